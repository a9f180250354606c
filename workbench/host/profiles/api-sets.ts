/** The requirement set that a member of Excel's API belongs to, for instance ExcelApi 1.9. */
export interface ApiSet {
  name: string;
  version: string;
}

/** By "Range.getCell"; a member that has no set of its own belongs to that of its class. */
export type ApiSets = ReadonlyMap<string, ApiSet>;

const NAMESPACE = "declare namespace Excel {";
const TYPE = /^ {4}(?:class|interface) (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[(:<]/;
const SET = /\[Api set:\s*(\w+)\s+([\d.]+|BETA)/;

/** The set that a comment of the typings names. */
export function apiSetIn(comment: string): ApiSet | undefined {
  const [, name, version] = SET.exec(comment) ?? [];
  return name === undefined || version === undefined
    ? undefined
    : { name, version: version.replace(/\.$/, "") };
}

/** Lines of other kinds, most of the text, are passed over. */
const LINES = /^(?: {4}(?:class|interface) .*| {8}(?:readonly )?\w+\??[(:<].*|.*\[Api set:.*)$/gm;

/**
 * Reads Microsoft's typings: what stands as "[Api set: …]" in the comment before a class or a member. Of a member with
 * several forms the first counts, which is the oldest.
 */
export function readApiSets(typings: string): ApiSets {
  const sets = new Map<string, ApiSet>();
  let type = "";
  let ofType: ApiSet | undefined;
  let before: ApiSet | undefined;
  const from = typings.indexOf(NAMESPACE);
  const excel = from < 0 ? "" : typings.slice(from, typings.indexOf("\n}", from));
  for (const [line] of excel.matchAll(LINES)) {
    const set = apiSetIn(line);
    const opened = TYPE.exec(line)?.[1];
    const member = MEMBER.exec(line)?.[1];
    if (set) before ??= set;
    else if (opened !== undefined) {
      type = opened;
      ofType = before;
      before = undefined;
    } else if (member !== undefined) {
      const own = before ?? ofType;
      const key = `${type}.${member}`;
      if (own && !sets.has(key)) sets.set(key, own);
      before = undefined;
    }
  }
  return sets;
}
