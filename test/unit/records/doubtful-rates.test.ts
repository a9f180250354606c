import { INDICATOR_TABLE } from "../../../src/records/columns/indicator-columns";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { hasDoubtsWithoutFormats } from "../../../src/records/reading/doubtful-rates";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import CASES from "./cases/doubtful-rates.json";

interface Case {
  name: string;
  table: "indicators" | "projects";
  header: string;
  cells: CellValue[];
  formats?: string[];
  /** 本期累计 and 去年同期 of each row. */
  figures?: number[][];
  /** Severity, value (where it is a number) and suggestion. */
  told: string[];
  read: (number | null)[];
}

const KINDS = ["fractionOrPercent", "percentOrFraction", "pointsAsPercent"];

function tableOf({ table, header, cells, formats, figures = [] }: Case): SheetTable {
  const heads =
    table === "projects"
      ? ["项目", "类别", "进度口径", header]
      : ["指标", "单位", "本期累计", "去年同期", header];
  const rows = cells.map((cell, at): CellValue[] =>
    table === "projects"
      ? [`项目${at + 1}`, "重大项目", "整体", cell]
      : [`指标${at + 1}`, "亿元", ...(figures[at] ?? [52.14, ""]), cell],
  );
  const general = heads.map(() => "General");
  return {
    ...{ sheet: "表", row: 1, column: 1, values: [heads, ...rows] },
    formats: [general, ...cells.map((_cell, at) => [...general.slice(0, -1), formats?.[at] ?? "General"])],
  };
}

const FIELDS = {
  公布同比: "publishedGrowth",
  去年同期增幅: "priorGrowth",
  公布增幅变化: "publishedGrowthGap",
};

test.each(CASES as Case[])("a column of rates tells what may be either: $name", (each) => {
  const table = tableOf(each);
  const { records, findings } = each.table === "projects" ? readProjects(table) : readIndicators(table);
  const told = findings.filter(({ kind }) => KINDS.includes(kind));
  expect(
    told.map(({ severity, parameters: { value }, suggestion }) =>
      [severity, ...(typeof value === "number" ? [value] : []), suggestion].join(" "),
    ),
  ).toEqual(each.told);
  const field =
    each.table === "projects" ? "progress" : FIELDS[each.header.replace(/\(.*/, "") as keyof typeof FIELDS];
  const read = records.map((record) => (record as unknown as Record<string, unknown>)[field] ?? null);
  expect(read).toEqual(each.read);
});

test.each<[string, Record<string, CellValue>, Record<string, string>, string[], unknown]>([
  ["97.5% in a row of %", { 单位: "%", 年度目标: 98, 本期累计: 0.975 }, { 本期累计: "0.0%" }, [], 97.5],
  ["97.5% as text in a row of %", { 单位: "%", 年度目标: 98, 本期累计: "97.5%" }, {}, [], 97.5],
  ["97.5% in a row of ‰", { 单位: "\u2030", 年度目标: 980, 本期累计: 0.975 }, { 本期累计: "0.0%" }, [], 975],
  ["a bare fraction beside percents", { 单位: "%", 年度目标: 98, 本期累计: 0.975 }, {}, ["97.5"], 0.975],
  ["bare fractions alone", { 单位: "%", 年度目标: 0.98, 本期累计: 0.975 }, {}, ["97.5"], 0.975],
  ["small percents", { 单位: "%", 年度目标: 2.5, 本期累计: 1.1 }, {}, [], 1.1],
  ["a fraction of 亿元", { 单位: "亿元", 年度目标: 98, 本期累计: 0.975 }, {}, [], 0.975],
])("in a row whose unit is a rate: %s", (_what, row, shown, told, actual) => {
  const columns = ["指标", "单位", "年度目标", "本期累计"];
  const cells = { 指标: "产销率", ...row } as Record<string, CellValue>;
  const { records, findings } = readIndicators({
    ...{ sheet: "表", row: 1, column: 1, values: [columns, columns.map((column) => cells[column] ?? "")] },
    formats: [columns.map(() => "General"), columns.map((column) => shown[column] ?? "General")],
  });
  expect(findings.flatMap(({ kind, suggestion }) => (KINDS.includes(kind) ? [suggestion] : []))).toEqual(
    told,
  );
  expect(records[0]?.actual).toBe(actual);
});

test.each<[string, CellValue[], boolean]>([
  ["growth below 100 %", ["亿元", 135, 52.14, 43.28, 0.2047, ""], false],
  ["growth above 100 %", ["亿元", 135, 52.14, 43.28, 3.1, ""], true],
  ["growth with a sign", ["亿元", 135, 52.14, 43.28, "3.1%", ""], true],
  ["an amount that may be a rate", ["亿元", 135, 52.14, 0.2047, "", ""], true],
  ["small amounts", ["亿元", 2.14, 1.42, 0.98, "", ""], false],
  ["a unit of %", ["%", 98, 97.5, 97.1, "", ""], true],
  ["points with two decimals", ["亿元", 135, 52.14, "", "", -0.71], false],
  ["points with four", ["亿元", 135, 52.14, "", "", -0.0871], true],
])("formats are asked for only where they matter: %s", (_what, row, isAsked) => {
  const headers = ["单位", "年度目标", "本期累计", "去年同期", "公布同比", "公布增幅变化"];
  const table = {
    sheet: "表",
    row: 1,
    column: 1,
    values: [
      ["指标", ...headers],
      ["收入", ...row],
    ],
  };
  const { indexes } = locateColumns(INDICATOR_TABLE, table);
  expect(hasDoubtsWithoutFormats(INPUT_TABLES.indicators, table, indexes)).toBe(isAsked);
});
