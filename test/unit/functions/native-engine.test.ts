/** @jest-environment ./test/support/engine-environment.ts */
import fc from "fast-check";
import { declarations, type FunctionId } from "../../../src/functions/declarations";
import { holidaySheet } from "../../../src/functions/native/holiday-table";
import { toNativeFormula } from "../../../src/functions/native/to-native";
import type {
  BlankDelivery,
  Engine,
  FunctionBody,
  FunctionRegistration,
} from "../../../workbench/engine/engine";
import { CustomFunctionsError, loadBuiltFunctions, readMetadata } from "../../support/built-functions";
import {
  calculate as calculateForms,
  cellFormulas,
  formValues,
  type NativeForms,
} from "../../support/native-forms";
import { agrees, expectedOf, nativeCases, type CaseCell, type NativeCase } from "../../support/native-cases";

import forms from "./native/forms.json";

declare const createNodeEngine: () => Engine;

jest.setTimeout(60_000);

const PARK_COLUMN = 9;
const NATIVE_COLUMN = 10;

/** Cases with figures that fast-check thinks of, the same in every run. */
function generatedCases(each: number): NativeCase[] {
  const figure = fc.oneof(
    // Magnitudes of the stated domain: 15 digits, from a millionth up.
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(6))),
    fc.integer({ min: -100, max: 20000 }),
    fc.integer({ min: -100000, max: 100000 }).map((cents) => cents / 100),
    fc.constant(null),
  );
  const schedule = fc.integer({ min: 0, max: 12 }).map((months) => months / 12);
  const growth = fc.integer({ min: -9999, max: 50000 }).map((basisPoints) => basisPoints / 10000);
  const month = fc.integer({ min: 1, max: 12 });
  const date = fc.oneof(fc.integer({ min: 41275, max: 41639 }), fc.constant(null));
  const kinds: Readonly<Record<string, fc.Arbitrary<CaseCell>>> = {
    schedule, growth, priorGrowth: growth, progress: growth, period: month, digits: fc.integer({ min: 0, max: 3 }),
    basis: fc.constantFrom("month", "day", "workday"), tolerance: fc.integer({ min: 0, max: 20 }), years: month,
    name: fc.constantFrom("主营业务收入", "从业人员"), unit: fc.constantFrom("亿元", "人", "家"), planned: date, start: date,
    finished: date, reportDate: fc.integer({ min: 41275, max: 41639 }),
  }; // prettier-ignore
  const ids = Object.keys(declarations).filter((id) => id !== "MONTHLY") as FunctionId[];
  return ids.flatMap((id, seed) => {
    const names = Object.keys(declarations[id].parameters);
    const kindOf = (name: string): fc.Arbitrary<CaseCell> =>
      id === "OVERDUE" && name === "actual" ? date : (kinds[name] ?? figure);
    const rows = fc.sample(fc.tuple(...names.map(kindOf)), { numRuns: each, seed: seed + 1 });
    return rows.map((cells) => ({
      id,
      cells,
      formula: (row: number) =>
        `=PARK.${id}(${names.map((_, index) => `${"ABCDEFG".charAt(index)}${row}`).join(",")})`,
      expected: expectedOf(id, cells),
    }));
  });
}

