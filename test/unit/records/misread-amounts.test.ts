import { ENTERPRISE_TABLE } from "../../../src/records/columns/enterprise-columns";
import { INDICATOR_TABLE } from "../../../src/records/columns/indicator-columns";
import type { InputTable } from "../../../src/records/columns/column";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";

function tableOf<Field extends string>(
  { columns, name }: InputTable<Field>,
  rows: readonly Partial<Record<Field, CellValue>>[],
  formats: readonly Partial<Record<Field, string>>[] = [],
): SheetTable {
  const fields = columns.map(({ field }) => field);
  return {
    ...{ sheet: name, row: 1, column: 1 },
    values: [
      columns.map(({ header }) => header),
      ...rows.map((row) => fields.map((field) => row[field] ?? "")),
    ],
    formats: [
      fields.map(() => "General"),
      ...rows.map((_row, at) => fields.map((field) => formats[at]?.[field] ?? "General")),
    ],
  };
}

const enterprise = (id: number, unit: string, revenue: number) => ({
  ...{ id: String(id), name: `企业${id}`, tags: "扩建升级" },
  ...{ unit, revenue },
});
const units = (rows: ReturnType<typeof enterprise>[]) =>
  readEnterprises(tableOf(ENTERPRISE_TABLE, rows)).findings.flatMap(({ kind, place, suggestion }) =>
    kind === "oddUnit" ? [[place?.address, suggestion]] : [],
  );
const AROUND = [enterprise(1, "万元", 100), enterprise(2, "万元", 500)];

test.each([
  ["元 among 万元 in figures of their size", "元", 900, [["H4", "万元"]]],
  ["亿元 among 万元 in figures of their size", "亿元", 900, [["H4", "万元"]]],
  ["亿元 where the amount is of their size", "亿元", 0.09, []],
  ["元 where the amount is of their size", "元", 9_000_000, []],
  ["the same unit", "万元", 9, []],
  ["千元, ten times off", "千元", 900, []],
  ["a figure of nothing", "元", 0, []],
])("%s in one row", (_what, unit, revenue, told) => {
  expect(units([...AROUND, enterprise(3, unit, revenue)])).toEqual(told);
});

test("two units of as many rows have none that is odd", () => {
  expect(units([...AROUND, enterprise(3, "元", 300), enterprise(4, "元", 400)])).toEqual([]);
});

const indicator = { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, prior: 43.28 };
const read = (row: object, formats: object = {}) => {
  const { records, findings } = readIndicators(
    tableOf(INDICATOR_TABLE, [{ ...indicator, ...row }], [formats]),
  );
  return {
    record: records[0],
    kinds: findings.filter(({ severity }) => severity !== "hint").map(({ kind }) => kind),
  };
};

test.each<[object, object, string[]]>([
  [{ prior: "20.47%" }, {}, ["percentInAmount"]],
  [{ prior: "\uFF12\uFF10.47\uFF05" }, {}, ["percentInAmount"]],
  [{ prior: 0.2047 }, { prior: "0.00%" }, ["percentShown"]],
  [{ prior: 43.28 }, { prior: "0.00%" }, []],
  [{ prior: 43.28 }, { prior: "#,##0.00" }, []],
  [
    { unit: "%", target: 0.98, actual: "97.5%", prior: 0.97 },
    { prior: "0.0%" },
    ["numberAsText", "fractionOrPercent"],
  ],
])("an amount %j shown as %j is told by %j", (row, formats, kinds) => {
  const { record, kinds: told } = read(row, formats);
  expect(told).toEqual(kinds);
  if (kinds.includes("percentInAmount")) expect(record?.prior).toBeUndefined();
});

test.each([
  ["主营业务收入\uFF08万元\uFF09", "亿元", "亿元", ["unitOfNameDiffers"]],
  ["主营业务收入\uFF08万元\uFF09", "万元", "万元", []],
  ["主营业务收入\uFF08万元\uFF09", "", "万元", []],
  ["主营业务收入\uFF08全口径\uFF09", "亿元", "亿元", []],
  ["固定资产投资\uFF08不含农户\uFF09", "亿元", "亿元", []],
  ["亩均税收(万元/亩)", "万元", "万元", []],
])("the name %s beside the unit %j is read in %s", (name, unit, isRead, kinds) => {
  const { record, kinds: told } = read({ name, unit });
  expect([record?.unit, told]).toEqual([isRead, kinds]);
});
