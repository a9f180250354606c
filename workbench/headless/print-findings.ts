import type { HeadlessText } from "../locales/zh-CN/headless";
import type { CommandFinding } from "./command-outcome";

/** What is wrong or worth a look in the data, a line each with its cell. */
export function printFindings(findings: readonly CommandFinding[], text: HeadlessText): void {
  if (findings.length === 0) return;
  console.log(text.generate.findings(findings.length));
  for (const { severity, message, place, suggestion } of findings) {
    const where = place ? `${place.sheet}!${place.address}` : "";
    const words = [text.generate.severity[severity] ?? severity, where, message].filter(
      (part) => part !== "",
    );
    console.log(`  ${words.join(" ")}${suggestion ? text.generate.suggestion(suggestion) : ""}`);
  }
}

/** A file that was made without what is wrong in the input is no success for a script that goes on with it. */
export function errorCode(findings: readonly CommandFinding[], text: HeadlessText): number {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) console.error(text.generate.withErrors(errors));
  return errors > 0 ? 1 : 0;
}
