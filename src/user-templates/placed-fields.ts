import { cellAddress } from "../formulas/a1";
import type { Field } from "../fields/field";
import { resolveName } from "../template-language/resolve-name";
import type { Context } from "./context";
import { distinct } from "./context";
import { addressesOf, areasOf } from "./cell-areas";
import { sameTurns } from "./layout";
import type { Layout } from "./layout";
import type { TemplateCell } from "./read-template";
import type { DataRow } from "./template-data";

/** Finds the cells of the filled sheet in which a figure stands already, so that formulas can read them there. */
export class PlacedFields {
  private readonly beside = new Map<string, number | undefined>();
  private readonly listed = new Map<string, Map<string, number[]>>();

  constructor(private readonly layout: Layout) {}

  /** The cell of another field of the same record in the same row. */
  inRow(row: number, column: number, field: Pick<Field, "subject" | "key">): string | undefined {
    const place = this.columnBeside(row, column, field);
    return place === undefined || place === column ? undefined : cellAddress(row + 1, place + 1);
  }

  private columnBeside(
    row: number,
    column: number,
    { subject, key }: Pick<Field, "subject" | "key">,
  ): number | undefined {
    const { rows, columns } = this.layout;
    const [down, across] = [rows[row], columns[column]];
    if (!down || !across) return undefined;
    const turns = across.turns.map(({ index }) => index).join(".");
    const known = `${down.from} ${across.from} ${turns} ${subject}.${key}`;
    if (this.beside.has(known)) return this.beside.get(known);
    const found = columns.findIndex(
      (other, place) => sameTurns(other.turns, across.turns) && this.isOf(row, place, subject, key),
    );
    this.beside.set(known, found < 0 ? undefined : found);
    return found < 0 ? undefined : found;
  }

  private isOf(row: number, column: number, subject: string, key: string): boolean {
    const cell = this.layout.cell(row, column);
    const field = cell && plainField(cell, this.layout.context(row, column));
    return field?.subject === subject && field.key === key;
  }

  /** The cells of a field of all these records, each once; undefined where not all of them are listed. */
  ofRecords(
    home: { row: number; column: number },
    { subject, key }: Pick<Field, "subject" | "key">,
    records: readonly DataRow[],
  ): { areas: string; isOne: boolean; cells: number } | undefined {
    const { template, columns } = this.layout;
    const wanted = distinct(records);
    const own = columns[home.column];
    if (wanted.length === 0 || !own) return undefined;
    const candidates = [...template.cells.values()].sort(
      (one, other) => Number(other.column === own.from) - Number(one.column === own.from),
    );
    for (const cell of candidates) {
      if (!mayBeField(cell)) continue;
      const [place] = this.layout
        .columnsFrom(cell.column, home.column)
        .filter(
          (each) =>
            sameTurns(columns[each]?.turns ?? [], own.turns) || (columns[each]?.turns.length ?? 0) === 0,
        );
      if (place === undefined) continue;
      const rows = this.rowsOfRecords(home.row, cell, place, { subject, key }, wanted);
      if (!rows) continue;
      const areas = areasOf(rows, [place]);
      return { areas: addressesOf(areas), isOne: areas.length === 1, cells: rows.length };
    }
    return undefined;
  }

  private rowsOfRecords(
    home: number,
    cell: TemplateCell,
    column: number,
    { subject, key }: Pick<Field, "subject" | "key">,
    wanted: readonly DataRow[],
  ): number[] | undefined {
    const known = `${cell.row} ${column} ${subject}.${key}`;
    const places = this.listed.get(known) ?? this.placesByRecord(cell, column, subject, key);
    this.listed.set(known, places);
    const near = new Set(this.layout.rowsFrom(cell.row, home));
    const rows: number[] = [];
    for (const { identity } of wanted) {
      const own = (places.get(identity) ?? []).filter((row) => near.has(row));
      const [only, another] = own;
      if (only === undefined || another !== undefined) return undefined;
      rows.push(only);
    }
    return rows;
  }

  private placesByRecord(
    cell: TemplateCell,
    column: number,
    subject: string,
    key: string,
  ): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const row of this.layout.rowsFrom(cell.row)) {
      if (!this.isOf(row, column, subject, key)) continue;
      const { record } = this.layout.context(row, column);
      if (!record) continue;
      const known = places.get(record.identity);
      if (known) known.push(row);
      else places.set(record.identity, [row]);
    }
    return places;
  }
}

const mayBeField = ({ pieces }: TemplateCell): boolean => pieces.length === 1 && pieces[0]?.kind === "output";

/** The field that a cell holds as it is: nothing around it, in its own unit, blank where it is blank. */
function plainField({ pieces }: TemplateCell, context: Context): Field | undefined {
  const [piece] = pieces;
  if (pieces.length !== 1 || piece?.kind !== "output" || piece.expression.kind !== "name") return undefined;
  if (piece.expression.select || piece.formats.some(({ kind }) => kind !== "number")) return undefined;
  const resolved = resolveName(piece.expression.path, context);
  return resolved.kind === "field" ? resolved.field : undefined;
}
