import { LONGEST_FORMULA } from "../formulas/excel-limits";
import { isCell, rewriteTokens, writtenCorner } from "../formulas/tokens";
import type { Corner, ReferenceToken } from "../formulas/tokens";
import { BLANK } from "../fields/field";
import { fieldKeyAt, planColumnOf, rowOfPart } from "../fields/sheet-fields";
import type { SheetSubject } from "../fields/sheet-subjects";
import { sheetFields } from "../locales/zh-CN/sheet-fields";
import { resolveName } from "../template-language/resolve-name";
import { quotedText } from "../templates/cells/input-cell";
import type { Content, SheetPlan } from "../templates/plan/sheet-plan";
import type { Context } from "./context";
import type { Layout } from "./layout";
import { CellProblem } from "./template-finding";

/** A cell of the filled sheet, from 0. */
interface Place {
  row: number;
  column: number;
}

/** What a built-in sheet has in a cell. */
export interface SheetCell {
  content: Content;
  format?: string;
}

/**
 * The cells of a built-in sheet as they stand in a filled one. What the plan says comes along with its references led to
 * where the same line and column are; a single cell that the template leaves out is written in its place.
 */
export class SheetPlaces {
  private readonly rowsOf = new Map<number, number[]>();
  private readonly columns = new Map<string, number | undefined>();
  private readonly ranges = new Map<string, { first: Place; last: Place }>();
  private readonly formats = new Map<string, string>();

