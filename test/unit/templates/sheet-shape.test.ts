import fc from "fast-check";
import { amountFormat, percentFormat, pointsFormat } from "../../../src/templates/cells/number-formats";
import {
  readShape,
  shapedColumns,
  withDecimals,
  writeShape,
} from "../../../src/templates/layout/sheet-shape";
import type { SheetColumn } from "../../../src/templates/layout/sheet-column";

const HEADERS = ["指标", "园区", "本期累计", "增幅变化\n（百分点）", "差欠/超序时\n（百分点）", "状态"];
const columns: SheetColumn[] = HEADERS.map((header, index) => ({
  ...{ key: ["name", "park", "actual", "growthGap", "gap", "status"][index] ?? "", header, width: 10 },
  align: "Right",
}));

describe("The columns of a sheet as 参数 lists them", () => {
  it("are read with their headings and decimals, in any of the usual marks", () => {
    expect(readShape("状态，本期累计＝完成数（1）；增幅变化(0位)、差欠/超序时（百分点）", HEADERS)).toEqual({
      shape: [
        { name: "状态" },
        { name: "本期累计", heading: "完成数", decimals: 1 },
        { name: "增幅变化（百分点）", decimals: 0 },
        { name: "差欠/超序时（百分点）" },
      ],
      unknown: [],
    });
  });

  it.each([
    ["本期累积", "本期累积"],
    ["状态、状态", "状态"],
    ["本期累计=状态", "本期累计=状态"],
    ["本期累计（12）", "本期累计（12）"],
  ])("%s: %s is told and not used", (text, item) => {
    expect(readShape(text, HEADERS).unknown).toEqual([item]);
  });

  it("say the same when they are written and read again", () => {
    const names = HEADERS.map((header) => header.replace(/\s/g, ""));
    const shapes = fc.uniqueArray(
      fc.record(
        {
          name: fc.constantFrom(...names),
          heading: fc.constantFrom("完成数", "累计（万元）", "A 列"),
          decimals: fc.integer({ min: 0, max: 6 }),
        },
        { requiredKeys: ["name"] },
      ),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(shapes, (shape) => {
        expect(readShape(writeShape(shape), HEADERS)).toEqual({ shape, unknown: [] });
      }),
    );
  });

  it("stand in their order behind the names, those left out hidden behind them", () => {
    const { shape } = readShape("状态、本期累计=完成数（1）", HEADERS);
    const shaped = shapedColumns(columns, shape, true);
    expect(shaped.map(({ key, header, empty = false }) => [key, header, empty])).toEqual([
      ["name", "指标", false],
      ["park", "园区", false],
      ["status", "状态", false],
      ["actual", "完成数", false],
      ["growthGap", "增幅变化\n（百分点）", true],
      ["gap", "差欠/超序时\n（百分点）", true],
    ]);
  });

  it.each([
    [amountFormat("亿元", 2), 1, "#,##0.0_ "],
    [amountFormat("亿元", 2), 0, "#,##0_ "],
    [amountFormat("人", 2), 1, "#,##0_ "],
    [percentFormat(2), 0, "0%_ "],
    [pointsFormat(2), 3, "+0.000_ ;-0.000_ ;0.000_ "],
    ["yyyy-mm-dd", 1, "yyyy-mm-dd"],
    ["General", 1, "General"],
  ])("show %s with %s decimals as %s", (format, digits, expected) => {
    expect(withDecimals(format, { digits, wholeStays: true })).toBe(expected);
  });
});
