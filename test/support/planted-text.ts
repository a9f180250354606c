import { strFromU8, unzipSync } from "fflate";
import { columnLetters } from "../../src/formulas/a1";
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

/**
 * The same with a column of the user's own behind each input table, whose heading and cells are planted, and with a
 * template of the user's own that brings planted texts, alone and between words, into a sheet.
 */
export function plantedWithOwnThings(turn: number): WorkbookFile {
  const workbook = plantedWorkbook(turn);
  for (const sheet of workbook.sheets) {
    const [table] = sheet.tables;
    if (!table) continue;
    const column = table.columns.length;
    const heading = withPrefix(`§${turn % PREFIXES.length}${CALL}&heading`).trim();
    for (const { row, cells } of sheet.rows)
      cells.push({
        column,
        value: row === 0 ? heading : withPrefix(`§${row % PREFIXES.length}${CALL}&own${row}`),
      });
    table.columns = [...table.columns, heading];
    table.range = table.range.replace(/:[A-Z]+/, `:${columnLetters(column + 1)}`);
  }
  const cells = [
    // A title that begins with = is refused there by name, as a formula that reaches out of the workbook.
    [
      withPrefix(`§${1 + (turn % (PREFIXES.length - 1))}${CALL}&title`),
      "{{参数.汇总名称}}",
      "{{参数.填表人}}",
    ],
    ["{{#企业}}{{企业.企业}}", "{{产业集群}}", "{{园区}}：{{帮扶需求}}{{/企业}}"],
    ["{{#项目}}{{项目.项目}}", "{{类别}}", "{{责任单位}}{{/项目}}"],
  ];
  const [first] = workbook.sheets;
  if (first)
    workbook.sheets.push({
      ...{ ...first, name: OWN_TEMPLATE, tables: [], validations: [], conditionalFormats: [] },
      rows: cells.map((line, row) => ({ row, cells: line.map((value, column) => ({ column, value })) })),
    });
  return workbook;
}

export const OWN_TEMPLATE = "模板_植入";

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
