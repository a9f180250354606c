import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { IAutoFillService } from "@univerjs/sheets";
import {
  filledPart,
  watchContentSources,
  type ContentSource,
  type PastedPart,
  type Typed,
} from "./content-sources";
import type { Display } from "./create-display";
import { fillPieces } from "./fill-pieces";
import { editedCells, type ShownCell } from "./grid-cells";
import { UNIT } from "./project-workbook";
import type { WorkbookView } from "./workbook-view";

/** What a person did in the grid, in the terms of a workbook. Rows and columns count from 0, sizes are points. */
export type UserEdit =
  | { kind: "cells"; sheet: string; cells: EditedCell[] }
  | { kind: "move"; sheet: string; range: IRange; to: { sheet: string; range: IRange } }
  | { kind: "copy"; sheet: string; range: IRange; to: { sheet: string; range: IRange }; what: PastedPart }
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

type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;

interface Params {
  unitId: string;
  subUnitId: string;
  range: IRange;
  ranges: IRange[];
  trigger?: string;
  cellValue?: CellMatrix;
  from: { subUnitId: string; value: CellMatrix };
  to: { subUnitId: string; value: CellMatrix };
  fromRange?: IRange;
  toRange?: IRange;
  sourceRange: IRange;
  targetRange: IRange;
  applyType: string;
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

/** `cells` gives what has become of cells of a sheet. */
type Translate = (params: Params, cells: (sheet: string, places: Place[]) => UserEdit[]) => UserEdit[];
type Place = [row: number, column: number];

const placesIn = (matrix: CellMatrix): Place[] =>
  Object.entries(matrix).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column): Place => [Number(row), Number(column)]),
  );

const BACK_OR_AGAIN = /^univer\.command\.(undo|redo)$/;
const AGAIN = "univer.command.redo";

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
  "sheet.mutation.set-range-values": ({ subUnitId, cellValue }, cells) =>
    cells(subUnitId, placesIn(cellValue ?? {})),
  "sheet.mutation.move-range": ({ from, to, fromRange, toRange, trigger }, cells) =>
    fromRange && toRange && !BACK_OR_AGAIN.test(trigger ?? "")
      ? [
          {
            kind: "move",
            sheet: from.subUnitId,
            range: fromRange,
            to: { sheet: to.subUnitId, range: toRange },
          },
        ]
      : [...cells(from.subUnitId, placesIn(from.value)), ...cells(to.subUnitId, placesIn(to.value))],
  "sheet.command.auto-fill": ({ subUnitId, sourceRange, targetRange, applyType }) => {
    const what = filledPart(applyType);
    if (what === undefined) return [];
    return fillPieces(sourceRange, targetRange).map(({ from, to }) => ({
      kind: "copy",
      sheet: subUnitId,
      range: from,
      to: { sheet: subUnitId, range: to },
      what,
    }));
  },
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

/**
 * One action of a person in terms of the workbook. What is moved or copied within it is moved or copied by the host, which
 * takes along all that a cell has; rows that come and go shift formulas there; what is typed is read there.
 */
function inTermsOfWorkbook(edits: UserEdit[], { typed, pasted }: ContentSource): UserEdit[] {
  const moved = edits.some(({ kind }) => kind === "move");
  const copied = pasted !== undefined && "from" in pasted;
  if (moved || copied) {
    const others = edits.filter(({ kind }) => !REPLACED_BY_HOST.has(kind));
    if (!copied) return others;
    return [{ kind: "copy", sheet: pasted.from.sheet, range: pasted.from.range, to: pasted.to, what: pasted.what }, ...others]; // prettier-ignore
  }
  const lines = edits.filter(isLines);
  const filled = edits.find((edit) => edit.kind === "copy");
  const raw = pasted && "typed" in pasted ? pasted.typed : undefined;
  return edits.flatMap((edit): UserEdit[] => {
    if (edit.kind !== "cells") return [edit];
    const cells = edit.cells.flatMap((cell): EditedCell[] => {
      if (lines.length > 0 && !lines.some((each) => isIn(each, cell))) return [];
      if (filled?.what === "All") return [];
      if (filled) return cell.content === undefined ? [] : [{ ...cell, style: undefined }];
      if (cell.content === undefined) return [cell];
      const source = typed.get(`${cell.row},${cell.column}`);
      if (source && cell.content === contentShown(source)) return [asTyped(cell, source.raw)];
      const text = raw?.get(`${cell.row},${cell.column}`);
      return [text === undefined ? cell : asTyped(cell, text)];
    });
    return cells.length === 0 ? [] : [{ ...edit, cells }];
  });
}

const asTyped = (cell: EditedCell, content: string): EditedCell => ({ ...cell, content, style: undefined });

