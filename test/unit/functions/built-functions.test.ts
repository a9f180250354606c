import { readdirSync, readFileSync } from "fs";
import path from "path";
import { call, CustomFunctionsError, loadBuiltFunctions } from "../../support/built-functions";

interface GoldenCase {
  call: string;
  arguments: unknown[];
  gives: unknown;
}

const CASES = path.join(__dirname, "cases");
const functions = loadBuiltFunctions();

function deliver(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(deliver);
  const isError = typeof argument === "object" && argument !== null && "error" in argument;
  return isError ? new CustomFunctionsError((argument as { error: string }).error) : argument;
}

function expectCell(actual: unknown, expected: unknown): void {
  if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 9);
  else if (typeof expected === "object" && expected !== null) {
    const { error, says = "" } = expected as { error: string; says?: string };
    expect(actual).toMatchObject({ error });
    expect((actual as { says?: string }).says ?? "").toContain(says);
  } else expect(actual).toBe(expected);
}

for (const file of readdirSync(CASES)) {
  describe(`golden cases of ${file}`, () => {
    const cases = JSON.parse(readFileSync(path.join(CASES, file), "utf8")) as GoldenCase[];
    test.each(
      cases.map((golden) => [`${golden.call}(${JSON.stringify(golden.arguments).slice(1, -1)})`, golden]),
    )("%s", (_name, golden) => {
      const expected = Array.isArray(golden.gives) ? (golden.gives as unknown[][]) : [[golden.gives]];
      const deliveries = [golden.arguments.map(deliver)];
      // A host may send a single value bare or as one cell.
      deliveries.push(deliveries[0]!.map((argument) => (Array.isArray(argument) ? argument : [[argument]])));
      for (const delivered of deliveries) {
        const actual = call(functions, golden.call, delivered);
        expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
        expected.forEach((row, r) => row.forEach((cell, c) => expectCell(actual[r]?.[c], cell)));
      }
    });
  });
}

describe("the bundle", () => {
  it("throws the message of a single failing cell and returns those of several", () => {
    const gap = functions.get("GAP")!;
    expect(() => gap(1, "", 0.5)).toThrow(expect.objectContaining({ code: "#N/A" }) as Error);
    const spilled = gap([[1], [2]], [[""], [4]], 0.5) as unknown[][];
    expect(spilled[0]?.[0]).toBeInstanceOf(CustomFunctionsError);
    expect(spilled[1]?.[0]).toBe(0);
  });

  it("gives no message with an error that Excel shows none for", () => {
    expect(call(functions, "YOY", [1, 0])).toEqual([[{ error: "#DIV/0!" }]]);
  });

  it("speaks English where the display language is not Chinese, but keeps results in words Chinese", () => {
    const english = loadBuiltFunctions({ context: { displayLanguage: "en-GB" } });
    expect(call(english, "GAP", [1, "", 0.5])).toEqual([
      [{ error: "#N/A", says: "Argument target (annual target) is blank." }],
    ]);
    expect(call(english, "STATUS", [1, 10, 0.5])).toEqual([["差欠序时"]]);
  });

  it("speaks Chinese where Office knows no language or Chinese", () => {
    for (const office of [{}, { context: {} }, { context: { displayLanguage: "zh-TW" } }]) {
      const [[cell]] = call(loadBuiltFunctions(office), "GAP", [1, "", 0.5]) as [[{ says: string }]];
      expect(cell.says).toBe("参数 target\uFF08年度目标\uFF09为空");
    }
  });

  it("reads errors, numbers and blanks also where they arrive as cell values", () => {
    const error = { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" };
    expect(call(functions, "GAP", [error, 1, 0.5])).toEqual([[{ error: "#N/A" }]]);
    const number = { type: "FormattedNumber", basicType: "Double", basicValue: 50, numberFormat: "0.00" };
    expect(call(functions, "GAP", [number, 100, 0.5])).toEqual([[0]]);
    expect(call(functions, "GAP", [{ type: "Empty", basicValue: "" }, undefined, 0.5])).toEqual([[""]]);
  });

  it("refuses what is no value at all", () => {
    for (const odd of [NaN, Infinity, {}, Symbol("x"), () => 1]) {
      expect(call(functions, "GAP", [odd, 1, 0.5])).toMatchObject([[{ error: "#VALUE!" }]]);
    }
  });
});
