import { rollOver, undoRollOver } from "../../../src/workbook/roll-over/roll-over";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { PROFILE_NAMES } from "../../../workbench/host/profiles/profile";
import type { ProfileName } from "../../../workbench/host/profiles/profile";
import { inputWorkbook } from "../support/input-workbook";

const MONTHS = [7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7];

function park(): WorkbookFile {
  return inputWorkbook(
    { parks: "工业园区", period: "2013年1-6月", year: 2013 },
    {
      indicators: [
        { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, prior: 43.28 },
        { name: "上交税金", unit: "亿元", target: 2.14, actual: 1.42, prior: 1.1 },
      ],
      enterprises: [
        { id: "1", name: "鑫旺金属", tags: "扩建升级", unit: "万元", revenue: 900, priorRevenue: 800 },
      ],
      projects: [
        { id: "X1", name: "标准厂房", kind: "园区配套", unit: "万元", investment: 900, invested: 500 },
      ],
    },
  );
}

/** What everything holds that a roll-over may change, and how the history is filtered. */
async function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/name");
    const history = tables.getItemOrNullObject("历史数据");
    history.autoFilter.load("criteria");
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("address,formulas"),
    );
    await context.sync();
    return {
      cells: used.map((range) => (range.isNullObject ? undefined : [range.address, range.formulas])),
      filter: history.isNullObject ? undefined : history.autoFilter.criteria,
    };
  });
}

async function filterHistory(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("历史数据");
    const { columns } = table;
    columns.load("items/name,items/index");
    await context.sync();
    const column = columns.items.find((each) => each.name === "名称") ?? columns.items[3];
    column?.filter.applyValuesFilter([name]);
    await context.sync();
  });
}

async function typeFigures(round: number): Promise<void> {
  await Excel.run(async (context) => {
    const write = (table: string, header: string, values: number[]) => {
      context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange().values = values.map(
        (each) => [each],
      );
    };
    write("指标数据", "本期累计", [60 + round, 1.5 + round / 10]);
    write("企业数据", "主营业务收入", [1000 + round]);
    await context.sync();
  });
}

async function thirteenMonths(profileOf: (round: number) => ProfileName): Promise<void> {
  await workbench.openWorkbook(park());
  for (const [round, month] of MONTHS.entries()) {
    const profile = profileOf(round);
    if (profile !== workbench.host.profile.name) await workbench.host.useProfile(profile);
    if (round % 3 === 1) await filterHistory(round % 2 === 0 ? "上交税金" : "主营业务收入");
    const before = await everything();
    const done = await rollOver();
    expect([month, done.done, done.findings.filter(({ severity }) => severity === "error")]).toEqual([
      month,
      true,
      [],
    ]);
    const after = await everything();
    expect((await undoRollOver()).done).toBe(true);
    expect(await everything()).toEqual(before);
    expect((await rollOver()).done).toBe(true);
    expect(await everything()).toEqual(after);
    await typeFigures(round);
  }
}

const TITLE =
  "is rolled over thirteen months in a row, taken back and done again each time, with a filter on the history in some";

if (process.env["PARK_FAULTS_TO"] === undefined)
  it(`${TITLE}, each month on another kind of Excel`, async () => {
    await thirteenMonths((round) => PROFILE_NAMES[round % PROFILE_NAMES.length] ?? "harsh");
  }, 240_000);
else
  it.each(PROFILE_NAMES)(
    `${TITLE}, on %s`,
    async (profile) => {
      await thirteenMonths(() => profile);
    },
    240_000,
  );
