import { blockAddress } from "../../records/a1";
import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RollOverInput, TypedTable } from "../../templates/roll-over/roll-over-plan";
import { queueCells } from "../reading/read-cells";
import type { QueuedCells } from "../reading/read-cells";
import { readInputs } from "../reading/read-inputs";
import type { RoundTrips } from "../round-trips";

/** What a roll-over needs to know of the workbook. */
export interface RollOverReading {
  input: RollOverInput;
  /** Of all sheets that a roll-over may write to. */
  protectedSheets: string[];
  structureProtected: boolean;
  /** The sheet 历史数据 is there, whether or not with our table. */
  historySheet: boolean;
  /** An earlier roll-over broke off and could not be put back. */
  unfinished: boolean;
  /** Names of the sheets that were built. */
  generated: string[];
}

/** Excel on the web answers at most 5 MB; this many cells stay below it even when full of Chinese text. */
const CELLS_AN_ANSWER = 60_000;

export async function readRollOverInput(trips: RoundTrips): Promise<RollOverReading> {
  const { workbook } = trips.context;
  let history: QueuedCells = () => undefined;
  const inputs = await readInputs(trips, {
    queue: () => {
      history = queueTableCells(workbook.tables.getItemOrNullObject(HISTORY_TABLE.name));
      workbook.protection.load("protected");
    },
  });

  const historyTable = history();
  const tables = INPUT_TABLE_KEYS.flatMap((key) => inputs.tables[key] ?? []);
  const sheets = [...tables, inputs.parameters, historyTable].flatMap((table) => table?.sheet ?? []);
  const protections = [...new Set(sheets)].map((name) => {
    const { protection } = workbook.worksheets.getItem(name);
    protection.load("protected");
    return { name, protection };
  });
  const formulas = await readFormulas(trips, tables);

  const input: RollOverInput = { tables: {}, history: historyTable };
  for (const key of INPUT_TABLE_KEYS) {
    const table = inputs.tables[key];
    const typed = table && formulas.get(table);
    if (table && typed) input.tables[key] = { ...table, formulas: typed };
  }
  input.parameters = typedTable(inputs.parameters, inputs.parameterFormulas);
  return {
    input,
    protectedSheets: protections.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
    structureProtected: workbook.protection.protected,
    unfinished: inputs.inventory.rollOverUnfinished,
    generated: Object.values(inputs.inventory.generated).map(({ sheet }) => sheet),
    historySheet: inputs.inventory.sheets.some(({ name }) => name === HISTORY_TABLE.name),
  };
}

/** What was typed into the tables' cells, in one round trip where it fits an answer. */
async function readFormulas(
  trips: RoundTrips,
  tables: readonly SheetTable[],
): Promise<Map<SheetTable, CellValue[][]>> {
  const formulas = new Map<SheetTable, CellValue[][]>(tables.map((table) => [table, []]));
  let cells = 0;
  let waiting: { table: SheetTable; range: Excel.Range }[] = [];
  const collect = async () => {
    await trips.sync();
    for (const { table, range } of waiting) formulas.get(table)?.push(...(range.formulas as CellValue[][]));
    waiting = [];
    cells = 0;
  };
  for (const table of tables) {
    const columns = table.values[0]?.length ?? 1;
    const step = Math.max(1, Math.floor(CELLS_AN_ANSWER / columns));
    for (let start = 0; start < table.values.length; start += step) {
      const rows = Math.min(step, table.values.length - start);
      if (cells > 0 && cells + rows * columns > CELLS_AN_ANSWER) await collect();
      const block = { row: table.row + start, column: table.column, rows, columns };
      const range = trips.context.workbook.worksheets.getItem(table.sheet).getRange(blockAddress(block));
      range.load("formulas");
      waiting.push({ table, range });
      cells += rows * columns;
    }
  }
  await collect();
  return formulas;
}

function typedTable(
  values: SheetTable | undefined,
  formulas: SheetTable | undefined,
): TypedTable | undefined {
  return values && formulas && { ...values, formulas: formulas.values };
}

/** A table's header and data rows, without its totals. */
function queueTableCells(table: Excel.Table): QueuedCells {
  const cells = queueCells(table.getRange());
  table.load("showTotals");
  return () => {
    const all = cells();
    return all && table.showTotals ? { ...all, values: all.values.slice(0, -1) } : all;
  };
}
