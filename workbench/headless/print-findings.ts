import type { HeadlessText } from "../locales/zh-CN/headless";
import type { CommandFinding } from "./command-outcome";

/** Thousands of rows may lack the same cell; what else is wrong must not be lost among them. */
const MOST_OF_A_KIND = 20;

/** What is wrong or worth a look in the data, a line each with its cell; `check` lists them all. */
export function printFindings(findings: readonly CommandFinding[], text: HeadlessText): void {
  if (findings.length === 0) return;
  console.log(text.generate.findings(findings.length));
  const printed = new Map<string, number>();
  for (const finding of findings) {
    const count = (printed.get(finding.kind) ?? 0) + 1;
    printed.set(finding.kind, count);
    if (count <= MOST_OF_A_KIND) console.log(`  ${lineOf(finding, text)}`);
  }
  const left = [...printed.values()].reduce((sum, count) => sum + Math.max(0, count - MOST_OF_A_KIND), 0);
  if (left > 0) console.log(`  ${text.generate.moreAlike(left)}`);
}

function lineOf({ severity, message, place, suggestion }: CommandFinding, text: HeadlessText): string {
  const where = place ? `${place.sheet}!${place.address}` : "";
  const words = [text.generate.severity[severity] ?? severity, where, message].filter((part) => part !== "");
  return `${words.join(" ")}${suggestion ? text.generate.suggestion(suggestion) : ""}`;
}

/** A file that was made without what is wrong in the input is no success for a script that goes on with it. */
export function errorCode(findings: readonly CommandFinding[], text: HeadlessText): number {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) console.error(text.generate.withErrors(errors));
  return errors > 0 ? 1 : 0;
}
