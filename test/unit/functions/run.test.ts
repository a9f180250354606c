import fc from "fast-check";
import { answer } from "../../../src/functions/answer";
import { declare, type Declaration } from "../../../src/functions/declaration";
import { declarations, type FunctionId } from "../../../src/functions/declarations";
import { EXAMPLES, exampleFormula } from "../../../src/functions/examples";
import { arrayConstant, literalValue } from "../../../src/functions/native/literal";
import type { Parameter } from "../../../src/functions/parameter";
import { Problem, type MessageKey } from "../../../src/functions/problem";
import { run } from "../../../src/functions/run";
import { CustomFunctionsError } from "../../support/built-functions";

const ids = Object.keys(declarations) as FunctionId[];
const withFigure = ids.filter((id) => (declarations[id] as Declaration).figure !== undefined);

/** The function by its rules alone, cell by cell. */
const byRules = (id: FunctionId): Declaration => ({ ...declarations[id], figure: undefined });

/** The function by the arithmetic of columns alone. */
const byArithmetic = (id: FunctionId): Declaration => ({
  ...declarations[id],
  compute: () => {
    throw new Error("looked at closer");
  },
});

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const problem = (
  error: Problem["error"],
  message?: MessageKey,
  given?: string,
  parameter?: string,
): Problem => new Problem(error, message, given, parameter);

describe("plain arguments are computed by arithmetic alone, as the rules would", () => {
  const CALLS: readonly [FunctionId, unknown[]][] = [
    ["SCHEDULE", [6]],
    ["SCHEDULE", ["上半年", "month", 1]],
    ["SCHEDULE", [column(7, 41455, "2013-06"), null, [[0]]]],
    ["PROGRESS", [52.14, [135]]],
    ["GAP", [[[52.14]], 135, "6月"]],
    ["GAP", [column(52.14, 12.58), column(135, 27.8), "6月"]],
    ["GAP", [column(52.14, 12.58), [[135, 27.8]], 0.5]],
    ["GAP", [[[52.14, 12.58]], column(135, 27.8), [[0.5, 1], [0, "50%"]]]], // prettier-ignore
    ["SHORTFALL", [column(1, 2), 10, column(0, 1)]],
    ["PACE", [column(52.14), column(135), column(6)]],
    ["PACERATIO", [column(52.14, 1), 135, column("1-6月", 11)]],
    ["PROJECTION", [[[52.14, 12.58]], 0.5]],
    ["STATUS", [0.4, 1, 0.5]],
    ["STATUS", [column(0.4, 0.5, 0.6, 0.49), column(1, 1, 1, 1), 0.5, [[1]]]],
    ["TARGET", [column(1, 2), column(0.5, 0.25)]],
    ["YOY", [column(10723, 0), column(9123, 5)]],
    ["YOYCHANGE", [-0, 0]],
    ["YOYCHANGE", [column(-0, -5), [[0, 3]]]],
    ["BASE", [column(52.14, 1), 0.2047]],
    ["YOYGAP", [column(120, 5), column(100, 4), column(80, 3)]],
    ["GROWTHGAP", [column(0.2047, 0.1), column(0.2918, 0.2)]],
    ["MOM", [column(9.8, 1), column(8.6, 2)]],
    ["SHARE", [column(12.58, 1), 52.14]],
    ["CONTRIBUTION", [column(3.2, -1), column(8.86, -2)]],
    ["PULL", [column(3.2, -1), 43.28]],
    ["REQUIREDGROWTH", [column(2, 1.5), column(3, 0.5)]],
    ["SCALE", [1999.99]],
    ["SCALE", [column(1999.99, 2000), null]],
    ["OVERDUE", [column(41425, 41455, "2013-06-01"), column("", 41460, 41450), 41455]],
    ["TIMESTATUS", ["", 41486, "", 41455]],
    ["TIMESTATUS", [column("", 41400, 41400, "2013-06"), column(41486, 41400, 41470, 41500), column("", null, 41455, ""), 41455]], // prettier-ignore
  ];

  it.each(CALLS.map(([id, delivered]) => [id, JSON.stringify(delivered).slice(1, -1), delivered] as const))(
    "%s(%s)",
    (id, _arguments, delivered) => {
      const results = run(byArithmetic(id), delivered);
      expect(results).toEqual(run(byRules(id), delivered));
      expect(results.flat().every((result) => result !== "")).toBe(true);
    },
  );

  it("leaves to the rules only the cells that need them", () => {
    const looked: unknown[] = [];
    const declaration: Declaration = {
      ...declarations.PROGRESS,
      compute: (values) => {
        looked.push({ ...values });
        return -1;
      },
    };
    const actual = column(1, "2", "", 4, Infinity, 6, 7);
    const target = column(10, 10, "", 0, 10, -1, 10);
    expect(run(declaration, [actual, target])).toEqual(
      column(0.1, -1, "", -1, problem("#VALUE!", "notFinite", undefined, "actual"), -1, 0.7),
    );
    expect(looked).toEqual([
      { actual: 2, target: 10 },
      { actual: 4, target: 0 },
      { actual: 6, target: -1 },
    ]);
  });

  it("takes no infinity for a figure", () => {
    const infinite = problem("#VALUE!", "notFinite", undefined, "target");
    expect(run(declarations.PROGRESS, [5, Infinity])).toEqual([[infinite]]);
    expect(run(declarations.PROGRESS, [5, column(10, -Infinity)])).toEqual(column(0.5, infinite));
  });

  it("leaves to the rules what lies outside of a shape, and nothing else of it", () => {
    const outside = problem("#N/A", "outsideShape", undefined, "prior");
    expect(run(byArithmetic("YOYCHANGE"), [column(1, 2, 3), column(1, 1)])).toEqual(column(0, 1, outside));
  });
});

