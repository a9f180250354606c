import type { Finding } from "../records/finding";
import type { TextFinding } from "../report/text-check/telling/text-finding";
import { planFindingsSheet, type FindingLine } from "../templates/findings/findings-sheet";
import { writeFindingsSheet } from "../workbook/report/write-findings-sheet";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { findingText } from "./finding-text";

/** A finding of the data or of a text as it is printed; the sheets are in Chinese. */
function findingLine(finding: Finding | TextFinding): FindingLine {
  const { severity, place, suggestion, parameters } = finding;
  const text = (key: string): string | undefined => {
    const value = parameters[key];
    return value === undefined ? undefined : String(value);
  };
  return {
    severity,
    message: findingText(finding, "zh-CN"),
    ...{ place, suggestion, stated: text("stated"), recomputed: text("recomputed") },
    ...("quote" in finding ? { quote: finding.quote } : {}),
  };
}

/** 生成校验结果表, as a task that the pane shows; `period` is the report period that was checked. */
export function writeFindings(
  findings: readonly (Finding | TextFinding)[],
  period: string,
): Promise<TaskResult> {
  return conductor.run("findingsSheet", async (): Promise<TaskOutcome> => {
    const written = await writeFindingsSheet(planFindingsSheet(findings.map(findingLine), period));
    const sheets = written.sheet === undefined ? [] : [{ name: written.sheet, rows: findings.length }];
    return { sheets, findings: written.findings, conflicts: [], undoable: false };
  });
}
