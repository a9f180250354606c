import { buildSheets } from "../../../src/workbook/build-sheets";
import { distribute } from "../../../src/workbook/distribute/distribute";
import { makeCopies } from "../../../src/workbook/distribute/make-copies";
import { PROFILE_NAMES } from "../../../workbench/host/profiles/profile";
import type { ProfileName } from "../../../workbench/host/profiles/profile";
import { inputWorkbook } from "../support/input-workbook";

const SHEET = "主要经济指标完成情况表";

async function built(): Promise<void> {
  await workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013, parks: "工业园区" },
      { indicators: [{ name: "主营业务收入", unit: "亿元", target: 100, actual: 40, prior: 30 }] },
      "park",
    ),
  );
  await buildSheets({ templates: ["indicators"] });
  await workbench.host.answersArrived();
}

/** The figure that everything else of the row is computed from: from here on each result of before is an old one. */
async function correct(figure: number, mode: "Automatic" | "Manual"): Promise<void> {
  await Excel.run(async (context) => {
    context.application.calculationMode = mode as Excel.CalculationMode;
    context.workbook.worksheets.getItem("指标数据").getRange("G2").values = [[figure]];
    await context.sync();
  });
}

/** 占年目标 of the only indicator. */
async function shareOn(sheet: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    const header = rows.findIndex((row) => row.includes("占年目标"));
    return rows[header + 1]?.[rows[header]?.indexOf("占年目标") ?? -1];
  });
}

describe.each(
  PROFILE_NAMES.flatMap((profile) =>
    (["Automatic", "Manual"] as const).map((mode) => [profile, mode] as [ProfileName, typeof mode]),
  ),
)("on %s, calculating %s, right behind a correction", (profile, mode) => {
  const usual = workbench.host.profile.name;
  beforeAll(() => workbench.host.useProfile(profile));
  afterAll(() => workbench.host.useProfile(usual));

  test("a distribution of values holds those of the correction", async () => {
    await built();
    await correct(60, mode);
    expect(await distribute({ mode: "values" })).toMatchObject({ done: true });
    expect(await shareOn(SHEET)).toBeCloseTo(0.6, 9);
  });

  test("so do copies of values", async () => {
    await built();
    await correct(60, mode);
    const { sheets } = await makeCopies({ mode: "values" });
    expect(await shareOn(sheets[0] ?? "")).toBeCloseTo(0.6, 9);
  });
});
