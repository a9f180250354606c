import { blockAddress } from "../../formulas/a1";
import { writeField } from "../../fields/write-field";
import type { NeededFigure } from "../../user-templates/needed-figures";
import type { DataRow, FigureSource, TemplateData } from "../../user-templates/template-data";
import type { RoundTrips } from "../round-trips";
import { temporaryName } from "../writing/temporary-names";
import { addOwnSheet } from "../own-sheets";

/** What stands in a cell whose custom function has not answered yet. */
const LATE = new Set(["#BUSY!", "#GETTING_DATA"]);

/**
 * Undefined: 参数 is still being calculated by our functions, and an order by its figures would be one by nothing.
 *
 * The derived figures by which templates order and filter, as Excel computes them: the same formulas that the filled sheet
 * gets, on a sheet that is gone again before anything else is done.
 */
export async function computedFigures(
  trips: RoundTrips,
  needed: readonly NeededFigure[],
  data: TemplateData,
  taken: readonly string[],
): Promise<FigureSource | undefined> {
  const columns = needed.filter(({ subject }) => data.rows[subject].length > 0);
  if (columns.length === 0) return () => undefined;
  const sheet = addOwnSheet(trips.context.workbook, temporaryName("figures", taken));
  sheet.visibility = "Hidden";
  const queued = columns.map(({ subject, key }, index) => {
    const rows = data.rows[subject];
    const range = sheet.getRange(blockAddress({ row: 1, column: index + 1, rows: rows.length, columns: 1 }));
    range.formulas = rows.map((row) => [`=${expressionOf(row, key, data)}`]);
    range.load("values");
    return { subject, key, rows, range };
  });
  sheet.delete();
  await trips.sync();
  const isLate = queued.some(({ range }) =>
    (range.values as unknown[][]).some(([value]) => LATE.has(String(value))),
  );
  if (isLate) return undefined;
  const values = new Map<DataRow, Map<string, unknown>>();
  for (const { key, rows, range } of queued)
    rows.forEach((row, index) => {
      const own = values.get(row) ?? new Map<string, unknown>();
      own.set(key, (range.values as unknown[][])[index]?.[0]);
      values.set(row, own);
    });
  return (row, key) => {
    const value = values.get(row)?.get(key);
    if (typeof value === "number" || typeof value === "boolean") return value;
    // An error is no figure.
    return typeof value === "string" && value !== "" && !value.startsWith("#") ? value : undefined;
  };
}

function expressionOf(row: DataRow, key: string, data: TemplateData): string {
  const { parameters, parameter, history } = data;
  return writeField(row.subject, key, {
    source: row.source,
    parameter,
    moneyUnit: parameters.moneyUnit,
    bySeason: parameters.basis === "season",
    ...(history ? { history } : {}),
  });
}
