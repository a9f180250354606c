import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { Finding } from "../../records/finding";
import { headersOfOtherPeriods } from "../../records/reading/header-periods";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { Seasons, withSeasons } from "../../records/history/seasons";
import { readProjects } from "../../records/reading/read-projects";
import type { SheetTable } from "../../records/reading/sheet-table";
import { TEMPLATES } from "../../templates/catalogue";
import type { InputRecords, BuiltInTemplate } from "../../templates/catalogue";
import { seasonFindings } from "../../templates/indicators/season-findings";
import { parkNameFindings } from "../../templates/parks/park-names";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import type { FormulaStyle } from "../../templates/parameters/parameter-keys";
import { parameterUpdates } from "../../templates/parameters/parameter-updates";
import type { ParameterUpdate } from "../../templates/parameters/parameter-updates";
import type { Parameters } from "../../templates/parameters/parameters";
import { readParameters } from "../../templates/parameters/read-parameters";
import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import { historyColumns } from "../reading/history-columns";
import type { Inputs } from "../reading/read-inputs";

export interface BuildRequest {
  /** All built-in ones where it is left out. */
  templates?: readonly TemplateId[];
  /** Put into 参数 as 报告期. */
  period?: string;
  /** The parks to report on; those of 参数 where it is left out. */
  parks?: readonly string[];
  style?: FormulaStyle;
}

/** What of a workbook's inputs a build is planned from. */
export interface PlanInputs extends Pick<
  Inputs,
  "tables" | "parameters" | "parameterFormulas" | "history" | "storedFigures"
> {
  inventory: { sheets: readonly { name: string }[] };
}

/** What is going to be written, and everything that was found wrong on the way. */
export interface Build {
  plans: SheetPlan[];
  updates: ParameterUpdate[];
  parameters?: Parameters;
  /** By which formulas the sheets are written. */
  style?: FormulaStyle;
  /** What the plans are made from. */
  records?: InputRecords;
  findings: Finding[];
}

/** From what was read to sheet plans. No Excel, no change. */
export function planBuild(inputs: PlanInputs, request: BuildRequest): Build {
  const wanted = TEMPLATES.filter(({ id }) => request.templates?.includes(id) ?? true);
  const tables = wanted.map(({ table }) => table).filter((table) => inputs.tables[table] !== undefined);
  if (tables.length === 0) return nothing(wanted.map((template) => missingTable(template, "error")));
  const sheet = inputs.parameters;
  if (!sheet || !inputs.parameterFormulas) {
    return nothing([
      { severity: "error", kind: "missingParameters", parameters: { sheet: PARAMETER_SHEET } },
    ]);
  }

  const reading = readParameters(sheet, request.period);
  const style = request.style ?? reading.parameters.style;
  const { updates, parameters } = parameterUpdates(
    { ...reading.parameters, parks: request.parks ? [...request.parks] : reading.parameters.parks },
    sheet,
    inputs.parameterFormulas,
    {
      period: request.period,
      style,
      hasHolidays: inputs.inventory.sheets.some(({ name }) => name === HOLIDAY_SHEET),
    },
  );
  const { records, findings: rowFindings, usable } = readAll(inputs, tables);
  const { month, year = 0 } = parameters;
  const seasons =
    parameters.basis === "season" && month !== undefined
      ? new Seasons(inputs.history, { year, month })
      : undefined;
  if (seasons) records.indicators = withSeasons(records.indicators, seasons);
  if (inputs.history) records.history = historyColumns(inputs.history);
  const rows = [...records.indicators, ...records.enterprises, ...records.projects];
  const findings = [
    ...reading.findings,
    ...inputs.storedFigures,
    ...updates.flatMap((update) => clearedFormer(update, sheet)),
    ...rowFindings,
    ...parkNameFindings(rows, parameters),
    ...headersOfOtherPeriods(inputs.tables, tables, parameters),
    ...(seasons ? seasonFindings(records.indicators, parameters, seasons) : []),
  ];
  if (parameters.month === undefined) return { plans: [], updates: [], parameters, findings };

  const plans: SheetPlan[] = [];
  for (const template of wanted) {
    if (usable.includes(template.table)) {
      const { plan, findings: found } = template.plan(records, { ...parameters, style });
      findings.push(...found);
      if (!found.some(({ severity }) => severity === "error")) plans.push(plan);
    } else if (!inputs.tables[template.table]) {
      // Said softly while other sheets can be built: a park without projects of its own has none to report.
      findings.push(missingTable(template, request.templates ? "error" : "hint"));
    }
  }
  return { plans, updates, parameters, style, records, findings };
}

/** A formula that an earlier version put into 参数 goes: what it said was nobody's choice. */
function clearedFormer({ address, content, before }: ParameterUpdate, { sheet }: SheetTable): Finding[] {
  if (content !== "" || !String(before).startsWith("=")) return [];
  return [{ severity: "hint", kind: "formerFormula", parameters: { sheet }, place: { sheet, address } }];
}

function nothing(findings: Finding[]): Build {
  return { plans: [], updates: [], findings };
}

function missingTable({ table }: BuiltInTemplate, severity: "error" | "hint"): Finding {
  return { severity, kind: "missingTable", parameters: { table: INPUT_TABLES[table].name } };
}

/** Reads the tables that are there. One that cannot be read, or has no rows, takes only its own sheet with it. */
function readAll(
  inputs: PlanInputs,
  tables: InputTableKey[],
): { records: InputRecords; findings: Finding[]; usable: InputTableKey[] } {
  const findings: Finding[] = [];
  const usable: InputTableKey[] = [];
  const read = <Row>(
    key: InputTableKey,
    reader: (table: SheetTable) => { records: Row[]; findings: Finding[] },
  ): Row[] => {
    const table = inputs.tables[key];
    if (!table || !tables.includes(key)) return [];
    const reading = reader(table);
    findings.push(...reading.findings);
    if (reading.records.length > 0) usable.push(key);
    return reading.records;
  };
  const records: InputRecords = {
    indicators: read("indicators", readIndicators),
    enterprises: read("enterprises", readEnterprises),
    projects: read("projects", readProjects),
  };
  const softened = (finding: Finding): Finding =>
    finding.kind === "emptyTable" && usable.length > 0 ? { ...finding, severity: "hint" } : finding;
  return { records, usable, findings: findings.map(softened) };
}
