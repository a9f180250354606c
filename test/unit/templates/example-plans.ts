import fourParks from "../../../examples/four-parks.json";
import seed from "../../../examples/seed-2013H1.json";
import { INPUT_TABLES, type InputTableKey } from "../../../src/records/columns/input-tables";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import type { InputRecords } from "../../../src/templates/catalogue";
import { TEMPLATES } from "../../../src/templates/catalogue";
import type { FormulaStyle } from "../../../src/templates/parameters/parameter-keys";
import { parameterCells, parameterLines } from "../../../src/templates/parameters/parameter-layout";
import { PARAMETER_ROWS } from "../../../src/templates/parameters/parameter-rows";
import type { Parameters } from "../../../src/templates/parameters/parameters";
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

/** Sheets with every column filled and every amount large, of several parks and more rows than a page has. */
export function widePlans(): SheetPlan[] {
  const { parameters, records } = readExample("fourParks");
  const [indicator] = records.indicators;
  const [enterprise] = records.enterprises;
  const [project] = records.projects;
  if (!indicator || !enterprise || !project) return [];
  const long = "虚拟开发区建设三路与规划五路交叉口东北角";
  const many = <Row>(row: Row): Row[] =>
    Array.from({ length: 90 }, (_none, at) => ({
      ...row,
      name: `${long.slice(0, 12)}${at}`,
      id: String(at),
    }));
  return TEMPLATES.map(
    (template) =>
      template.plan(
        {
          indicators: many({
            ...indicator,
            ...{ target: 123456789.12, actual: 98765432.1, prior: 87654321.09, priorGrowth: 0.1 },
          }),
          enterprises: many({
            ...enterprise,
            ...{ cluster: long, tags: ["扩建升级", "增资扩股", "申报规上"], registered: false },
            ...{ revenue: 98765432.1, priorRevenue: 87654321.09, revenueLast12: 98765432.1 },
            ...{ expansion: long, plannedInvestment: 98765432.1, completedInvestment: 87654321.09 },
            ...{ progress: long, help: "招工、融资、用地", responsible: long },
          }),
          projects: many({
            ...project,
            ...{ investment: 98765432.1, invested: 87654321.09, scale: long, progressBasis: "土建" },
            ...{ start: 45000, plannedFinish: 45700, actualFinish: 45600, trialProduction: 45650 },
            ...{ progress: 0.5, stage: "在建", responsible: long },
          }),
        },
        parameters,
      ).plan,
  );
}

/** The sheets of an example that has so many rows in each table, its own rows again where it has fewer. */
export function cutPlans(name: keyof typeof EXAMPLES, count: number): SheetPlan[] {
  const { parameters, records } = readExample(name);
  const cut = <Row extends { name: string }>(rows: readonly Row[]): Row[] =>
    Array.from({ length: count }, (_none, at) => at).flatMap((at) => {
      const row = rows[at % rows.length];
      return row ? [{ ...row, id: String(at), name: at < rows.length ? row.name : `${row.name}${at}` }] : [];
    });
  const { indicators, enterprises, projects } = records;
  return TEMPLATES.map(
    (template) =>
      template.plan(
        { indicators: cut(indicators), enterprises: cut(enterprises), projects: cut(projects) },
        { ...parameters, style: "native" },
      ).plan,
  );
}

/** The sheets of an example as they are planned, and the formulas of 参数. */
export function examplePlans(
  name: keyof typeof EXAMPLES,
  style: FormulaStyle,
): { plans: SheetPlan[]; parameterFormulas: Record<string, string> } {
  const { parameters, records } = readExample(name);
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

function readExample(name: keyof typeof EXAMPLES): { parameters: Parameters; records: InputRecords } {
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
  return { parameters, records };
}
