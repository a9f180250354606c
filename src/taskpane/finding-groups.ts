import type { CellPlace, Finding, Severity } from "../records/finding";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** A list this short is shown as it is. */
const SHORT = 6;

export interface FindingGroup<Found extends Finding> {
  id: string;
  findings: Found[];
  /** How many of them are shown at first. */
  first: number;
}

/**
 * Findings in the order in which they are read: the grave ones first and, where there are many, those of a kind
 * together with the first few of each in sight, so that five hundred of one kind do not hide the one of another.
 */
export function findingGroups<Found extends Finding>(findings: readonly Found[]): FindingGroup<Found>[] {
  const ordered = bySeverity(findings);
  if (ordered.length <= SHORT) return [{ id: "all", findings: ordered, first: SHORT }];
  const groups = new Map<string, Found[]>();
  for (const finding of ordered) {
    const id = `${finding.severity} ${finding.kind}`;
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  const first = groups.size === 1 ? SHORT : groups.size === 2 ? 3 : 2;
  return [...groups].map(([id, found]) => ({
    id,
    findings: found,
    // One more takes no more room than the words that there is one more.
    first: found.length === first + 1 ? first + 1 : first,
  }));
}

function bySeverity<Found extends Finding>(findings: readonly Found[]): Found[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** One message with all the cells that it is said of. */
export interface FoldedFinding<Found extends Finding> {
  finding: Found;
  places: CellPlace[];
}

/**
 * Findings that say the same are one, with the cells of all; hints that say the same of several names name them all, with
 * the language's own sign between them. Those of a text stand each at its own words, so that they stay apart.
 */
export function foldEqual<Found extends Finding>(
  findings: readonly Found[],
  textOf: (finding: Finding) => string,
  between: string,
): FoldedFinding<Found>[] {
  const folded = new Map<string, FoldedFinding<Found> & { names: string[] }>();
  for (const [index, finding] of findings.entries()) {
    const alone = "quote" in finding || finding.place === undefined;
    const { name } = finding.parameters;
    const named = finding.severity === "hint" && typeof name === "string" && name !== "" ? name : undefined;
    const words = textOf(named === undefined ? finding : withName(finding, ""));
    const key = `${finding.severity} ${finding.kind} ${words} ${finding.suggestion ?? ""} ${alone ? index : ""}`;
    const known = folded.get(key);
    if (!known) {
      const places = finding.place ? [finding.place] : [];
      folded.set(key, { finding, places, names: named === undefined ? [] : [named] });
      continue;
    }
    if (finding.place) known.places.push(finding.place);
    if (named !== undefined && !known.names.includes(named)) known.names.push(named);
  }
  return [...folded.values()].map(({ finding, places, names }) => ({
    finding:
      names.length > 1
        ? withName(finding, joinedNames(names, textOf(withName(finding, names[0] ?? "")), between))
        : finding,
    places,
  }));
}

function withName<Found extends Finding>(finding: Found, name: string): Found {
  return { ...finding, parameters: { ...finding.parameters, name } };
}

/** Several names, to stand where a sentence has the first of them, in quotes each where that has: “甲”、“乙”. */
function joinedNames(names: readonly string[], sentence: string, between: string): string {
  const isQuoted = sentence.includes(`\u201C${names[0] ?? ""}\u201D`);
  return names.join(isQuoted ? `\u201D${between}\u201C` : between);
}
