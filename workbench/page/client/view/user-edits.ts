import { ICommandService, type ICellData, type IRange, type IStyleData, type Nullable } from "@univerjs/core";
import type { Display } from "./create-display";
import type { WorkbookView } from "./workbook-view";

/** What a person did in the grid, in the terms of a workbook. Rows and columns count from 0, sizes are points. */
export type UserEdit =
  | { kind: "cells"; sheet: string; cells: EditedCell[] }
  | { kind: "insert" | "delete"; sheet: string; axis: "row" | "column"; from: number; to: number }
  | { kind: "size"; sheet: string; axis: "row" | "column"; from: number; to: number; size: number }
  | { kind: "hide"; sheet: string; axis: "row" | "column"; from: number; to: number; hidden: boolean }
  | { kind: "format"; sheet: string; range: IRange; pattern: string }
  | { kind: "merge"; sheet: string; range: IRange; merged: boolean }
  | { kind: "addSheet"; name: string }
  | { kind: "removeSheet"; sheet: string }
  | { kind: "renameSheet"; sheet: string; name: string }
  | { kind: "moveSheet"; sheet: string; position: number }
  | { kind: "tabColor"; sheet: string; color: string }
  | { kind: "freeze"; sheet: string; rows: number; columns: number }
  | { kind: "activate"; sheet: string }
  | { kind: "select"; sheet: string; range: IRange };

export interface EditedCell {
  row: number;
  column: number;
  /** As Range.formulas takes it; "" empties the cell; undefined leaves its content. */
  content?: string | number | boolean;
  /** Only what changes; null takes every format away. */
  style?: IStyleData | null;
}

const POINTS_PER_PIXEL = 0.75;

interface Params {
  unitId: string;
  subUnitId: string;
  range: IRange;
  ranges: IRange[];
  cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  colWidth: number | Record<number, number>;
  rowHeight: number | Record<number, number>;
  name: string;
  color: string;
  toOrder: number;
  xSplit: number;
  ySplit: number;
  sheet: { id: string; name: string };
  selections: { range: IRange }[];
  /** Number formats by id, and the ranges that get each. */
  refMap: Record<string, { pattern: string }>;
  values: Record<string, { ranges: IRange[] }>;
}

type Translate = (params: Params) => UserEdit[];

const lines = (range: IRange, axis: "row" | "column") =>
  axis === "row"
    ? { axis, from: range.startRow, to: range.endRow }
    : { axis, from: range.startColumn, to: range.endColumn };

const inserted = (axis: "row" | "column", kind: "insert" | "delete"): Translate => {
  return ({ subUnitId, range }) => [{ kind, sheet: subUnitId, ...lines(range, axis) }];
};

const hidden = (axis: "row" | "column", isHidden: boolean): Translate => {
  return ({ subUnitId, ranges }) =>
    ranges.map((range) => ({ kind: "hide", sheet: subUnitId, hidden: isHidden, ...lines(range, axis) }));
};

const merged = (isMerged: boolean): Translate => {
  return ({ subUnitId, ranges }) =>
    ranges.map((range) => ({ kind: "merge", sheet: subUnitId, range, merged: isMerged }));
};

function sized(axis: "row" | "column"): Translate {
  return (params) =>
    params.ranges.flatMap((range) => {
      const { from, to } = lines(range, axis);
      const sizes = axis === "row" ? params.rowHeight : params.colWidth;
      return Array.from({ length: to - from + 1 }, (_one, index) => from + index).flatMap(
        (line): UserEdit[] => {
          const pixels = typeof sizes === "number" ? sizes : sizes[line];
          if (pixels === undefined) return [];
          return [
            {
              kind: "size",
              sheet: params.subUnitId,
              axis,
              from: line,
              to: line,
              size: pixels * POINTS_PER_PIXEL,
            },
          ];
        },
      );
    });
}

