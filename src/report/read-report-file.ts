import { decodeText, NotAText } from "../records/reading/decode-text";
import { DOCUMENT } from "../../opc/limits";
import { DamagedWordFile, NotAWordFile, readWordText, TooMuchText } from "./word-file/read-word-text";

/** Why a file gives no text; each has its words in the locale. */
export type ReportFileProblem =
  "notAWordFile" | "oldWordFile" | "damagedWordFile" | "notText" | "emptyText" | "tooMuchText";

export type ReportFile = { text: string } | { problem: ReportFileProblem };

/** The text of a report's file: a .docx, or else plain text in the encodings that Chinese offices use. */
export function readReportFile(name: string, bytes: Uint8Array): ReportFile {
  if (/\.doc$/i.test(name)) return { problem: "oldWordFile" };
  try {
    if (bytes.length > DOCUMENT.bytes) return { problem: "tooMuchText" };
    const text = /\.docx$/i.test(name) ? readWordText(bytes) : decodeText(bytes);
    if (text.trim() === "") return { problem: "emptyText" };
    return text.length > DOCUMENT.text ? { problem: "tooMuchText" } : { text };
  } catch (error) {
    if (error instanceof TooMuchText) return { problem: "tooMuchText" };
    if (error instanceof DamagedWordFile) return { problem: "damagedWordFile" };
    if (error instanceof NotAWordFile) return { problem: "notAWordFile" };
    if (error instanceof NotAText) return { problem: error.kind };
    throw error;
  }
}
