import { cellAddress } from "../../records/a1";
import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { CellPlace } from "../../records/finding";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { Language } from "../../locales/language";
import { writeReport } from "../../report/document/write-report";
import { readParameters } from "../../templates/parameters/read-parameters";
import { blockOfReference } from "../reading/block-reference";
import { queueCells, queueFormulas } from "../reading/read-cells";
import { readInputs } from "../reading/read-inputs";
import type { Inputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";
import type { NamedCells } from "./cell-names";
import type { CellAt } from "./precedents";
import { reportSentences } from "./report-sentences";
import type { TraceOutcome, TracedCell } from "./trace";
import { INPUT_LIMIT, traceCell } from "./trace-cell";

/** Follows the selected figure back to the cells it comes from and on to the report; changes nothing. */
export async function traceSelection(language: Language = "zh-CN"): Promise<TraceOutcome> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const selected = queueSelected(context.workbook.getActiveCell());
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
    const formulas = queueFormulas(used);
    const values = queueCells(used);
    const inputs = await readInputs(trips);
    const { address, formula, text } = selected();
    const place = blockOfReference(address);
    const sheet = namedSheet(values(), formulas(), inputs);
    if (!place || !sheet) return nothing("nothingSelected");

    const start: CellAt = { sheet: place.sheet, row: place.row, column: place.column };
    const source = { cells: [...inputCells(inputs), sheet], names: inputs.inventory.names };
    const traced = traceCell(start, source, language);
    const own: CellPlace = placeOf(start);
    if (!traced) return nothing("noFormula", own);

    const cells = traced.inputs.map(({ cell, label }) => {
      const range = context.workbook.worksheets.getItem(cell.sheet).getRange(placeOf(cell).address);
      range.load("text");
      return { place: placeOf(cell), label, range };
    });
    await context.sync();
    const shown = cells.map(({ place: at, label, range }): TracedCell => ({
      place: at,
      label,
      shown: String(range.text[0]?.[0] ?? ""),
    }));
    const tableSheets = new Set(INPUT_TABLE_KEYS.map((key) => inputs.tables[key]?.sheet));
    return {
      trace: {
        place: own,
        label: traced.label,
        shown: text,
        formula,
        words: traced.words,
        inputs: shown,
        sentences: sentencesOf(
          inputs,
          shown.map((cell) => cell.place).filter((cell) => tableSheets.has(cell.sheet)),
        ),
      },
      findings: traced.complete
        ? []
        : [{ severity: "hint", kind: "cellsLeftOut", parameters: { count: INPUT_LIMIT }, place: own }],
    };
  });
}

/** Queues the selected cell; call the result after the sync. */
function queueSelected(cell: Excel.Range) {
  cell.load("address,formulas,text");
  return () => ({
    address: cell.address,
    formula: String(cell.formulas[0]?.[0] ?? ""),
    text: String(cell.text[0]?.[0] ?? ""),
  });
}

function nothing(kind: string, place?: CellPlace): TraceOutcome {
  const parameters: Record<string, string> = place ? { address: place.address } : {};
  return { findings: [{ severity: "hint", kind, parameters, ...(place ? { place } : {}) }] };
}

function placeOf({ sheet, row, column }: CellAt): CellPlace {
  return { sheet, address: cellAddress(row, column) };
}

/** The selected sheet, unless it is one whose cells were typed. */
function namedSheet(
  values: SheetTable | undefined,
  formulas: SheetTable | undefined,
  { parameters }: Inputs,
): NamedCells | undefined {
  if (!values || !formulas) return undefined;
  return {
    ...values,
    formulas: formulas.values,
    labels: values.sheet === parameters?.sheet ? "left" : "above",
  };
}

/** 参数 with its formulas, and the input tables, whose cells count as typed whatever the user put into them. */
function inputCells({ parameters, parameterFormulas, tables }: Inputs): NamedCells[] {
  const typed = INPUT_TABLE_KEYS.flatMap((key) => tables[key] ?? []).map((table): NamedCells => ({
    ...table,
    formulas: table.values,
    labels: "above",
    headerRow: table.row,
  }));
  if (!parameters || !parameterFormulas) return typed;
  return [...typed, { ...parameters, formulas: parameterFormulas.values, labels: "left" }];
}

function sentencesOf({ parameters, tables }: Inputs, cells: readonly CellPlace[]): string[] {
  if (!parameters || cells.length === 0) return [];
  const document = writeReport({
    parameters: readParameters(parameters).parameters,
    indicators: tables.indicators ? readIndicators(tables.indicators).records : [],
    enterprises: tables.enterprises ? readEnterprises(tables.enterprises).records : [],
    projects: tables.projects ? readProjects(tables.projects).records : [],
  });
  return reportSentences(document, cells);
}
