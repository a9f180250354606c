import { AUTO_FILL_APPLY_TYPE, AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { parseTyped } from "../../../engine/typed-number";
import type { Display } from "./create-display";

/** What stood in the editor when a cell was left, and what the grid puts into the cell for it. */
export interface Typed {
  raw: string;
  shown: string | number | boolean;
}

/** Cells of the workbook itself that are being pasted, or what came from elsewhere, as it would have been typed. */
type Pasted =
  | { from: { sheet: string; range: IRange }; to: { sheet: string; range: IRange }; what: PastedPart }
  | { typed: Map<string, string> };

export type PastedPart = "All" | "Values" | "Formats" | "Formulas";

/** What the grid's mutations do not say of the content that they bring. */
export interface ContentSource {
  /** By row and column: who types fast has left several cells before the first is reported. */
  typed: ReadonlyMap<string, Typed>;
  pasted?: Pasted;
}

const FIRST = 100;
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;
const PLAIN_NUMBER = /^\s*[-+]?(\d[\d,]*(\.\d*)?|\.\d+)\s*$/;

/**
 * Watches the grid's editor and its clipboard. What is typed is read by the host, whose rules are Excel's, and not by
 * the grid, whose rules are its own; what is copied inside the workbook is copied there by the host, with all that a
 * cell has. `take` gives what has been seen since it was last asked.
 */
export function watchContentSources(display: Display): { take(): ContentSource } {
  let typed = new Map<string, Typed>();
  let pasted: Pasted | undefined;
  /** What changes nothing is forgotten with the action that brought it. */
  const afterwards = (forget: () => void) => setTimeout(() => setTimeout(forget));
  const seePasted = (source: Pasted) => {
    pasted = source;
    afterwards(() => (pasted = pasted === source ? undefined : pasted));
  };
  const seeTyped = (place: string, source: Typed) => {
    typed.set(place, source);
    afterwards(() => typed.get(place) === source && typed.delete(place));
  };
  const injector = display.univer.__getInjector();
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      const raw = typedText(cell);
      if (cell == null || raw === undefined) return next(cell);
      const pattern = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col))?.n?.pattern ?? "";
      const meant = isPercent(pattern) && PLAIN_NUMBER.test(raw) ? `${raw.trim()}%` : raw;
      const value = pattern === "@" ? meant : (parseTyped(meant)?.value ?? meant);
      seeTyped(`${row},${col}`, { raw: meant, shown: value });
      return {
        ...cell,
        p: null,
        v: typeof value === "boolean" ? Number(value) : value,
        t: typeOf(value),
        s: {},
      };
    },
  });
  injector.get(ISheetClipboardService).addClipboardHook({
    id: "park-content-sources",
    priority: FIRST,
    onPasteCells: (from, to, data, { copyType, pasteType }) => {
      const what = partOf(pasteType);
      const source = from && contiguous(from.range);
      const target = contiguous(to.range);
      if (from && source && target && what && copyType === "COPY") {
        seePasted({
          from: { sheet: from.subUnitId, range: source },
          to: { sheet: to.subUnitId, range: target },
          what,
        });
      } else if (!from && target) {
        const texts = new Map<string, string>();
        data.forValue((row, column, cell) => {
          const text = pastedText(cell as ICellData);
          if (text !== undefined) texts.set(`${target.startRow + row},${target.startColumn + column}`, text);
        });
        seePasted({ typed: texts });
      }
      return { undos: [], redos: [] };
    },
    onPastePlainText: ({ range }, text) => {
      const target = contiguous(range);
      if (target && !/[\r\n\t]/.test(text))
        seePasted({ typed: new Map([[`${target.startRow},${target.startColumn}`, text]]) });
      return { undos: [], redos: [] };
    },
  });
  return {
    take() {
      const taken = { typed, ...(pasted && { pasted }) };
      typed = new Map();
      pasted = undefined;
      return taken;
    },
  };
}

/** Undefined for a formula, for what is several lines, and for what has been marked as text. */
function typedText(cell: Nullable<ICellData>): string | undefined {
  if (cell == null || (typeof cell.f === "string" && cell.f !== "") || cell.t === FORCED_TEXT)
    return undefined;
  const rich = cell.p?.body?.dataStream.replace(/\r\n$/, "");
  const text = rich ?? (cell.v == null ? "" : String(cell.v));
  return text === "" || /[\r\n]/.test(text) || cell.p?.drawingsOrder?.length ? undefined : text;
}

function pastedText(cell: ICellData): string | undefined {
  const rich = cell.p?.body?.dataStream.replace(/\r\n$/, "");
  const text = rich ?? (cell.v == null ? undefined : String(cell.v));
  return text === undefined || /[\r\n]/.test(text) ? undefined : text;
}

const typeOf = (value: string | number | boolean) =>
  typeof value === "number" ? NUMBER : typeof value === "boolean" ? BOOLEAN : TEXT;

const isPercent = (pattern: string): boolean => pattern.replace(/"[^"]*"|\\./g, "").includes("%");

const PARTS: Partial<Record<string, PastedPart>> = {
  [PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE]: "All",
  [PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE]: "Values",
  [PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT]: "Formats",
  [PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMULA]: "Formulas",
};
const partOf = (pasteType: string): PastedPart | undefined => PARTS[pasteType];

/** The rectangle, unless filtered rows have made it several. */
function contiguous({ rows, cols }: { rows: number[]; cols: number[] }): IRange | undefined {
  const [startRow, endRow] = [rows[0], rows.at(-1)];
  const [startColumn, endColumn] = [cols[0], cols.at(-1)];
  if (startRow === undefined || endRow === undefined || startColumn === undefined || endColumn === undefined)
    return undefined;
  const whole = endRow - startRow + 1 === rows.length && endColumn - startColumn + 1 === cols.length;
  return whole ? { startRow, endRow, startColumn, endColumn } : undefined;
}

/**
 * What a fill copies from its source as it is; undefined where it copies nothing. A series goes on in the grid's own way and
 * takes the formats along.
 */
export function filledPart(applyType: string): PastedPart | undefined {
  if (applyType === AUTO_FILL_APPLY_TYPE.NO_FORMAT) return undefined;
  return applyType === AUTO_FILL_APPLY_TYPE.COPY ? "All" : "Formats";
}
