import { SOURCE_LIMITS, SourceProblem } from "./source-book";

const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;

/** Refuses a compressed file that says it unpacks to more than a workbook of records could be, before it is unpacked. */
export function checkUnpackedSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, bytes.length - LONGEST_END);
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least) throw new SourceProblem("corrupt");
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new SourceProblem("corrupt");
    size += view.getUint32(at + 24, true);
    if (size > SOURCE_LIMITS.unpacked)
      throw new SourceProblem("tooLarge", { size, most: SOURCE_LIMITS.unpacked });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
