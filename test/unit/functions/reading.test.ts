import { toCell, toMatrix, type Cell } from "../../../src/functions/cell";
import type { Parameter } from "../../../src/functions/parameter";
import { Problem, shortened, type MessageKey } from "../../../src/functions/problem";
import { basis } from "../../../src/functions/read-basis";
import { date, optionalDate, reportDate, resolveDate } from "../../../src/functions/read-date";
import {
  blankAs,
  digits,
  measure,
  optionalGrowth,
  optionalSetting,
  setting,
  tolerance,
} from "../../../src/functions/read-number";
import { optionalSchedule, period, schedule } from "../../../src/functions/read-period";
import { text } from "../../../src/functions/read-text";
import { remembered } from "../../../src/functions/remember";

/** A problem with what a message says of it, as parameters give it. */
const problem = (message: MessageKey, given?: string, error: Problem["error"] = "#VALUE!"): Problem =>
  new Problem(error, message, given);
const boolean = problem("booleanGiven");

/** A cell, what a function reads in it, and the number by which columns are computed: NaN where a closer look is needed. */
type Reading = readonly [cell: unknown, read: unknown, figure?: number];

const JUNE = { months: 6, given: "6月" };
const READINGS: Readonly<Record<string, readonly [Parameter<unknown>, readonly Reading[]]>> = {
  measure: [
    measure,
    [
      [52.14, 52.14],
      ["1,234.5", 1234.5],
      ["5元", problem("notANumber", "5元")],
      [true, boolean],
    ],
  ],
  setting: [setting, [["50%", 0.5], [false, boolean]]], // prettier-ignore
  period: [
    period,
    [
      [1, { months: 1, given: "1" }, 1],
      [12, { months: 12, given: "12" }, 12],
      [13, problem("notAPeriod", "13"), NaN],
      [41455, { months: 6, year: 2013, day: 30, given: "41455" }, 6],
      [2013, problem("loneYear", "2013"), NaN],
      ["6月", JUNE, 6],
      ["13月", problem("noSuchDate", "13月"), NaN],
      ["3-6月", problem("notFromJanuary", "3-6月"), NaN],
      ["明天", problem("notAPeriod", "明天"), NaN],
      [true, boolean, NaN],
    ],
  ],
  schedule: [
    schedule,
    [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [1, 1, 1],
      ["0", 0, 0],
      ["1", 1, 1],
      ["50%", 0.5, 0.5],
      ["6月", 0.5, 0.5],
      [41455, 0.5, 0.5],
      [201306, 0.5, 0.5],
      [2, problem("monthNumberAsSchedule", "2"), NaN],
      [12, problem("monthNumberAsSchedule", "12"), NaN],
      ["12", problem("monthNumberAsSchedule", "12"), NaN],
      [2.5, problem("notASchedule", "2.5"), NaN],
      [13, problem("notASchedule", "13"), NaN],
      [-0.1, problem("notASchedule", "-0.1"), NaN],
      [-2, problem("notASchedule", "-2"), NaN],
      [1.5, problem("notASchedule", "1.5"), NaN],
      [2013, problem("loneYear", "2013"), NaN],
      ["3-6月", problem("notFromJanuary", "3-6月"), NaN],
      ["快了", problem("notASchedule", "快了"), NaN],
      [true, boolean, NaN],
    ],
  ],
  optionalSchedule: [optionalSchedule, [["上半年", 0.5], [7, problem("monthNumberAsSchedule", "7")]]], // prettier-ignore
  date: [
    date,
    [
      [41455, 41455, 41455],
      [41455.9, 41455, 41455],
      [32874, 32874, 32874],
      [32873, problem("notADate", "32873"), NaN],
      [201306, 41455, NaN],
      [20130630, 41455, NaN],
      [2013, problem("loneYear", "2013"), NaN],
      [6, problem("notADate", "6"), NaN],
      [201313, problem("notADate", "201313"), NaN],
      [2013.1, problem("fractionAsDate", "2013.1"), NaN],
      ["2013-06-30", 41455, 41455],
      ["2013-06", 41455, 41455],
      ["41455", 41455, 41455],
      ["2013.10", 41578, 41578],
      ["9月底", { month: 9, day: undefined }, NaN],
      ["截至9月25日", { month: 9, day: 25 }, NaN],
      ["9月25日", problem("dayWithoutYear", "9月25日"), NaN],
      ["6", problem("notADate", "6"), NaN],
      ["12", problem("notADate", "12"), NaN],
      ["13", problem("notADate", "13"), NaN],
      ["2013-06-31", problem("noSuchDate", "2013-06-31"), NaN],
      ["明天", problem("notADate", "明天"), NaN],
      [true, boolean, NaN],
    ],
  ],
  reportDate: [
    reportDate,
    [
      [41455, 41455, 41455],
      ["2013-06", 41455, 41455],
      ["9月底", problem("dateWithoutYear", "9月底"), NaN],
      ["明天", problem("notADate", "明天"), NaN],
      [false, boolean, NaN],
    ],
  ],
  growth: [
    optionalGrowth,
    [
      [0.2047, 0.2047],
      [5, 5],
      [-5, -5],
      [5.01, problem("percentTyped", "5.01")],
      [-20.47, problem("percentTyped", "-20.47")],
      ["20.47", problem("percentTyped", "20.47")],
      ["2047%", 20.47],
      ["2047\uFF05 ", 20.47],
      ["%2047", problem("notANumber", "%2047")],
      [true, boolean],
    ],
  ],
  digits: [
    digits,
    [
      [0, 0, 0],
      [10, 10, 10],
      ["2", 2, NaN],
      [11, problem("digitsOutOfRange", "11"), NaN],
      [-1, problem("digitsOutOfRange", "-1"), NaN],
      [0.5, problem("digitsOutOfRange", "0.5"), NaN],
      ["两", problem("notANumber", "两"), NaN],
      [true, boolean, NaN],
    ],
  ],
  tolerance: [tolerance, [[0, 0], [2.5, 2.5], [-0.1, problem("toleranceNegative", "-0.1")], ["x", problem("notANumber", "x")]]], // prettier-ignore
  basis: [
    basis,
    [
      ["month", "month", 0],
      [" Ｄay ", "day", NaN],
      ["WORKDAY", "workday", NaN],
      ["week", problem("unknownBasis", "week"), NaN],
      [5, problem("unknownBasis", "5"), NaN],
      [true, boolean, NaN],
      [false, boolean, NaN],
    ],
  ],
  text: [text, [["亿元", "亿元"], [5, "5"], [false, boolean]]], // prettier-ignore
};

