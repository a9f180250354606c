import type { Context } from "./context";
import { crossing } from "./context";
import type { ExpandedLine, Turn } from "./expand-lines";
import type { Template, TemplateCell } from "./read-template";
import { placeKey } from "./read-template";

/** The filled sheet's lines, and where each cell of the template stands in it. Places count from 0. */
export class Layout {
  private readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  private readonly columnsOf: ReadonlyMap<number, readonly number[]>;
  private readonly crossings = new Map<Context, Map<Context, Context>>();

  constructor(
    readonly template: Template,
    readonly rows: readonly ExpandedLine[],
    readonly columns: readonly ExpandedLine[],
  ) {
    this.rowsOf = byOrigin(rows);
    this.columnsOf = byOrigin(columns);
  }

  cell(row: number, column: number): TemplateCell | undefined {
    const [down, across] = [this.rows[row], this.columns[column]];
    return down && across && this.template.cells.get(placeKey(down.from, across.from));
  }

  context(row: number, column: number): Context {
    const [down, across] = [this.rows[row], this.columns[column]];
    if (!down || !across) throw new RangeError(`no cell ${row},${column}`);
    const known = this.crossings.get(down.context) ?? new Map<Context, Context>();
    this.crossings.set(down.context, known);
    const context = known.get(across.context) ?? crossing(down.context, across.context);
    known.set(across.context, context);
    return context;
  }

  /** Rows made from a template's row; `home` leaves those of the same repetition of the parts that both are in. */
  rowsFrom(from: number, home?: number): readonly number[] {
    return near(this.rows, this.rowsOf.get(from) ?? [], home);
  }

  columnsFrom(from: number, home?: number): readonly number[] {
    return near(this.columns, this.columnsOf.get(from) ?? [], home);
  }
}

function byOrigin(lines: readonly ExpandedLine[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  lines.forEach(({ from }, place) => {
    const known = places.get(from);
    if (known) known.push(place);
    else places.set(from, [place]);
  });
  return places;
}

function near(
  lines: readonly ExpandedLine[],
  places: readonly number[],
  home: number | undefined,
): readonly number[] {
  const own = home === undefined ? undefined : lines[home]?.turns;
  if (!own || own.length === 0) return places;
  return places.filter((place) => isCompatible(lines[place]?.turns ?? [], own));
}

/** Whether two lines are in the same repetition of every part that both are in. */
function isCompatible(turns: readonly Turn[], own: readonly Turn[]): boolean {
  for (const [depth, turn] of turns.entries()) {
    const other = own[depth];
    if (!other || other.part !== turn.part) return true;
    if (other.index !== turn.index) return false;
  }
  return true;
}

export const sameTurns = (one: readonly Turn[], other: readonly Turn[]): boolean =>
  one.length === other.length &&
  one.every(({ part, index }, depth) => other[depth]?.part === part && other[depth]?.index === index);
