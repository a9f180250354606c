import { cellAddress } from "../formulas/a1";
import type { InputTable } from "../records/columns/column";
import { unitsOfHeader } from "../records/columns/header-key";
import { INPUT_TABLES } from "../records/columns/input-tables";
import type { Finding } from "../records/finding";
import { isFiner, isNear, ownGrowths } from "../records/reading/doubtful-rates";
import { GROWTH_LIMIT, PROGRESS_LIMIT } from "../records/reading/rate-limits";
import type { CellValue } from "../records/reading/sheet-table";
import type { RecognisedColumn, RecognisedTable } from "./recognise-table";

/** What the cells of rates without a word of (%) are. */
export interface PercentColumns {
  /** Indexes of columns whose figures are percents: 20.47 is 20.47 %. */
  percent: Set<number>;
  findings: Finding[];
}

/** A cell of a rate with nothing that says whether it is a percentage. */
interface Bare {
  /** Index in the table's values. */
  row: number;
  value: number;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
/** Growth as a fraction beyond this is rarer than a percentage without its sign. */
const DOUBTFUL_GROWTH = 1;

/**
 * Tells columns of percents that nobody headed with (%) by what is in them: one figure beyond what a fraction can be, or a
 * growth that is that of the row's own two figures. What may be either is refused with its cell: 3.2 is not 320 %.
 */
export function percentColumns(recognised: RecognisedTable): PercentColumns {
  const definition: InputTable = INPUT_TABLES[recognised.key];
  const told: PercentColumns = { percent: new Set(), findings: [] };
  if (recognised.table.unitLine?.units.some((unit) => unit === "%" || unit === "‰")) return told;
  for (const column of recognised.columns) {
    const own = definition.columns.find(({ field }) => field === column.field);
    if (own?.kind !== "rate" || unitsOfHeader(column.header).length > 0) continue;
    const cells = bareCells(recognised, column);
    if (cells.length === 0) continue;
    const isGrowth = own.field !== "progress";
    const growths = own.field === "publishedGrowth" ? growthsOf(recognised) : new Map<number, number>();
    const isPercent = (cell: Bare) => isNear(growths.get(cell.row), cell.value / 100);
    const isFraction = (cell: Bare) => isNear(growths.get(cell.row), cell.value);
    const limit = isGrowth ? GROWTH_LIMIT : PROGRESS_LIMIT;
    const beyond = cells.find(
      (cell) => Math.abs(cell.value) > limit || (isPercent(cell) && !isFraction(cell)),
    );
    const doubtful = beyond
      ? cells.filter(
          (cell) => (isGrowth ? isFiner(cell, cells) : Math.abs(cell.value) < 1) || isFraction(cell),
        )
      : cells.filter((cell) => isGrowth && Math.abs(cell.value) > DOUBTFUL_GROWTH && !isFraction(cell));
    if (beyond) {
      told.percent.add(column.index);
      told.findings.push({
        severity: "hint",
        kind: "importPercentColumn",
        parameters: { column: own.header, value: beyond.value },
        place: placeOf(recognised, 0, column.index),
      });
    }
    for (const { row, value } of doubtful)
      told.findings.push({
        severity: "error",
        kind: "importPercentDoubtful",
        parameters: { column: own.header, value, percent: Number((value * 100).toPrecision(15)) },
        place: placeOf(recognised, row, column.index),
      });
  }
  return told;
}

function placeOf({ table }: RecognisedTable, row: number, column: number): Finding["place"] {
  return { sheet: table.sheet, address: cellAddress(table.row + row, table.column + column) };
}

function numberOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  const text = String(cell ?? "")
    .normalize("NFKC")
    .trim();
  return PLAIN.test(text) ? Number(text) : undefined;
}

function bareCells({ table }: RecognisedTable, { index }: RecognisedColumn): Bare[] {
  return table.values.flatMap((cells, row): Bare[] => {
    const value = row === 0 ? undefined : numberOf(cells[index]);
    const showsPercent = (table.formats?.[row]?.[index] ?? "").includes("%");
    return value === undefined || showsPercent ? [] : [{ row, value }];
  });
}

/** By row, the growth of its own two figures, where both are in one unit. */
function growthsOf({ table, columns }: RecognisedTable): Map<number, number> {
  const of = (field: string) => columns.find((column) => column.field === field);
  const unit = (field: string) => unitsOfHeader(of(field)?.header ?? "")[0];
  return ownGrowths(
    table,
    { actual: of("actual")?.index, prior: of("prior")?.index },
    { headers: { actual: unit("actual"), prior: unit("prior") } },
  );
}
