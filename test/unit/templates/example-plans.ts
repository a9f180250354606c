import fourParks from "../../../examples/four-parks.json";
import seed from "../../../examples/seed-2013H1.json";
import { INPUT_TABLES, type InputTableKey } from "../../../src/records/columns/input-tables";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { TEMPLATES } from "../../../src/templates/catalogue";
import type { FormulaStyle } from "../../../src/templates/parameters/parameter-keys";
import { parameterCells, parameterLines } from "../../../src/templates/parameters/parameter-layout";
import { PARAMETER_ROWS } from "../../../src/templates/parameters/parameter-rows";
import { readParameters } from "../../../src/templates/parameters/read-parameters";
import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";

const EXAMPLES = { seed, fourParks };

/** The input tables of an example as an office types them. */
function inputTable(name: keyof typeof EXAMPLES, key: InputTableKey): SheetTable {
  const rows: readonly Record<string, unknown>[] = EXAMPLES[name][key as "indicators"];
  const typed = (value: unknown): CellValue =>
    Array.isArray(value)
      ? value.join("、")
      : typeof value === "boolean"
        ? value
          ? "是"
          : "否"
        : ((value ?? "") as CellValue);
  const { columns, name: sheet } = INPUT_TABLES[key];
  return {
    ...{ sheet, row: 1, column: 1 },
    values: [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ field }) => typed(row[field]))),
    ],
  };
}

/** The sheets of an example as they are planned, and the formulas of 参数. */
export function examplePlans(
  name: keyof typeof EXAMPLES,
  style: FormulaStyle,
): { plans: SheetPlan[]; parameterFormulas: Record<string, string> } {
  const given: Partial<Record<string, CellValue>> = EXAMPLES[name].parameters;
  const lines = parameterLines().map((line): CellValue[] =>
    "section" in line
      ? [line.section, ""]
      : [line.parameter.label, given[line.parameter.key] ?? line.parameter.initial ?? ""],
  );
  const sheet = { sheet: "参数", row: 1, column: 1, values: [["参数", ""], ["项目", "内容"], ...lines] };
  const { parameters } = readParameters(sheet);
  const records = {
    indicators: readIndicators(inputTable(name, "indicators")).records,
    enterprises: readEnterprises(inputTable(name, "enterprises")).records,
    projects: readProjects(inputTable(name, "projects")).records,
  };
  const cells = parameterCells();
  return {
    plans: TEMPLATES.map((template) => template.plan(records, { ...parameters, style }).plan),
    parameterFormulas: Object.fromEntries(
      PARAMETER_ROWS.flatMap(({ key, formula }) =>
        formula ? [[key, formula((each) => cells[each], style)]] : [],
      ),
    ),
  };
}
