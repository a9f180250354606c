import { decodeText, NotAText } from "../../records/reading/decode-text";
import { checkUnpackedSize } from "./unpacked-size";
import { readTextSource } from "./read-text-source";
import { SOURCE_LIMITS, SourceProblem } from "./source-book";
import type { SourceBook } from "./source-book";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** .xls, and what a password protects. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const isOf = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Reads a file as what it is, whatever its name says. Throws SourceProblem. */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  readWorkbook: (bytes: Uint8Array) => Promise<SourceBook> = readHere,
): Promise<SourceBook> {
  if (bytes.length > SOURCE_LIMITS.bytes)
    throw new SourceProblem("tooLarge", { size: bytes.length, most: SOURCE_LIMITS.bytes });
  if (isOf(bytes, ZIP)) {
    checkUnpackedSize(bytes);
    return readWorkbook(bytes);
  }
  if (isOf(bytes, COMPOUND)) return readWorkbook(bytes);
  try {
    return readTextSource(decodeText(bytes), name.replace(/\.[^.]*$/, ""));
  } catch (error) {
    if (error instanceof NotAText)
      throw new SourceProblem(error.kind === "tooMuchText" ? "tooLarge" : error.kind);
    throw error;
  }
}

/** The reading of workbooks is loaded only when one is opened. */
async function readHere(bytes: Uint8Array): Promise<SourceBook> {
  const { readWorkbookSource } = await import(
    /* webpackChunkName: "spreadsheets" */ "./read-workbook-source"
  );
  return readWorkbookSource(bytes);
}
