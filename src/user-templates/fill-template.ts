import { cellAddress } from "../formulas/a1";
import type { Block } from "../formulas/a1";
import type { Finding } from "../records/finding";
import type { Content } from "../templates/plan/sheet-plan";
import type { Context } from "./context";
import { rootContext } from "./context";
import { contextsOf, expandLines } from "./expand-lines";
import { growFormula } from "./grow-formula";
import { Layout } from "./layout";
import { lineSteps, stretchesOf } from "./line-steps";
import { planOf } from "./sheet-lines";
import { sheetExtras } from "./sheet-extras";
import { PlacedFields } from "./placed-fields";
import type { Template } from "./read-template";
import { resultNames } from "./result-name";
import { CellProblem, templateError } from "./template-finding";
import type { FilledSheet } from "./template-sheet";
import type { TemplateData } from "./template-data";
import { writeCell } from "./write-cell";
import { ExpressionWriter } from "./write-expression";

export interface FilledTemplate {
  sheets: FilledSheet[];
  findings: Finding[];
}

/** Fills a template: one sheet, or one for each park or record that it asks for. Any error, and nothing of it is made. */
export function fillTemplate(template: Template, data: TemplateData): FilledTemplate {
  const { each } = template.settings;
  const root = rootContext(data);
  const report = (row: number, column: number, error: CellProblem): Finding =>
    templateError(error.kind, { sheet: template.sheet.name, row, column }, error.parameters);
  let contexts: Context[] = [root];
  try {
    if (each) contexts = contextsOf(each, root, data);
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
    return { sheets: [], findings: [report(1, 1, error)] };
  }
  if (contexts.length === 0)
    return {
      sheets: [],
      findings: [templateError("templateNothing", { sheet: template.sheet.name, row: 1, column: 1 })],
    };
  const names = resultNames(template, each ? contexts : []);
  const findings = new Map<string, Finding>();
  const sheets: FilledSheet[] = [];
  for (const [index, context] of contexts.entries()) {
    const filled = fillOne(
      template,
      context,
      data,
      names[index] ?? template.sheet.name,
      (row, column, error) => {
        // A cell's problem is told once, however often the cell is there.
        const finding = report(row, column, error);
        findings.set(
          `${row},${column} ${error.kind}`,
          findings.get(`${row},${column} ${error.kind}`) ?? finding,
        );
      },
    );
    if (findings.size > 0) break;
    sheets.push(filled);
  }
  return findings.size > 0 ? { sheets: [], findings: [...findings.values()] } : { sheets, findings: [] };
}

type Report = (row: number, column: number, error: CellProblem) => void;

function fillOne(
  template: Template,
  context: Context,
  data: TemplateData,
  name: string,
  report: Report,
): FilledSheet {
  const lines = (count: number, parts: Template["rows"]) =>
    expandLines(count, parts, context, data, ({ at }, error) => report(at.row, at.column, error));
  const rows = lines(template.height, template.rows).filter(({ from }) => !template.markRows.has(from));
  const columns = lines(template.width, template.columns);
  const layout = new Layout(template, rows, columns);
  const writer = new ExpressionWriter(data, new PlacedFields(layout), layout);
  const formats: { block: Block; format: string }[] = [];
  const valueCells: Block[] = [];
  const cells = rows.map((_row, row) =>
    columns.map((_column, column): Content | null => {
      const [from, across] = [rows[row]?.from ?? 0, columns[column]?.from ?? 0];
      try {
        const cell = layout.cell(row, column);
        if (!cell) return plainContent(layout, row, column, from, across);
        if (cell.pieces.length === 0) return "";
        const written = writeCell(cell.pieces, { row, column, context: layout.context(row, column) }, writer);
        const block = { row: row + 1, column: column + 1, rows: 1, columns: 1 };
        const format = formatOf(written, template.sheet.numberFormats?.[from - 1]?.[across - 1]);
        if (format !== undefined) formats.push({ block, format });
        if (written.asValue) valueCells.push(block);
        return written.content;
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        report(from, across, error);
        return "";
      }
    }),
  );
  formats.push(...totalFormats(layout, formats, template));
  return {
    template: template.sheet.name,
    name,
    rows: rows.map(({ from, context }) => ({ from, ...heightOf(context, data) })),
    columns: columns.map(({ from }) => ({ from })),
    steps: {
      rows: lineSteps(stretchesOf(template.height, template.rows, rows)),
      columns: lineSteps(stretchesOf(template.width, template.columns, columns)),
    },
    cells,
    numberFormats: joinedDown(formats),
    asValues: template.settings.values,
    valueCells,
    ...sheetExtras(layout, writer),
    keys: rows.map(
      ({ context: { record, sheet, line }, turns }) =>
        lineKey(sheet, line, data) ??
        (record &&
          `${record.subject}\n${record.park}\n${record.identity}\n${turns.map(({ part }) => part.first).join(".")}`),
    ),
    listed: new Set(rows.flatMap(({ context: { record } }) => (record ? [record] : []))).size,
  };
}

