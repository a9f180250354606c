import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { formulasOutsideQuotes, plantedTexts, plantedWorkbook, PREFIXES } from "../../support/planted-text";

jest.setTimeout(60_000);

const GENERATED = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];

describe("text that begins like a formula is text in the built file", () => {
  test.each(PREFIXES.map((prefix, turn) => [JSON.stringify(prefix), turn] as const))(
    "in every text field of every table and of 参数, from %s on",
    async (_prefix, turn) => {
      const planted = plantedWorkbook(turn);
      await workbench.openWorkbook(planted);
      const { sheets, findings } = await buildSheets();
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(sheets.map(({ name }) => name)).toEqual(GENERATED);
      const bytes = await writeWorkbookFile(await workbench.host.settledSave());
      const formulas = formulasOutsideQuotes(bytes);
      expect(formulas.length).toBeGreaterThan(100);
      expect(formulas.filter((formula) => formula.includes("WEBSERVICE"))).toEqual([]);

      const file = await readWorkbookFile(bytes);
      expect(plantedTexts(file)).toEqual(expect.arrayContaining(plantedTexts(planted)));
      const shown = file.sheets
        .filter(({ name }) => GENERATED.includes(name))
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? ""))))
        .map((text) => text.replace(/^'/, "").trim());
      for (const field of ["name", "park", "cluster", "help", "scale", "kind", "responsible", "progress"]) {
        const texts = plantedTexts(planted).filter((text) => new RegExp(`&${field}\\d$`).test(text));
        expect(texts.length).toBeGreaterThan(0);
        const lost = texts.filter((text) => !shown.some((each) => each.includes(text.trim())));
        expect({ field, lost }).toEqual({ field, lost: [] });
      }
    },
  );
});
