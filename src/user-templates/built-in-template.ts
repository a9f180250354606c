import { isCell, rewriteTokens, writtenCorner } from "../formulas/tokens";
import type { Block } from "../formulas/a1";
import { SUBJECT_NAMES, fieldOf } from "../fields/catalogue";
import { fieldKeyAt, lineWord } from "../fields/sheet-fields";
import { subjectOfSheet } from "../fields/sheet-subjects";
import { sheetFields } from "../locales/zh-CN/sheet-fields";
import type { Content, RowKind, SheetContents, SheetPlan } from "../templates/plan/sheet-plan";
import { placeholderOf } from "./placeholder";

const BODY: readonly (RowKind | undefined)[] = ["record", "group", "subtotal", "total"];

/** A row of the template, and the rows of the plan that it stands for; those count from 1. */
interface TemplateRow {
  kind: RowKind;
  of: readonly number[];
}

/**
 * A built-in sheet as a template that its user can change: one row for each kind of line, with the sheet's fields in its
 * cells and its looks. Filled as it is, it gives the sheet again.
 */
export function templateOfSheet(plan: SheetPlan, name: string): SheetContents {
  const rows = templateRows(plan);
  const placed = (row: number): number | undefined => {
    const index = rows.findIndex(({ of }) => of[0] === row);
    return index < 0 ? undefined : index + 1;
  };
  /** The template's row for any row of the plan. */
  const standing = (row: number): number => rows.findIndex(({ of }) => of.includes(row)) + 1;
  const over = ({ row, rows: count, ...across }: Block): Block => {
    const [first, last] = [standing(row), standing(row + count - 1)];
    const lines = [first, last, ...bodyBetween(row, row + count - 1)];
    const top = Math.min(...lines);
    return { ...across, row: top, rows: Math.max(...lines) - top + 1 };
  };
  const bodyBetween = (first: number, last: number): number[] =>
    rows.flatMap(({ of }, index) => (of.some((row) => row >= first && row <= last) ? [index + 1] : []));
  const area = plan.page.printArea;
  const cells = templateCells(plan, rows);
  return {
    name,
    columns: plan.columns,
    rows: rows.map(({ of }, index) => ({
      cells: cells[index] ?? [],
      height: Math.min(...of.map((row) => plan.rows[row - 1]?.height ?? 15)),
    })),
    formats: plan.formats
      .filter(({ numberFormat }) => numberFormat === undefined)
      .flatMap((format) => stretches(rows, format.block).map((block) => ({ ...format, block }))),
    merges: plan.merges.flatMap((block) => {
      const row = placed(block.row);
      return row === undefined ? [] : [{ ...block, row }];
    }),
    rules: plan.rules.map(({ block, formula, ...look }) => {
      const moved = over(block);
      return { ...look, block: moved, formula: shifted(formula, moved.row - block.row) };
    }),
    charts: plan.charts.map((chart) => ({
      ...chart,
      grows: true,
      over: over(chart.over),
      categories: over(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: over(series.values) })),
    })),
    freeze: { ...plan.freeze, rows: standing(plan.freeze.rows) },
    page: {
      ...plan.page,
      printArea: { ...area, rows: rows.length },
      titleRows: {
        first: standing(plan.page.titleRows.first),
        last: standing(plan.page.titleRows.last),
      },
      breaks: [],
    },
    body: { first: standing(plan.body.first), last: standing(plan.body.last) },
    counts: {},
  };
}

/** One row for what stands once, one for each kind of line that may come several times. */
function templateRows(plan: SheetPlan): TemplateRow[] {
  const rows: { kind: RowKind; of: number[] }[] = [];
  plan.rows.forEach((line, index) => {
    const { kind } = line;
    if (kind === undefined) return;
    const known = lineWord(line) === undefined ? undefined : rows.find((each) => each.kind === kind);
    if (known) known.of.push(index + 1);
    else rows.push({ kind, of: [index + 1] });
  });
  return rows;
}

function templateCells(plan: SheetPlan, rows: readonly TemplateRow[]): Content[][] {
  const width = plan.columns.length;
  const subject = subjectOfSheet(plan.template);
  const [word = ""] = SUBJECT_NAMES[subject];
  const placeholder = (key: string): string => placeholderOf(word, fieldOf(subject, key)?.name ?? key);
  const cells = rows.map((row) => rowCells(plan, row, width, placeholder));
  const body = rows.flatMap(({ kind }, index) => (BODY.includes(kind) ? [index] : []));
  const isOne = body.length === 1;
  rows.forEach((row, index) => {
    const line = lineWord({ kind: row.kind });
    if (line === undefined) return;
    const own = cells[index] ?? [];
    const isBody = BODY.includes(row.kind);
    const [is, last] = [`${sheetFields.parts.line}="${line}"`, isBody ? width - 2 : 0];
    const alone = [`{{#${word} | 条件 ${is}}}`, `{{/${word}}}`] as const;
    const [opening, closing] =
      !isBody || isOne
        ? alone
        : [
            `${index === body[0] ? `{{#${word}}}` : ""}{{#如果 ${is}}}`,
            `{{/如果}}${index === body[body.length - 1] ? `{{/${word}}}` : ""}`,
          ];
    own[0] = `${opening}${String(own[0] ?? "")}`;
    own[last] = `${String(own[last] ?? "")}${closing}`;
  });
  return cells;
}

function rowCells(
  plan: SheetPlan,
  { kind, of }: TemplateRow,
  width: number,
  placeholder: (key: string) => string,
): Content[] {
  const [first = 1] = of;
  // Columns in which nothing stands today may have something next month.
  const isWhole = kind === "record" || kind === "total";
  const isCovered = (column: number): boolean =>
    plan.merges.some(
      ({ row, column: from, columns }) => row === first && column > from && column < from + columns,
    );
  const isFilled = (column: number): boolean =>
    (isWhole && !isCovered(column)) || of.some((row) => (plan.rows[row - 1]?.cells[column - 1] ?? "") !== "");
  return Array.from({ length: width }, (_, index): Content => {
    const column = index + 1;
    if (kind === "header") return plan.rows[first - 1]?.cells[index] ?? "";
    // A line with nothing in it is a row all the same.
    if (!isFilled(column) && !(kind === "chartRoom" && column === 1)) return "";
    const key = fieldKeyAt(plan, first, column);
    return key === undefined ? "" : placeholder(key);
  });
}

/** The rows of the template whose first row of the plan a block covers, neighbours together. */
function stretches(rows: readonly TemplateRow[], { row, rows: count, ...across }: Block): Block[] {
  const found: Block[] = [];
  rows.forEach(({ of: [first = 0] }, index) => {
    if (first < row || first >= row + count) return;
    const open = found[found.length - 1];
    if (open && open.row + open.rows === index + 1) open.rows++;
    else found.push({ ...across, row: index + 1, rows: 1 });
  });
  return found;
}

function shifted(formula: string, by: number): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference" || !isCell(token.first)) return undefined;
    const moved = (corner: typeof token.first) =>
      writtenCorner({ ...corner, ...(corner.row === undefined ? {} : { row: corner.row + by }) });
    return `${token.prefix}${moved(token.first)}${token.last ? `:${moved(token.last as typeof token.first)}` : ""}`;
  });
}