function lineKey(sheet: Context["sheet"], line: number | undefined, data: TemplateData): string | undefined {
  if (sheet === undefined || line === undefined) return undefined;
  const key = planOf(sheet, data).rows[line - 1]?.key;
  return key === undefined ? undefined : `${sheet}\n${key}`;
}

function heightOf({ sheet, line }: Context, data: TemplateData): { height?: number } {
  if (sheet === undefined || line === undefined) return {};
  const height = planOf(sheet, data).rows[line - 1]?.height;
  return height === undefined ? {} : { height };
}

/** What the template says without placeholders: its formulas grow, the rest comes along. */
function plainContent(
  layout: Layout,
  row: number,
  column: number,
  from: number,
  across: number,
): Content | null {
  const content = layout.template.sheet.cells[from - 1]?.[across - 1];
  if (typeof content !== "string" || !content.startsWith("=")) return null;
  return growFormula(content, layout, row, column) ?? "";
}

/** =SUM(D5) in a cell without a format of its own is shown as what it sums. */
const TOTAL = /^=(?:SUM|AVERAGE|MAX|MIN|MEDIAN)\(\$?([A-Z]{1,3})\$?(\d{1,7})\)$/i;

function totalFormats(
  { rows, columns }: Layout,
  formats: readonly { block: Block; format: string }[],
  { sheet }: Template,
): { block: Block; format: string }[] {
  const known = new Map<string, string>();
  for (const { block, format } of formats) {
    const [row, column] = [rows[block.row - 1]?.from, columns[block.column - 1]?.from];
    if (row !== undefined && column !== undefined) known.set(cellAddress(row, column), format);
  }
  return rows.flatMap(({ from }, row) =>
    columns.flatMap(({ from: across }, column) => {
      const total = TOTAL.exec(String(sheet.cells[from - 1]?.[across - 1] ?? ""));
      const own = sheet.numberFormats?.[from - 1]?.[across - 1] ?? "General";
      const format = total && own === "General" ? known.get(`${total[1]}${total[2]}`) : undefined;
      return format === undefined
        ? []
        : [{ block: { row: row + 1, column: column + 1, rows: 1, columns: 1 }, format }];
    }),
  );
}

/** A format that is asked for comes first, then the template's own; a formula in a cell for text would stay a text. */
function formatOf(
  { format, usual, content }: ReturnType<typeof writeCell>,
  own: string | undefined,
): string | undefined {
  if (format !== undefined && format !== "General") return format === own ? undefined : format;
  const isFormula = typeof content === "string" && content.startsWith("=");
  if (own === "@" && (isFormula || typeof content === "number")) return usual ?? "General";
  return own === undefined || own === "General" ? (usual === "General" ? undefined : usual) : undefined;
}

/** Neighbours below each other with one format as one block. */
function joinedDown(
  formats: readonly { block: Block; format: string }[],
): { block: Block; format: string }[] {
  const ordered = [...formats].sort(
    (one, other) => one.block.column - other.block.column || one.block.row - other.block.row,
  );
  const joined: { block: Block; format: string }[] = [];
  for (const { block, format } of ordered) {
    const last = joined[joined.length - 1];
    if (
      last &&
      last.format === format &&
      last.block.column === block.column &&
      last.block.row + last.block.rows === block.row
    )
      last.block.rows++;
    else joined.push({ block: { ...block }, format });
  }
  return joined;
}
