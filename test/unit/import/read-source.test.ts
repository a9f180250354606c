import { CFB, utils, write } from "@e965/xlsx";
import type { BookType } from "@e965/xlsx";
import { readSource } from "../../../src/import/source/read-source";
import { readWorkbookSource } from "../../../src/import/source/read-workbook-source";
import type { SourceBook } from "../../../src/import/source/source-book";

const here = (bytes: Uint8Array): Promise<SourceBook> =>
  Promise.resolve().then(() => readWorkbookSource(bytes));
const read = (bytes: Uint8Array, name = "表.bin"): Promise<SourceBook> => readSource(bytes, name, here);

const ROWS = [
  ["企业名称", "编号", "营业收入"],
  ["明盛实业", "001", 12.5],
];

function workbook(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "一月");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

describe("a source", () => {
  it.each(["xlsx", "xlsb", "biff8", "ods"] as const)("may be a workbook as %s", async (type) => {
    const { sheets } = await read(workbook(type));
    expect(sheets.map(({ name, values }) => ({ name, values }))).toEqual([{ name: "一月", values: ROWS }]);
  });

  it("may be a text in UTF-8, with and without a mark, in UTF-16 and in GB 18030", async () => {
    const text = "企业名称,编号\n明盛,001\n";
    const utf8 = new TextEncoder().encode(text);
    const gb = [0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xe0, 0xba, 0xc5, 0x0a,
      0xc3, 0xf7, 0xca, 0xa2, 0x2c, 0x30, 0x30, 0x31, 0x0a]; // prettier-ignore
    const encodings = [
      utf8,
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]),
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]),
      Uint8Array.from(gb),
    ];
    for (const bytes of encodings)
      expect((await read(bytes, "一月.csv")).sheets).toEqual([
        {
          name: "一月",
          values: [
            ["企业名称", "编号"],
            ["明盛", "001"],
          ],
        },
      ]);
  });

  it("keeps separators and line breaks inside quotes, and the places of its rows", async () => {
    const bytes = new TextEncoder().encode('企业;扩建内容\n\n明盛;"二期; 年产5万吨\n含仓储"\n\n');
    expect((await read(bytes)).sheets[0]?.values).toEqual([
      ["企业", "扩建内容"],
      ["", ""],
      ["明盛", "二期; 年产5万吨\n含仓储"],
    ]);
  });

  it("gives what a format shows of a code and of a month", async () => {
    const sheet = utils.aoa_to_sheet([[123, 2013.1, 5]]);
    sheet["A1"].z = "00000";
    sheet["B1"].z = "0.00";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "一月");
    const bytes = new Uint8Array(
      write(book, { type: "array", bookType: "xlsx", cellStyles: true }) as ArrayBuffer,
    );
    expect((await read(bytes)).sheets[0]?.values).toEqual([["00123", "2013.10", 5]]);
  });

  it.each([
    ["a damaged workbook", workbook("xlsx").slice(0, 900), "corrupt"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "notText"],
    ["an empty file", new Uint8Array(), "emptyText"],
    ["blank lines", new TextEncoder().encode("\n,,\n"), "emptyText"],
  ])("is refused in words where it is %s", async (_what, bytes, kind) => {
    await expect(read(bytes)).rejects.toMatchObject({ kind });
  });

  it("is refused where it has more columns than a list of records", async () => {
    const bytes = new TextEncoder().encode(
      Array.from({ length: 600 }, (_none, index) => `列${index}`).join(","),
    );
    await expect(read(bytes)).rejects.toMatchObject({ kind: "tooManyColumns" });
  });
});

it.each([
  ['指标,本期累计\n"增加值,1\n税收,2\n', 2],
  ['指标,本期累计\n增加值,1\n"税"收,2\n进出口,3"\n', 3],
])("a text with a quotation mark without its other half is refused with the row: %s", async (text, row) => {
  const bytes = new TextEncoder().encode(text);
  await expect(read(bytes)).rejects.toMatchObject({ kind: "openQuote", parameters: { row } });
});

it("a text with quotation marks in their places is read as they mean", async () => {
  const bytes = new TextEncoder().encode('指标,备注\n"增加值","一""二"\n税"收",5" 管\n"两\n行",x\n');
  expect((await read(bytes)).sheets[0]?.values.slice(1)).toEqual([["增加值", '一"二'], ['税"收"', '5" 管'], ["两\n行", "x"]]); // prettier-ignore
});

it("a text whose cell holds more than a cell of Excel is refused with the cell, however it is filled", async () => {
  for (const filling of [" ", "甲", "9"]) {
    const bytes = new TextEncoder().encode(`指标,本期累计\n增加值,${filling.repeat(1_900_000)}`);
    await expect(read(bytes)).rejects.toMatchObject({ kind: "longCell", parameters: { address: "B2" } });
  }
});

describe("a workbook that cannot be trusted", () => {
  const kindOf = (bytes: Uint8Array) =>
    read(bytes).then(
      () => "read",
      (error: { kind?: string }) => error.kind,
    );

  it("is refused where a part is not what its checksum says", async () => {
    const bytes = workbook("xlsx");
    const text = Buffer.from(bytes).toString("latin1");
    // The checksum that the directory has of the sheet.
    const entry = text.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    bytes[entry + 16] = (bytes[entry + 16] ?? 0) ^ 0xff;
    expect(await kindOf(bytes)).toBe("corruptAt");
  });

  it("is refused where a password protects it", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(64));
    CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(128));
    const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Uint8Array);
    expect(await kindOf(bytes)).toBe("encrypted");
  });

  it("gives its values and nothing of its macros", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "一月");
    book.vbaraw = new Uint8Array([1, 2, 3]);
    const bytes = new Uint8Array(
      write(book, { type: "array", bookType: "xlsm", bookVBA: true }) as ArrayBuffer,
    );
    expect(JSON.stringify(await read(bytes))).toBe(JSON.stringify(await read(workbook("xlsx"))));
  });
});
