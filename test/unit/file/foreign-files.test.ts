import { readFileSync } from "fs";
import path from "path";
import { strToU8, zipSync } from "fflate";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellFile, SheetFile, WorkbookFile } from "../../../workbench/file/workbook-file";
import { sampleWorkbook } from "./sample-workbook";

const cell = (sheet: SheetFile | undefined, row: number, column: number): CellFile | undefined =>
  sheet?.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);

describe("the sample as LibreOffice saved it again", () => {
  let file: WorkbookFile;
  beforeAll(async () => {
    file = await readWorkbookFile(readFileSync(path.join(__dirname, "golden/libreoffice.xlsx")));
  });
  const sheet = (name: string): SheetFile | undefined => file.sheets.find((each) => each.name === name);

  it("keeps values, formulas and the tab's colour", () => {
    expect(cell(sheet("数据"), 1, 1)?.value).toBe(52.14);
    expect(cell(sheet("数据"), 3, 1)).toMatchObject({ formula: "=SUM(指标数据[完成])", value: 64.72 });
    expect(cell(sheet("数据"), 3, 2)).toMatchObject({ formula: "=1/0", value: { error: "#DIV/0!" } });
    expect(cell(sheet("情况 表"), 4, 3)).toMatchObject({ arrayRange: "D5:D5", value: 7388.624 });
    expect(sheet("数据")?.tabColor).toBe("#00B050");
  });

  it("keeps the rules, the checks, the notes, the names and the page", () => {
    const ours = sampleWorkbook();
    expect(sheet("情况 表")?.conditionalFormats.map(({ rule }) => rule.type)).toEqual(
      ours.sheets[1]?.conditionalFormats.map(({ rule }) => rule.type),
    );
    expect(sheet("数据")?.validations[1]).toEqual(ours.sheets[0]?.validations[1]);
    expect(sheet("数据")?.notes[0]).toMatchObject({ address: "B1", text: "本年累计\n亿元" });
    expect(file.names).toContainEqual({ name: "序时进度", refersTo: "='情况 表'!$F$2", visible: true });
    expect(sheet("情况 表")?.pageLayout).toMatchObject({
      orientation: "landscape",
      printArea: "A1:F30",
      titleRows: "$1:$1",
      zoom: { fitWidth: 1 },
    });
  });

  it("keeps the chart of columns and a line", () => {
    const chart = sheet("情况 表")?.charts[0];
    expect(chart).toMatchObject({
      type: "ColumnClustered",
      title: { text: "占年目标与序时进度", visible: true },
      valueAxis: { minimum: 0, maximum: 1, majorUnit: 0.25, numberFormat: "0%", title: "占年目标" },
    });
    expect(chart?.series).toMatchObject([
      { name: "占年目标", color: "#2F5597", axisGroup: "Primary" },
      { name: "='情况 表'!$F$2", type: "Line", color: "#C00000", lineDash: "Dash", axisGroup: "Secondary" },
    ]);
  });
});

/** A file in the ways of Excel and of other programs that our own writer does not use. */
const foreign = (sheet: string): Uint8Array => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships ${packaged}><Relationship Id="a" Type="${relations}/officeDocument" Target="/book/main.xml"/></Relationships>`,
    "book/main.xml": `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><x:sheets><x:sheet name="表一" sheetId="7" r:id="b"/></x:sheets></x:workbook>`,
    "book/_rels/main.xml.rels": `<Relationships ${packaged}><Relationship Id="b" Type="${relations}/worksheet" Target="sheets/one.xml"/><Relationship Id="c" Type="${relations}/sharedStrings" Target="strings.xml"/><Relationship Id="d" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "book/strings.xml": `<sst ${main}><si><r><rPr><b/></rPr><t>主营</t></r><r><t xml:space="preserve"> 收入</t></r><rPh sb="0" eb="1"><t>zhu</t></rPh></si><si><t>a&amp;b&#10;c_x000D_</t></si></sst>`,
    "book/styles.xml": `<styleSheet ${main}><fonts><font><sz val="12"/><name val="楷体"/></font><font><sz val="12"/><color theme="4" tint="-0.249977111117893"/><name val="楷体"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="14"/></cellXfs></styleSheet>`,
    "book/sheets/one.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
const readCells = async (sheet: string): Promise<CellFile[]> =>
  (await readWorkbookFile(foreign(sheet))).sheets[0]?.rows.flatMap(({ cells }) => cells) ?? [];

describe("a file of another program", () => {
  it("is read with rich text, inline strings and escapes as plain text", async () => {
    const cells = await readCells(
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>直接</x:t></x:is></x:c></x:row>',
    );
    expect(cells.map(({ value }) => value)).toEqual(["主营 收入", "a&b\nc\r", "直接"]);
  });

  it("is read with dates as serials and cells without addresses in their order", async () => {
    const cells = await readCells(
      '<x:row><x:c t="d"><x:v>2013-06-30</x:v></x:c><x:c><x:v>1E3</x:v></x:c></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row>',
    );
    expect(cells).toEqual([
      { column: 0, value: 41455 },
      { column: 1, value: 1000 },
      { column: 0, value: true },
    ]);
  });

  it("is read with its shared formulas written out", async () => {
    const cells = await readCells(
      '<x:row r="2"><x:c r="C2"><x:f t="shared" ref="C2:D3" si="0">A2/$B2*LOG10(100)</x:f><x:v>1</x:v></x:c><x:c r="D2"><x:f t="shared" si="0"/></x:c></x:row><x:row r="3"><x:c r="C3"><x:f t="shared" si="0"/><x:v>2</x:v></x:c></x:row>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      "=A2/$B2*LOG10(100)",
      "=B2/$B2*LOG10(100)",
      "=A3/$B3*LOG10(100)",
    ]);
  });

  it("is read with theme and indexed colours made plain, and its own standard font", async () => {
    const file = await readWorkbookFile(foreign('<x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row>'));
    expect(file.standardFont).toEqual({ name: "楷体", size: 12 });
    expect(file.styles[file.sheets[0]?.rows[0]?.cells[0]?.style ?? -1]).toEqual({
      font: { color: "#2E75B6" },
      fill: "#FFFF99",
      numberFormat: "yyyy/m/d",
    });
  });
});
