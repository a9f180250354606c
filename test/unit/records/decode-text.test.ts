import { zipSync } from "fflate";
import { decodeText, NotAText } from "../../../src/records/reading/decode-text";

const SENTENCE = "主营业务收入完成52.14亿元";
const utf16 = (text: string, mark: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return mark === "le" ? bytes : bytes.swap16();
};
/** 序时进度 as programs for Chinese Windows save it. */
const GB18030 = Uint8Array.of(0xd0, 0xf2, 0xca, 0xb1, 0xbd, 0xf8, 0xb6, 0xc8);

describe("The text of a file", () => {
  it.each([
    ["UTF-8", Buffer.from(SENTENCE), SENTENCE],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${SENTENCE}`), SENTENCE],
    ["UTF-16 of Windows' editor", utf16(SENTENCE, "le"), SENTENCE],
    ["UTF-16, the other way round", utf16(SENTENCE, "be"), SENTENCE],
    ["GB 18030", GB18030, "序时进度"],
  ])("is read from %s", (_name, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ["a workbook", zipSync({ "xl/workbook.xml": Buffer.from("<workbook/>") }), "notText"],
    ["an older Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "notText"],
    ["a PDF", Buffer.from("%PDF-1.7"), "notText"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), "notText"],
    ["UTF-16 without its mark", Buffer.from("52.14%", "utf16le"), "notText"],
    ["nothing", new Uint8Array(), "emptyText"],
    ["blanks alone", Buffer.from(" \r\n\t\u3000"), "emptyText"],
  ])("is refused where the file holds %s", (_name, bytes, kind) => {
    let problem: unknown;
    try {
      decodeText(bytes);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(NotAText);
    expect(problem).toMatchObject({ kind });
  });
});