const REPLACED_BY_HOST = new Set(["cells", "format", "merge", "copy"]);

function withoutLoss(style: EditedCell["style"]): EditedCell["style"] {
  if (style === null || style?.n !== null) return style ?? undefined;
  const { n: _lost, ...kept } = style;
  return kept;
}

const KEEPS_PLACES = new Set<UserEdit["kind"]>(["cells", "format", "size", "hide", "tabColor", "freeze", "activate", "select"]); // prettier-ignore

const contentShown = ({ shown }: Typed): string | number | boolean =>
  typeof shown === "string" ? `'${shown}` : shown;

type Lines = Extract<UserEdit, { kind: "insert" | "delete" }>;

const isLines = (edit: UserEdit): edit is Lines => edit.kind === "insert" || edit.kind === "delete";

const isIn = ({ axis, from, to }: Lines, { row, column }: EditedCell): boolean => {
  const line = axis === "row" ? row : column;
  return line >= from && line <= to;
};

/**
 * What was typed comes back, by undoing or doing again, as it was typed: a date with the look of one, not the number that
 * the grid has for it.
 */
function rememberTyped() {
  const known = new Map<string, string>();
  const key = (sheet: string, { row, column, content }: EditedCell) =>
    `${sheet} ${row},${column} ${String(content)}`;
  return {
    remember(edits: readonly UserEdit[], { typed }: ContentSource): void {
      for (const edit of edits) {
        if (edit.kind !== "cells") continue;
        for (const cell of edit.cells) {
          const source = typed.get(`${cell.row},${cell.column}`);
          if (source && cell.content === contentShown(source)) known.set(key(edit.sheet, cell), source.raw);
        }
      }
    },
    /**
     * What is undone to has its looks beside it. What is done again has none of its own: it gets them from being typed, as
     * at first, and those that seem to go are only still drawn.
     */
    asTyped: (edits: UserEdit[], isAgain: boolean): UserEdit[] =>
      edits.map((edit) => {
        if (edit.kind !== "cells") return edit;
        const cells = edit.cells.map((cell) => {
          const content = known.get(key(edit.sheet, cell));
          if (content === undefined) return cell;
          return { ...cell, content, style: isAgain ? withoutLoss(cell.style) : cell.style };
        });
        return { ...edit, cells };
      }),
  };
}

/** Reports what a person does in the grid, all of one action together. */
export function watchUserEdits(
  display: Display,
  view: WorkbookView,
  report: (edits: UserEdit[]) => void,
): void {
  const injector = display.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const fills = injector.get(IAutoFillService);
  const sources = watchContentSources(display);
  let waiting: UserEdit[] = [];
  /** A sheet goes by its name, but one that has just been added still by the grid's own id. */
  const added = new Map<string, string>();
  /**
   * What has been reported of cells since the last drawing. Who undoes and does again at once is faster than that: beside
   * what is still drawn nothing would seem to have changed.
   */
  const seen = new Map<string, ShownCell>();
  let seenSince = view.drawn;
  const cellsOf = (id: string, places: Place[]): UserEdit[] => {
    if (view.drawn !== seenSince) seen.clear();
    seenSince = view.drawn;
    const workbook = instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(id);
    if (!workbook || !sheet) return [];
    const cells = editedCells(workbook, sheet, places, {
      get: (row, column) => seen.get(`${id} ${row},${column}`) ?? view.shownCell(id, row, column),
      set: (row, column, now) => seen.set(`${id} ${row},${column}`, now),
    });
    return cells.length === 0 ? [] : [{ kind: "cells", sheet: added.get(id) ?? id, cells }];
  };
  const again = rememberTyped();
  const send = () => {
    const source = sources.take();
    again.remember(waiting, source);
    const edits = inTermsOfWorkbook(waiting, source);
    // Cells may stand elsewhere now.
    if (waiting.some(({ kind }) => !KEEPS_PLACES.has(kind))) seen.clear();
    waiting = [];
    if (edits.length > 0) report(edits);
  };
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const translate = TRANSLATIONS[id];
    if (translate === undefined || view.isDrawing) return;
    // A corner that is dragged says neither its sheet nor what it fills.
    const here = { subUnitId: view.activeSheet ?? "", applyType: fills.applyType };
    const given: Params = { ...here, ...(params as Params) };
    if (given.sheet?.id !== undefined) added.set(given.sheet.id, given.sheet.name);
    const said = translate({ ...given, subUnitId: added.get(given.subUnitId) ?? given.subUnitId }, cellsOf);
    const edits = BACK_OR_AGAIN.test(given.trigger ?? "")
      ? again.asTyped(said, given.trigger === AGAIN)
      : said;
    if (edits.length === 0) return;
    if (waiting.length === 0) setTimeout(send);
    waiting.push(...edits);
  });
}
