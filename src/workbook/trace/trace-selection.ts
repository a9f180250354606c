import { textsIn } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { cellAddress } from "../../formulas/a1";
import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { CellPlace, Finding } from "../../records/finding";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import type { ReportDocument } from "../../report/document/report-document";
import { writeReport } from "../../report/document/write-report";
import { readParameters } from "../../templates/parameters/read-parameters";
import type { Inputs } from "../reading/read-inputs";
import { checkSheets } from "../report/check-sheets";
import { RoundTrips } from "../round-trips";
import { dependents } from "./dependents";
import { sheetCellAt } from "./generated-sheet";
import type { CellAt } from "./precedents";
import { readGenerated, readTrace, type TraceReading } from "./read-trace";
import { sentencesOfFigure, sentencesOfInputs } from "./report-sentences";
import { otherSelected } from "./selected-cells";
import type { Trace, TracedCell, TraceOutcome } from "./trace";
import { formulaSource, generatedAround, INPUT_LIMIT, labelOf, traceCell } from "./trace-cell";
import type { TracedFormula, TraceSource } from "./trace-cell";

/**
 * Follows the selected cell: a figure back to the typed cells that it comes from, a typed cell on to the figures that use
 * it, and both to the report. Changes nothing.
 */
export async function traceSelection(language: Language = "zh-CN"): Promise<TraceOutcome> {
  const selected = await otherSelected();
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const reading = await readTrace(trips);
    const { start, source } = reading;
    if (!start || !source.cells.some(({ sheet }) => sheet === start.sheet)) return nothing("nothingSelected");
    const several: Finding[] =
      selected === undefined ? [] : [finding("severalSelected", start, { range: selected })];
    const traced = traceCell(start, source, language);
    const outcome = traced
      ? await ofFormula(trips, start, traced, reading)
      : await ofTyped(trips, start, reading, language);
    return { ...outcome, findings: [...several, ...outcome.findings] };
  });
}

async function ofFormula(
  trips: RoundTrips,
  start: CellAt,
  { label, words, inputs, complete }: TracedFormula,
  reading: TraceReading,
): Promise<TraceOutcome> {
  const shown = await showCells(trips, inputs);
  return {
    trace: {
      ...{ place: placeOf(start), label, shown: reading.shown, words, inputs: shown, uses: [] },
      sentences: sentencesOf(start, shown, reading),
    },
    findings: complete ? [] : [finding("cellsLeftOut", start, { count: INPUT_LIMIT })],
  };
}

/** What was typed: what uses it. Words, blanks and cells that are nothing to us are said to be so. */
async function ofTyped(
  trips: RoundTrips,
  start: CellAt,
  reading: TraceReading,
  language: Language,
): Promise<TraceOutcome> {
  const { inputs, source, shown } = reading;
  if (shown === "" && !generatedAround(source, start)) return nothing("blankCell", start);
  if (generatedAround(source, start)) return ofSheetText(start, shown);
  if (!isInput(start, inputs)) return nothing("noFormula", start);
  const sheets = await readGenerated(trips, inputs.inventory);
  const all = {
    ...source,
    cells: [...source.cells, ...sheets.map((sheet) => sheet.cells)],
    generated: sheets.map((sheet) => sheet.generated),
  };
  // 参数 works out months and schedule by formulas of its own.
  const parameters = source.cells.filter(({ labels }) => labels === "left").slice(0, 1);
  const { cells, complete } = dependents(
    start,
    [...parameters, ...sheets.map((sheet) => sheet.cells)],
    formulaSource(all),
    INPUT_LIMIT,
  );
  const texts = textsIn(language).trace;
  const using = await showCells(
    trips,
    cells.filter((cell) => isRead(all, cell)).map((cell) => ({ cell, label: labelOf(all, cell, texts) })),
  );
  const uses = using.filter((each) => each.shown !== "");
  const document = reportOf(inputs);
  const sentences = document ? sentencesOfInputs(document, [placeOf(start)]) : [];
  if (uses.length === 0 && sentences.length === 0) return nothing("notUsed", start);
  const traced: Trace = {
    place: placeOf(start),
    label: labelOf(source, start, texts),
    shown,
    inputs: [],
    uses,
    sentences,
  };
  return {
    trace: traced,
    findings: complete ? [] : [finding("cellsLeftOut", start, { count: INPUT_LIMIT })],
  };
}

