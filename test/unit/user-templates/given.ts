import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import type { InputTableKey } from "../../../src/records/columns/input-tables";
import type { Content, SheetPlan } from "../../../src/templates/plan/sheet-plan";
import type { Parameters } from "../../../src/templates/parameters/parameters";
import { SHEET_TEMPLATES } from "../../../src/fields/sheet-subjects";
import type { SheetSubject } from "../../../src/fields/sheet-subjects";
import { TEMPLATES } from "../../../src/templates/catalogue";
import { fillTemplate } from "../../../src/user-templates/fill-template";
import type { FilledTemplate } from "../../../src/user-templates/fill-template";
import { readTemplate } from "../../../src/user-templates/read-template";
import { templateData } from "../../../src/user-templates/template-data";
import type { FigureSource } from "../../../src/user-templates/template-data";
import type { TemplateSheet } from "../../../src/user-templates/template-sheet";

type Rows = Partial<Record<string, string | number>>[];

/** The input tables of a test: rows by field, in the columns of the table. */
export interface Given {
  indicators?: Rows;
  enterprises?: Rows;
  projects?: Rows;
  parameters?: Partial<Parameters>;
  figure?: FigureSource;
}

function table(key: InputTableKey, rows: Rows = []) {
  const { name, columns } = INPUT_TABLES[key];
  const values = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? "")),
  ];
  return { sheet: name, row: 1, column: 1, values };
}

/** What templates are filled from. */
export function dataOf({ indicators, enterprises, projects, parameters, figure = () => undefined }: Given) {
  const records = {
    indicators: indicators ? readIndicators(table("indicators", indicators)).records : [],
    enterprises: enterprises ? readEnterprises(table("enterprises", enterprises)).records : [],
    projects: projects ? readProjects(table("projects", projects)).records : [],
  };
  const all: Parameters = {
    source: { sheet: "参数", row: 1, cells: { month: "B7", year: "B8", period: "B5" } },
    ...{
      parks: [],
      periodLabel: "2024年1-6月",
      year: 2024,
      month: 6,
      moneyUnit: "亿元",
      decimals: { amounts: 2, rates: 2 },
    },
    ...{ style: "native", basis: "month", threshold: 2000, monthlyFilingDay: 10 },
    ...parameters,
  };
  const plans = new Map<SheetSubject, SheetPlan | undefined>();
  const sheet = (subject: SheetSubject): SheetPlan | undefined => {
    if (!plans.has(subject))
      plans.set(
        subject,
        TEMPLATES.find(({ id }) => id === SHEET_TEMPLATES[subject])?.plan(records, all).plan,
      );
    return plans.get(subject);
  };
  return templateData(records, all, { figure, sheet }).data;
}

function sheetOf(cells: readonly (readonly Content[])[], more: Partial<TemplateSheet> = {}): TemplateSheet {
  return { name: "模板_月报", cells, merges: [], ...more };
}

/** Fills a template; what is wrong with it comes first. */
export function fill(
  cells: readonly (readonly Content[])[],
  given: Given,
  more: Partial<TemplateSheet> = {},
): FilledTemplate {
  const { template, findings } = readTemplate(sheetOf(cells, more));
  return findings.length > 0 ? { sheets: [], findings } : fillTemplate(template, dataOf(given));
}

/** The cells of the one filled sheet; where nothing is written, what the template has. */
export function filled(
  cells: readonly (readonly Content[])[],
  given: Given,
  more: Partial<TemplateSheet> = {},
) {
  const { sheets, findings } = fill(cells, given, more);
  const [sheet] = sheets;
  if (!sheet)
    throw new Error(
      findings.map(({ kind, parameters }) => `${kind} ${JSON.stringify(parameters)}`).join("\n"),
    );
  return sheet.cells.map((line, row) =>
    line.map(
      (cell, column) =>
        cell ?? cells[(sheet.rows[row]?.from ?? 0) - 1]?.[(sheet.columns[column]?.from ?? 0) - 1] ?? "",
    ),
  );
}

export const problems = (
  cells: readonly (readonly Content[])[],
  given: Given = {},
  more: Partial<TemplateSheet> = {},
) => fill(cells, given, more).findings.map(({ kind, place }) => `${place?.address ?? ""} ${kind}`);
