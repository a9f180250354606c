import type { ShapedColumn } from "../templates/layout/sheet-shape";
import type { ShapeOfSheet } from "../workbook/shape-sheets";

/** A column as it is edited: texts as they stand in the fields. */
export interface EditedColumn {
  name: string;
  shown: boolean;
  heading: string;
  decimals: string;
}

/** Those that are chosen in their order, then the others; with nothing chosen all of them. */
export function editedColumns(given: ShapeOfSheet | undefined): EditedColumn[] {
  if (!given) return [];
  const { columns, shape } = given;
  const edited = (name: string, own?: ShapedColumn): EditedColumn => ({
    name,
    shown: own !== undefined || shape.length === 0,
    heading: own?.heading ?? "",
    decimals: own?.decimals === undefined ? "" : String(own.decimals),
  });
  const chosen = shape.filter(({ name }) => columns.includes(name));
  return [
    ...chosen.map((own) => edited(own.name, own)),
    ...columns.filter((name) => !chosen.some((own) => own.name === name)).map((name) => edited(name)),
  ];
}

/** What is written of it. Marks that part columns and decimals in 参数 cannot stand in a heading. */
export function chosenShape(columns: readonly EditedColumn[]): ShapedColumn[] {
  return columns
    .filter(({ shown }) => shown)
    .map(({ name, heading, decimals }) => {
      const plain = heading.replace(/[、，,;；\n]+/gu, " ").trim();
      return {
        name,
        ...(plain === "" || plain === name ? {} : { heading: plain }),
        ...(decimals === "" ? {} : { decimals: Number(decimals) }),
      };
    });
}

export function movedColumn(columns: readonly EditedColumn[], at: number, by: 1 | -1): EditedColumn[] {
  const moved = [...columns];
  const [column] = moved.splice(at, 1);
  if (column) moved.splice(at + by, 0, column);
  return moved;
}
