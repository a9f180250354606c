import { strFromU8, unzipSync } from "fflate";
import { INPUT_TABLES, type InputTableKey } from "../../src/records/columns/input-tables";
import { PARAMETER_ROWS } from "../../src/templates/parameters/parameter-rows";
import type { WorkbookFile } from "../../workbench/file/workbook-file";
import { inputWorkbook, type Figures } from "../host/support/input-workbook";

/** What Excel would run, call or drop, at the head of whatever a user may type as text. */
export const PREFIXES = ["=", "+", "-", "@", "\t", "\r"] as const;
const CALL = "WEBSERVICE(9)";

/** Kept apart from the prefixes until the workbook is made, whose cells would else be formulas. */
const MARK = /^§(\d)/;

const PARAMETER_TEXTS = PARAMETER_ROWS.filter(({ kind }) => kind === "text").map(({ key }) => key);

/** Every column of words of a row holds a text of its own behind the row's prefix. */
function plantedRow(key: InputTableKey, at: number): Figures {
  const { columns } = INPUT_TABLES[key];
  return Object.fromEntries(
    columns.flatMap(({ field, kind, open }): [string, string | number][] => {
      if (field === "unit") return [[field, "万元"]];
      if (kind === "tags") return [[field, "停产"]];
      if (kind === "number") return [[field, 5]];
      const isWords =
        kind === "text" || (kind === "list" && open === true) || (kind === "rate" && open === true);
      return isWords ? [[field, `§${at}${CALL}&${field}${at}`]] : [];
    }),
  );
}

/**
 * An office's workbook in which every text begins with what Excel would take for more: in each input table a row and park
 * for each prefix, in 参数 the prefixes in turn.
 */
export function plantedWorkbook(turn: number): WorkbookFile {
  const tables = Object.fromEntries(
    (["indicators", "enterprises", "projects"] as const).map((key) => [
      key,
      PREFIXES.map((_prefix, at) => plantedRow(key, at)),
    ]),
  );
  const texts = Object.fromEntries(
    PARAMETER_TEXTS.map((key, at) => [key, `§${(at + turn) % PREFIXES.length}${CALL}&${key}`]),
  );
  const workbook = inputWorkbook({ period: "2013年1-6月", year: 2013, ...texts }, tables);
  for (const { rows } of workbook.sheets)
    for (const { cells } of rows)
      for (const cell of cells) if (typeof cell.value === "string") cell.value = withPrefix(cell.value);
  return workbook;
}

const withPrefix = (text: string): string =>
  text.replace(MARK, (_mark, at: string) => PREFIXES[Number(at)] ?? "");

/** Every text that was planted, as it was typed. */
export function plantedTexts({ sheets }: WorkbookFile): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (typeof value === "string" && value.includes(CALL) ? [value] : [])),
    ),
  );
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x?9;|&#x9;/gi, "\t")
    .replace(/&#13;|&#xD;/gi, "\r")
    .replace(/_x000D_/g, "\r")
    .replace(/&amp;/g, "&");

/** The formulas in a file's XML, of cells, names, rules and charts, without what stands between quotes. */
export function formulasOutsideQuotes(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(".xml"))
    .flatMap(([, part]) => [
      ...strFromU8(part).matchAll(/<(?:x14:|c:|xm:)?(?:f|formula|formula1|definedName)\b[^>]*>([^<]*)</g),
    ])
    .map(([, formula = ""]) =>
      unescaped(formula)
        .replace(/"(?:[^"]|"")*"/g, '""')
        .replace(/'(?:[^']|'')*'/g, "''"),
    );
}