/** So that nothing is known any more: a full memory is emptied. */
function forget({ readFigure }: Parameter<unknown>): void {
  for (let index = 0; index <= 1024; index += 1) readFigure?.(`另一个${index}`);
}

describe.each(Object.entries(READINGS))("a cell for %s", (_name, [parameter, readings]) => {
  beforeAll(() => forget(parameter));

  it.each(readings.map((reading) => [JSON.stringify(reading[0]), reading] as const))(
    "%s",
    (_cell, [cell, read, figure]) => {
      if (figure !== undefined) expect(parameter.readFigure?.(cell)).toBe(figure);
      expect(parameter.read(cell as number)).toStrictEqual(read);
    },
  );
});

describe("what a blank stands for where whole columns are computed", () => {
  const BLANKS = ["", null, undefined];

  it.each<[string, Parameter<unknown>, number]>([
    ["a period", period, NaN],
    ["a schedule", schedule, NaN],
    ["a date", date, NaN],
    ["a report date", reportDate, NaN],
    ["a start or finish", optionalDate, Infinity],
    ["a basis, months", basis, 0],
    ["decimals that are not asked for", digits, -1],
    ["a setting's usual value", blankAs(2000, optionalSetting), 2000],
  ])("%s", (_name, { readFigure }, figure) => {
    expect(BLANKS.map((blank) => readFigure?.(blank))).toEqual([figure, figure, figure]);
  });

  it("is no other thing", () => {
    const odd = [NaN, Infinity, true, false, {}, [], Symbol("x"), { code: "#N/A" }];
    const threshold = blankAs(2000, optionalSetting);
    for (const { readFigure } of [period, schedule, date, optionalDate, basis, digits, threshold])
      expect(odd.map((cell) => readFigure?.(cell))).toEqual(odd.map(() => NaN));
  });

  it("is a date of 0, which Excel delivers for a blank", () => {
    expect([date, optionalDate, reportDate].map(({ readFigure }) => readFigure?.(0))).toEqual([NaN, Infinity, NaN]); // prettier-ignore
    expect([date, optionalDate, reportDate].map(({ isBlank }) => [0, 41455].map((cell) => isBlank?.(cell)))).toEqual(
      Array.from({ length: 3 }, () => [true, false]),
    ); // prettier-ignore
  });
});

it("a date without a year lies in the report date's year", () => {
  expect(resolveDate({ month: 9 }, 41455)).toBe(41547);
  expect(resolveDate({ month: 2 }, 41000)).toBe(40968);
  expect(resolveDate({ month: 9, day: 25 }, 41455)).toBe(41542);
  expect(resolveDate(41000, 41455)).toBe(41000);
  expect(resolveDate(undefined, 41455)).toBeUndefined();
});

