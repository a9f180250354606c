import { NotAWordFile, readWordText } from "../report/word-file/read-word-text";
import { decodeText } from "./read-delimited";

export type ReportFile = { text: string } | { problem: "notAWordFile" | "oldWordFile" | "unreadable" };

/** The text of a report's file: a .docx, or else plain text in the encodings that Chinese offices use. */
export function readReportFile(name: string, bytes: Uint8Array): ReportFile {
  if (/\.doc$/i.test(name)) return { problem: "oldWordFile" };
  try {
    return { text: /\.docx$/i.test(name) ? readWordText(bytes) : decodeText(bytes) };
  } catch (error) {
    return { problem: error instanceof NotAWordFile ? "notAWordFile" : "unreadable" };
  }
}
