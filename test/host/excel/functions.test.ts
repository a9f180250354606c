import type { FunctionBody } from "../../../workbench/engine/engine";
import type { FunctionsMetadata, ParameterMetadata } from "../../../workbench/engine/function-metadata";

const parameter = (name: string, type: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata => ({
  name,
  type,
  dimensionality: "scalar",
  ...more,
});
const matrix = { dimensionality: "matrix" } as const;

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "SHOW", name: "SHOW", parameters: [parameter("cells", "any", matrix), parameter("more", "any", { ...matrix, optional: true })] }, // prettier-ignore
    { id: "TWICE", name: "TWICE", parameters: [parameter("number", "number")] },
    { id: "GRID", name: "GRID", parameters: [] },
    { id: "FAIL", name: "FAIL", parameters: [parameter("kind", "string")] },
    { id: "LATER", name: "LATER", parameters: [parameter("value", "number")] },
    { id: "JOIN", name: "JOIN", parameters: [parameter("words", "string", { repeating: true })] },
  ],
};

const shown = (value: unknown): string => {
  if (typeof value === "object" && value !== null && "code" in value) return `error ${String(value.code)}`;
  return value === null ? "null" : value === "" ? "empty" : `${typeof value} ${String(value)}`;
};

const functions = new Map<string, FunctionBody>([
  ["SHOW", (cells, more) => `${(cells as unknown[][]).flat().map(shown).join(" ")} | ${more === null ? "omitted" : "given"}`],
  ["TWICE", (number) => 2 * (number as number)],
  ["GRID", () => [[1, "12"], [true, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有")]]], // prettier-ignore
  ["FAIL", (kind) => {
    if (kind === "error") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    if (kind === "message") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "写错了");
    if (kind === "nan") return Number.NaN;
    throw new Error("a fault of the function");
  }],
  ["LATER", (value) => new Promise((resolve) => setTimeout(() => resolve((value as number) + 1), 5))],
  ["JOIN", (words) => (words as string[]).join("-")],
]); // prettier-ignore

async function answers(formulas: string[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C1").values = [[0, "", "字"]];
    sheet.getRange("D1").formulas = [["=1/0"]];
    const range = sheet.getRange("A10").getAbsoluteResizedRange(formulas.length, 1);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    await workbench.host.answersArrived();
    range.load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

beforeEach(async () => {
  await workbench.openWorkbook();
  const errorObject = (code: string) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
  await workbench.host.registerFunctions(metadata, functions, { namespace: "TEST", errorObject });
  await workbench.host.setBlankDelivery("empty");
});

describe("functions of an add-in", () => {
  test.each([
    ["empty", "number 0 empty string 字 error #DIV/0! | omitted"],
    ["null", "number 0 null string 字 error #DIV/0! | omitted"],
    ["zero", "number 0 number 0 string 字 error #DIV/0! | omitted"],
  ] as const)("get blank cells as %s, and errors as error objects", async (blanks, expected) => {
    await workbench.host.setBlankDelivery(blanks);
    expect(await answers(["=TEST.SHOW(A1:D1)"])).toEqual([expected]);
  });

  test("tell an omitted argument from a blank cell", async () => {
    expect(await answers(["=TEST.SHOW(A1)", "=TEST.SHOW(A1,B1)", "=test.show(A1,)"])).toEqual([
      "number 0 | omitted",
      "number 0 | given",
      "number 0 | omitted",
    ]);
  });

  test("get single values coerced by their type, errors and wrong types passing them by", async () => {
    expect(await answers(["=TEST.TWICE(21)", '=TEST.TWICE("21")', "=TEST.TWICE(B1)", "=TEST.TWICE(C1)", "=TEST.TWICE(D1)"])).toEqual([42, 42, 0, "#VALUE!", "#DIV/0!"]); // prettier-ignore
  });

  test("with single-valued parameters are called for each cell of a range", async () => {
    expect(await answers(["=SUM(TEST.TWICE({1,2;3,4}))"])).toEqual([20]);
  });

  test("spill a matrix, each value of its type and each error in its cell", async () => {
    await answers(["=TEST.GRID()"]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A10:B11")
        .load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[1, "12"], [true, "#N/A"]]); // prettier-ignore
      expect(range.valueTypes).toEqual([["Double", "String"], ["Boolean", "Error"]]); // prettier-ignore
    });
    expect(workbench.host.errorMessage("Sheet1", 9, 0)).toBe("没有");
  });

  test("that throw give their error, or #VALUE!, and the calculator goes on", async () => {
    expect(await answers(['=TEST.FAIL("error")', '=TEST.FAIL("message")', '=TEST.FAIL("nan")', '=TEST.FAIL("x")', "=1+1"])).toEqual(["#DIV/0!", "#VALUE!", "#NUM!", "#VALUE!", 2]); // prettier-ignore
    expect(workbench.host.errorMessage("Sheet1", 10, 0)).toBe("写错了");
  });

  test("have said nothing of a formula that was typed over theirs", async () => {
    await answers(['=TEST.FAIL("message")']);
    expect(await answers(["=1/0"])).toEqual(["#DIV/0!"]);
    expect(workbench.host.errorMessage("Sheet1", 9, 0)).toBeUndefined();
  });

  test("may answer later", async () => {
    expect(await answers(["=TEST.LATER(1)", "=A10*10"])).toEqual([2, 20]);
  });

  test("take a repeated argument as a list", async () => {
    expect(await answers(['=TEST.JOIN("a","b","c")'])).toEqual(["a-b-c"]);
  });

  test.each(["=TEST.TWICE()", "=TEST.TWICE(1,2)"])(
    "are refused with a wrong number of arguments: %s",
    async (formula) => {
      await expect(answers([formula])).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  );
});