describe("planned shares in a range", () => {
  const shares = (cells: Cell[]): unknown => basis.readWhole?.(cells.map((cell) => [cell]));
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const bad = new Problem("#DIV/0!");

  it.each<[string, Cell[], unknown]>([
    ["of 4 quarters", [1, "2", "3%", 4], [1, 2, 0.03, 4]],
    ["of 12 months", months, months],
    ["are not one cell", ["month"], undefined],
    ["are not names of bases", ["month", "day"], undefined],
    ["are not names of bases with a blank", ["month", undefined], undefined],
    ["of another number", [1, 2, 3], problem("wrongNumberOfWeights", "3")],
    ["of five", [1, 2, 3, 4, 5], problem("wrongNumberOfWeights", "5")],
    ["of blanks", [undefined, undefined], problem("wrongNumberOfWeights", "2")],
    ["with a blank", [1, undefined, 3, 4], problem("missing", undefined, "#N/A")],
    ["with a text", [1, "x", 3, 4], problem("notANumber", "x")],
    ["with TRUE", [1, true, 3, 4], boolean],
    ["with an error, which goes first", [1, bad], bad],
    ["with an error behind a blank", [1, undefined, 3, bad], bad],
  ])("%s", (_what, cells, expected) => {
    expect(shares(cells)).toStrictEqual(expected);
  });
});

describe("a cell as hosts deliver it", () => {
  const throwing = Object.defineProperty({}, "code", {
    get: () => {
      throw new Error("no");
    },
  });

  it.each<[string, unknown, Cell]>([
    ["a number", 5, 5],
    ["no negative zero", -0, 0],
    ["a text", "5", "5"],
    ["a boolean", false, false],
    ["an empty text", "", undefined],
    ["null", null, undefined],
    ["nothing", undefined, undefined],
    ["an infinity", -Infinity, problem("notFinite")],
    ["an error's text", "#DIV/0!", new Problem("#DIV/0!")],
    ["an error that no function returns", "#REF!", problem("inputError", "#REF!")],
    ["a text like an error", "#FOO!", "#FOO!"],
    ["an error object", { code: "#N/A" }, new Problem("#N/A")],
    ["an error object of a new kind", { code: "#FOO!" }, problem("inputError", "#FOO!")],
    ["an entity's number", { basicValue: 5 }, 5],
    ["an entity's text", { basicValue: "亿元" }, "亿元"],
    ["an entity's boolean", { basicValue: true }, true],
    ["an entity's error", { basicValue: "#NUM!" }, new Problem("#NUM!")],
    ["an object that says nothing", { basicValue: {} }, problem("notReadable")],
    ["an object that cannot be looked at", throwing, problem("notReadable")],
    ["a function", () => 1, problem("notReadable")],
  ])("%s", (_what, delivered, cell) => {
    expect(toCell(delivered)).toStrictEqual(cell);
  });

  it.each<[string, unknown, Cell[][]]>([
    ["a single value", 5, [[5]]],
    ["one row", [1, "", 3], [[1, undefined, 3]]],
    ["rows", [[1, 2], [3, 4]], [[1, 2], [3, 4]]], // prettier-ignore
    ["rows of different lengths", [[1], [3, 4]], [[1, undefined], [3, 4]]], // prettier-ignore
    ["nothing", [], [[undefined]]],
    ["an empty row", [[]], [[undefined]]],
    ["rows without cells", [[], []], [[undefined]]],
  ])("a matrix of %s", (_what, delivered, matrix) => {
    expect(toMatrix(delivered)).toStrictEqual(matrix);
  });

  it("a row beside a value is a cell that cannot be read", () => {
    expect(toMatrix([[1], 2])).toStrictEqual([[problem("notReadable"), 2]]);
  });
});

it("a value is quoted whole up to forty characters", () => {
  expect(shortened(52.14)).toBe("52.14");
  expect(shortened("一".repeat(40))).toBe("一".repeat(40));
  expect(shortened("一".repeat(41))).toBe(`${"一".repeat(40)}…`);
});

it("a reading is kept until a thousand others came", () => {
  const reads: number[] = [];
  const read = remembered((key: number) => {
    reads.push(key);
    return -key;
  });
  for (let key = 1; key <= 1024; key += 1) read(key);
  expect([read(1), read(1024)]).toEqual([-1, -1024]);
  expect(reads).toHaveLength(1024);
  read(1025);
  expect(read(1)).toBe(-1);
  expect(reads.slice(1024)).toEqual([1025, 1]);
  expect(read(1025)).toBe(-1025);
  expect(reads).toHaveLength(1026);
});