describe("a number is read once for a figure", () => {
  const reads: unknown[] = [];
  const counted: Parameter<number> = {
    measure: true,
    optional: false,
    read: Number,
    readFigure: (cell) => {
      reads.push(cell);
      return typeof cell === "number" ? cell : NaN;
    },
  };
  const figures: number[][] = [];
  const declaration = (result: (sum: number) => number | string): Declaration =>
    declare(
      { a: counted, b: counted, c: counted, d: counted },
      () => "by the rules",
      (...numbers) => {
        figures.push(numbers);
        return result(numbers.reduce((sum, number) => sum + number));
      },
    );

  beforeEach(() => {
    reads.length = 0;
    figures.length = 0;
  });

  it.each<[string, unknown[], number]>([
    ["single values", [1, 2, 3, 4], 10],
    ["cells", [[[1]], [[2]], [[3]], [[4]]], 10],
    ["rows of one", [[1], [2], [3], [4]], 10],
    ["one of each", [1, [2], [[3]], 4], 10],
  ])("of %s", (_what, delivered, sum) => {
    expect(run(declaration(Number), delivered)).toEqual([[sum]]);
    expect(figures).toEqual([[1, 2, 3, 4]]);
    expect(reads).toEqual([1, 2, 3, 4]);
  });

  it("whether the result is a word, a zero or a date that never comes", () => {
    expect(run(declaration(String), [1, 2, 3, 4])).toEqual([["10"]]);
    expect(run(declaration(() => -0), [1, 2, 3, 4])).toEqual([[0]]); // prettier-ignore
    expect(run(declaration(() => 5), [Infinity, Infinity, Infinity, Infinity])).toEqual([[5]]); // prettier-ignore
    expect(reads).toHaveLength(12);
    const endless = column(Infinity, Infinity);
    expect(run(declaration(() => 5), [endless, endless, endless, endless])).toEqual(column(5, 5)); // prettier-ignore
    expect(figures).toHaveLength(5);
  });

  it("and by the rules where the figure is none", () => {
    expect(run(declaration(() => NaN), [1, 2, 3, 4])).toEqual([["by the rules"]]); // prettier-ignore
    expect(run(declaration(() => Infinity), [column(1, 1), 2, 3, 4])).toEqual(column("by the rules", "by the rules")); // prettier-ignore
  });
});

