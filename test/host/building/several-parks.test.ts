import { inputWorkbook } from "../support/input-workbook";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "./sheet-cells";

const PARKS = "甲园、乙园、丙园";

beforeEach(() =>
  workbench.openWorkbook(
    inputWorkbook(
      { parks: PARKS, area: "河东开发区", period: "2013年1-6月", year: 2013 },
      {
        indicators: [
          { park: "甲园", name: "工业总产值", unit: "亿元", target: 100, actual: 60, prior: 50 },
          { park: "乙园", name: "工业总产值", unit: "万元", target: 500000, actual: 200000, prior: 160000 },
          { park: "丙园", name: "工业总产值", unit: "亿元", target: 10, actual: 6, prior: 4 },
          { park: "丁园", name: "工业总产值", unit: "亿元", target: 10, actual: 6, prior: 4 },
        ],
        enterprises: [
          {
            park: "甲园",
            id: "Q1",
            name: "共有企业",
            tags: "扩建升级",
            unit: "万元",
            revenue: 1000,
            priorRevenue: 800,
          },
          {
            park: "乙园",
            id: "Q1",
            name: "共有企业",
            tags: "扩建升级",
            unit: "万元",
            revenue: 1000,
            priorRevenue: 800,
          },
          {
            park: "乙园",
            id: "Q2",
            name: "乙企",
            tags: "扩建升级、增资扩股",
            unit: "万元",
            revenue: 500,
            priorRevenue: 400,
          },
        ],
        projects: [
          { park: "甲园", id: "X1", name: "共有管网", kind: "园区配套", unit: "万元", investment: 4000 },
          { park: "丙园", id: "X1", name: "共有管网", kind: "园区配套", unit: "万元", investment: 4000 },
          { park: "乙园", id: "X2", name: "乙路", kind: "园区配套", unit: "亿元", investment: 0.6 },
        ],
      },
    ),
  ),
);

test("an indicator has its parks, their ranks with ties shared, and a total in one unit", async () => {
  const { findings } = await buildSheets({ templates: ["indicators"] });
  expect(findings).toMatchObject([{ kind: "otherPark", parameters: { park: "丁园", count: 1 } }]);
  const sheet = await readSheet("主要经济指标完成情况表");
  // A park has rows and is left out: the sheet is none of the whole area.
  expect(sheet.values[0]?.[0]).toBe("甲园、乙园、丙园主要经济指标完成情况表");
  const rows = [0, 1, 2, 3].map((nth) =>
    ["园区", "位次", "本期累计", "年度目标"].map((header) => sheet.at("工业总产值", header, nth)),
  );
  expect(rows).toEqual([
    ["甲园", 1, 60, 100],
    ["乙园", 3, 200000, 500000],
    ["丙园", 1, 6, 10],
    ["合计", "", 86, 160],
  ]);
  expect(sheet.at("工业总产值", "差欠", 3)).toBeCloseTo(3.75, 10);
  expect(sheet.at("工业总产值", "同比增长", 3)).toBeCloseTo(86 / 70 - 1, 10);
});

test("what parks share is in each park's subtotal and once in the total", async () => {
  await buildSheets({ templates: ["enterprises", "projects"] });
  const enterprises = await readSheet("企业扩建升级情况表");
  const revenue = (label: string) => enterprises.at(label, "主营业务收入");
  expect([
    revenue("甲园小计\uFF081户\uFF09"),
    revenue("乙园小计\uFF082户\uFF09"),
    revenue("合计\uFF082户\uFF09"),
  ]).toEqual([1000, 1500, 1500]);
  expect(enterprises.at("乙园小计\uFF082户\uFF09", "位次")).toBe(1);
  const projects = await readSheet("项目进展情况表");
  const investment = (label: string) => projects.at(label, "总投资");
  expect(investment("甲园小计\uFF081个\uFF09")).toBeCloseTo(0.4, 10);
  expect(investment("丙园小计\uFF081个\uFF09")).toBeCloseTo(0.4, 10);
  expect(investment("合计\uFF082个\uFF09")).toBeCloseTo(1, 10);
  expect([
    projects.at("甲园小计\uFF081个\uFF09", "位次"),
    projects.at("丙园小计\uFF081个\uFF09", "位次"),
  ]).toEqual([2, 2]);
});
