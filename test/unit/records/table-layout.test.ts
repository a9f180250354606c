import fc from "fast-check";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue } from "../../../src/records/reading/sheet-table";
import { layOutTable } from "../../../src/records/table-layout/lay-out-table";
import { withSurroundings } from "../../../src/records/table-layout/surroundings";
import { unitLineAbove } from "../../../src/records/table-layout/unit-line";
import cases from "./cases/tables.json";

const READERS = { indicators: readIndicators, enterprises: readEnterprises, projects: readProjects };

interface TableCase {
  name: string;
  table: keyof typeof READERS;
  rows: CellValue[][];
  formats?: string[][];
  merges?: { row: number; column: number; rows: number; columns: number }[];
  unitLine?: string;
  reads: Record<string, unknown>[];
  findings: string[];
}

describe("a table is read where it stands:", () => {
  test.each((cases as TableCase[]).map((each) => [each.name, each] as const))("%s", (_name, each) => {
    const unitLine = each.unitLine === undefined ? undefined : unitLineAbove([[each.unitLine]]);
    const { formats, merges } = each;
    const reading = READERS[each.table]({
      ...{ sheet: "数据", row: 1, column: 1, values: each.rows },
      ...(unitLine ? { unitLine } : {}),
      ...(formats ? { formats } : {}),
      ...(merges ? { merges } : {}),
    });
    const told = reading.findings
      .filter(({ kind }) => !["missingBasis", "missingTag", "emptyTable"].includes(kind))
      .map(({ severity, kind, place, suggestion }) =>
        [severity, kind, place?.address, kind === "notANumber" ? suggestion : undefined]
          .filter((part) => part !== undefined)
          .join(" "),
      );
    expect([...told].sort()).toEqual([...each.findings].sort());
    expect(reading.records).toMatchObject(each.reads);
    expect(reading.records.length).toBe(each.reads.length);
  });
});

describe("a table in a block of cells", () => {
  const block = (values: CellValue[][]) => ({ sheet: "x", row: 1, column: 1, values });

  test("is found below a title and a unit line, its header of two rows joined", () => {
    const laidOut = layOutTable(
      INPUT_TABLES.indicators,
      block([
        ["某园区主要经济指标", "", "", "", "", ""],
        ["", "", "", "", "", "单位\uFF1A亿元"],
        ["指标名称", "计量单位", "年度目标", "本期", "", "上年同期"],
        ["", "", "", "累计", "同比增长(%)", ""],
        ["税收", "亿元", 1, 2, 3.1, 4],
      ]),
    );
    expect(laidOut).toMatchObject({ headerRow: 2, headerRows: 2, title: "某园区主要经济指标" });
    expect(laidOut?.table).toMatchObject({ row: 4, unitLine: { units: ["亿元"] } });
    expect(laidOut?.table.values[0]).toEqual([
      "指标名称",
      "计量单位",
      "年度目标",
      "本期累计",
      "同比增长(%)",
      "上年同期",
    ]);
  });

  test("without the columns that a table must have is told what is missing", () => {
    const laidOut = layOutTable(
      INPUT_TABLES.enterprises,
      block([
        ["分组", "营业收入", "", "利润总额", ""],
        ["", "金额", "同比增长", "金额", "同比增长"],
        ["", "(亿元)", "(%)", "(亿元)", "(%)"],
        ["总计", 920.2, 2.1, 52.6, -3.5],
      ]),
    );
    const { findings } = locateColumns(INPUT_TABLES.enterprises, laidOut?.table ?? block([[]]));
    expect(findings.filter(({ kind }) => kind === "missingColumn").length).toBe(2);
  });

  test("that Excel did not grow is told with the rows below it, sums and remarks not counted", () => {
    const header = ["指标", "单位", "本期累计"];
    const sheet = block([
      ["单位\uFF1A万元", "", ""],
      header,
      ["收入", "", 1],
      ["税收", "亿元", 2],
      ["", "", ""],
      ["投资", "亿元", 3],
      ["合计", "", 6],
      ["", "", ""],
      ["", "", ""],
      ["别的", "亿元", 9],
    ]);
    const table = withSurroundings(
      { sheet: "x", row: 2, column: 1, values: [header, ["收入", "", 1]] },
      sheet,
    );
    const { records, findings } = readIndicators(table);
    expect(records).toMatchObject([{ name: "收入", unit: "万元" }]);
    expect(findings).toMatchObject([
      { kind: "rowsBelowTable", parameters: { count: 2, row: 4 }, place: { address: "A4" } },
    ]);
  });

  test("keeps every figure, whatever lines stand above its header", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (above, figures) => {
          const rows: CellValue[][] = [
            ...Array.from({ length: above }, () => ["说明文字", "", "", ""]),
            ["指标", "单位", "本期累计", "去年同期"],
            ...figures.map((figure, index) => [`指标${index}`, "亿元", figure, figure]),
          ];
          const laidOut = layOutTable(INPUT_TABLES.indicators, block(rows));
          const { records } = readIndicators(laidOut?.table ?? block([[]]));
          expect(records.map(({ actual }) => actual)).toEqual(figures);
        },
      ),
      { numRuns: 30 },
    );
  });
});
