import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { readReportFile } from "../report/read-report-file";
import { givenReportFile } from "../workbook/document-settings";
import { checkWorkbook } from "../workbook/report/check-workbook";
import { findingText } from "./finding-text";
import { problemOf, type TaskProblem } from "./problem";

/** What the data check and the text check found, in words too, for callers that have no pane. */
export interface CheckAnswer {
  /** One sentence. */
  message: string;
  findings: (Finding & { message: string })[];
  /** Figures of the text that were read, and how many of them agree with others or with the workbook. */
  read?: number;
  confirmed?: number;
  /** Why nothing was checked. */
  problem?: { kind: string; message: string; detail?: string };
}

function refused(kind: string, message: string, detail?: string): CheckAnswer {
  return { message, findings: [], problem: { kind, message, ...(detail === undefined ? {} : { detail }) } };
}

/** 数据校验 of the workbook, and of a report's text where one was given. */
export async function check(language: Language): Promise<CheckAnswer> {
  const words = textsIn(language).commands;
  try {
    const file = givenReportFile();
    const read = file && readReportFile(file.name, file.bytes);
    if (read && "problem" in read) {
      const why = textsIn(language).reportFile;
      return refused(read.problem, why[read.problem]);
    }
    const { data, text, empty } = await checkWorkbook(read?.text);
    if (empty && !text) return refused("nothingToCheck", words.nothingToCheck);
    const findings = [...data, ...(text?.findings ?? [])].map((finding) => ({
      ...finding,
      message: findingText(finding, language),
    }));
    const count = (severity: Finding["severity"]): number =>
      findings.filter((finding) => finding.severity === severity).length;
    const message = words.checked(count("error"), count("warning"), count("hint"));
    return { message, findings, ...(text ? { read: text.read, confirmed: text.confirmed } : {}) };
  } catch (error) {
    const problem: TaskProblem = problemOf(error);
    return refused(problem.kind, words.problems[problem.kind], problem.detail);
  }
}
