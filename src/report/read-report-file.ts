import { decodeText, NotAText } from "../records/reading/decode-text";
import { NotAWordFile, readWordText } from "./word-file/read-word-text";

/** Why a file gives no text; each has its words in the locale. */
export const REPORT_FILE_PROBLEMS = ["notAWordFile", "oldWordFile", "notText", "emptyText"] as const;
export type ReportFileProblem = (typeof REPORT_FILE_PROBLEMS)[number];

export type ReportFile = { text: string } | { problem: ReportFileProblem };

/** The text of a report's file: a .docx, or else plain text in the encodings that Chinese offices use. */
export function readReportFile(name: string, bytes: Uint8Array): ReportFile {
  if (/\.doc$/i.test(name)) return { problem: "oldWordFile" };
  try {
    return { text: /\.docx$/i.test(name) ? readWordText(bytes) : decodeText(bytes) };
  } catch (error) {
    if (error instanceof NotAWordFile) return { problem: "notAWordFile" };
    if (error instanceof NotAText) return { problem: error.kind };
    throw error;
  }
}
