import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { blockOfReference } from "../reading/block-reference";
import type { SheetBlock } from "../reading/block-reference";
import { queueBlock, queueCells, queueFormulas, type QueuedCells } from "../reading/read-cells";
import { readValuesAndFormulas } from "../reading/read-formulas";
import { readInputs, type Inputs } from "../reading/read-inputs";
import type { Inventory } from "../reading/workbook-inventory";
import type { RoundTrips } from "../round-trips";
import type { NamedCells } from "./cell-names";
import { headerRowOf, type GeneratedSheet } from "./generated-sheet";
import type { CellAt } from "./precedents";
import type { TraceSource } from "./trace-cell";

/** What is selected, and the cells that it can come from. */
export interface TraceReading {
  /** The active cell; undefined where the sheet is blank. */
  start?: CellAt;
  /** As the cell shows it. */
  shown: string;
  inputs: Inputs;
  source: TraceSource;
}

interface NamedSheet {
  cells: NamedCells;
  generated?: GeneratedSheet;
}

/** Reads the active cell, its sheet and the inputs. */
export async function readTrace(trips: RoundTrips): Promise<TraceReading> {
  const { workbook } = trips.context;
  const active = queueActive(workbook.getActiveCell());
  const used = () => workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
  const read: Partial<Record<"values" | "formulas", QueuedCells>> = {};
  let located: () => SheetBlock | undefined = () => undefined;
  const inputs = await readInputs(trips, {
    queue: () => {
      read.values = queueCells(used());
      read.formulas = queueFormulas(used());
    },
    locate: () => (located = queueBlock(used())),
    inPieces: async () => {
      const block = located();
      const [cells] = await readValuesAndFormulas(trips, block ? [block] : []);
      read.values = () => cells?.values;
      read.formulas = () => cells?.formulas;
    },
  });
  const { address, shown } = active();
  const place = blockOfReference(address);
  const sheet = namedSheet(read.values?.(), read.formulas?.(), inputs);
  return {
    shown,
    inputs,
    ...(place ? { start: { sheet: place.sheet, row: place.row, column: place.column } } : {}),
    source: {
      cells: [...inputCells(inputs), ...(sheet ? [sheet.cells] : [])],
      names: inputs.inventory.names,
      generated: sheet?.generated ? [sheet.generated] : [],
    },
  };
}

/** Queues the active cell; call the result after the sync. */
function queueActive(cell: Excel.Range) {
  cell.load("address,text");
  return () => ({ address: cell.address, shown: String(cell.text[0]?.[0] ?? "").trim() });
}

/** Reads the sheets of ours, for what uses a typed cell. */
export async function readGenerated(
  trips: RoundTrips,
  inventory: Inventory,
): Promise<Required<NamedSheet>[]> {
  const read = await readValuesAndFormulas(trips, Object.values(inventory.generated));
  return read.flatMap(({ values, formulas }) => {
    const { cells, generated } = nameCells(values, formulas, inventory);
    return generated ? [{ cells, generated }] : [];
  });
}

function namedSheet(
  values: SheetTable | undefined,
  formulas: SheetTable | undefined,
  { parameters, inventory }: Inputs,
): NamedSheet | undefined {
  if (!values || !formulas) return undefined;
  if (values.sheet === parameters?.sheet)
    return { cells: { ...values, formulas: formulas.values, labels: "left" } };
  return nameCells(values, formulas, inventory);
}

/** A sheet with its labels above; of a sheet of ours the row of headers is known. */
function nameCells(values: SheetTable, formulas: SheetTable, inventory: Inventory): NamedSheet {
  const cells: NamedCells = { ...values, formulas: formulas.values, labels: "above" };
  const marked = (Object.entries(inventory.generated) as [TemplateId, { sheet: string }][]).find(
    ([, block]) => block.sheet === values.sheet,
  );
  const block = marked && inventory.generated[marked[0]];
  if (!marked || !block) return { cells };
  const generated = { template: marked[0], block, values };
  const headerRow = headerRowOf(generated);
  return { cells: { ...cells, ...(headerRow === undefined ? {} : { headerRow }) }, generated };
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
