import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { plainReport, type ReportDocument } from "../report/document/report-document";
import type { ReportInput, ReportOptions } from "../report/document/report-input";
import { writeReport } from "../report/document/write-report";
import { readWorkbookData } from "../workbook/report/read-workbook-data";
import { findingText } from "./finding-text";
import { problemOf } from "./problem";

/** The report, for the pane and for callers that have none. */
export interface ReportAnswer {
  /** One sentence. */
  message: string;
  findings: (Finding & { message: string })[];
  /** The report as data and as plain text; undefined where there is nothing to report. */
  document?: ReportDocument;
  text?: string;
  /** What it was written from, for filling a user's own template. */
  input?: ReportInput;
  problem?: { kind: string; message: string; detail?: string };
}

/** 生成汇报: from the workbook as it stands; nothing is written to it. */
export async function report(language: Language, options: ReportOptions = {}): Promise<ReportAnswer> {
  const words = textsIn(language).commands;
  try {
    const { input, findings } = await readWorkbookData();
    const told = findings.map((finding) => ({ ...finding, message: findingText(finding, language) }));
    const unreadable = told.find(({ kind }) => kind === "unreadablePeriod");
    if (unreadable) {
      const { kind, message } = unreadable;
      return { message, findings: told, problem: { kind, message } };
    }
    const document = input && writeReport(input, options);
    if (!document || document.blocks.length === 0) {
      const message = words.nothingToReport;
      return { message, findings: told, problem: { kind: "nothingToReport", message } };
    }
    const paragraphs = document.blocks.filter(({ kind }) => kind === "paragraph").length;
    const text = plainReport(document);
    return { message: words.reported(paragraphs), findings: told, document, text, input };
  } catch (error) {
    const { kind, detail } = problemOf(error);
    const message = words.problems[kind];
    return { message, findings: [], problem: { kind, message, ...(detail === undefined ? {} : { detail }) } };
  }
}

/** The report as a Word file; what makes it is loaded only when it is asked for. */
export async function wordFileOf(document: ReportDocument): Promise<Uint8Array> {
  const { wordReport } = await import(/* webpackChunkName: "word" */ "../report/word-file/word-report");
  return wordReport(document);
}
