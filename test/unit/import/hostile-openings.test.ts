import { utils, write, type BookType } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readSource } from "../../../src/import/source/read-source";
import { SourceProblem, type SourceBook } from "../../../src/import/source/source-book";
import type { WorkerAnswer } from "../../../src/import/source/workbook-worker";
import { filledSentence } from "../../../src/locales/filled-sentence";
import { importing } from "../../../src/locales/zh-CN/import";
import { reportFile } from "../../../src/locales/zh-CN/report-file";
import { wordTemplate } from "../../../src/locales/zh-CN/word-template";
import { readReportFile } from "../../../src/report/read-report-file";
import { fillWordTemplate } from "../../../src/report/word-template/fill-template";
import type { TemplateSource } from "../../../src/report/word-template/template-source";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { problemText } from "../../../workbench/locales/file";
import { WorkbookFileProblem } from "../../../workbench/file/workbook-file-problem";

const ROWS = [["名称", "数值"], ["甲", 52.14]]; // prettier-ignore
function made(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "一月");
  return new Uint8Array(write(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer);
}
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const word = (body: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    "_rels/.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    "word/document.xml": strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
  }); // prettier-ignore
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A good file of each kind, and the part in which its content stands. */
const KINDS: Record<string, { good: Uint8Array; part?: string }> = {
  "a.xlsx": { good: made("xlsx"), part: "xl/worksheets/sheet1.xml" },
  "a.ods": { good: made("ods"), part: "content.xml" },
  "a.docx": { good: word(paragraph("主营业务收入完成52.14亿元")), part: "word/document.xml" },
  "a.xls": { good: made("biff8") },
  "a.csv": { good: strToU8("名称,数值\n甲,52.14\n") },
  "a.txt": { good: strToU8("主营业务收入完成52.14亿元\n") },
};

/** Where an entry's list and its own head say something, from their marks. */
const LIST = 0x02014b50;
const HEAD = 0x04034b50;
function patched(good: Uint8Array, mark: number, patch: (view: DataView, at: number) => void): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === mark) patch(view, at);
  return bytes;
}

/** What is done to a file that is no zip. */
const PLAIN: Record<string, (good: Uint8Array) => Uint8Array> = {
  "nothing in it": () => new Uint8Array(),
  "one byte": () => new Uint8Array([0x50]),
  "half of it": (good) => good.slice(0, good.length / 2),
  "its first hundred bytes": (good) => good.slice(0, 100),
  "noise behind its mark": (good) => good.map((byte, index) => (index < 8 ? byte : (index * 7919) & 255)),
  "only zeros": () => new Uint8Array(5_000),
  "a mark of UTF-16 with an odd number of bytes": () => new Uint8Array([0xff, 0xfe, 0x41]),
  "a row without end": () => strToU8(`"${"a".repeat(100_000)}`),
  "quotes without end": () => strToU8('"'.repeat(100_001)),
  "a hundred thousand separators": () => strToU8(",".repeat(100_000)),
  "names of an object's properties": () => strToU8("constructor,__proto__,toString\n1,2,3\n"),
  "a text in RTF": () => strToU8("{\\rtf1\\ansi \\u20027? 52.14}"),
  "control characters": () => strToU8("名称,数值\n甲\u0000\u0007,1\n"),
  "an .xls that says it is longer": (good) => {
    const bytes = good.slice();
    if (bytes.length > 80) bytes.fill(0xff, 44, 80);
    return bytes;
  },
};

