import { cellAddress } from "../../formulas/a1";
import { callsPark } from "../../functions/native/to-native";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { blockOfReference } from "../reading/block-reference";
import { readInPieces } from "../reading/read-in-pieces";
import { queueInventory } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { RoundTrips } from "../round-trips";
import { cellKey } from "./distribution";
import type { DistributionSource, Extent, SheetCells } from "./distribution";
import { ORIGINALS_SHEET } from "./originals";
import { spillAnchors } from "./spill-references";

export interface WorkbookReading {
  source: DistributionSource;
  inventory: Inventory;
  structureProtected: boolean;
}

interface Used {
  sheet: string;
  range: Excel.Range;
  protection: Excel.WorksheetProtection;
}

/** Reads all sheets, or those that are asked for. */
export async function readDistributionSource(
  context: Excel.RequestContext,
  sheetsOf: (inventory: Inventory) => ReadonlySet<string> = allOf,
): Promise<WorkbookReading> {
  const { workbook } = context;
  const queued = queueInventory(context);
  workbook.protection.load("protected");
  await context.sync();
  const inventory = queued();

  const wanted = sheetsOf(inventory);
  const used = inventory.sheets
    .filter(({ name }) => wanted.has(name))
    .map(({ name }) => queueUsed(workbook.worksheets.getItem(name), name));
  const tables = inventory.tables.map((name) => ({ name, rows: workbook.tables.getItem(name).rows }));
  for (const { rows } of tables) rows.load("count");
  const scoped = inventory.sheets.map(({ name }) => ({
    name,
    names: workbook.worksheets.getItem(name).names,
  }));
  for (const { names } of scoped) names.load("items/name,items/formula,items/scope");
  await context.sync();
  const sheetNames = scoped.flatMap(({ name: scope, names }) =>
    // Some list the names of the whole workbook here too.
    names.items
      .filter((item) => item.scope === Excel.NamedItemScope.worksheet)
      .map(({ name, formula }) => ({ name, scope, formula: String(formula) })),
  );

  const generated = new Set(Object.values(inventory.generated).map(({ sheet }) => sheet));
  const filled = used.filter(({ range }) => !range.isNullObject);
  const sheets = await readCells(new RoundTrips(context), filled, generated);
  let spills = new Map<string, Extent>();
  // An Excel without dynamic arrays has no spilled ranges either.
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) {
    const spilling = filled.filter(({ range }) => range.hasSpill !== false).map(({ sheet }) => sheet);
    const cells = spillCandidates(sheets, new Set(spilling)).map((candidate) => {
      const cell = context.workbook.worksheets.getItem(candidate.cells.sheet).getRange(candidate.address);
      const [parent, area] = [cell.getSpillParentOrNullObject(), cell.getSpillingToRangeOrNullObject()];
      parent.load("address");
      area.load("rowCount,columnCount");
      return { ...candidate, parent, area };
    });
    await context.sync();
    spills = spillsOf(cells);
  }
  return {
    inventory,
    structureProtected: workbook.protection.protected,
    source: {
      sheets,
      spills,
      names: [...inventory.names, ...sheetNames],
      tableRows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.count])),
      parameters: parametersOf(sheets),
    },
  };
}

const allOf = ({ sheets }: Inventory): ReadonlySet<string> =>
  new Set(sheets.flatMap(({ name }) => (name === ORIGINALS_SHEET ? [] : [name])));

function queueUsed(worksheet: Excel.Worksheet, sheet: string): Used {
  const range = worksheet.getUsedRangeOrNullObject();
  const { protection } = worksheet;
  range.load("address");
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) range.load("hasSpill");
  protection.load("protected");
  return { sheet, range, protection };
}

async function readCells(
  trips: RoundTrips,
  used: readonly Used[],
  generated: ReadonlySet<string>,
): Promise<SheetCells[]> {
  const filled = used.flatMap(({ range, ...rest }) => {
    const block = blockOfReference(range.address);
    return block ? [{ ...rest, block }] : [];
  });
  const readings = await readInPieces(
    trips,
    filled.map(({ sheet, block }) => ({
      ...{ ...block, sheet },
      what: ["formulas", "values", "numberFormat"],
    })),
  );
  return filled.map(({ sheet, block, protection }, index) => ({
    ...{ sheet, row: block.row, column: block.column },
    formulas: readings[index]?.formulas ?? [],
    values: readings[index]?.values ?? [],
    formats: (readings[index]?.numberFormat ?? []) as string[][],
    generated: generated.has(sheet),
    isProtected: protection.protected,
  }));
}

interface SpillCandidate {
  cells: SheetCells;
  /** Of its row and column within the cells that were read. */
  index: number;
  position: number;
  address: string;
}

function spillCandidates(sheets: readonly SheetCells[], spilling: ReadonlySet<string>): SpillCandidate[] {
  const referred = new Set(
    sheets.flatMap(({ sheet, formulas }) =>
      formulas.flat().flatMap((content) => (typeof content === "string" ? spillAnchors(content, sheet) : [])),
    ),
  );
  return sheets
    .filter(({ sheet }) => spilling.has(sheet))
    .flatMap((cells) =>
      cells.formulas.flatMap((line, index) =>
        line.flatMap((content, position) => {
          const isCandidate = typeof content === "string" && content.startsWith("=");
          const key = cellKey(cells.sheet, cells.row + index, cells.column + position);
          if (!isCandidate || !(cells.generated || referred.has(key) || callsPark(content))) return [];
          return [
            { cells, index, position, address: cellAddress(cells.row + index, cells.column + position) },
          ];
        }),
      ),
    );
}

/** Where formulas fill more than their own cell. What they fill is no formula of its own, whatever the host says. */
function spillsOf(
  candidates: readonly (SpillCandidate & { parent: Excel.Range; area: Excel.Range })[],
): Map<string, Extent> {
  const spills = new Map<string, Extent>();
  for (const { cells, index, position, parent, area } of candidates) {
    if (parent.isNullObject) continue;
    const [row, column] = [cells.row + index, cells.column + position];
    const anchor = blockOfReference(parent.address);
    if (anchor?.row === row && anchor.column === column && !area.isNullObject) {
      spills.set(cellKey(cells.sheet, row, column), { rows: area.rowCount, columns: area.columnCount });
    } else {
      const line = cells.formulas[index];
      if (line) line[position] = "";
    }
  }
  return spills;
}

function parametersOf(sheets: readonly SheetCells[]): DistributionSource["parameters"] {
  const cells = sheets.find(({ sheet }) => sheet === PARAMETER_SHEET);
  if (!cells) return undefined;
  const { parameters } = readParameters(cells);
  return { sheet: cells.sheet, cells: parameters.source.cells };
}
