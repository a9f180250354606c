import type { TemplateId } from "../../templates/plan/sheet-plan";

/** Name, group and identity of an enterprise or a project, as the key of its row words them. */
const RECORD_KEY = /^([^]*?)\|([^|]*)\|((?:id|name):[^]*)$/;

/**
 * What stays the same about a row from build to build. One with a 编号 may be renamed; an enterprise stands under each of
 * its tags; a project stands once, whatever its kind becomes.
 */
export function rowIdentity(template: TemplateId, key: string): string {
  const match = RECORD_KEY.exec(key);
  if (template === "indicators" || !match || key.startsWith("#")) return key;
  const [, , group, identity] = match;
  return template === "projects" ? `${identity}` : `${group}|${identity}`;
}

/** What a row of that key is called. */
export function rowName(key: string): string {
  return RECORD_KEY.exec(key)?.[1] ?? key.split("|")[0] ?? key;
}