/** And to a zip, beside that. */
const ZIPPED: Record<string, (good: Uint8Array, part: string) => Uint8Array> = {
  "another checksum": (good) =>
    patched(good, LIST, (view, at) => view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true)),
  "a size of four gigabytes that is not there": (good) =>
    patched(good, LIST, (view, at) => view.setUint32(at + 24, 0xfffffffe, true)),
  "a size of zip64 that nobody says": (good) =>
    patched(good, LIST, (view, at) => view.setUint32(at + 24, 0xffffffff, true)),
  "entries at one place": (good) => patched(good, LIST, (view, at) => view.setUint32(at + 42, 0, true)),
  "an entry outside of the file": (good) =>
    patched(good, LIST, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
  "a method nobody knows": (good) => patched(good, LIST, (view, at) => view.setUint16(at + 10, 9, true)),
  "a name that is as long as can be": (good) => patched(good, LIST, (view, at) => view.setUint16(at + 28, 0xffff, true)),
  "a password": (good) => patched(good, LIST, (view, at) => view.setUint16(at + 8, 1, true)),
  "a head that says another method": (good) =>
    patched(good, HEAD, (view, at) => view.setUint16(at + 8, 99, true)),
  "a part of 8 MB of zeros": (good, part) => zipSync({ ...unzipSync(good), [part]: new Uint8Array(8 * 2 ** 20) }),
  "elements in elements": (good, part) => withText(good, part, () => "<a>".repeat(50_000)),
  "a document type with entities": (good, part) =>
    withText(good, part, (text) => text.replace(/^(<\?xml[^>]*>)?/, '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>')),
  "an entity of an object's property": (good, part) =>
    withText(good, part, (text) => text.replace("52.14", "&constructor;")),
  "a character that none is": (good, part) => withText(good, part, (text) => text.replace("52.14", "&#0;")),
  "a tag without end": (good, part) => withText(good, part, (text) => `${text.slice(0, -20)}<w:p ${"a".repeat(50_000)}`),
  "an attribute twice": (good, part) => withText(good, part, (text) => text.replace(/<([\w:]+) /, '<$1 q="1" q="2" ')),
  "UTF-16": (good, part) =>
    zipSync({ ...unzipSync(good), [part]: new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>`, "utf16le")) }),
  "its part under __proto__": (good, part) => {
    const { [part]: bytes, ...rest } = unzipSync(good);
    return zipSync({ ...rest, "__proto__/constructor": bytes ?? new Uint8Array() });
  },
  "no part at all": () => zipSync({}),
}; // prettier-ignore

const withText = (good: Uint8Array, part: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(good);
  return zipSync({ ...parts, [part]: strToU8(change(new TextDecoder().decode(parts[part]))) });
};

const noRecords = {
  input: { indicators: [], enterprises: [], projects: [], parameters: {} },
} as unknown as TemplateSource;

interface WorkerSelf {
  onmessage: (event: { data: Uint8Array }) => void;
  postMessage: (answer: WorkerAnswer) => void;
}

/** The pane's worker, with what it is sent and what it answers. */
const worker = {} as WorkerSelf;
beforeAll(async () => {
  Object.assign(globalThis, { self: worker });
  await import("../../../src/import/source/workbook-worker");
});

const readInWorker = (bytes: Uint8Array): Promise<SourceBook> =>
  new Promise((resolve, reject) => {
    worker.postMessage = (answer) => {
      if ("book" in answer) resolve(answer.book);
      else reject(new SourceProblem(answer.problem, answer.parameters));
    };
    worker.onmessage({ data: bytes });
  });

/** How the pane and the workbench open what somebody chose: what comes of it, or the sentence that says why nothing does. */
const OPENINGS: Record<string, (bytes: Uint8Array, name: string) => Promise<string>> = {
  "an import or a returned form": async (bytes, name) => {
    try {
      const { sheets } = await readSource(bytes, name, readInWorker);
      return sheets.flatMap(({ values }) => values).flat().length > 0 ? "read" : "blank";
    } catch (error) {
      if (error instanceof SourceProblem)
        return `refused: ${filledSentence(importing.problems[error.kind], error.parameters)}`;
      throw error;
    }
  },
  "a report's text": async (bytes, name) => {
    const read = readReportFile(name, bytes);
    return "problem" in read ? `refused: ${reportFile[read.problem]}` : "read";
  },
  "a Word template": async (bytes) => {
    const filled = fillWordTemplate(bytes, noRecords);
    return "fault" in filled ? `refused: ${wordTemplate.faults[filled.fault]}` : "read";
  },
  "a workbook": async (bytes) => {
    try {
      await readWorkbookFile(bytes);
      return "read";
    } catch (error) {
      if (error instanceof WorkbookFileProblem) return `refused: ${problemText(error, "zh-CN")}`;
      throw error;
    }
  },
}; // prettier-ignore

const CASES = Object.entries(KINDS).flatMap(([name, { good, part }]) => [
  ...Object.entries(PLAIN).map(([what, change]) => ({ name, what, bytes: () => change(good), isZip: false })),
  ...(part === undefined
    ? []
    : Object.entries(ZIPPED).map(([what, change]) => ({ name, what, bytes: () => change(good, part), isZip: true }))),
]); // prettier-ignore

/** A whole sentence with nothing left blank in it. */
const IN_WORDS =
  /^(?:read|blank|refused: (?!.*(?:undefined|\{\w+\}|\[object|\(\)|“”|  )).*[\u4e00-\u9fff].*\u3002)$/su;

jest.setTimeout(60_000);

describe.each(Object.entries(OPENINGS))("%s", (_opening, open) => {
  test("of a good file of its kind is read", async () => {
    const answers: string[] = [];
    for (const [name, { good }] of Object.entries(KINDS)) answers.push(await open(good, name));
    expect(answers).toContain("read");
  });

  test("that means harm is refused with a reason, or read; nothing is thrown", async () => {
    for (const { name, what, bytes, isZip } of CASES) {
      const given = bytes();
      const before = given.slice();
      const answer = await open(given, name).catch((error: unknown) => `thrown: ${String(error)}`);
      expect([name, what, answer]).toEqual([name, what, expect.stringMatching(IN_WORDS)]);
      // A zip that lies is never half read.
      if (isZip) expect([name, what, answer]).toEqual([name, what, expect.stringMatching(/^refused|^blank/)]);
      expect(Buffer.compare(before, given)).toBe(0);
    }
  });
});
