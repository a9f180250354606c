import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { Finding } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import { withSurroundings } from "../../records/table-layout/surroundings";
import { hasTags } from "../../template-language/parse-text";
import { withoutOwnResults } from "../../templates/parameters/own-results";
import { earlierCopies } from "../distribute/copy-names";
import { keptSheets } from "../kept/kept-sheets";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { errorCode } from "../office-error";
import type { RoundTrips } from "../round-trips";
import { isTemporaryName } from "../writing/temporary-names";
import { findInputTables } from "./find-input-tables";
import type { Candidate, InputTablesFound } from "./find-input-tables";
import { blockOfReference } from "./block-reference";
import { queueBlock, queueCells, queueFormulas, queueNumberFormats } from "./read-cells";
import { readInPieces } from "./read-in-pieces";
import { historyReading } from "./history-reading";
import { withRenamedHeaders } from "./remembered-headers";
import { queueOther, queueSheetHead, otherTables, tablesInSheets, withOthers } from "./other-tables";
import { storedFigures } from "./stored-figures";
import { queueDetails, queueHidden } from "./table-details";
import { queueInventory } from "./workbook-inventory";
import type { Inventory } from "./workbook-inventory";

export interface Inputs {
  inventory: Inventory;
  tables: InputTablesFound;
  /** The used range of 参数: values but for the results of its own formulas, and formulas where it has them. */
  parameters?: SheetTable;
  parameterFormulas?: SheetTable;
  parameterFormats?: SheetTable;
  /** 历史数据, where the schedule goes by last year's course. */
  history?: SheetTable;
  /** Figures that may be older than what they stand on. */
  storedFigures: Finding[];
}

interface Source {
  name: string;
  isTable: boolean;
  /** A range asked for in a request that Excel refused is of no use in the next one: each request asks anew. */
  range: () => Excel.Range;
}

/** What is read along with the inputs. */
export interface MoreReading {
  /** In the same request. */
  queue: () => void;
  /** Where one answer would be too large: asks where the cells are, in the next request … */
  locate: () => void;
  /** … and then reads them in pieces. */
  inPieces: () => Promise<void>;
  /** 历史数据, where that is what is read: it is not asked for twice. */
  history?: () => SheetTable | undefined;
}

const TABLE_NAMES: readonly string[] = INPUT_TABLE_KEYS.map((key) => INPUT_TABLES[key].name);

/**
 * Reads what is in the workbook, the input tables by their names and 参数 in one round trip. Only where a table of ours is
 * missing a second one looks at the other tables and sheets, one of which may be it under another name.
 */
export async function readInputs(trips: RoundTrips, more?: MoreReading): Promise<Inputs> {
  const { tables } = trips.context.workbook;
  const named = TABLE_NAMES.map((name): Source => ({
    name,
    isTable: true,
    range: () => tables.getItemOrNullObject(name).getRange(),
  }));
  let frame = queueFrame(trips.context);
  const candidates = await readSources(trips, named, {
    queue: () => more?.queue(),
    locate: () => {
      frame = queueFrame(trips.context);
      more?.locate();
    },
    inPieces: async () => more?.inPieces(),
  });
  const { inventory: known, ...parameters } = frame();
  const missing = TABLE_NAMES.some((name) => !candidates.some((candidate) => candidate.name === name));
  const others = missing ? otherSources(trips.context, known, candidates) : [];
  if (others.length > 0) {
    const plain = await readSources(trips, others);
    candidates.push(...plain.filter(({ isTable, cells }) => isTable || !hasPlaceholders(cells)));
  }
  const found = findInputTables(candidates.map((candidate) => withoutTotals(candidate, known)));
  const complete = await withDetails(
    trips,
    found,
    otherTables(known, found),
    plainSheets(known, Object.values(found)),
  );
  const history = await readSeasonHistory(trips, parameters.parameters, more);
  return {
    ...{ inventory: known, tables: withRenamedHeaders(complete), ...parameters },
    ...(history ? { history } : {}),
    storedFigures: storedFigures([...Object.values(complete), parameters.parameters]),
  };
}

/** One more request, and only for those whose schedule asks for it: a history of years is long. */
async function readSeasonHistory(
  trips: RoundTrips,
  parameters: SheetTable | undefined,
  more: MoreReading | undefined,
): Promise<SheetTable | undefined> {
  if (!parameters || readParameters(parameters).parameters.basis !== "season") return undefined;
  if (more?.history) return more.history();
  const reading = historyReading(trips);
  reading.queue();
  try {
    await trips.sync();
  } catch (error) {
    if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    reading.locate();
    await trips.sync();
    await reading.inPieces();
  }
  return reading.history();
}

