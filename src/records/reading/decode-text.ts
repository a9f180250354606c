import { DOCUMENT } from "../../../opc/limits";

/** The first bytes of .xlsx and other archives, of the older .doc and .xls, of a PDF and of RTF, whose texts stand in codes. */
const OTHER_FILES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** Where a text says its encoding itself. */
const MARKS: readonly { mark: readonly number[]; encoding: string }[] = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
];
/** UTF-8, or, as older programs of the offices save a text, GB 18030: bytes of Chinese are hardly ever valid in both. */
const UNMARKED = ["utf-8", "gb18030"];
/** Control characters other than tab, line end and page break do not stand in a text. */
const BINARY = /[\u0000-\u0008\u000E-\u001F\uFFFD]/;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function decodedAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return BINARY.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The file is no text, or there is nothing in it. */
export class NotAText extends Error {
  override name = "NotAText";
  constructor(readonly kind: "notText" | "emptyText" | "tooMuchText") {
    super(kind);
  }
}

/**
 * The text of a file that Excel, WPS, an editor or a statistics system saved: UTF-8, UTF-16 with its mark, or GB 18030,
 * which is what Chinese Windows means by a text and by CSV. Throws NotAText.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > DOCUMENT.table) throw new NotAText("tooMuchText");
  if (OTHER_FILES.some((mark) => startsWith(bytes, mark))) throw new NotAText("notText");
  const marked = MARKS.find(({ mark }) => startsWith(bytes, mark));
  const encodings = marked ? [marked.encoding] : UNMARKED;
  for (const encoding of encodings) {
    const text = decodedAs(bytes, encoding);
    if (text === undefined) continue;
    if (text.trim() === "") throw new NotAText("emptyText");
    return text;
  }
  throw new NotAText("notText");
}
