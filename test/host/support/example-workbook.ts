import type { FormulaStyle, ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import fourParks from "../../../examples/four-parks.json";
import seed from "../../../examples/seed-2013H1.json";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook, type Figures } from "./input-workbook";

const EXAMPLES = { seed, fourParks };

/** A value as an office types it: tags in one cell, 是 and 否. */
function typed(value: unknown): string | number {
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  return value as string | number;
}

function figures(rows: readonly object[]): Figures[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, typed(value)])),
  );
}

/** An example of examples/ as a workbook, with formulas of either style. */
export function exampleWorkbook(name: keyof typeof EXAMPLES, style: FormulaStyle = "native"): WorkbookFile {
  const { parameters, indicators, enterprises, projects } = EXAMPLES[name];
  return inputWorkbook(
    parameters as Partial<Record<ParameterKey, string | number>>,
    {
      indicators: figures(indicators),
      enterprises: figures(enterprises),
      projects: figures(projects),
    },
    style,
  );
}
