import type { Content } from "../plan/sheet-plan";
import { figureWidth } from "./character-width";

/** Every letter but the title and the period: whether a sheet can be read on paper is reckoned with it. */
export const BODY_SIZE = 10.5;
export interface SheetColumn {
  key: string;
  header: string;
  /** Characters of the standard font. */
  width: number;
  align: "Left" | "Center" | "Right";
  wrap?: boolean;
  /** No row has anything in it, or it was not chosen: it is there for formulas, and hidden. */
  empty?: boolean;
  /** 参数 lists the columns, and this is none of them. */
  notChosen?: boolean;
  /** Its own header, where the user heads it otherwise. */
  name?: string;
  /** Decimals that the user wants in it. */
  decimals?: { digits: number; wholeStays: boolean };
}

/** Characters of a column on paper. */
export const shownWidth = ({ width, empty }: SheetColumn): number => (empty ? 0 : width);

/** The columns with as much room as the largest figures need, by column key; a figure that grows later is shrunk. */
export function withRoom(
  columns: readonly SheetColumn[],
  largest: Readonly<Record<string, number>>,
  decimals: number,
): SheetColumn[] {
  return columns.map((column) => {
    const figure = largest[column.key];
    return figure === undefined
      ? column
      : {
          ...column,
          width: Math.max(column.width, figureWidth(figure, column.decimals?.digits ?? decimals)),
        };
  });
}

/** A row under the header. `cells` are in the order of the columns. */
export interface BodyLine {
  kind: "record" | "group" | "subtotal" | "total";
  key?: string;
  /** The input row that it lists. */
  source?: { sheet: string; row: number };
  cells: Content[];
  /** One number format for each column; "" for General. */
  formats: string[];
  /** Points, where it is not the height of the others. */
  height?: number;
}