/** A cell of a generated sheet without a formula: words of ours, or what somebody typed in place of one. */
async function ofSheetText(start: CellAt, shown: string): Promise<TraceOutcome> {
  const { sheet, address } = placeOf(start);
  const typed = (await checkSheets()).find(
    ({ place }) => place?.sheet === sheet && place.address === address,
  );
  return typed ? { findings: [typed] } : nothing(shown === "" ? "blankCell" : "sheetText", start);
}

/** The figures under a chart, the titles and the signatures are not what a person looks for. */
function isRead(source: TraceSource, cell: CellAt): boolean {
  const generated = generatedAround(source, cell);
  return generated === undefined || sheetCellAt(generated, cell.row, cell.column) !== undefined;
}

function isInput({ sheet }: CellAt, { parameters, tables }: Inputs): boolean {
  return sheet === parameters?.sheet || INPUT_TABLE_KEYS.some((key) => tables[key]?.sheet === sheet);
}

/** The sentences that name the figure, else those that tell of everything it comes from. */
function sentencesOf(
  start: CellAt,
  shown: readonly TracedCell[],
  { inputs, source }: TraceReading,
): string[] {
  const document = reportOf(inputs);
  if (!document) return [];
  const generated = generatedAround(source, start);
  const cell = generated && sheetCellAt(generated, start.row, start.column);
  const own = cell ? sentencesOfFigure(document, cell) : [];
  if (own.length > 0) return own;
  const tableSheets = new Set(INPUT_TABLE_KEYS.map((key) => inputs.tables[key]?.sheet));
  return sentencesOfInputs(
    document,
    shown.map(({ place }) => place).filter(({ sheet }) => tableSheets.has(sheet)),
  );
}

function reportOf({ parameters, tables }: Inputs): ReportDocument | undefined {
  if (!parameters) return undefined;
  return writeReport({
    parameters: readParameters(parameters).parameters,
    indicators: tables.indicators ? readIndicators(tables.indicators).records : [],
    enterprises: tables.enterprises ? readEnterprises(tables.enterprises).records : [],
    projects: tables.projects ? readProjects(tables.projects).records : [],
  });
}

/** The cells as they show themselves. */
async function showCells(
  trips: RoundTrips,
  cells: readonly { cell: CellAt; label: string }[],
): Promise<TracedCell[]> {
  const { worksheets } = trips.context.workbook;
  const read = cells.map(({ cell, label }) => {
    // A formula may name a sheet that somebody deleted.
    const range = worksheets.getItemOrNullObject(cell.sheet).getRange(placeOf(cell).address);
    range.load("text");
    return { place: placeOf(cell), label, range };
  });
  if (read.length > 0) await trips.sync();
  return read.map(({ place, label, range }) => ({
    place,
    label,
    shown: range.isNullObject ? "" : String(range.text[0]?.[0] ?? "").trim(),
  }));
}

function finding(kind: string, at: CellAt, parameters: Record<string, string | number> = {}): Finding {
  const place = placeOf(at);
  return { severity: "hint", kind, parameters: { address: place.address, ...parameters }, place };
}

function nothing(kind: string, at?: CellAt): TraceOutcome {
  return { findings: [at ? finding(kind, at) : { severity: "hint", kind, parameters: {} }] };
}

function placeOf({ sheet, row, column }: CellAt): CellPlace {
  return { sheet, address: cellAddress(row, column) };
}
