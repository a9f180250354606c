import type { HeadlessText } from "../locales/zh-CN/headless";
import type { CommandFinding } from "./command-outcome";

/** Thousands of rows may lack the same cell; what else is wrong must not be lost among them. */
const MOST_OF_A_KIND = 20;

/** What is wrong or worth a look in the data, a line each with its cell; `check` lists them all. */
export function printFindings(findings: readonly CommandFinding[], text: HeadlessText): void {
  if (findings.length === 0) return;
  console.log(text.generate.findings(findings.length));
  const printed = new Map<string, number>();
  for (const one of folded(findings)) {
    const { finding } = one;
    const count = (printed.get(finding.kind) ?? 0) + 1;
    printed.set(finding.kind, count);
    if (count <= MOST_OF_A_KIND) console.log(`  ${lineOf(one, text)}`);
  }
  const left = [...printed.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_OF_A_KIND), 0);
  if (left > 0) console.log(`  ${text.generate.moreAlike(left)}`);
}

/** One message with the cells that it is said of. */
export interface Folded<Found extends CommandFinding = CommandFinding> {
  finding: Found;
  places: { sheet: string; address: string }[];
}

/** Between the names of a folded hint, which its words put into quotes: “甲”、“乙”. */
const BETWEEN_NAMES = "\u201D、\u201C";

/**
 * Findings that say the same, in cells of one sheet, are one line, hints of several names with all of them; those of a
 * text stand each at its own words.
 */
export function folded<Found extends CommandFinding>(findings: readonly Found[]): Folded<Found>[] {
  const known = new Map<string, Folded<Found> & { names: string[] }>();
  for (const [index, finding] of findings.entries()) {
    const { severity, kind, message, suggestion = "", place, parameters } = finding;
    const alone = place === undefined || "quote" in finding;
    const name = severity === "hint" ? quotedName(message, parameters?.["name"]) : undefined;
    const words = name === undefined ? message : message.replace(name, "");
    const key = JSON.stringify([severity, kind, words, suggestion, alone ? index : place.sheet]);
    const same = known.get(key);
    if (!same) {
      known.set(key, { finding, places: place ? [place] : [], names: name === undefined ? [] : [name] });
      continue;
    }
    if (place) same.places.push(place);
    if (name !== undefined && !same.names.includes(name)) same.names.push(name);
  }
  return [...known.values()].map(({ finding, places, names: [first = "", ...others] }) =>
    others.length === 0
      ? { finding, places }
      : {
          finding: {
            ...finding,
            message: finding.message.replace(first, () => [first, ...others].join(BETWEEN_NAMES)),
          },
          places,
        },
  );
}

/** The name that a message is about, where it stands in quotes. */
function quotedName(message: string, name: unknown): string | undefined {
  return typeof name === "string" && message.includes(`\u201C${name}\u201D`) ? name : undefined;
}

/** More cells than these are counted and not named. */
const MOST_CELLS = 12;

/** The cells of a line. */
export function whereOf({ places }: Folded, text: HeadlessText): string {
  const cells = places.slice(0, MOST_CELLS).map(({ address }) => address);
  const others = places.length > MOST_CELLS ? text.generate.andCells(places.length) : "";
  return places[0] ? `${places[0].sheet}!${cells.join("、")}${others}` : "";
}

function lineOf(one: Folded, text: HeadlessText): string {
  const { severity, message, suggestion } = one.finding;
  const where = whereOf(one, text);
  const words = [text.generate.severity[severity] ?? severity, where, message].filter((part) => part !== "");
  return `${words.join(" ")}${suggestion ? text.generate.suggestion(suggestion) : ""}`;
}

/** A file that was made without what is wrong in the input is no success for a script that goes on with it. */
export function errorCode(findings: readonly CommandFinding[], text: HeadlessText): number {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) console.error(text.generate.withErrors(errors));
  return errors > 0 ? 1 : 0;
}
