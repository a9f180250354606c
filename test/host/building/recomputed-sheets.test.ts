import { inputWorkbook } from "../support/input-workbook";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { CASES } from "./recomputed/cases";
import type { NamedCase } from "./recomputed/cases";
import { expectedEnterprises, expectedIndicators, expectedProjects } from "./recomputed/recompute";
import type { ExpectedRow } from "./recomputed/recompute";
import { readSheet } from "./sheet-cells";
import type { SheetCells } from "./sheet-cells";

jest.setTimeout(60_000);

/** Every figure that differs, so that a failure shows all of them. */
function differences(sheet: SheetCells, rows: readonly ExpectedRow[]): string[] {
  return rows.flatMap(({ name, nth, cells }) =>
    Object.entries(cells).flatMap(([header, expected]) => {
      const shown = sheet.at(name, header, nth);
      const same =
        typeof expected === "number" && typeof shown === "number"
          ? Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
          : shown === expected;
      return same ? [] : [`${name}[${nth}].${header}: ${String(shown)}, not ${expected}`];
    }),
  );
}

async function check({ given, month, schedule = month / 12, reportDay }: NamedCase): Promise<void> {
  const { parameters, ...tables } = given;
  await workbench.openWorkbook(inputWorkbook(parameters, tables));
  const { sheets } = await buildSheets();
  expect(sheets).toHaveLength(3);
  const at = { month, schedule, reportDay };
  const [indicators, enterprises, projects] = [
    expectedIndicators(given, at),
    expectedEnterprises(given, at),
    expectedProjects(given, at),
  ];
  expect(differences(await readSheet("主要经济指标完成情况表"), indicators)).toEqual([]);
  const enterpriseSheet = await readSheet("企业扩建升级情况表");
  expect(differences(enterpriseSheet, enterprises.rows)).toEqual([]);
  for (const text of enterprises.texts) expect(enterpriseSheet.text).toContain(text);
  const projectSheet = await readSheet("项目进展情况表");
  expect(differences(projectSheet, projects.rows)).toEqual([]);
  for (const text of projects.texts) expect(projectSheet.text).toContain(text);
}

test.each(CASES.map((each) => [each.what, each] as const))("%s", async (_what, given) => {
  await check(given);
});
