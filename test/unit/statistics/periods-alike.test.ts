import { declarations } from "../../../src/functions/declarations";
import { run } from "../../../src/functions/run";
import { readDate } from "../../../src/records/reading/cell-value";
import { plainText } from "../../../src/report/text-check/reading/plain-text";
import { readFigures } from "../../../src/report/text-check/reading/read-figures";
import { readParameters } from "../../../src/templates/parameters/read-parameters";

/** A period as it is written, its months and, for the cells that need a year, its last day there. */
const PERIODS: readonly [written: string, months: number, lastDay?: string][] = [
  ["前三季度", 9],
  ["前三个季度", 9],
  ["1-3季度", 9],
  ["一至三季度", 9],
  ["截至三季度", 9],
  ["前9月", 9],
  ["前九个月", 9],
  ["元至九月", 9],
  ["九月底", 9],
  ["2016年9月30日止", 9, "2016-09-30"],
  ["第一季度", 3],
  ["首季", 3],
  ["前半年", 6],
  ["1到9月", 9],
  ["2016年前三季度", 9, "2016-09-30"],
  ["2016年1-3季度", 9, "2016-09-30"],
  ["2016年前九个月", 9, "2016-09-30"],
  ["2016年元至九月", 9, "2016-09-30"],
  ["2016年首季", 3, "2016-03-31"],
  ["2016年前半年", 6, "2016-06-30"],
  ["2016年1到9月", 9, "2016-09-30"],
];

const day = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe.each(PERIODS)("%s, in texts, cells and PARK.SCHEDULE", (written, months, lastDay) => {
  test("a sentence is about these months", () => {
    const { text } = plainText(`${written}，税收完成5亿元。`);
    expect(readFigures(text, { names: [] })).toMatchObject([
      { number: 5, scope: { kind: "cumulative", number: months } },
    ]);
  });

  test("the parameter sheet reports these months", () => {
    const values = [["参数"], ["报告期", written]];
    const { parameters } = readParameters({ sheet: "参数", row: 1, column: 1, values });
    expect(parameters.month).toBe(months);
  });

  test("PARK.SCHEDULE is their part of the year", () => {
    expect(run(declarations.SCHEDULE, [written])).toEqual([[months / 12]]);
  });

  if (lastDay !== undefined)
    test("a date cell is its last day", () => {
      const reading = readDate(written);
      expect(reading.state === "value" && day(reading.value)).toBe(lastDay);
    });
});
