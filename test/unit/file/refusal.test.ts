import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { WorkbookFileProblem } from "../../../workbench/file/workbook-file-problem";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { problemText } from "../../../workbench/locales/file";
import { sampleWorkbook } from "./sample-workbook";

const refusal = async (bytes: Uint8Array): Promise<WorkbookFileProblem> => {
  const answer = await readWorkbookFile(bytes).catch((error: unknown) => error);
  if (!(answer instanceof WorkbookFileProblem)) throw new Error(`not refused as expected: ${String(answer)}`);
  return answer;
};

/** The sample with some of its parts changed or, given undefined, taken away. */
const changed = async (
  changes: Record<string, ((text: string) => string) | undefined>,
): Promise<Uint8Array> => {
  const parts = unzipSync(await writeWorkbookFile(sampleWorkbook()));
  for (const [name, change] of Object.entries(changes)) {
    const part = parts[name];
    if (!part) throw new Error(`the sample has no ${name}`);
    if (change) parts[name] = strToU8(change(strFromU8(part)));
    else delete parts[name];
  }
  return zipSync(parts);
};

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const old = (...rest: number[]): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...rest]);

describe("a file that is no workbook", () => {
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "empty"],
    ["a CSV", strToU8("指标,完成\n主营业务收入,52.14\n"), "notXlsx"],
    ["a web page named .xls", strToU8("<html><table></table></html>"), "notXlsx"],
    ["a PDF", strToU8("%PDF-1.7"), "notXlsx"],
    ["an old .xls", old(0, 0), "oldFormat"],
    ["a workbook with a password", old(...utf16("EncryptedPackage")), "encrypted"],
    ["a zip with something else", zipSync({ "a.txt": strToU8("x") }), "otherPackage"],
    [
      "a Word file",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<a/>") }),
      "otherPackage",
    ],
    [
      "an OpenDocument sheet",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "otherPackage",
    ],
  ])("is refused: %s", async (_, bytes, kind) => {
    const problem = await refusal(bytes);
    expect(problem.kind).toBe(kind);
    expect(problemText(problem, "zh-CN")).toMatch(/[\u4e00-\u9fff]/);
    expect(problemText(problem, "en-US")).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("is told apart by what it looks like", async () => {
    expect((await refusal(strToU8("a,b\n1,2"))).parameters).toEqual({ looksLike: "csv" });
    expect((await refusal(strToU8("<!DOCTYPE html><p>"))).parameters).toEqual({ looksLike: "html" });
  });
});

describe("a workbook that is damaged", () => {
  it("is refused wherever it is cut off", async () => {
    const whole = await writeWorkbookFile(sampleWorkbook());
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect((await refusal(whole.subarray(0, Math.floor(whole.length * part)))).kind).toBe("truncated");
    }
  });

  it.each([
    ["xl/workbook.xml", "missingPart"],
    ["xl/worksheets/sheet1.xml", "missingPart"],
    ["[Content_Types].xml", "missingPart"],
  ])("is refused without %s", async (part, kind) => {
    expect((await refusal(await changed({ [part]: undefined }))).kind).toBe(kind);
  });

  it("is refused with a part that is not XML, naming the part", async () => {
    const problem = await refusal(await changed({ "xl/worksheets/sheet2.xml": (xml) => xml.slice(0, -20) }));
    expect([problem.kind, problem.parameters["part"]]).toEqual(["brokenPart", "xl/worksheets/sheet2.xml"]);
  });

  it("is refused with entities of its own, which are how XML is made to explode", async () => {
    const bomb = await changed({
      "xl/sharedStrings.xml": (xml) => xml.replace("<sst", '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst'),
    });
    expect((await refusal(bomb)).kind).toBe("brokenPart");
  });

  it("is refused when it would unpack to more than memory holds", async () => {
    // The size that the directory of the zip states, four bytes at 24 of its entry.
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(1000) });
    const entry = Buffer.from(bomb).indexOf("PK\u0001\u0002", "latin1");
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 500 * 2 ** 20, true);
    // No zip unpacks that far: the size is a lie.
    expect((await refusal(bomb)).kind).toBe("damagedPart");
    const wide = await changed({ "xl/styles.xml": (xml) => `${xml}${" ".repeat(25 * 2 ** 20)}` });
    expect((await refusal(wide)).kind).toBe("tooLarge");
  });
});

describe("a workbook that would lose something", () => {
  it("is told to be one with macros, which stay in the file that it is saved over", async () => {
    const macros = await changed({
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
    });
    expect((await readWorkbookFile(macros)).macros).toBe(true);
  });

  it("is refused where it is an add-in of Excel's own", async () => {
    const addIn = await changed({
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        ),
    });
    expect((await refusal(addIn)).kind).toBe("addIn");
  });

  it("is refused when its dates count from 1904", async () => {
    const mac = await changed({
      "xl/workbook.xml": (xml) => xml.replace("<workbookPr ", '<workbookPr date1904="1" '),
    });
    expect((await refusal(mac)).kind).toBe("date1904");
  });

  it("is opened with a list of what cannot be kept", async () => {
    const file = await readWorkbookFile(
      await changed({
        "xl/worksheets/sheet3.xml": (xml) =>
          xml.replace(
            "<pageMargins",
            '<hyperlinks><hyperlink ref="A1" location="数据!A1"/></hyperlinks><pageMargins',
          ),
      }),
    );
    expect(file.omitted).toEqual(["hyperlink"]);
  });
});

describe("a workbook that Excel could not open", () => {
  const writing = async (change: (file: WorkbookFile) => void): Promise<unknown> => {
    const file = sampleWorkbook();
    change(file);
    return writeWorkbookFile(file).catch((error: unknown) => error);
  };

  it("is not written: no visible sheet", async () => {
    const problem = await writing((file) => file.sheets.forEach((sheet) => (sheet.visibility = "Hidden")));
    expect(problem).toMatchObject({ kind: "noVisibleSheet" });
  });

  it("is not written: a text too long for a cell", async () => {
    const problem = await writing((file) =>
      file.sheets[2]?.rows.push({ row: 9, cells: [{ column: 3, value: "字".repeat(32_768) }] }),
    );
    expect(problem).toMatchObject({ kind: "textTooLong", parameters: { sheet: "记录", address: "D10" } });
  });

  it("is not written: a typed-out list of more than 255 characters", async () => {
    const problem = await writing((file) => {
      const validation = file.sheets[0]?.validations[1];
      if (validation) validation.items = Array.from({ length: 60 }, (_, index) => `选项${index}`);
    });
    expect(problem).toMatchObject({ kind: "listTooLong", parameters: { sheet: "数据", address: "E2:E9" } });
  });

  it("is not written: a chart of a kind that it does not know", async () => {
    const problem = await writing((file) => {
      const chart = file.sheets[1]?.charts[0];
      if (chart) chart.type = "Treemap";
    });
    expect(problem).toMatchObject({ kind: "chartType", parameters: { sheet: "情况 表", type: "Treemap" } });
  });
});