describe("by the rules alone", () => {
  it("a value that meets many is read once, and a range cell by cell", () => {
    const reads: unknown[] = [];
    const counted: Parameter<number> = {
      measure: true,
      optional: false,
      read: (cell) => {
        reads.push(cell);
        return Number(cell);
      },
    };
    const sum = declare({ a: counted, b: counted }, ({ a, b }) => a + b);
    expect(run(sum, [[[1, 2, 3]], "10"])).toEqual([[11, 12, 13]]);
    expect(run(sum, [column(1, 2), [["20"]]])).toEqual(column(21, 22));
    expect(reads).toEqual([1, "10", 2, 3, 1, "20", 2]);
  });

  it("functions of more than numbers take numbers as well", () => {
    expect(run(declarations.NARRATE, [1, 2, 5, 10])).toEqual([["1完成5.002\uFF0C占年目标的50.00%"]]);
    expect(run(declarations.NARRATE, [1, 2, 5])).toEqual([["1完成5.002"]]);
  });

  it("one row or one column goes on over the others, and what is outside says so", () => {
    const change = byRules("YOYCHANGE");
    expect(run(change, [[[5, 6, 7]], column(1, 2)])).toEqual([[4, 5, 6], [3, 4, 5]]); // prettier-ignore
    const outside = problem("#N/A", "outsideShape", undefined, "prior");
    expect(run(change, [[[5, 6, 7]], [[1, 2], [3, 4]]])).toEqual([[4, 4, outside], [2, 2, outside]]); // prettier-ignore
    expect(run(change, [column(5, 6, 7), column(1, 2)])).toEqual(column(4, 4, outside));
    expect(run(change, [column(5, 6), [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])).toEqual([
      [4, 3, 2],
      [2, 1, 0],
      Array.from({ length: 3 }, () => problem("#N/A", "outsideShape", undefined, "current")),
    ]); // prettier-ignore
  });
});

describe.each<[string, (id: FunctionId) => Declaration]>([
  ["with the arithmetic of columns", (id) => declarations[id]],
  ["by the rules alone", byRules],
])("arguments of odd shapes, %s", (_how, of) => {
  const missing = (parameter: string): Problem => problem("#N/A", "missing", undefined, parameter);

  it.each<[string, FunctionId, unknown[], unknown[][]]>([
    ["a row as other hosts send it", "YOYCHANGE", [[5, 6], [1, 2]], [[4, 4]]],
    ["a row of texts of one character", "PROJECTION", [4, ["1", "0"]], [[4, problem("#DIV/0!")]]],
    ["a longer row behind", "YOYCHANGE", [[[1], [2, 3]], 1], [[0, missing("current")], [1, 2]]],
    ["a shorter row behind", "YOYCHANGE", [[[1, 2], [3]], 1], [[0, 1], [2, missing("current")]]],
    ["a shorter row behind a longer", "YOYCHANGE", [[[1], [2, 3], [4]], 1], [[0, missing("current")], [1, 2], [3, missing("current")]]],
    ["an empty range", "YOYCHANGE", [[], 1], [[missing("current")]]],
    ["an empty row", "YOYCHANGE", [[[]], 1], [[missing("current")]]],
    ["rows without cells", "YOYCHANGE", [[[], []], 1], [[missing("current")]]],
    ["rows without cells beside each other", "YOYCHANGE", [[[], []], [[], []]], [[""]]],
    ["an empty range beside a column", "YOYCHANGE", [column(1, 2), []], column(missing("prior"), missing("prior"))],
    ["no argument at all", "YOYCHANGE", [], [[""]]],
    ["a range beside a basis by name", "SCHEDULE", [column(6, 7), "month", 0], column(0.5, 0.58)],
    ["a column of bases", "SCHEDULE", ["2013-06-30", column("month", "day", "")], column(0.5, 181 / 365, 0.5)],
    ["planned shares", "SCHEDULE", [column(3, 6), [[1, 2, 3, 4]]], column(0.1, 0.3)],
    ["planned shares of another number", "SCHEDULE", [6, [[1, 2, 3]]], [[problem("#VALUE!", "wrongNumberOfWeights", "3", "basis")]]],
    ["planned shares below zero", "SCHEDULE", [6, [[1, -2, 3, 4]]], [[problem("#VALUE!", "negativeWeight", "6", "basis")]]],
    ["a month of no year by days", "SCHEDULE", ["6月", "day"], [[problem("#VALUE!", "yearNeeded", "6月", "period")]]],
    ["a year without holidays", "SCHEDULE", ["2050-06", "workday"], [[problem("#N/A", "yearNotCovered", "2050-06", "period")]]],
    ["decimals by days", "SCHEDULE", ["2013-06-30", "day", 0], [[0.5]]],
    ["an error that stays as it is", "GAP", [{ code: "#DIV/0!" }, 1, 0.5], [[problem("#DIV/0!")]]],
    ["an error that no function returns", "GAP", [1, { code: "#REF!" }, 0.5], [[problem("#VALUE!", "inputError", "#REF!", "target")]]],
    ["months of a year to be told", "TIMESTATUS", ["1月", "9月底", "", "2013-06-30"], [["正常"]]],
    ["a finish in a month of a year to be told", "TIMESTATUS", ["1月", "9月底", "6月", "2013-06-30"], [["竣工"]]],
    ["a start to come", "TIMESTATUS", ["7月", "9月底", "", "2013-06-30"], [["未开工"]]],
    ["a plan that is past", "OVERDUE", ["5月底", "6月", "2013-07-30"], [[30]]],
  ])("%s", (_what, id, delivered, results) => {
    expect(run(of(id), delivered)).toEqual(results);
  }); // prettier-ignore

  it("a hole where a row should be", () => {
    const [[first, second]] = run(of("YOYCHANGE"), [[[1], undefined], 1]) as [[unknown, unknown]];
    expect([first, second]).toEqual([
      problem("#VALUE!", "notReadable", undefined, "current"),
      missing("current"),
    ]);
  });

  it("what an argument's getter throws goes through", () => {
    let times = 0;
    const row = Object.defineProperty([0, 0], "0", {
      get: () => {
        times += 1;
        if (times === 1) throw new Error("gone");
        return 5;
      },
    });
    expect(() => run(of("YOYCHANGE"), [[[1, 1], row], 1])).toThrow("gone");
  });
});

it("gives for anything by arithmetic what the rules give", () => {
  const anything = fc.oneof(
    fc.integer({ min: -10, max: 12 }),
    fc.integer({ min: 41000, max: 42000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, -0, 1.005, 12, 1e308, Infinity, "", null, undefined, true, "6月", "month", "day", "x"),
    fc.constantFrom<unknown>({ code: "#DIV/0!" }, { basicValue: 5 }),
  );
  const row = fc.array(anything, { minLength: 0, maxLength: 3 });
  const argument = fc.oneof(anything, row, fc.array(row, { minLength: 0, maxLength: 3 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...withFigure),
      fc.array(argument, { minLength: 1, maxLength: 4 }),
      (id, all) => {
        expect(run(declarations[id], all)).toEqual(run(byRules(id), all));
      },
    ),
    { numRuns: 300, seed: 18 },
  );
});

describe("months of cumulative figures", () => {
  const bad = problem("#N/A", undefined, undefined, "cumulative");

  it.each<[string, unknown, unknown[][]]>([
    ["in a row as other hosts send it", [10, 16, 20], [[10, 6, 4]]],
    ["of nothing", [], [[""]]],
    ["of rows without cells", [[]], [[""]]],
    ["told in text", [["10%", "1,234.5"]], [[0.1, 1234.4]]],
    ["of one text", "1,234.5", [[1234.5]]],
    ["that are no number", [[1, "x", 3]], [[1, problem("#VALUE!", "notANumber", "x", "cumulative"), problem("#VALUE!", "notANumber", "x", "cumulative")]]],
    ["behind a blank", [[1, "", 3]], [[1, "", problem("#N/A", "previousMonthMissing", undefined, "cumulative")]]],
    ["behind an error", [[{ code: "#N/A" }, "", 5]], [[bad, "", problem("#N/A", "previousMonthMissing", undefined, "cumulative")]]],
    ["beyond a double", [[-1.7e308, 1.7e308]], [[-1.7e308, problem("#NUM!")]]],
    ["that are no series", [[1, 2], [3, 4]], [[problem("#VALUE!", "notASeries", undefined, "cumulative")]]],
  ])("%s", (_what, delivered, results) => {
    expect(run(declarations.MONTHLY, [delivered])).toEqual(results);
  }); // prettier-ignore
});

describe("an answer to Excel", () => {
  beforeAll(() => {
    Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionsError }, Office: undefined });
  });
  const error = (code: string, message?: string) => new CustomFunctionsError(code, message);
  const thrown = (id: FunctionId, delivered: unknown[]): unknown => {
    try {
      return answer(id, delivered);
    } catch (failure) {
      return failure;
    }
  };

  it.each<[string, FunctionId, unknown[], unknown]>([
    ["names a parameter by its label", "GAP", [1, "", 0.5], error("#N/A", "参数 target\uFF08年度目标\uFF09为空")],
    ["names it by the function's own label", "OVERDUE", ["2013-06-01", "明天", "2013-06-30"], error("#VALUE!", '参数 actual\uFF08实际竣工\uFF09“明天”不是日期\uFF0C请写成"2013-06-30"这样的日期')],
    ["says nothing where Excel shows nothing", "YOY", [1, 0], error("#DIV/0!")],
    ["says what holds for the figure as a whole", "YOY", [1, -1], error("#N/A", "上期为亏损\uFF0C本期为盈利\uFF08扭亏为盈\uFF09\uFF0C没有增长率")],
    ["tells the years of the holidays", "SCHEDULE", ["2050-06", "workday"], error("#N/A", "参数 period\uFF08期间\uFF09“2050-06”所在年份没有法定节假日数据\uFF0C现有2004年至2026年")],
    ["returns the errors of several cells", "YOY", [[[1, 2]], [[0, 1]]], [[error("#DIV/0!"), 1]]],
    ["returns the errors of several rows", "YOY", [column(1, 2), column(0, 1)], [[error("#DIV/0!")], [1]]],
    ["returns one cell that has no error", "YOY", [2, 1], [[1]]],
  ])("%s", (_what, id, delivered, expected) => {
    const given = thrown(id, delivered);
    const plain = (value: unknown): unknown =>
      value instanceof CustomFunctionsError ? { ...value, message: value.message?.replace(/,/g, "\uFF0C") } : value;
    const all = (value: unknown): unknown => (Array.isArray(value) ? value.map(all) : plain(value));
    expect(all(given)).toEqual(all(expected));
  }); // prettier-ignore

  it("is no error of an argument's own", () => {
    const row = Object.defineProperty([0], "0", {
      get: () => {
        throw new Error("secret");
      },
    });
    expect(thrown("YOY", [[row], 1])).toEqual(error("#VALUE!", "不是数值、文本或日期\uFF0C无法识别"));
  });
});

it("every function's example computes", () => {
  const results = ids.map((id) => {
    const delivered = EXAMPLES[id].map((argument) => arrayConstant(argument) ?? literalValue(argument));
    return [id, run(declarations[id], delivered)];
  });
  expect(results.filter(([, given]) => (given as unknown[][]).flat().some((cell) => cell instanceof Problem || cell === ""))).toEqual([]); // prettier-ignore
  expect(exampleFormula("GAP")).toBe("=PARK.GAP(52.14,135,0.5)");
});
