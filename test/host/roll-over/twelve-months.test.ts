import { buildSheets } from "../../../src/workbook/build-sheets";
import { rollOver } from "../../../src/workbook/roll-over/roll-over";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook } from "../support/input-workbook";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Cumulative figures of a made-up park by year and month. */
const revenue = (year: number, month: number) =>
  Math.round((year - 2005) * month * 1.37 * 100 + month * month * 9) / 100;
const people = (year: number, month: number) => 9000 + (year - 2012) * 700 + month * 31;
const enterprise = (year: number, month: number) => (year - 2010) * 55 * month;

const indicatorGrowth = (figure: typeof revenue, year: number, month: number) =>
  figure(year - 1, month) / figure(year - 2, month) - 1;

/** A workbook of its own for one month, everything typed. */
function separate(year: number, month: number): WorkbookFile {
  const row = (name: string, unit: string, target: number, figure: typeof revenue) => ({
    ...{ name, unit, target, actual: figure(year, month) },
    ...{ prior: figure(year - 1, month), priorGrowth: indicatorGrowth(figure, year, month) },
  });
  return inputWorkbook(
    { period: month === 1 ? `${year}年1月` : `${year}年1-${month}月`, year, parks: "工业园区" },
    {
      indicators: [row("主营业务收入", "亿元", 135, revenue), row("从业人员", "人", 12000, people)],
      enterprises: [
        {
          ...{ name: "鑫旺金属", tags: "扩建升级", unit: "万元" },
          ...{ revenue: enterprise(year, month), priorRevenue: enterprise(year - 1, month) },
        },
      ],
    },
  );
}

/** What the generated sheets show. */
function shown(file: WorkbookFile) {
  return file.sheets
    .filter(({ name }) => name.endsWith("情况表"))
    .map(({ name, rows }) => [
      name,
      rows.flatMap(({ row, cells }) =>
        cells.map(({ column, value }) => [
          ...[row, column],
          typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? ""),
        ]),
      ),
    ]);
}

async function type(year: number, month: number): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("指标数据").getRange("G2:G3").values = [[revenue(year, month)], [people(year, month)]];
    worksheets.getItem("企业数据").getRange("I2").values = [[enterprise(year, month)]];
    await context.sync();
  });
}

it("gives the sheets of twelve separate workbooks, last year's figures filled from the history", async () => {
  const expected = new Map<number, unknown>();
  for (const month of MONTHS) {
    await workbench.openWorkbook(separate(2013, month));
    await buildSheets();
    expected.set(month, shown(workbench.host.save()));
  }

  await workbench.openWorkbook(separate(2012, 1));
  for (const month of MONTHS) {
    await type(2012, month);
    const targets = { "\n主营业务收入": 135, "\n从业人员": 12000 };
    const to = month < 12 ? { year: 2012, month: month + 1 } : { year: 2013, month: 1 };
    expect(await rollOver({ to, targets })).toMatchObject({ done: true, findings: [] });
    // Of the year before the history nothing is known but what the office types.
    if (month < 12) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("指标数据").getRange("H2:H3").values = [
          [revenue(2011, month + 1)],
          [people(2011, month + 1)],
        ];
        await context.sync();
      });
    }
  }
  for (const month of MONTHS) {
    await type(2013, month);
    await buildSheets();
    expect(shown(workbench.host.save())).toEqual(expected.get(month));
    if (month < 12)
      expect(await rollOver({ to: { year: 2013, month: month + 1 } })).toMatchObject({ done: true });
  }
}, 120_000);
