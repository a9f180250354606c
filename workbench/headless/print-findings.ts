import type { HeadlessText } from "../locales/zh-CN/headless";
import type { CommandFinding } from "./command-outcome";

/** What a command found, one line each with its cell. */
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
