import { HISTORY_TABLE } from "../../records/history/history-table";
import type { HistoryField } from "../../records/history/history-record";
import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { quotedSheet, columnLetters } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import { headerKey } from "../../records/columns/header-key";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { SHEET_TEMPLATES } from "../../fields/sheet-subjects";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { fillTemplate } from "../../user-templates/fill-template";
import { neededFigures } from "../../user-templates/needed-figures";
import { readTemplate } from "../../user-templates/read-template";
import type { Template } from "../../user-templates/read-template";
import { templateData } from "../../user-templates/template-data";
import type { TemplateData } from "../../user-templates/template-data";
import type { FilledSheet } from "../../user-templates/template-sheet";
import { planBuild } from "../building/plan-build";
import type { Build } from "../building/plan-build";
import { forcedFormulaStyle } from "../document-settings";
import { readInputs } from "../reading/read-inputs";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import type { Inputs } from "../reading/read-inputs";
import { historyReading } from "../reading/history-reading";
import { RoundTrips } from "../round-trips";
import { computedFigures } from "./computed-figures";
import { findTemplates, hasTemplates, readTemplateSheets } from "./read-templates";
import type { WorkbookTemplate } from "./read-templates";
import { placeFilledSheets } from "./place-filled-sheets";

export interface FilledOutcome {
  sheets: { name: string; template: string; rows: number; replaced: boolean }[];
  findings: Finding[];
  /** Takes it back; undefined where a sheet was there before. */
  undo?: () => Promise<Finding[]>;
}

export interface FillOptions {
  /** Only these template sheets. */
  templates?: readonly string[];
  signal?: AbortSignal;
  report?: (done: number, total: number, sheet?: string) => void;
}

interface Ready {
  sheet: WorkbookTemplate;
  template: Template;
}

/** Fills the templates of the workbook. One that is wrong is told of and left out; the others are made. */
export async function fillTemplates(options: FillOptions = {}): Promise<FilledOutcome> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    // Most workbooks have none: nothing else is read then.
    if (!(await hasTemplates(trips))) return { sheets: [], findings: [] };
    const history = historyReading(trips);
    const inputs = await readInputs(trips, history);
    const found = await findTemplates(trips, inputs);
    const wanted = options.templates ? found.filter((name) => options.templates?.includes(name)) : found;
    if (wanted.length === 0) return { sheets: [], findings: [] };
    if (inputs.inventory.is1904) return { sheets: [], findings: [DATES_SINCE_1904] };
    const { ready, findings } = await readyTemplates(trips, wanted);
    const data = ready.length === 0 ? undefined : await readData(trips, inputs, history.history(), ready);
    if (data === "late") {
      const parameters = { sheet: PARAMETER_SHEET };
      return { sheets: [], findings: [...findings, { severity: "error", kind: "templateLate", parameters }] };
    }
    if (!data) return { sheets: [], findings };
    const filled: { filled: FilledSheet; sheet: WorkbookTemplate }[] = [];
    for (const { template, sheet } of ready) {
      const filling = fillTemplate(template, data);
      findings.push(...filling.findings);
      filled.push(...filling.sheets.map((each) => ({ filled: each, sheet })));
    }
    const placed = await placeFilledSheets(trips, inputs, filled, options);
    return { ...placed, findings: [...findings, ...placed.findings] };
  });
}

/** The templates that can be filled, and what is wrong with the others. */
export async function readyTemplates(
  trips: RoundTrips,
  names: readonly string[],
): Promise<{ ready: Ready[]; findings: Finding[] }> {
  const { templates, findings } = await readTemplateSheets(trips, names);
  const ready: Ready[] = [];
  for (const sheet of templates) {
    const { template, findings: own } = readTemplate(sheet);
    findings.push(...own);
    if (own.length === 0 && sheet.table === undefined) ready.push({ sheet, template });
  }
  return { ready, findings };
}

async function readData(
  trips: RoundTrips,
  inputs: Inputs,
  history: SheetTable | undefined,
  ready: readonly Ready[],
): Promise<TemplateData | "late" | undefined> {
  const column = history && historyColumns(history);
  const data = plainData(inputs, column ? { history: column } : {});
  if (!data) return undefined;
  const needed = ready.flatMap(({ template }) => neededFigures(template));
  const unique = [...new Map(needed.map((each) => [`${each.subject}.${each.key}`, each])).values()];
  const taken = inputs.inventory.sheets.map(({ name }) => name);
  const figure = await computedFigures(trips, unique, data, taken);
  return figure ? { ...data, figure } : "late";
}

/** What templates are filled from, but for figures that Excel computes; what is wrong with it our own sheets tell. */
export function plainData(
  inputs: Inputs,
  more: Partial<Pick<TemplateData, "history">> = {},
): TemplateData | undefined {
  const { tables, parameters: sheet } = inputs;
  if (!sheet || !INPUT_TABLE_KEYS.some((key) => tables[key])) return undefined;
  const { parameters } = readParameters(sheet);
  let build: Build | undefined;
  // Most templates ask for no built-in sheet: it is planned where one does.
  const plans = (): SheetPlan[] => (build ??= planBuild(inputs, { style: forcedFormulaStyle() })).plans;
  const records = {
    indicators: tables.indicators ? readIndicators(tables.indicators).records : [],
    enterprises: tables.enterprises ? readEnterprises(tables.enterprises).records : [],
    projects: tables.projects ? readProjects(tables.projects).records : [],
  };
  return templateData(records, parameters, {
    figure: () => undefined,
    sheet: (subject) => plans().find(({ template }) => template === SHEET_TEMPLATES[subject]),
    ...more,
  }).data;
}

/** The columns of 历史数据 without its header; undefined where one is missing. */
function historyColumns(table: SheetTable): ((field: HistoryField) => string) | undefined {
  const [header = [], ...rows] = table.values;
  if (rows.length === 0) return undefined;
  const ranges = new Map<string, string>();
  for (const { field, header: name, synonyms } of HISTORY_TABLE.columns) {
    const names = [name, ...synonyms].map(headerKey);
    const index = header.findIndex((cell) => names.includes(headerKey(String(cell))));
    if (index < 0) return undefined;
    const letters = columnLetters(table.column + index);
    ranges.set(
      field,
      `${quotedSheet(table.sheet)}!$${letters}$${table.row + 1}:$${letters}$${table.row + rows.length}`,
    );
  }
  return (field) => ranges.get(field) ?? '""';
}
