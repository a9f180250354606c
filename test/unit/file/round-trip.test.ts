import fc from "fast-check";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { sampleWorkbook } from "./sample-workbook";
import { workbook } from "./workbook-arbitrary";

describe("a workbook that is written and read again", () => {
  it("is the same in every part of the sample", async () => {
    expect(await readWorkbookFile(await writeWorkbookFile(sampleWorkbook()))).toEqual(sampleWorkbook());
  });

  it("is the same whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (file) => {
        expect(await readWorkbookFile(await writeWorkbookFile(file))).toEqual(file);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is stored as the same bytes each time", async () => {
    const [once, again] = [
      await writeWorkbookFile(sampleWorkbook()),
      await writeWorkbookFile(sampleWorkbook()),
    ];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
  });

  it("is the same with 100,000 cells", async () => {
    const file = sampleWorkbook();
    const [sheet] = file.sheets;
    if (!sheet) throw new Error("the sample has a sheet");
    sheet.tables = [];
    sheet.rows = Array.from({ length: 10_000 }, (_, row) => ({
      row,
      cells: Array.from({ length: 10 }, (_, column) =>
        column === 0
          ? { column, value: `企业${row}` }
          : { column, value: row * column, formula: `=ROW()*${column}`, style: 1 },
      ),
    }));
    const read = await readWorkbookFile(await writeWorkbookFile(file));
    expect(read.sheets[0]?.rows).toEqual(sheet.rows);
  }, 30_000);
});
