import { Archive } from "../../../opc/read-archive";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { namesInFile } from "../../../workbench/host/opened-file";
import { writtenOver } from "../../../workbench/host/written-over";
import { richPackage, richParts } from "./rich-package";

const SHEET = "xl/worksheets/sheet1.xml";
const bytes = richPackage();

beforeEach(async () => workbench.openWorkbook(await readWorkbookFile(bytes)));

const onSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getItem("台账"), context));

async function saved(): Promise<Archive> {
  const { host } = workbench;
  const fullCalculation = host.outdatedCells().length > 0;
  const file = await host.settledSave();
  return new Archive(
    await writeWorkbookFile(file, { over: await writtenOver(host, { bytes }), fullCalculation }),
  );
}

const textOf = (archive: Archive, name: string): string => new TextDecoder().decode(archive.read(name));

/** Parts that are not as they were; a part that is gone has "-" before its name. */
const changedParts = (archive: Archive): string[] =>
  [...new Set([...Object.keys(richParts), ...archive.names])]
    .filter((name) => !archive.entry(name) || textOf(archive, name) !== richParts[name])
    .map((name) => (archive.entry(name) ? name : `-${name}`))
    .sort();

const valuesOf = async (address: string): Promise<unknown[][]> => {
  let values: unknown[][] = [];
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    values = range.values;
  });
  return values;
};

describe("a workbook that is opened and saved", () => {
  test("is the same in every byte of every part", async () => {
    expect(changedParts(await saved())).toEqual([]);
  });

  test("shows what it stores, also where only Excel can calculate it", async () => {
    expect(await valuesOf("A2:C6")).toEqual([
      [2, 4, 41],
      [3, 6, 2541.87],
      [5, 20, 7],
      ["", 30, 8],
      [11.11, 77, 154],
    ]);
  });
});

describe("a workbook that is kept and opened again from what was kept", () => {
  test("is the same in every byte but for the name of a sheet that was renamed", async () => {
    const rename = (from: string, to: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.protection.unprotect();
        context.workbook.worksheets.getItem(from).name = to;
        await context.sync();
      });
    await rename("参照", "对照");
    const { host } = workbench;
    const opened = { bytes, names: namesInFile(host, { bytes }) };
    await workbench.openWorkbook(host.save());
    await rename("对照", "参考");
    const over = await writtenOver(host, opened);
    const archive = new Archive(await writeWorkbookFile(await host.settledSave(), { over }));
    expect(changedParts(archive)).toEqual(["xl/workbook.xml", SHEET]);
    expect(textOf(archive, SHEET)).toBe(richParts[SHEET]?.replaceAll("参照!", "参考!"));
  });
});

describe("a number that is typed", () => {
  const type = (address: string, value: unknown): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.protection.unprotect();
      sheet.getRange(address).values = [[value]];
      await context.sync();
    });

  test("changes its own cell in the file, and nothing else", async () => {
    await type("A7", 9);
    const archive = await saved();
    expect(changedParts(archive)).toEqual([SHEET]);
    // The protection was taken off, as in Excel, before a locked cell could be written.
    expect(textOf(archive, SHEET)).toBe(
      richParts[SHEET]?.replace('<c r="A7"><v>1</v></c>', '<c r="A7"><v>9</v></c>').replace(
        /<sheetProtection [^>]*>/,
        "",
      ),
    );
  });

  test("is calculated on, but for what only Excel can calculate, which is named", async () => {
    await type("A2", 5);
    expect(await valuesOf("A2:C6")).toEqual([
      [5, 10, 41],
      [3, 6, 2541.87],
      [5, 50, 7],
      ["", 30, 8],
      [11.11, 77, 154],
    ]);
    // A data table whose head is another now, a macro's function and what is built on that.
    expect(workbench.host.outdatedCells()).toEqual(["台账!C4", "台账!C5", "台账!B6", "台账!C6"]);
    const archive = await saved();
    expect(textOf(archive, "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="50" fullCalcOnLoad="1"/>',
    );
    const sheet = textOf(archive, SHEET);
    expect(sheet).toContain('<c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>10</v></c>');
    expect(sheet).toContain('<c r="B4"><f t="array" ref="B4:B5">A2:A3*10</f><v>50</v></c>');
    expect(textOf(archive, "xl/worksheets/sheet2.xml")).toContain("<x:f>SUM(台账!A2:A3)</x:f><x:v>8</x:v>");
  });

  test("is named where a formula is entered afterwards on what only Excel can calculate, however far behind", async () => {
    await type("A2", 5);
    await onSheet(async (sheet, context) => {
      sheet.getRange("E1:E3").formulas = [["=C5+1"], ["=E1*2+SUM(B6:B7)"], ["=A3+1"]];
      await context.sync();
    });
    expect(await valuesOf("E1:E3")).toEqual([[9], [95], [4]]);
    expect(workbench.host.outdatedCells().sort()).toEqual(["台账!B6", "台账!C4", "台账!C5", "台账!C6", "台账!E1", "台账!E2"]); // prettier-ignore
  });

  test("over a shared formula's first cell leaves the others their formula", async () => {
    await type("B2", 1);
    expect(textOf(await saved(), SHEET)).toContain('<c r="B3"><f>A3*2</f><v>6</v></c>');
  });

  test("keeps the pattern and the font of a cell whose number format changes", async () => {
    await onSheet(async (sheet, context) => {
      sheet.protection.unprotect();
      sheet.getRange("B1").numberFormat = [["0.000%"]];
      await context.sync();
    });
    const archive = await saved();
    expect(textOf(archive, SHEET)).toContain('<c r="B1" t="s" s="2"><v>1</v></c>');
    expect(textOf(archive, "xl/styles.xml")).toMatch(
      /<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"\/><\/cellXfs>/,
    );
  });
});

describe("sheets", () => {
  test("that are added come beside the others, and names stay with their sheets", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      sheet.getRange("A1:B1").values = [["合计", "=台账!A2"]];
      sheet.position = 0;
      await context.sync();
    });
    const archive = await saved();
    expect(changedParts(archive)).toEqual([
      "-xl/calcChain.xml",
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    const workbook = textOf(archive, "xl/workbook.xml");
    expect(workbook).toContain('name="新表" sheetId="12"');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
    expect(workbook).toContain('<sheet name="空" sheetId="11" r:id=""/>');
    expect(textOf(archive, "xl/sharedStrings.xml")).toContain("<rPr><b/>");
  });

  test("that are deleted take along what only they needed", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("参照").visibility = "Visible";
      context.workbook.worksheets.getItem("台账").delete();
      await context.sync();
    });
    const archive = await saved();
    expect(archive.names.filter((name) => /sheet1|drawing|media|printer/.test(name))).toEqual([]);
    expect(archive.entry("xl/vbaProject.bin")).toBeDefined();
    expect(textOf(archive, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">',
    );
  });
});
