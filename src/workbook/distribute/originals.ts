import type { CellValue } from "../../records/reading/sheet-table";
import type { Extent, NameReplacement, ReplacedFormula } from "./distribution";

/** The very hidden sheet that keeps what was replaced; it belongs to the file like its other cells. */
export const ORIGINALS_SHEET = "PARK原公式";

/** Columns of that sheet, from A. The first holds a reference, which follows its cell when its sheet is renamed. */
export const ORIGINALS_HEADERS = ["单元格", "类别", "原公式", "替换为", "行数", "列数", "数字格式"];

type Kind = "formula" | "value" | "name" | "setting" | "sheet";

/** A row of the sheet after the first column. Texts carry a mark in front so that none of them is taken for a formula. */
export type OriginalsRow = [reference: string, kind: Kind, original: string, replaced: string, rows: number, columns: number, format: string]; // prettier-ignore

const MARK = "T";

export interface KeptFormula {
  /** "='报表'!D5", or "=#REF!" where the cell is gone. */
  reference: string;
  kind: "formula" | "value";
  original: string;
  /** The formula, or the first value, that the cell got. */
  replaced: CellValue;
  extent: Extent;
  format: string;
}

export interface Originals {
  formulas: KeptFormula[];
  names: NameReplacement[];
  /** Document settings that were left out, as JSON. */
  settings: { key: string; json: string }[];
  /** Hidden sheets that were made for the native formulas. */
  sheets: string[];
}

export function formulaRow(
  reference: string,
  replacement: ReplacedFormula,
  replaced: CellValue,
): OriginalsRow {
  const { original, extent, formats } = replacement;
  const kind = "formula" in replacement.replacement ? "formula" : "value";
  return [
    reference,
    kind,
    MARK + original,
    written(replaced),
    extent.rows,
    extent.columns,
    MARK + (formats[0]?.[0] ?? "General"),
  ];
}

/** The last column holds the name's sheet, where it belongs to one. */
export function nameRow({ name, scope = "", original, replacement }: NameReplacement): OriginalsRow {
  return [MARK + name, "name", MARK + original, MARK + replacement, 1, 1, MARK + scope];
}

export function settingRow(key: string, json: string): OriginalsRow {
  return [MARK + key, "setting", MARK + json, MARK, 1, 1, MARK];
}

export function sheetRow(name: string): OriginalsRow {
  return [MARK + name, "sheet", MARK, MARK, 1, 1, MARK];
}

/** `formulas` and `values` are the sheet's cells below the header row. */
export function readOriginals(formulas: CellValue[][], values: CellValue[][]): Originals {
  const originals: Originals = { formulas: [], names: [], settings: [], sheets: [] };
  values.forEach((row, index) => {
    const text = (column: number) => String(row[column] ?? "").slice(MARK.length);
    const kind = row[1] as Kind;
    if (kind === "name") {
      const scope = text(6);
      originals.names.push({
        ...{ name: text(0), original: text(2), replacement: text(3) },
        ...(scope === "" ? {} : { scope }),
      });
    } else if (kind === "setting") originals.settings.push({ key: text(0), json: text(2) });
    else if (kind === "sheet") originals.sheets.push(text(0));
    else if (kind === "formula" || kind === "value") {
      originals.formulas.push({
        reference: String(formulas[index]?.[0] ?? ""),
        kind,
        original: text(2),
        replaced: unwritten(String(row[3] ?? "")),
        extent: { rows: Number(row[4]), columns: Number(row[5]) },
        format: text(6),
      });
    }
  });
  return originals;
}

/** A value with its type: N for a number, B for a logical value, else a text. */
function written(value: CellValue): string {
  if (typeof value === "number") return `N${value}`;
  return typeof value === "boolean" ? `B${value}` : MARK + value;
}

function unwritten(text: string): CellValue {
  if (text.startsWith("N")) return Number(text.slice(1));
  return text.startsWith("B") ? text === "Btrue" : text.slice(MARK.length);
}