  constructor(
    private readonly layout: Layout,
    private readonly subject: SheetSubject,
    readonly plan: SheetPlan,
  ) {
    layout.rows.forEach(({ context: { sheet, line } }, place) => {
      if (sheet !== subject || line === undefined) return;
      const known = this.rowsOf.get(line);
      if (known) known.push(place);
      else this.rowsOf.set(line, [place]);
    });
    for (const { block, numberFormat } of plan.formats) {
      if (numberFormat === undefined) continue;
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++)
          this.formats.set(`${row},${column}`, numberFormat);
    }
  }

  /** A field of the sheet for one place of the filled one. */
  cell(key: string, { sheet, line }: Context, name: string, home: Place): SheetCell {
    const row = sheet === this.subject && line !== undefined ? line : rowOfPart(this.plan, key);
    if (row === undefined) throw new CellProblem("templateNoLine", { name });
    const column = planColumnOf(this.plan, row, key);
    if (column === undefined) return { content: "" };
    const content = this.plan.rows[row - 1]?.cells[column - 1] ?? "";
    const format = this.formats.get(`${row},${column}`);
    return {
      content: isFormula(content) ? this.moved(content, row, home) : content,
      ...(format === undefined ? {} : { format }),
    };
  }

  /** The places of rows of the plan in the filled sheet, the first of each. */
  rowsFrom(first: number, last: number): { first: number; last: number } | undefined {
    const places: number[] = [];
    for (let row = first; row <= last; row++) {
      const [place] = this.rowsOf.get(row) ?? [];
      if (place === undefined) return undefined;
      places.push(place);
    }
    return { first: Math.min(...places), last: Math.max(...places) };
  }

  /** Where a cell of the plan stands; the line's own place where it is that of `home`. */
  place(row: number, column: number, home?: Place): Place | undefined {
    const key = fieldKeyAt(this.plan, row, column);
    const places = this.rowsOf.get(row) ?? [];
    const [near = places[0]] = home ? places.filter((each) => each === home.row) : [];
    const across = key === undefined || near === undefined ? undefined : this.columnOf(near, key);
    return near === undefined || across === undefined ? undefined : { row: near, column: across };
  }

  private moved(formula: string, row: number, home: Place): string {
    const written = rewriteTokens(formula, (token) =>
      token.kind === "reference" && token.prefix === "" ? this.reference(token, row, home) : undefined,
    );
    if (written.length > LONGEST_FORMULA)
      throw new CellProblem("templateLongFormula", { length: written.length, most: LONGEST_FORMULA });
    return written;
  }

  private reference({ first, last }: ReferenceToken, line: number, home: Place): string | undefined {
    if (!isCell(first)) return undefined;
    if (last && isCell(last)) {
      const range = this.range(first, last);
      return `${corner(range.first, first)}:${corner(range.last, last)}`;
    }
    const place = this.place(first.row, first.column, home);
    if (place) return corner(place, first);
    const blank = this.blankCell(first, line, home);
    return blank ? corner(blank, first) : this.inPlace(first, line, home);
  }

  /** A cell in which the sheet has nothing, where its column is in the template and has nothing there either. */
  private blankCell(
    { row, column }: { row: number; column: number },
    line: number,
    home: Place,
  ): Place | undefined {
    const key = fieldKeyAt(this.plan, row, column);
    if (key === undefined || this.plan.rows[row - 1]?.cells[column - 1] !== "") return undefined;
    const own = row === line ? home.row : this.rowsOf.get(row)?.[0];
    const from = own === undefined ? undefined : this.layout.rows[own]?.from;
    if (own === undefined || from === undefined) return undefined;
    for (const [near] of this.rowsOf.values()) {
      const across = near === undefined ? undefined : this.columnOf(near, key);
      if (across === undefined) continue;
      const template = this.layout.columns[across]?.from ?? 0;
      const content = this.layout.template.sheet.cells[from - 1]?.[template - 1] ?? "";
      return content === "" ? { row: own, column: across } : undefined;
    }
    return undefined;
  }

  /** A cell that the template leaves out: what would stand in it. */
  private inPlace({ row, column }: { row: number; column: number }, line: number, home: Place): string {
    const content = this.plan.rows[row - 1]?.cells[column - 1] ?? "";
    if (!isFormula(content))
      return typeof content === "number"
        ? String(content)
        : content === ""
          ? BLANK
          : quotedText(bare(content));
    // Of another line its own cells are not beside: they are looked up where that line stands.
    const [other = home.row] = row === line ? [home.row] : (this.rowsOf.get(row) ?? []);
    return `(${this.moved(content, row, { ...home, row: other }).slice(1)})`;
  }

  private range(
    one: { row: number; column: number },
    other: { row: number; column: number },
  ): { first: Place; last: Place } {
    const known = `${one.row},${one.column},${other.row},${other.column}`;
    const found = this.ranges.get(known) ?? this.found(one, other);
    this.ranges.set(known, found);
    return found;
  }

  private found(
    one: { row: number; column: number },
    other: { row: number; column: number },
  ): { first: Place; last: Place } {
    const rows = this.rowsFrom(one.row, other.row);
    if (!rows) throw new CellProblem("templateSheetLines");
    // A foreign line between them would be counted along.
    for (let place = rows.first; place <= rows.last; place++) {
      const { sheet, line } = this.layout.rows[place]?.context ?? {};
      if (sheet === this.subject && line !== undefined && (line < one.row || line > other.row))
        throw new CellProblem("templateSheetLines");
    }
    const across = [one.column, other.column].map((column) => {
      const places = new Set<number>();
      for (let row = one.row; row <= other.row; row++) {
        const place = this.place(row, column);
        if (place) places.add(place.column);
      }
      const [only, another] = places;
      if (only === undefined || another !== undefined)
        throw new CellProblem("templateSheetColumn", {
          column: this.plan.columns[column - 1]?.name ?? sheetFields.parts.rowKey,
        });
      return only;
    });
    return {
      first: { row: rows.first, column: across[0] ?? 0 },
      last: { row: rows.last, column: across[1] ?? 0 },
    };
  }

  /** The column in which a row of the filled sheet shows a field as it is. */
  private columnOf(row: number, key: string): number | undefined {
    const from = this.layout.rows[row]?.from;
    const known = `${from} ${key}`;
    if (this.columns.has(known)) return this.columns.get(known);
    const found = this.layout.columns.findIndex((_column, column) => {
      const [piece, ...more] = this.layout.cell(row, column)?.pieces ?? [];
      if (piece?.kind !== "output" || more.length > 0 || piece.expression.kind !== "name") return false;
      if (piece.formats.some(({ kind }) => kind !== "number" && kind !== "value")) return false;
      const resolved = resolveName(piece.expression.path, this.layout.context(row, column));
      return (
        resolved.kind === "field" && resolved.field.subject === this.subject && resolved.field.key === key
      );
    });
    this.columns.set(known, found < 0 ? undefined : found);
    return found < 0 ? undefined : found;
  }
}

const isFormula = (content: Content): content is string =>
  typeof content === "string" && content.startsWith("=");

/** Without the apostrophe that keeps it a text. */
export const bare = (content: string): string => (content.startsWith("'") ? content.slice(1) : content);

const corner = ({ row, column }: Place, { fixedRow, fixedColumn }: Corner): string =>
  writtenCorner({ row: row + 1, column: column + 1, fixedRow, fixedColumn });