/** Univer's mutations by name, and what each means. One that is not here is undone by the next drawing. */
const TRANSLATIONS: Record<string, Translate> = {
  "sheet.mutation.set-range-values": ({ subUnitId, cellValue }) => [
    { kind: "cells", sheet: subUnitId, cells: editedCells(cellValue ?? {}) },
  ],
  "sheet.mutation.set.numfmt": ({ subUnitId, refMap, values }) =>
    Object.entries(values).flatMap(([id, { ranges }]) =>
      ranges.map((range) => ({
        kind: "format",
        sheet: subUnitId,
        range,
        pattern: refMap[id]?.pattern ?? "General",
      })),
    ),
  "sheet.mutation.remove.numfmt": ({ subUnitId, ranges }) =>
    ranges.map((range) => ({ kind: "format", sheet: subUnitId, range, pattern: "General" })),
  "sheet.mutation.insert-row": inserted("row", "insert"),
  "sheet.mutation.insert-col": inserted("column", "insert"),
  "sheet.mutation.remove-rows": inserted("row", "delete"),
  "sheet.mutation.remove-col": inserted("column", "delete"),
  "sheet.mutation.set-worksheet-col-width": sized("column"),
  "sheet.mutation.set-worksheet-row-height": sized("row"),
  "sheet.mutation.set-row-hidden": hidden("row", true),
  "sheet.mutation.set-row-visible": hidden("row", false),
  "sheet.mutation.set-col-hidden": hidden("column", true),
  "sheet.mutation.set-col-visible": hidden("column", false),
  "sheet.mutation.add-worksheet-merge": merged(true),
  "sheet.mutation.remove-worksheet-merge": merged(false),
  "sheet.mutation.insert-sheet": ({ sheet }) => [{ kind: "addSheet", name: sheet.name }],
  "sheet.mutation.remove-sheet": ({ subUnitId }) => [{ kind: "removeSheet", sheet: subUnitId }],
  "sheet.mutation.set-worksheet-name": ({ subUnitId, name }) => [
    { kind: "renameSheet", sheet: subUnitId, name },
  ],
  "sheet.mutation.set-worksheet-order": ({ subUnitId, toOrder }) => [
    { kind: "moveSheet", sheet: subUnitId, position: toOrder },
  ],
  "sheet.mutation.set-tab-color": ({ subUnitId, color }) => [{ kind: "tabColor", sheet: subUnitId, color }],
  "sheet.mutation.set-frozen": ({ subUnitId, xSplit, ySplit }) => [
    { kind: "freeze", sheet: subUnitId, rows: ySplit, columns: xSplit },
  ],
  "sheet.operation.set-worksheet-active": ({ subUnitId }) => [{ kind: "activate", sheet: subUnitId }],
  "sheet.operation.set-selections": ({ subUnitId, selections }) => {
    const range = selections.at(-1)?.range;
    return range ? [{ kind: "select", sheet: subUnitId, range }] : [];
  },
};

const TEXT = 1;
const BOOLEAN = 3;
/** Typed with an apostrophe before it. */
const FORCED_TEXT = 4;

function editedCells(matrix: Record<number, Record<number, Nullable<ICellData>>>): EditedCell[] {
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      ...editedContent(cell),
      ...(cell === null || cell === undefined
        ? { style: null }
        : typeof cell.s === "object"
          ? { style: cell.s }
          : {}),
    })),
  );
}

function editedContent(cell: Nullable<ICellData>): { content?: string | number | boolean } {
  if (!cell) return { content: "" };
  if (typeof cell.f === "string" && cell.f !== "") return { content: cell.f };
  const rich = cell.p?.body?.dataStream?.replace(/[\r\n]+$/, "");
  if (rich !== undefined) return { content: rich === "" ? "" : `'${rich}` };
  if (cell.v === undefined)
    return "f" in cell && cell.f === null && cell.s === undefined ? { content: "" } : {};
  if (cell.v === null || cell.v === "") return { content: "" };
  if (cell.t === BOOLEAN || typeof cell.v === "boolean") return { content: cell.v === true || cell.v === 1 };
  if (typeof cell.v === "number" && cell.t !== FORCED_TEXT) return { content: cell.v };
  // What is still text after Univer has read it as numbers and dates stays text.
  return {
    content:
      cell.t === TEXT || cell.t === FORCED_TEXT || Number.isNaN(Number(cell.v))
        ? `'${cell.v}`
        : Number(cell.v),
  };
}

/** Reports what a person does in the grid, all of one action together. */
export function watchUserEdits(
  display: Display,
  view: WorkbookView,
  report: (edits: UserEdit[]) => void,
): void {
  let waiting: UserEdit[] = [];
  /** A sheet goes by its name, but one that has just been added still by the grid's own id. */
  const added = new Map<string, string>();
  const send = () => {
    const edits = waiting;
    waiting = [];
    report(edits);
  };
  display.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }) => {
      const translate = TRANSLATIONS[id];
      if (translate === undefined || view.isDrawing) return;
      const given = params as Params;
      if (given.sheet?.id !== undefined) added.set(given.sheet.id, given.sheet.name);
      const edits = translate({ ...given, subUnitId: added.get(given.subUnitId) ?? given.subUnitId });
      if (edits.length === 0) return;
      if (waiting.length === 0) setTimeout(send);
      waiting.push(...edits);
    });
}
