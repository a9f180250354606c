import { inputWorkbook } from "../support/input-workbook";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "./sheet-cells";

const PERIOD = { parks: "工业园区", period: "2013年1-6月", year: 2013 };

jest.setTimeout(30_000);

async function open(tables: Parameters<typeof inputWorkbook>[1], parameters = PERIOD): Promise<string[]> {
  await workbench.openWorkbook(inputWorkbook(parameters, tables));
  return (await buildSheets()).findings.map(({ kind }) => kind);
}

test("units, tags, stages and the register in other words count as they are read", async () => {
  await open({
    enterprises: [
      {
        name: "甲",
        tags: "关闭\uFF08长期\uFF09",
        registered: "未入库",
        unit: "亿",
        revenue: 0.1,
        priorRevenue: 0.3,
        revenueLast12: 0.3,
      },
      {
        name: "乙",
        tags: "小升规/增资",
        registered: "已入库",
        unit: " 亿元 ",
        revenue: 0.05,
        priorRevenue: 0.04,
      },
    ],
    projects: [
      {
        name: "丙",
        kind: "园区配套",
        unit: "单位\uFF1A亿元",
        investment: 1.2,
        stage: "建设中",
        plannedFinish: "2013年9月底",
      },
    ],
  });
  const enterprises = await readSheet("企业扩建升级情况表");
  expect(enterprises.at("甲", "主营业务收入")).toBe(1000);
  expect([enterprises.at("甲", "规上/规下"), enterprises.at("乙", "规上/规下")]).toEqual(["规下", "规上"]);
  expect(enterprises.at("甲", "距规上门槛")).toBe("已达门槛");
  expect(enterprises.text).toContain("1户停产\uFF0C停产企业比去年同期减少2,000.00万元");
  expect(enterprises.at("合计\uFF082户\uFF09", "主营业务收入")).toBe(1500);
  const projects = await readSheet("项目进展情况表");
  expect(projects.at("丙", "总投资")).toBe(1.2);
  expect([projects.at("丙", "阶段"), projects.at("丙", "状态"), projects.at("丙", "计划竣工")]).toEqual([
    "在建",
    "正常",
    41547,
  ]);
});

test("figures typed as text are taken, also in full width and with months in words, and follow a correction", async () => {
  await open({
    indicators: [
      {
        name: "甲",
        unit: "亿元",
        target: "１３５",
        revisedTarget: 120,
        revisedFrom: "7月",
        actual: "52.14",
        prior: "43,280.5",
        priorGrowth: "29.18%",
      },
    ],
  });
  const sheet = await readSheet("主要经济指标完成情况表");
  expect(
    ["年度目标", "本期累计", "去年同期", "去年同期增幅"].map((header) => sheet.at("甲", header)),
  ).toEqual([135, 52.14, 43280.5, 0.2918]);
  await Excel.run(async (context) => {
    const input = context.workbook.worksheets.getItem("指标数据");
    input.getRange("G2").values = [["'60.5"]];
    input.getRange("D2").values = [[121]];
    await context.sync();
  });
  const corrected = await readSheet("主要经济指标完成情况表");
  expect([corrected.at("甲", "本期累计"), corrected.at("甲", "年度目标")]).toEqual([60.5, 121]);
});

test("a park that 参数 names and no row has is told and has its subtotal; rows without a park are told", async () => {
  const kinds = await open(
    {
      enterprises: [
        { park: "甲园", name: "甲", tags: "停产", revenue: 5 },
        { name: "乙", tags: "停产", revenue: 7 },
      ],
    },
    { ...PERIOD, parks: "甲园、乙园" },
  );
  expect(kinds).toEqual(expect.arrayContaining(["parkWithoutRows", "missingPark"]));
  const sheet = await readSheet("企业扩建升级情况表");
  expect(sheet.at("甲园小计\uFF081户\uFF09", "主营业务收入")).toBe(5);
  expect(sheet.at("乙园小计\uFF080户\uFF09", "主营业务收入")).toBe("");
  expect(sheet.at("合计\uFF082户\uFF09", "主营业务收入")).toBe(12);
});

test("no sheet is made of parks of which no row is there", async () => {
  await workbench.openWorkbook(
    inputWorkbook(
      { ...PERIOD, parks: "没有的园" },
      { indicators: [{ park: "甲园", name: "甲", unit: "亿元", actual: 1 }] },
    ),
  );
  const { sheets, findings } = await buildSheets();
  expect(sheets).toEqual([]);
  expect(findings).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ kind: "noRowsOfParks", severity: "error" })]),
  );
});

test("a number of 参数 typed as text is written as a number, and what cannot be is put right by its formula", async () => {
  await workbench.openWorkbook(
    inputWorkbook(
      { ...PERIOD, threshold: "'2500", schedule: 50 },
      {
        indicators: [{ name: "甲", unit: "亿元", target: 10, actual: 5 }],
        enterprises: [{ name: "甲", tags: "扩建升级", registered: "否", revenueLast12: 2400 }],
      },
    ),
  );
  const { findings } = await buildSheets();
  expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["outOfRange"]));
  expect((await readSheet("主要经济指标完成情况表")).at("甲", "状态")).toBe("达到序时");
});
