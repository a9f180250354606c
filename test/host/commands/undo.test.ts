import sample from "../../../examples/seed-2013H1.json";
import { changePeriod } from "../../../src/commands/change-period";
import { generate } from "../../../src/commands/generate";
import { undo } from "../../../src/commands/undo";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { readOverview } from "../../../src/workbook/reading/read-overview";

const { parameters, ...rows } = sample;

jest.setTimeout(60_000);

beforeEach(async () => {
  workbench.openWorkbook();
  await prepareWorkbook({ language: "zh-CN", parameters, rows });
});

async function periodNow() {
  const { periodLabel, year, month } = (await readOverview()).parameters ?? {};
  return { periodLabel, year, month };
}

describe("撤销", () => {
  it("puts the period and its year back", async () => {
    const before = await periodNow();
    expect(await changePeriod("2014年1-9月", 2014)).toMatchObject({ outcome: { undoable: true } });
    expect(await periodNow()).toEqual({ periodLabel: "2014年1-9月", year: 2014, month: 9 });
    await undo();
    expect(await periodNow()).toEqual(before);
  });

  it("does not reach behind a build to an older task", async () => {
    await changePeriod("2013年1-9月", 2013);
    expect(await generate({ templates: ["indicators"] })).toMatchObject({ outcome: { undoable: false } });
    await undo();
    expect(await periodNow()).toMatchObject({ periodLabel: "2013年1-9月", month: 9 });
  });
});
