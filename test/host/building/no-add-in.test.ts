import { buildSheets } from "../../../src/workbook/build-sheets";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import seed from "../../../examples/seed-2013H1.json";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { findLibreOffice, recalculatedFile } from "../../support/libreoffice";
import { differences, shown } from "../distribute/shown-cells";
import { exampleWorkbook } from "../support/example-workbook";

const program = findLibreOffice();

const parkFormulas = ({ sheets, names }: WorkbookFile): string[] =>
  [
    ...names.map(({ refersTo }) => refersTo),
    ...sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
    ),
  ].filter((formula) => /PARK[._](?!法)/.test(formula.replace(/_PARK\./g, "")));

describe("A workbook that is made with the settings it starts with", () => {
  const { parameters, ...rows } = seed;

  it("holds no PARK formula, in no cell and no name, prepared, built and built again", async () => {
    await workbench.openWorkbook();
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    expect(parkFormulas(workbench.host.save())).toEqual([]);
    for (let times = 0; times < 2; times++) {
      await buildSheets();
      const file = await readWorkbookFile(await writeWorkbookFile(workbench.host.save()));
      expect(parkFormulas(file)).toEqual([]);
    }
  });

  (program === undefined ? it.skip : it)(
    `shows the same figures in LibreOffice${program === undefined ? " (skipped: soffice is not installed)" : ""}`,
    async () => {
      await workbench.openWorkbook(exampleWorkbook("seed"));
      await buildSheets();
      const saved = workbench.host.save();
      const file = await readWorkbookFile(recalculatedFile(program ?? "", await writeWorkbookFile(saved)));
      expect(differences(shown(saved), shown(file))).toEqual([]);
    },
    240_000,
  );
});

describe("A workbook built with PARK formulas", () => {
  it("is written natively by a rebuild where 参数 says so, and back, with the same figures", async () => {
    const choose = (word: string) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets
          .getItem("参数")
          .getRange("A:A")
          .find("公式", { completeMatch: true });
        found.getOffsetRange(0, 1).values = [[word]];
        await context.sync();
      });
    await workbench.openWorkbook(exampleWorkbook("seed", "park"));
    await buildSheets();
    const before = workbench.host.save();
    expect(parkFormulas(before).length).toBeGreaterThan(100);
    await choose("原生");
    await buildSheets();
    const natively = workbench.host.save();
    expect(parkFormulas(natively)).toEqual([]);
    const figures = (file: WorkbookFile) =>
      new Map([...shown(file)].filter(([cell]) => !cell.startsWith("参数!")));
    expect(differences(figures(before), figures(natively))).toEqual([]);
    await choose("PARK");
    await buildSheets();
    expect(parkFormulas(workbench.host.save()).length).toBe(parkFormulas(before).length);
  });
});
