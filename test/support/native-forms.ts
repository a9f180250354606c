import { holidaySheet } from "../../src/functions/native/holiday-table";
import type { Engine, FunctionBody, FunctionRegistration } from "../../workbench/engine/engine";
import { CustomFunctionsError, loadBuiltFunctions, readMetadata } from "./built-functions";
import type { CaseCell } from "./native-cases";

/** What stands in a sheet, by address of one letter and a row. */
type FormSheet = Readonly<Record<string, CaseCell>>;

/** A formula with PARK functions over a sheet, its native form, and what both give: one value, or rows of them. */
export interface NativeForm {
  formula: string;
  native: string;
  /** Entered over the range that it fills, by an Excel without dynamic arrays. */
  array?: boolean;
  gives: CaseCell | CaseCell[][];
}

export interface NativeForms {
  sheet: FormSheet;
  formulas: NativeForm[];
}

/** What the form gives, as rows of cells. */
export const formValues = ({ gives }: NativeForm): CaseCell[][] => (Array.isArray(gives) ? gives : [[gives]]);

/** A formula for each cell of what one gives, row by row. */
export function cellFormulas(formula: string, values: readonly (readonly unknown[])[]): string[] {
  if (values.length === 1 && values[0]?.length === 1) return [formula];
  return values.flatMap((cells, row) =>
    cells.map((_, column) => `=INDEX(${formula.slice(1)},${row + 1},${column + 1})`),
  );
}

const RESULT_COLUMN = 20;

/** The values of formulas over a sheet, in the workbench's engine with the PARK functions as they are built. */
export async function calculate(
  engine: Engine,
  sheet: FormSheet,
  formulas: readonly string[],
): Promise<CaseCell[]> {
  engine.registerFunctions({
    namespace: "PARK",
    metadata: readMetadata("functions.json") as unknown as FunctionRegistration["metadata"],
    functions: loadBuiltFunctions() as ReadonlyMap<string, FunctionBody>,
    errorObject: (code) => new CustomFunctionsError(code),
  });
  const holidays = holidaySheet();
  engine.reset([
    { id: "forms", name: "forms" },
    { id: "holidays", name: holidays.name },
  ]);
  engine.reach("forms", formulas.length, RESULT_COLUMN);
  engine.reach("holidays", 500, holidays.columns.length);
  const results = new Map<number, CaseCell>();
  engine.onResults = (sheets) => {
    const cells = sheets.filter(({ sheetId }) => sheetId === "forms").flatMap((each) => each.cells);
    for (const { row, value } of cells) results.set(row, value as CaseCell);
  };
  engine.write(
    "holidays",
    holidays.columns.flatMap((days, column) =>
      days.map((value, index) => ({ row: index + 1, column, value })),
    ),
  );
  engine.write("forms", [
    ...Object.entries(sheet).map(([address, value]) => ({
      row: Number(address.slice(1)) - 1,
      column: address.charCodeAt(0) - "A".charCodeAt(0),
      value,
    })),
    ...formulas.map((formula, row) => ({ row, column: RESULT_COLUMN, value: null, formula })),
  ]);
  await engine.calculate();
  return formulas.map((_, row) => results.get(row) ?? "");
}
