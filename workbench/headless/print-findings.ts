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

/** Findings that say the same, in cells of one sheet, are one line; those of a text stand each at its own words. */
export function folded<Found extends CommandFinding>(findings: readonly Found[]): Folded<Found>[] {
  const known = new Map<string, Folded<Found>>();
  for (const [index, finding] of findings.entries()) {
    const { severity, kind, message, suggestion = "", place } = finding;
    const alone = place === undefined || "quote" in finding;
    const key = JSON.stringify([severity, kind, message, suggestion, alone ? index : place.sheet]);
    const same = known.get(key);
    if (!same) known.set(key, { finding, places: place ? [place] : [] });
    else if (place) same.places.push(place);
  }
  return [...known.values()];
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
