import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import { rememberText } from "../document-settings";
import type { Signatures } from "./signatures";

/**
 * What each sheet was built with, as a short text for each: formulas follow the figures of the input tables and of 参数,
 * but units, titles, decimals, notes, rows and their places are written at a build. Where a build would write something
 * else by now, the sheet tells something that is no longer so.
 */
const SETTING = "park.built";

/** Remembers what the sheets of a build were built with. */
export async function rememberBuilt(signatures: Signatures, built: readonly TemplateId[]): Promise<void> {
  const now = { ...remembered() };
  for (const template of built) now[template] = signatures[template];
  await rememberText(SETTING, JSON.stringify(now));
}

/** A sheet that an older version built, or none: nothing is remembered of it. */
export const isUnremembered = (template: TemplateId): boolean => remembered()[template] === undefined;

/** The sheets that a build would write otherwise by now. One that an older version built tells nothing. */
export function builtOtherwise(
  signatures: Signatures,
  updates: readonly ParameterUpdate[],
): ReadonlySet<TemplateId> {
  const before = remembered();
  const isMended = updates.some(mendsEntry);
  return new Set(
    (Object.keys(before) as TemplateId[]).filter(
      (template) =>
        signatures[template] !== undefined && (isMended || signatures[template] !== before[template]),
    ),
  );
}

/** The formulas read an entry of 参数 that a build would put right first, such as a month that is not the period's. */
const mendsEntry = ({ before }: ParameterUpdate): boolean => before !== "" && !String(before).startsWith("=");

function remembered(): Signatures {
  const text: unknown = Office.context.document.settings.get(SETTING);
  if (typeof text !== "string") return {};
  try {
    const entries = Object.entries((JSON.parse(text) ?? {}) as Record<string, unknown>);
    return Object.fromEntries(entries.filter(([, each]) => typeof each === "string"));
  } catch {
    return {};
  }
}
