import type { CellValue } from "../../../src/records/reading/sheet-table";
import { withoutOwnResults } from "../../../src/templates/parameters/own-results";
import { parameterCells, parameterLines } from "../../../src/templates/parameters/parameter-layout";
import type { FormulaStyle, ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import { readParameters } from "../../../src/templates/parameters/read-parameters";

/** 参数 for 2013年1-7月 as it is, with the results of June in the cells of its formulas. */
function sheet(style: FormulaStyle, own: Partial<Record<ParameterKey, string>> = {}) {
  const cells = parameterCells();
  const old: Partial<Record<ParameterKey, CellValue>> = {
    ...{ month: 6, reportDay: 41455, schedule: "#BUSY!" },
    ...(own.doublingBaseYear === undefined ? {} : { doublingBaseYear: 2012 }),
  };
  const typed: Partial<Record<ParameterKey, CellValue>> = { period: "2013年1-7月", year: 2013 };
  const grid = (at: (key: ParameterKey) => CellValue): CellValue[][] => [
    ["参数", ""],
    ["项目", "内容"],
    ...parameterLines().map((line): CellValue[] =>
      "section" in line ? [line.section, ""] : [line.parameter.label, at(line.parameter.key)],
    ),
  ];
  const formulaOf = new Map(
    parameterLines().flatMap((line) =>
      "parameter" in line && line.parameter.formula
        ? [[line.parameter.key, line.parameter.formula((key) => cells[key], style)] as const]
        : [],
    ),
  );
  const values = grid((key) => old[key] ?? typed[key] ?? "");
  const formulas = grid((key) => own[key] ?? formulaOf.get(key) ?? typed[key] ?? "");
  const at = { sheet: "参数", row: 1, column: 1 };
  return withoutOwnResults({ ...at, values }, { ...at, values: formulas });
}

describe("参数 whose formulas are not calculated yet", () => {
  test.each(["native", "park"] as const)("is read by its typed cells, with %s formulas", (style) => {
    expect(readParameters(sheet(style)).parameters).toMatchObject({
      ...{ month: 7, reportDay: 41486 },
      schedule: expect.closeTo(7 / 12, 12) as number,
    });
  });

  test("is read by them where Excel stored the functions under its own prefix", () => {
    const stored = { schedule: "=_xldudf_PARK_SCHEDULE($B$6)" };
    expect(readParameters(sheet("park", stored)).parameters.schedule).toBeCloseTo(7 / 12, 12);
  });

  test("keeps what a formula of the user's shows", () => {
    const { parameters } = readParameters(sheet("native", { reportDay: "=DATE(2013,6,30)" }));
    expect(parameters.reportDay).toBe(41455);
  });

  test("is read without a base year where an earlier version's formula stands for it", () => {
    const { year } = parameterCells();
    const former = `=IF(${year}="","",${year}-1)`;
    expect(
      readParameters(sheet("native", { doublingBaseYear: former })).parameters.doublingBaseYear,
    ).toBeUndefined();
  });
});
