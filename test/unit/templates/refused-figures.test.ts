import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import type { InputTableKey } from "../../../src/records/columns/input-tables";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { moneyExpression } from "../../../src/templates/cells/money-cell";
import { numberExpression, textExpression } from "../../../src/templates/cells/input-cell";

function table(
  key: InputTableKey,
  row: Record<string, CellValue>,
  headers: Record<string, string> = {},
): SheetTable {
  const { columns, name } = INPUT_TABLES[key];
  return {
    ...{ sheet: name, row: 1, column: 1 },
    values: [
      columns.map(({ field, header }) => headers[field] ?? header),
      columns.map(({ field }) => row[field] ?? ""),
    ],
  };
}

describe("a number that is refused is taken by no formula, as long as it stands there", () => {
  test("a date that may be January or October", () => {
    const { records } = readProjects(table("projects", { name: "标准厂房", unit: "万元", start: 2013.1 }));
    const source = records[0]?.source;
    expect(source?.refusedFigures).toEqual({ start: 2013.1 });
    expect(source && numberExpression(source, "start")).toContain("<>2013.1,");
  });

  test("an amount whose header has another unit than its row, told in words that name both", () => {
    const { records, findings } = readEnterprises(
      table(
        "enterprises",
        { name: "鑫旺金属", tags: "停产", unit: "万元", revenue: 900 },
        { revenue: "主营业务收入（亿元）" },
      ),
    );
    expect(findings).toMatchObject([
      { kind: "headerUnitDiffers", parameters: { header: "亿元", unit: "万元" } },
    ]);
    expect(records[0]?.revenue).toBeUndefined();
    const source = records[0]?.source;
    expect(source && numberExpression(source, "revenue")).toContain("<>900,");
    expect(source && moneyExpression(source, "revenue", "unit", "万元")).toContain("<>900,");
  });

  test("a figure that can be used, and a text, need no such condition", () => {
    const { records } = readIndicators(
      table("indicators", { name: "主营业务收入", unit: "亿元", actual: 52.14, prior: "约43" }),
    );
    expect(records[0]?.source.refusedFigures).toBeUndefined();
    expect(records[0] && numberExpression(records[0].source, "actual")).not.toContain("<>");
  });
});

test.each(["\u200B", "\u200D", "\u2060", "\uFEFF"])(
  "a mark without a width (%j) makes no other park: it is left out, in the formula too, and told",
  (mark) => {
    const park = `甲${mark}园${mark} `;
    const { records, findings } = readEnterprises(
      table("enterprises", { park, name: "鑫旺金属", tags: "停产", unit: "万元" }),
    );
    expect(records[0]?.park).toBe("甲园");
    expect(findings).toMatchObject([{ severity: "warning", kind: "invisibleLetters" }]);
    expect(records[0] && textExpression(records[0].source, "park")).toContain('"甲园"');
  },
);
