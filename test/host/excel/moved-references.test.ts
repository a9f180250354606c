import { Archive } from "../../../opc/read-archive";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { movesInFile, namesInFile, type OpenedFile } from "../../../workbench/host/opened-file";
import { writtenOver } from "../../../workbench/host/written-over";
import { MOVING_SHEET, movingPackage } from "./moving-package";

const bytes = movingPackage();

beforeEach(async () => workbench.openWorkbook(await readWorkbookFile(bytes)));

async function saved(opened: OpenedFile = { bytes }): Promise<Archive> {
  const { host } = workbench;
  const file = await host.settledSave();
  const written = await writeWorkbookFile(file, { over: await writtenOver(host, opened) });
  await readWorkbookFile(written);
  return new Archive(written);
}

const textOf = (archive: Archive, name: string): string => new TextDecoder().decode(archive.read(name));
const onSheet = (batch: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("台账"));
    await context.sync();
  });
const rename = (from: string, to: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(from).name = to;
    await context.sync();
  });

/** What stands in the parts, by a name for each: the expressions find one thing each. */
const PLACES: Record<string, [part: string, expression: RegExp]> = {
  "rich text": ["xl/worksheets/sheet1.xml", /<c r="([A-Z]+\d+)" t="s"><v>0<\/v>/],
  "shared formula's second cell": ["xl/worksheets/sheet1.xml", /<f>(B\d+\*2)<\/f><v>6<\/v>/],
  "data table": ["xl/worksheets/sheet1.xml", /t="dataTable" (ref="[^"]*")/],
  "data table's input": ["xl/worksheets/sheet1.xml", /(r1="[^"]*")/],
  "protected range": ["xl/worksheets/sheet1.xml", /<protectedRange name="填报" sqref="([^"]*)"/],
  "filter": ["xl/worksheets/sheet1.xml", /<autoFilter ref="([^"]*)"><filterColumn colId="1">/],
  "link's cell": ["xl/worksheets/sheet1.xml", /<hyperlink ref="([^"]*)" location/],
  "link's place": ["xl/worksheets/sheet1.xml", /location="([^"]*)"/],
  "ignored error": ["xl/worksheets/sheet1.xml", /<ignoredError sqref="([^"]*)"/],
  "x14 drop-down": ["xl/worksheets/sheet1.xml", /<x14:formula1><xm:f>([^<]*)/],
  "x14 drop-down's cells": ["xl/worksheets/sheet1.xml", /<xm:sqref>([^<]*)<\/xm:sqref><\/x14:dataValidation>/],
  "x14 rule": ["xl/worksheets/sheet1.xml", /<x14:cfRule[^>]*><xm:f>([^<]*)/],
  "x14 rule's cells": ["xl/worksheets/sheet1.xml", /<xm:sqref>([^<]*)<\/xm:sqref><\/x14:conditionalFormatting>/],
  "sparkline": ["xl/worksheets/sheet1.xml", /<x14:sparkline><xm:f>([^<]*)/],
  "sparkline's cell": ["xl/worksheets/sheet1.xml", /<xm:sqref>([^<]*)<\/xm:sqref><\/x14:sparkline>/],
  "picture's row": ["xl/drawings/drawing1.xml", /<xdr:row>(\d+)/],
  "linked shape": ["xl/drawings/drawing1.xml", /textlink="([^"]*)"/],
  "chart's values": ["xl/charts/chart1.xml", /<c:f>([^<]*)<\/c:f><c:numCache>/],
  "pivot source": ["xl/pivotCache/pivotCacheDefinition1.xml", /<worksheetSource ([^>]*)\/>/],
  "pivot's place": ["xl/pivotTables/pivotTable1.xml", /<location ref="([^"]*)"/],
  "button's cell": ["xl/ctrlProps/ctrlProp1.xml", /fmlaLink="([^"]*)"/],
  "defined name": ["xl/workbook.xml", /<definedName name="率">([^<]*)/],
  "filter's name": ["xl/workbook.xml", /_FilterDatabase" localSheetId="0" hidden="1">([^<]*)/],
  "formula elsewhere": ["xl/worksheets/sheet2.xml", /<c r="A1"><f>([^<]*)/],
  "another file's sheet of the name": ["xl/worksheets/sheet2.xml", /<c r="A2"><f>([^<]*)/],
  "sheets from to": ["xl/worksheets/sheet2.xml", /<c r="A3"><f>([^<]*)/],
}; // prettier-ignore

function placesOf(archive: Archive): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PLACES).map(([name, [part, expression]]) => [
      name,
      expression.exec(textOf(archive, part))?.[1] ?? "not found",
    ]),
  );
}

const changesOf = (archive: Archive): Record<string, string> => {
  const [before, now] = [placesOf(new Archive(bytes)), placesOf(archive)];
  return Object.fromEntries(Object.entries(now).filter(([name, place]) => place !== before[name]));
};

