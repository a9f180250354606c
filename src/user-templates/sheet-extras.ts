import type { Block } from "../formulas/a1";
import type { SheetSubject } from "../fields/sheet-subjects";
import type { Layout } from "./layout";
import type { SheetPlaces } from "./sheet-places";
import type { FilledSheet, PlacedChart } from "./template-sheet";
import type { ExpressionWriter } from "./write-expression";

/** Page breaks and charts that belong to the lines of a built-in sheet, where they stand in the filled one. */
export function sheetExtras(
  { rows }: Layout,
  writer: ExpressionWriter,
): Pick<FilledSheet, "breaks" | "charts"> {
  const subjects = new Set(rows.flatMap(({ context: { sheet } }) => (sheet ? [sheet] : [])));
  const [only, another] = subjects;
  if (only === undefined || another !== undefined) return {};
  return extrasOf(only, writer);
}

function extrasOf(subject: SheetSubject, writer: ExpressionWriter): Pick<FilledSheet, "breaks" | "charts"> {
  const places = writer.placesOf(subject);
  const { plan } = places;
  const charts = plan.charts.flatMap(({ name, over, categories, series }): PlacedChart[] => {
    const rows = places.rowsFrom(over.row, over.row + over.rows - 1);
    const named = placedBlock(places, categories);
    const values = series.map((each) => placedBlock(places, each.values));
    if (!rows || !named || !values.every((block) => block !== undefined)) return [];
    const covered = { ...over, row: rows.first + 1, rows: rows.last - rows.first + 1 };
    return [{ name, over: covered, categories: named, values }];
  });
  return {
    breaks: plan.page.breaks.flatMap((row) => {
      const place = places.rowsFrom(row, row);
      return place ? [place.first + 1] : [];
    }),
    charts,
  };
}

/** A block of one column whose rows stand one below the other. */
function placedBlock(places: SheetPlaces, { row, column, rows }: Block): Block | undefined {
  const [first, last] = [places.place(row, column), places.place(row + rows - 1, column)];
  return first && last && last.row - first.row === rows - 1 && first.column === last.column
    ? { row: first.row + 1, column: first.column + 1, rows, columns: 1 }
    : undefined;
}
