import { writeArchive } from "../../opc/write-archive";
import { columnLetters } from "../formulas/a1";
import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import { COLUMN_WIDTHS, VALUE_COLUMN } from "./form-sheet";
import type { FormCell, FormCheck, FormSheetPlan, FormStyle } from "./form-sheet";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of protected forms, a sheet each: only the cells that are to be filled in can be typed into. */
export function writeFormFile(sheets: readonly FormSheetPlan[]): Uint8Array {
  const parts: [name: string, xml: string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    [
      "_rels/.rels",
      relations([{ id: "rId1", type: `${RELATIONS}/officeDocument`, target: "xl/workbook.xml" }]),
    ],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_sheet, index) => ({
          ...{ id: `rId${index + 1}`, type: `${RELATIONS}/worksheet` },
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { id: `rId${sheets.length + 1}`, type: `${RELATIONS}/styles`, target: "styles.xml" },
      ]),
    ],
    ["xl/styles.xml", stylesXml()],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet),
    ]),
  ];
  const encoder = new TextEncoder();
  return writeArchive(parts.map(([name, xml]) => ({ name, bytes: encoder.encode(HEAD + xml) })));
}

/** What XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_none, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"),
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${each.join("")}</Types>`;
}

function relations(each: readonly { id: string; type: string; target: string }[]): string {
  const items = each.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly FormSheetPlan[]): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${items.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
}

/** In the order of the cell formats of the file. */
const STYLES: readonly FormStyle[] = [
  "plain", "title", "head", "label", "fixed", "text", "number", "date", "shown", "note",
]; // prettier-ignore

interface Look {
  font?: number;
  fill?: number;
  border?: boolean;
  format?: number;
  align?: string;
  isOpen?: boolean;
}

const LOOKS: Readonly<Record<FormStyle, Look>> = {
  plain: {},
  title: { font: 1, align: 'horizontal="center" vertical="center"' },
  head: { font: 2, fill: 3, border: true, align: 'horizontal="center" vertical="center" wrapText="1"' },
  label: { fill: 4, border: true, align: 'vertical="center" wrapText="1"' },
  fixed: { border: true, format: 49, align: 'vertical="center" wrapText="1"' },
  text: { fill: 2, border: true, format: 49, align: 'vertical="center" wrapText="1"', isOpen: true },
  number: { fill: 2, border: true, format: 4, align: 'vertical="center"', isOpen: true },
  date: { fill: 2, border: true, format: 164, align: 'horizontal="left" vertical="center"', isOpen: true },
  shown: { border: true, format: 4, align: 'vertical="center"' },
  note: { align: 'vertical="center" wrapText="1"' },
};

function stylesXml(): string {
  const fill = (color: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
  const font = (size: number, bold: boolean) =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="宋体"/></font>`;
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const formats = STYLES.map((style) => {
    const { font: fontId = 0, fill: fillId = 0, border, format = 0, align, isOpen } = LOOKS[style];
    return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${align ? `<alignment ${align}/>` : ""}<protection locked="${isOpen ? 0 : 1}"/></xf>`;
  });
  return `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("FFFFF9DB")}${fill("FFDCE6F1")}${fill("FFF2F2F2")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function cellXml({ row, column, value, formula, style }: FormCell): string {
  const at = `r="${columnLetters(column)}${row}" s="${STYLES.indexOf(style)}"`;
  if (formula !== undefined) return `<c ${at} t="str"><f>${escaped(formula)}</f></c>`;
  if (value === undefined) return `<c ${at}/>`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** A row is as high as its note, its title or a line of the form wants it. */
const heightOf = (row: number): number => (row === 1 ? 34 : row === 3 ? 34 : 26);

function sheetXml({ cells, merges, checks, rows }: FormSheetPlan): string {
  const lines = Array.from({ length: rows }, (_none, index) => {
    const own = cells.filter(({ row }) => row === index + 1).sort((one, other) => one.column - other.column);
    return `<row r="${index + 1}" ht="${heightOf(index + 1)}" customHeight="1">${own.map(cellXml).join("")}</row>`;
  });
  const widths = COLUMN_WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells><dataValidations count="${checks.length}">${checks.map(checkXml).join("")}</dataValidations><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/></worksheet>`;
}

/** The days that a date of a form may be, as serials: 2000 to 2099. */
const DAYS = ["36526", "73050"] as const;

function checkXml({ row, kind, items }: FormCheck): string {
  const { form } = collectionSheets;
  const at = `sqref="${columnLetters(VALUE_COLUMN)}${row}" allowBlank="1" showInputMessage="1" showErrorMessage="1"`;
  const between = (type: string, least: string, most: string, error: string) =>
    `<dataValidation type="${type}" operator="between" ${at} error="${error}"><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`;
  if (kind === "number") return between("decimal", "-1000000000000", "1000000000000", form.wrongNumber);
  if (kind === "date") return between("date", ...DAYS, form.wrongDate);
  return `<dataValidation type="list" errorStyle="information" ${at} error="${form.wrongItem}"><formula1>"${escaped((items ?? []).join(","))}"</formula1></dataValidation>`;
}