const AFTER_INSERT = {
  "rich text": "C4",
  "shared formula's second cell": "B6*2",
  "data table": 'ref="E6:E7"',
  "data table's input": 'r1="B5"',
  "protected range": "B5:B8",
  filter: "A3:C8",
  "link's cell": "A4",
  "link's place": "台账!C6",
  "ignored error": "A4:C12",
  "x14 drop-down": "台账!$B$5:$B$8",
  "x14 drop-down's cells": "C6",
  "x14 rule": "台账!$B5&gt;3",
  "x14 rule's cells": "B5:B8",
  sparkline: "台账!B5:C5",
  "sparkline's cell": "D5",
  "picture's row": "5",
  "linked shape": "台账!$B$5",
  "chart's values": "台账!$B$5:$B$7",
  "pivot source": 'ref="A3:C8" sheet="台账"',
  "pivot's place": "G7:H9",
  "button's cell": "台账!$B$6",
  "defined name": "台账!$B$8",
  "filter's name": "台账!$A$3:$C$8",
  "formula elsewhere": "SUM(台账!B5:B6)",
};

describe("rows that are put in", () => {
  test("move every reference to the cells below, wherever it stands in the file", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").insert("Down");
    });
    expect(changesOf(await saved())).toEqual({ ...AFTER_INSERT, filter: "A1:C8", "pivot source": 'ref="A1:C8" sheet="台账"', "filter's name": "台账!$A$1:$C$8" }); // prettier-ignore
  });

  test("above all of it move all of it, also in a workbook that was kept and opened again since", async () => {
    await onSheet((sheet) => {
      sheet.getRange("1:1").insert("Down");
    });
    const { host } = workbench;
    const opened = { bytes, names: namesInFile(host, { bytes }), moves: movesInFile(host, { bytes }) };
    await workbench.openWorkbook(host.save());
    await onSheet((sheet) => {
      sheet.getRange("1:1").insert("Down");
    });
    expect(changesOf(await saved(opened))).toEqual(AFTER_INSERT);
  });
});

describe("rows that are taken out", () => {
  test("take along what referred to nothing but them, and leave #REF! where a formula did", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").delete("Up");
    });
    const archive = await saved();
    const sheet = textOf(archive, MOVING_SHEET);
    expect(sheet).not.toContain("<hyperlink");
    expect(sheet).not.toContain("</extLst><extLst");
    expect(changesOf(archive)).toMatchObject({
      "x14 drop-down": "台账!$B$2:$B$4",
      "link's cell": "not found",
      sparkline: "not found",
      "linked shape": "#REF!",
      "formula elsewhere": "SUM(台账!B2:B2)",
      "defined name": "台账!$B$4",
    });
  });
});

describe("columns that are put in", () => {
  test("move what lies to the right of them, and the columns of a filter", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B:B").insert("Right");
    });
    const archive = await saved();
    expect(textOf(archive, MOVING_SHEET)).toContain('<autoFilter ref="A1:D6"><filterColumn colId="2">');
    expect(changesOf(archive)).toMatchObject({
      "x14 drop-down": "台账!$C$3:$C$6",
      sparkline: "台账!C3:D3",
      "chart's values": "台账!$C$3:$C$5",
    });
  });
});

describe("sheets that are renamed", () => {
  test("are called so wherever the file names them, and another file's sheet of the name is not", async () => {
    await rename("台账", "总 账");
    const changes = changesOf(await saved());
    expect(changes).toMatchObject({
      "x14 drop-down": "'总 账'!$B$3:$B$6",
      "x14 rule": "'总 账'!$B3&gt;3",
      sparkline: "'总 账'!B3:C3",
      "linked shape": "'总 账'!$B$3",
      "chart's values": "'总 账'!$B$3:$B$5",
      "pivot source": 'ref="A1:C6" sheet="总 账"',
      "button's cell": "'总 账'!$B$4",
      "link's place": "'总 账'!C4",
      "formula elsewhere": "SUM('总 账'!B3:B4)",
    });
    expect(changes).not.toHaveProperty("another file's sheet of the name");
  });

  test("may exchange their names", async () => {
    await rename("1月", "x");
    await rename("3月", "1月");
    await rename("x", "3月");
    expect(changesOf(await saved())).toEqual({ "sheets from to": "SUM('3月:1月'!B2)" });
  });

  test("leave #REF! where a sheet was deleted, and another may take its name", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").delete();
      context.workbook.worksheets.getItem("汇总").name = "台账";
      await context.sync();
    });
    expect(textOf(await saved(), "xl/worksheets/sheet2.xml")).toContain("<f>SUM(#REF!B3:B4)</f>");
  });
});
