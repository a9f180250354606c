import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RollOverInput, TypedTable } from "../../templates/roll-over/roll-over-plan";
import type { KeepableSheet, SheetsNow } from "../../templates/kept/plan-keep";
import { builtOtherwise } from "../building/built-plans";
import { outdatedSheets } from "../building/outdated";
import { planAside } from "../building/plan-aside";
import { keptSheets } from "../kept/kept-sheets";
import { builtReading } from "../reading/read-built";
import type { BuiltSheet as BuiltReading } from "../reading/read-built";
import { readInPieces } from "../reading/read-in-pieces";
import { readInputs } from "../reading/read-inputs";
import type { Inputs } from "../reading/read-inputs";
import { withRateFormats } from "../reading/read-rate-formats";
import { historyReading } from "../reading/history-reading";
import { groundOf } from "../underneath";
import type { Ground } from "../underneath";
import type { Inventory } from "../reading/workbook-inventory";
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
  inventory: Inventory;
  /** Names of the sheets that were built. */
  generated: string[];
  /** What it is planned from. */
  ground: Ground;
}

export async function readRollOverInput(trips: RoundTrips): Promise<RollOverReading> {
  const { workbook } = trips.context;
  const history = historyReading(trips);
  const protection = () => workbook.protection.load("protected");
  const built = builtReading(trips);
  const inputs = await readInputs(trips, {
    queue: () => {
      built.queue();
      history.queue();
      protection();
    },
    locate: () => {
      built.locate();
      history.locate();
      protection();
    },
    inPieces: () => history.inPieces(),
    history: history.history,
  });

  const historyTable = await withRateFormats(trips, HISTORY_TABLE, history.history());
  const tables = INPUT_TABLE_KEYS.flatMap((key) => inputs.tables[key] ?? []);
  const sheets = [...tables, inputs.parameters, historyTable].flatMap((table) => table?.sheet ?? []);
  const protections = [...new Set(sheets)].map((name) => {
    const { protection: own } = workbook.worksheets.getItem(name);
    own.load("protected");
    return { name, protection: own };
  });
  const formulas = await readFormulas(trips, tables);

  const input: RollOverInput = {
    tables: {},
    history: historyTable,
    sheets: await sheetsNow(inputs, built.sheets(inputs.inventory)),
  };
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
    inventory: inputs.inventory,
    unfinished: inputs.inventory.rollOverUnfinished,
    generated: Object.values(inputs.inventory.generated).map(({ sheet }) => sheet),
    ground: groundOf(inputs),
    historySheet: inputs.inventory.sheets.some(({ name }) => name === HISTORY_TABLE.name),
  };
}

/** What could be kept of the sheets as they stand. */
async function sheetsNow(inputs: Inputs, sheets: readonly BuiltReading[]): Promise<SheetsNow> {
  const { inventory } = inputs;
  const names = inventory.sheets.map(({ name }) => name);
  const kept = keptSheets(inventory).map(({ template, period, sheet }) => ({ template, period, sheet }));
  if (sheets.length === 0) return { built: [], kept, names };
  const { build, signatures } = await planAside(inputs, {}, { signed: true });
  const outdatedOnes = outdatedSheets(sheets, build.plans, builtOtherwise(signatures, build.updates));
  const built = sheets.map(({ template, sheet }): KeepableSheet => {
    const outdated = outdatedOnes.find((each) => each.sheet.template === template)?.outdated;
    return { template, sheet, ...(outdated ? { outdated } : {}) };
  });
  return { built, kept, names };
}

/** What was typed into the tables' cells, in one round trip where it fits an answer. */
async function readFormulas(
  trips: RoundTrips,
  tables: readonly SheetTable[],
): Promise<Map<SheetTable, CellValue[][]>> {
  const readings = await readInPieces(
    trips,
    tables.map(({ sheet, row, column, values }) => ({
      ...{ sheet, row, column, rows: values.length, columns: values[0]?.length ?? 1 },
      what: ["formulas"],
    })),
  );
  return new Map(tables.map((table, index) => [table, readings[index]?.formulas ?? []]));
}

function typedTable(
  values: SheetTable | undefined,
  formulas: SheetTable | undefined,
): TypedTable | undefined {
  return values && formulas && { ...values, formulas: formulas.values };
}