/** What is asked for only where there is something to ask: formats, hidden rows, merged cells, tables of the same kind. */
async function withDetails(
  trips: RoundTrips,
  found: InputTablesFound,
  others: readonly string[],
  sheets: readonly string[],
): Promise<InputTablesFound> {
  const details = INPUT_TABLE_KEYS.flatMap((key) => {
    const table = found[key];
    return table ? queueDetails(trips, INPUT_TABLES[key], table).map((add) => ({ key, add })) : [];
  });
  const queued = others.map((name) => ({ name, ...queueOther(trips, name) }));
  const heads = sheets.map((name) => queueSheetHead(trips, name));
  if (details.length + queued.length + heads.length === 0) return found;
  await trips.sync();
  const tables = { ...found };
  for (const { key, add } of details) {
    const table = tables[key];
    if (table) tables[key] = add(table);
  }
  const ofTables = queued.map(({ name, read }) => ({ name, ...read() }));
  const onOtherSheets = ofTables.map(({ address }) => blockOfReference(address)?.sheet);
  const plain = heads
    .flatMap((head) => head() ?? [])
    .filter(({ cells }) => !onOtherSheets.includes(cells.sheet) && !hasPlaceholders(cells));
  return withOthers(tables, [...ofTables, ...tablesInSheets(plain)]);
}

/** A template heads its columns as an input table does, and holds no data. */
const hasPlaceholders = ({ values }: SheetTable): boolean =>
  values.some((line) => line.some((cell) => typeof cell === "string" && hasTags(cell)));

/** Queues what is small in every workbook: its inventory and 参数. */
function queueFrame(context: Excel.RequestContext): () => Omit<Inputs, "tables" | "storedFigures"> {
  const inventory = queueInventory(context);
  const range = context.workbook.worksheets
    .getItemOrNullObject(PARAMETER_SHEET)
    .getUsedRangeOrNullObject(true);
  const parameters = queueCells(range);
  const parameterFormulas = queueFormulas(range);
  const parameterFormats = queueNumberFormats(range);
  return () => {
    const [values, formulas] = [parameters(), parameterFormulas()];
    return {
      inventory: inventory(),
      parameters: values && formulas ? withoutOwnResults(values, formulas) : values,
      parameterFormulas: formulas,
      parameterFormats: parameterFormats(),
    };
  };
}

async function readSources(trips: RoundTrips, sources: Source[], more?: MoreReading): Promise<Candidate[]> {
  const queued = sources.map((source) => {
    const range = source.range();
    const cells = queueCells(range);
    // What stands around an Excel table: its unit line, and rows that it did not take in.
    const around = source.isTable
      ? queueCells(source.range().worksheet.getUsedRangeOrNullObject(true))
      : undefined;
    return { source, cells, around, hidden: queueHidden(range) };
  });
  more?.queue();
  try {
    await trips.sync();
  } catch (error) {
    if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    return readLarge(trips, sources, more);
  }
  return queued.flatMap(({ source, cells, around, hidden }) => {
    const own = cells();
    const table = own && withSurroundings(own, around?.());
    return candidateOf(source, table && (hidden() ? { ...table, hiddenRows: [] } : table));
  });
}

async function readLarge(trips: RoundTrips, sources: Source[], more?: MoreReading): Promise<Candidate[]> {
  const queued = sources.map((source) => ({ source, block: queueBlock(source.range()) }));
  more?.locate();
  await trips.sync();
  const located = queued.flatMap(({ source, block }) => {
    const at = block();
    return at ? [{ source, at }] : [];
  });
  const readings = await readInPieces(
    trips,
    located.map(({ at }) => ({ ...at, what: ["values"] })),
  );
  await more?.inPieces();
  return located.flatMap(({ source, at: { sheet, row, column } }, index) =>
    candidateOf(source, { sheet, row, column, values: readings[index]?.values ?? [] }),
  );
}

function candidateOf({ name, isTable }: Source, cells: SheetTable | undefined): Candidate[] {
  return cells ? [{ name, isTable, cells: isTable ? { ...cells, tableName: name } : cells }] : [];
}

/** A table's totals row is not data, whatever stands in it. */
function withoutTotals(candidate: Candidate, { tablesWithTotals }: Inventory): Candidate {
  if (!candidate.isTable || !tablesWithTotals.includes(candidate.name)) return candidate;
  const { cells } = candidate;
  return { ...candidate, cells: { ...cells, values: cells.values.slice(0, -1), totalsRow: true } };
}

/** Sheets that hold nothing of ours and none of the tables that were read. */
function plainSheets(inventory: Inventory, found: readonly SheetTable[]): string[] {
  const known = new Set([
    PARAMETER_SHEET,
    ...Object.values(inventory.generated).map(({ sheet }) => sheet),
    // Their headings are those of the input tables, their figures of another month.
    ...keptSheets(inventory).map(({ sheet }) => sheet),
    ...earlierCopies(inventory),
    ...found.map(({ sheet }) => sheet),
  ]);
  return inventory.sheets.flatMap(({ name, visibility }) =>
    visibility === "Visible" && !known.has(name) && !isTemporaryName(name) ? [name] : [],
  );
}

function otherSources(
  context: Excel.RequestContext,
  inventory: Inventory,
  found: readonly Candidate[],
): Source[] {
  const { tables, worksheets } = context.workbook;
  return [
    ...inventory.tables
      .filter((name) => !TABLE_NAMES.includes(name))
      .map((name): Source => ({ name, isTable: true, range: () => tables.getItem(name).getRange() })),
    ...plainSheets(
      inventory,
      found.map(({ cells }) => cells),
    ).map((name): Source => ({
      name,
      isTable: false,
      range: () => worksheets.getItem(name).getUsedRangeOrNullObject(true),
    })),
  ];
}
