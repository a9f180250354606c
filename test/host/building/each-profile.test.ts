import { buildSheets } from "../../../src/workbook/build-sheets";
import { underEachProfile } from "../support/under-each-profile";
import { seedWorkbook } from "./seed";
import { readSheet } from "./sheet-cells";

const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];

underEachProfile("building", () => {
  test("gives the same figures in both styles, without an error, and again the second time", async () => {
    const shown: unknown[][][] = [];
    for (const style of ["native", "park", "park"] as const) {
      if (shown.length < 2) await workbench.openWorkbook(seedWorkbook());
      const { findings } = await buildSheets({ style });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const sheets = [];
      for (const name of SHEETS) sheets.push((await readSheet(name)).values);
      shown.push(sheets.flat());
    }
    expect(shown.flat(2).filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
    const [native, park, again] = shown.map((rows) => rows.map((row) => row.map(rounded)));
    expect(park).toEqual(native);
    expect(again).toEqual(park);
  });
});

const rounded = (cell: unknown): unknown => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell);