async function calculate(engine: Engine, cases: readonly NativeCase[]): Promise<Map<string, unknown>> {
  const holidays = holidaySheet();
  engine.reset([
    { id: "cases", name: "cases" },
    { id: "holidays", name: holidays.name },
  ]);
  engine.reach("cases", cases.length, NATIVE_COLUMN);
  engine.reach("holidays", 500, holidays.columns.length);
  const results = new Map<string, unknown>();
  engine.onResults = (sheets) => {
    const cells = sheets.filter(({ sheetId }) => sheetId === "cases").flatMap((sheet) => sheet.cells);
    for (const { row, column, value } of cells) results.set(`${row},${column}`, value);
  };
  engine.write(
    "holidays",
    holidays.columns.flatMap((days, column) =>
      days.map((value, index) => ({ row: index + 1, column, value })),
    ),
  );
  engine.write(
    "cases",
    cases.flatMap(({ cells, formula }, row) => {
      const native = toNativeFormula(formula(row + 1));
      if (!native.converted) throw new Error(`${formula(row + 1)}: ${JSON.stringify(native.problems)}`);
      return [
        ...cells.map((value, column) => ({ row, column, value })),
        { row, column: PARK_COLUMN, value: null, formula: formula(row + 1) },
        { row, column: NATIVE_COLUMN, value: null, formula: native.formula },
      ];
    }),
  );
  await engine.calculate();
  return results;
}

describe("in the workbench's engine", () => {
  let engine: Engine;

  beforeEach(() => {
    engine = createNodeEngine();
    engine.registerFunctions({
      namespace: "PARK",
      metadata: readMetadata("functions.json") as unknown as FunctionRegistration["metadata"],
      functions: loadBuiltFunctions() as ReadonlyMap<string, FunctionBody>,
      errorObject: (code) => new CustomFunctionsError(code),
    });
  });

  afterEach(async () => {
    // Univer starts a progress message a second after a calculation and fails if it is gone by then.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    engine.dispose();
  });

  it.each<[BlankDelivery]>([["empty"], ["null"]])(
    "PARK functions and their native equivalents agree, with blanks delivered as %s",
    async (blanks) => {
      engine.setBlankDelivery(blanks);
      const cases = [...nativeCases(20, 7), ...generatedCases(30)];
      const results = await calculate(engine, cases);
      const wrong = cases.flatMap(({ formula, cells, expected }, row) => {
        const park = results.get(`${row},${PARK_COLUMN}`) ?? "";
        const native = results.get(`${row},${NATIVE_COLUMN}`) ?? "";
        const same = agrees(expected, park) && agrees(expected, native);
        return same ? [] : [{ formula: formula(row + 1), cells, expected, park, native }];
      });
      expect(wrong).toEqual([]);
    },
  );

  it("the golden forms give what their formulas give, and that is what is written of them", async () => {
    const { sheet, formulas } = forms as NativeForms;
    const valuesOf = (formulaOf: (form: (typeof formulas)[number]) => string) =>
      calculateForms(
        engine,
        sheet,
        formulas.flatMap((form) => cellFormulas(formulaOf(form), formValues(form))),
      );
    const park = await valuesOf(({ formula }) => formula);
    const native = await valuesOf((form) => form.native);
    const written = formulas.flatMap((form) =>
      formValues(form)
        .flat()
        .map((value) => [form.formula, value] as const),
    );
    const wrong = written.flatMap(([formula, value], index) =>
      agrees(value, park[index]) && agrees(value, native[index])
        ? []
        : [{ formula, value, park: park[index], native: native[index] }],
    );
    expect(wrong).toEqual([]);
    expect(native).toHaveLength(written.length);
  });

  it("guarded formulas stay empty also where blanks are delivered as zeros", async () => {
    engine.setBlankDelivery("zero");
    engine.reset([{ id: "cases", name: "cases" }]);
    engine.reach("cases", 2, 3);
    const results = new Map<number, unknown>();
    engine.onResults = (sheets) => {
      for (const { row, value } of sheets.flatMap((sheet) => sheet.cells)) results.set(row, value);
    };
    const formulas = ['=IF(LEN(A1)*LEN(B1)=0,"",PARK.PROGRESS(A1,B1))', "=PARK.PROGRESS(A2,B2)"];
    engine.write(
      "cases",
      formulas.map((formula, row) => ({ row, column: 2, value: null, formula })),
    );
    await engine.calculate();
    expect(results.get(0) ?? "").toBe("");
    // No function can tell such a zero from a typed one.
    expect(results.get(1)).toEqual({ error: "#DIV/0!" });
  });
});
