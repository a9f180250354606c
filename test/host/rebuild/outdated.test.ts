import { buildSheets } from "../../../src/workbook/build-sheets";
import { overviewStamp } from "../../../src/workbook/reading/overview-stamp";
import { readOverview } from "../../../src/workbook/reading/read-overview";
import { checkSheets } from "../../../src/workbook/report/check-sheets";
import { setPeriod } from "../../../src/workbook/set-period";
import { seedWorkbook } from "../building/seed";
import { previewRollOver } from "../../../src/workbook/roll-over/roll-over";
import { insertInputRow, typeOver } from "./input-edits";

const SHEET = "主要经济指标完成情况表";

const states = async () => [(await checkSheets()).map(({ kind }) => kind), (await readOverview()).outdated];

async function shown(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

beforeEach(async () => {
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets({ templates: ["indicators"] });
});

describe("a generated sheet says of when it is", () => {
  test("and after a change of the period check and pane say that it was built for another", async () => {
    expect(await states()).toEqual([[], {}]);
    expect(await shown("A2")).toBe("\uFF082013年1-6月\uFF09");
    await setPeriod("2013年1-7月", 2013);
    expect(await shown("A2")).toBe("\uFF082013年1-7月\uFF09");
    expect(await states()).toEqual([["sheetOtherPeriod"], { indicators: "otherPeriod" }]);
    await buildSheets({ templates: ["indicators"] });
    expect(await states()).toEqual([[], {}]);
  });

  test("after a change of rows that the data changed; a corrected figure flows through", async () => {
    await typeOver("指标数据", 0, "本期累计", 60);
    expect(await states()).toEqual([[], {}]);
    await insertInputRow("指标数据", { 指标: "用电量", 单位: "万千瓦时", 本期累计: 880 });
    expect(await states()).toEqual([["sheetOtherRows"], { indicators: "otherRows" }]);
  });
});

/** Round trips and letters of Excel's answers that a reading takes. */
async function costOf(reading: () => Promise<unknown>): Promise<{ trips: number; letters: number }> {
  const { host } = workbench;
  let letters = 0;
  const execute = host.execute.bind(host);
  host.execute = async (...request) => {
    const answer = await execute(...request);
    letters += JSON.stringify(answer).length;
    return answer;
  };
  host.roundTrips = 0;
  await reading();
  host.execute = execute;
  return { trips: host.roundTrips, letters };
}

describe("what the pane reads", () => {
  test("is of the sheets next to nothing, whatever they hold, and where nothing changed not even the tables", async () => {
    await workbench.openWorkbook(seedWorkbook());
    const before = { overview: await costOf(readOverview), preview: await costOf(previewRollOver) };
    await buildSheets();
    const whole = await costOf(checkSheets);
    const [overview, preview, stamp] = [
      await costOf(readOverview),
      await costOf(previewRollOver),
      await costOf(overviewStamp),
    ];
    expect([overview.trips, preview.trips, stamp.trips]).toEqual([1, 2, 2]);
    const ofSheets = whole.letters - before.overview.letters;
    expect(overview.letters - before.overview.letters).toBeLessThan(ofSheets / 10);
    expect(preview.letters - before.preview.letters).toBeLessThan(ofSheets / 10);
    expect(stamp.letters).toBeLessThan(before.overview.letters / 2);
  });
});
