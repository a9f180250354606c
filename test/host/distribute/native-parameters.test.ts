/**
 * In an Excel that gives PARK functions blank cells as blanks: where they come as 0, an unfilled month of the plan cannot be
 * told from a planned 0, and what is native says #N/A for it.
 *
 * @jest-environment-options {"profile": "web"}
 */
import { cellAddress } from "../../../src/formulas/a1";
import { monthOfPeriod, scheduleFormula } from "../../../src/templates/parameters/parameter-formulas";
import { PLAN_MONTHS, type ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import { queueHolidaySheet } from "../../../src/workbook/writing/holiday-sheet";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellContent, WorkbookFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { findLibreOffice, recalculatedFile } from "../../support/libreoffice";
import { agrees } from "../../support/native-cases";

/** Periods as users write them, with the year beside them. */
const PERIODS: readonly (readonly [string | number, number])[] = [
  ["2013年1-6月", 2013],
  ["2013年1月-7月", 2013],
  ["2013年1月份-7月份", 2013],
  ["2013年1—12月", 2013],
  ["2012年1～2月", 2012],
  ["2013年1至11月", 2013],
  ["2013-06", 2013],
  ["2013.9", 2013],
  ["2013/10", 2013],
  ["201306", 2013],
  [201306, 2013],
  ["2013年6月", 2013],
  ["2013年6月底", 2013],
  ["2013年6月份", 2013],
  ["2013年上半年", 2013],
  ["2013年下半年", 2013],
  ["2013年前三季度", 2013],
  ["2013年三季度", 2013],
  ["2013年第一季度", 2013],
  ["2013年4季度", 2013],
  ["2013Q1", 2013],
  ["2013h1", 2013],
  ["2013年全年", 2013],
  ["2013年底", 2013],
  ["2013年末", 2013],
  ["2013年前三个季度", 2013],
  ["2013年前3个季度", 2013],
  ["2013年1-3季度", 2013],
  ["2013年一至三季度", 2013],
  ["截至2013年三季度", 2013],
  ["2013年前9月", 2013],
  ["2013年前九个月", 2013],
  ["2013年元至九月", 2013],
  ["2013年九月底", 2013],
  ["2016年9月30日止", 2016],
  ["2013年首季", 2013],
  ["2013年前半年", 2013],
  ["2013年1到9月", 2013],
  ["2013年1-6", 2013],
  ["2013年度", 2013],
  ["20130930", 2013],
  [20130930, 2013],
  ["2013年十二月", 2013],
  [41455, 2013],
  [41440, 2013],
  [41274.5, 2012],
];
const BASES = ["按月", "按日", "按工作日", "按分月计划", ""];
const DIGITS = ["", "不舍入", "0", 1, "2"];
const WEIGHTS: readonly (readonly (number | string)[])[] = [
  [5, 6, 7, 8, 9, 10, 8, 9, 10, 11, 9, 8],
  [5, 6, 7, "", 9, 10, 8, 9, 10, 11, 9, 8],
  [5, 6, 7, -8, 9, 10, 8, 9, 10, 11, 9, 8],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
];

const KEYS: readonly ParameterKey[] = [
  "period", "year", "month", "reportDay", "basis", "scheduleDigits", ...PLAN_MONTHS.map((month) => `plan${month}` as const),
]; // prettier-ignore
const [PARK, NATIVE] = [KEYS.length + 1, KEYS.length + 3];

/** One row for each case: what 参数 would hold, then month and schedule by PARK and natively. */
function rows(): (string | number)[][] {
  const cases = PERIODS.flatMap(([period, year]) => BASES.map((basis) => ({ period, year, basis })));
  return cases.map(({ period, year, basis }, index) => {
    const cell = (key: ParameterKey) => `$${cellAddress(index + 1, KEYS.indexOf(key) + 1)}`;
    const month = monthOfPeriod(cell, "native");
    return [
      ...[typeof period === "string" ? `'${period}` : period, year, month, ""],
      ...[basis, DIGITS[index % DIGITS.length] ?? "", ...(WEIGHTS[index % 7 > 3 ? index % 4 : 0] ?? [])],
      ...[monthOfPeriod(cell, "park"), scheduleFormula(cell, "park"), month, scheduleFormula(cell, "native")],
    ];
  });
}

async function writeCases(): Promise<void> {
  await workbench.openWorkbook();
  await Excel.run(async (context) => {
    queueHolidaySheet(context.workbook, false);
    const contents = rows();
    const range = context.workbook.worksheets
      .getItem("Sheet1")
      .getRange(`A1:${cellAddress(contents.length, contents[0]?.length ?? 1)}`);
    range.formulas = contents;
    await context.sync();
  });
}

function results(file: WorkbookFile): CellContent[][] {
  const sheet = file.sheets.find(({ name }) => name === "Sheet1");
  return (sheet?.rows ?? []).map(({ cells }) =>
    [0, 1, 2, 3].map((step) => cells.find(({ column }) => column === PARK - 1 + step)?.value ?? ""),
  );
}

function disagreements(park: CellContent[][], native: CellContent[][]): unknown[] {
  const step = NATIVE - PARK;
  return park.flatMap(([month, schedule], index) => {
    const [nativeMonth, nativeSchedule] = (native[index] ?? []).slice(step);
    const same = agrees(month, nativeMonth) && agrees(schedule, nativeSchedule);
    return same
      ? []
      : [
          {
            case: rows()[index]?.filter((_content, column) => [0, 1, 4, 5].includes(column)),
            month,
            nativeMonth,
            schedule,
            nativeSchedule,
          },
        ];
  });
}

describe("The native formulas of 参数", () => {
  it("give the months and 序时进度 that PARK gives, on every basis", async () => {
    await writeCases();
    const values = results(await workbench.host.settledSave());
    expect(values).toHaveLength(PERIODS.length * BASES.length);
    expect(disagreements(values, values)).toEqual([]);
  });

  const program = findLibreOffice();
  (program === undefined ? it.skip : it)(
    `do so in LibreOffice too${program === undefined ? " (skipped: soffice is not installed)" : ""}`,
    async () => {
      await writeCases();
      const saved = await workbench.host.settledSave();
      const file = await readWorkbookFile(recalculatedFile(program ?? "", await writeWorkbookFile(saved)));
      expect(disagreements(results(saved), results(file))).toEqual([]);
    },
    120_000,
  );
});
