import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { Block } from "../../formulas/a1";
import { blockAddress } from "../../formulas/a1";
import { FORM_SUBJECTS, NOT_REGISTERED, REGISTERED } from "../../forms/form-data";
import type { FormData, FormRecord, FormSubject } from "../../forms/form-data";
import type { FormSheet } from "../../forms/form-sheet";
import type { Finding } from "../../records/finding";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { parameterReference } from "../../templates/parameters/parameter-reference";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { blockOfReference } from "../reading/block-reference";
import { historyColumns } from "../reading/history-columns";
import { readInputs } from "../reading/read-inputs";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import type { Inputs } from "../reading/read-inputs";
import { historyReading } from "../reading/history-reading";
import { RoundTrips } from "../round-trips";
import { MOST_ROWS_COMPARED, groundOf } from "../underneath";
import type { Ground } from "../underneath";

/** A form is a sheet of paper. */
const FORM_LIMITS = { rows: 2000, columns: 200, cells: 60_000 } as const;

export interface FormWork {
  sheet: FormSheet;
  data: FormData;
  /** What the formulas of the form speak of. */
  ground: Ground;
}

/** Reads the sheet that is to be filled and what it is filled from; findings alone where it cannot be. */
export async function readForm(
  context: Excel.RequestContext,
  name: string | undefined,
): Promise<FormWork | Finding[]> {
  const trips = new RoundTrips(context);
  const history = historyReading(trips);
  const inputs = await readInputs(trips, history);
  if (inputs.inventory.is1904) return [DATES_SINCE_1904];
  const sheetName = name ?? inputs.inventory.activeSheet;
  const known = inputs.inventory.sheets.some((sheet) => sheet.name === sheetName);
  if (!known) return [refused("formNoSheet", { sheet: sheetName })];
  if (isOwnSheet(sheetName, inputs)) return [refused("formOwnSheet", { sheet: sheetName })];
  const data = formData(inputs, history.history());
  if (!data) return [refused("formNoData", {})];
  const sheet = await readSheet(context, sheetName);
  return Array.isArray(sheet) ? sheet : { sheet, data, ground: groundOfForm(inputs, history.history()) };
}

/** So many columns say of what a row of 历史数据 is. */
const HISTORY_LABELS = HISTORY_TABLE.columns.findIndex(({ field }) => field === "actual");

function groundOfForm(inputs: Inputs, history: SheetTable | undefined): Ground {
  const labels = inputs.parameters && readParameters(inputs.parameters).parameters.source.cells;
  const ground = groundOf(inputs, labels);
  if (history && history.values.length <= MOST_ROWS_COMPARED)
    ground.cells.push({ ...history, values: history.values.map((line) => line.slice(0, HISTORY_LABELS)) });
  return ground;
}

function refused(kind: string, parameters: Finding["parameters"]): Finding {
  return { severity: "error", kind, parameters };
}

/** The input tables, 参数 and the sheets that we make are no forms. */
function isOwnSheet(name: string, { inventory, tables }: Inputs): boolean {
  return (
    [PARAMETER_SHEET, HISTORY_TABLE.name].includes(name) ||
    INPUT_TABLE_KEYS.some((key) => tables[key]?.sheet === name && INPUT_TABLES[key].name === name) ||
    Object.values(inventory.generated).some(({ sheet }) => sheet === name)
  );
}

const KEYS = { indicator: "indicators", enterprise: "enterprises", project: "projects" } as const;

function formData(inputs: Inputs, history: SheetTable | undefined): FormData | undefined {
  if (!inputs.parameters) return undefined;
  const { parameters } = readParameters(inputs.parameters);
  const records = FORM_SUBJECTS.flatMap((subject) => recordsOf(subject, inputs.tables[KEYS[subject]]));
  if (records.length === 0) return undefined;
  const inTables = [...new Set(records.map(({ park }) => park).filter((park) => park !== ""))];
  const chosen = parameters.parks.filter((park) => inTables.includes(park));
  // The rows of a workbook of one park need not name it.
  const own = inTables.length === 0 && parameters.parks.length === 1 ? parameters.parks : inTables;
  const parks = chosen.length > 0 ? chosen : own;
  const reported = new Set(parks);
  return {
    records: records.filter(({ park }) => park === "" || reported.has(park)),
    parks,
    ...(parameters.area === undefined ? {} : { area: parameters.area }),
    ...(parameters.year === undefined ? {} : { year: parameters.year }),
    ...(parameters.month === undefined ? {} : { month: parameters.month }),
    ...{ moneyUnit: parameters.moneyUnit, decimals: parameters.decimals },
    parameter: parameterReference(parameters.source),
    bySeason: parameters.basis === "season",
    ...(history ? { history: historyColumns(history) } : {}),
  };
}

function recordsOf(subject: FormSubject, table: SheetTable | undefined): FormRecord[] {
  if (!table) return [];
  if (subject === "indicator")
    return readIndicators(table).records.map(({ park, name, unit, source }) => ({
      subject,
      park,
      name,
      unit,
      source,
    }));
  if (subject === "enterprise")
    return readEnterprises(table).records.map(
      ({ park, id, name, unit, cluster, tags, registered, source }) => ({
        ...{ subject, park, name, unit, source, marks: marksOfEnterprise(cluster, tags, registered) },
        ...(id === undefined ? {} : { id }),
        ...(cluster === undefined ? {} : { group: cluster }),
      }),
    );
  return readProjects(table).records.map(({ park, id, name, unit, kind, stage, source }) => ({
    ...{ subject, park, name, unit, group: kind, source },
    marks: [kind, ...(stage === undefined ? [] : [stage])],
    ...(id === undefined ? {} : { id }),
  }));
}

function marksOfEnterprise(
  cluster: string | undefined,
  tags: readonly string[],
  registered: boolean | undefined,
): string[] {
  const isKnown = registered === undefined ? [] : [registered ? REGISTERED : NOT_REGISTERED];
  return [...tags, ...isKnown, ...(cluster === undefined ? [] : [cluster])];
}

async function readSheet(context: Excel.RequestContext, name: string): Promise<FormSheet | Finding[]> {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { protection } = worksheet;
  protection.load("protected");
  await context.sync();
  if (used.isNullObject) return [refused("formEmpty", { sheet: name })];
  const { rowIndex, columnIndex, rowCount: rows, columnCount: columns } = used;
  const at: Block = { row: rowIndex + 1, column: columnIndex + 1, rows, columns };
  if (rows > FORM_LIMITS.rows || columns > FORM_LIMITS.columns || rows * columns > FORM_LIMITS.cells)
    return [
      refused("formTooLarge", {
        sheet: name,
        rows,
        columns,
        mostRows: FORM_LIMITS.rows,
        mostColumns: FORM_LIMITS.columns,
      }),
    ];
  const range = worksheet.getRange(blockAddress(at));
  range.load("values,formulas,numberFormat");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  const isProtected = protection.protected;
  const locks = isProtected ? range.getCellProperties({ format: { protection: true } }) : undefined;
  await context.sync();
  return {
    ...{ sheet: name, row: at.row, column: at.column },
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
    merges: merged.isNullObject ? [] : blocksOf(merged.address),
    ...(locks
      ? { unlocked: locks.value.map((row) => row.map((cell) => cell.format?.protection?.locked === false)) }
      : {}),
  };
}

/** "表!A1:B1,表!C1:D2"; a sheet's name may hold a comma. */
function blocksOf(addresses: string): Block[] {
  const found = addresses.match(/\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+(?=,|$)/g) ?? [];
  return found.flatMap((address) => blockOfReference(`表!${address}`) ?? []);
}
