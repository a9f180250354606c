import { sheetFields } from "../locales/zh-CN/sheet-fields";
import { enterpriseColumns } from "../templates/enterprises/enterprise-columns";
import { indicatorColumns } from "../templates/indicators/indicator-columns";
import { plainHeader } from "../templates/layout/sheet-shape";
import type { SheetColumn } from "../templates/layout/sheet-column";
import { projectColumns } from "../templates/projects/project-columns";
import type { RowPlan, SheetPlan } from "../templates/plan/sheet-plan";
import { BLANK } from "./field";
import type { Field } from "./field";
import type { SheetSubject } from "./sheet-subjects";

const COLUMNS: Readonly<Record<SheetSubject, readonly SheetColumn[]>> = {
  indicatorSheet: indicatorColumns(true, true),
  enterpriseSheet: enterpriseColumns(true),
  projectSheet: projectColumns(true),
};

const { parts, lines } = sheetFields;
const MOST_CHART_COLUMNS = 3;
const MOST_SIGNATURES = 6;

/** What each line is about, in the hidden column at the end: sums count by it what several parks share. */
const ROW_KEY = "rowKey";

const numbered = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
const chartKey = (column: number): string => `chart${column}`;
const signatureKey = (part: number): string => `signature${part}`;

/** What a sheet holds beside its columns, by key. */
const PARTS: readonly (readonly [key: string, name: string])[] = [
  ["line", parts.line],
  [ROW_KEY, parts.rowKey],
  ["title", parts.title],
  ["period", parts.period],
  ["unitLeft", parts.unitLeft],
  ["unitRight", parts.unitRight],
  ["text", parts.text],
  ...numbered(MOST_CHART_COLUMNS).map((column) => [chartKey(column), parts.chart(column)] as const),
  ...numbered(MOST_SIGNATURES).map((part) => [signatureKey(part), parts.signature(part)] as const),
];

/** The columns and the other parts of a built-in sheet, as it writes them itself. */
export function fieldsOfSheet(subject: SheetSubject): Field[] {
  const columns = COLUMNS[subject].map(({ key, header }) => [key, plainHeader(header)] as const);
  return [...columns, ...PARTS].map(([key, name]) => ({
    ...{ subject, key, name, otherNames: [], english: key, kind: "text", origin: "derived", needs: [] },
    // A template takes it out of the plan of the sheet, where it is written over all of its lines.
    write: () => BLANK,
  }));
}

type LineKind = keyof typeof lines;

/** The word for a line that a template can repeat over; undefined for what a sheet has once. */
export const lineWord = ({ kind }: Pick<RowPlan, "kind">): string | undefined =>
  kind !== undefined && kind in lines ? lines[kind as LineKind] : undefined;

/** Which field of the sheet a cell of its plan is; rows and columns count from 1. */
export function fieldKeyAt(plan: SheetPlan, row: number, column: number): string | undefined {
  const line = plan.rows[row - 1];
  switch (line?.kind) {
    case "record":
    case "group":
    case "subtotal":
    case "total":
      return column === plan.columns.length ? ROW_KEY : plan.columns[column - 1]?.key;
    case "chartHead":
    case "chart":
      return column <= MOST_CHART_COLUMNS ? chartKey(column) : undefined;
    case "title":
    case "period":
      return column === 1 ? line.kind : undefined;
    case "unit":
      return column === 1 ? "unitLeft" : column < plan.columns.length ? "unitRight" : undefined;
    case "signature": {
      const place = signaturePlaces(line).indexOf(column);
      return place < 0 || place >= MOST_SIGNATURES ? undefined : signatureKey(place + 1);
    }
    case "header":
    case undefined:
      return undefined;
    default:
      return column === 1 ? "text" : undefined;
  }
}

const signaturePlaces = ({ cells }: RowPlan): number[] =>
  cells.flatMap((cell, index) => (cell === "" ? [] : [index + 1]));

/** Where in a line of the plan a field stands; undefined where the line has no such field. */
export function planColumnOf(plan: SheetPlan, row: number, key: string): number | undefined {
  const line = plan.rows[row - 1];
  if (!line) return undefined;
  const isThere = (column: number) =>
    fieldKeyAt(plan, row, column) === key && (line.kind !== "unit" || line.cells[column - 1] !== "");
  for (let column = 1; column <= plan.columns.length; column++) if (isThere(column)) return column;
  return undefined;
}

/** The row of the plan in which a part stands that a sheet has once. */
export function rowOfPart(plan: SheetPlan, key: string): number | undefined {
  const kind = /^unit/.test(key) ? "unit" : /^signature/.test(key) ? "signature" : key;
  const index = plan.rows.findIndex((row) => row.kind === kind && lineWord(row) === undefined);
  return index < 0 ? undefined : index + 1;
}
