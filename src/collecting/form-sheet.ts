import { collectionSheets } from "../locales/zh-CN/collection-sheets";
import type { EnterpriseRecord } from "../records/records";
import { FORM_FIELDS, startingValue } from "./form-fields";

/** What the forms of one period say. */
export interface FormPeriod {
  /** As it is printed. */
  label: string;
  /** yyyy-mm-dd */
  deadline?: string;
}

/** What is known of an enterprise besides its row, in the row's unit. */
export interface KnownFigures {
  last?: number;
  prior?: number;
}

export type FormStyle =
  "title" | "plain" | "head" | "label" | "fixed" | "text" | "number" | "date" | "shown" | "note";

export interface FormCell {
  row: number;
  column: number;
  value?: string | number;
  formula?: string;
  style: FormStyle;
}

export interface FormCheck {
  row: number;
  kind: "number" | "date" | "list";
  items?: readonly string[];
}

/** A form's sheet as plain data; the value of every line stands in column 3. */
export interface FormSheetPlan {
  name: string;
  cells: FormCell[];
  merges: string[];
  checks: FormCheck[];
  rows: number;
}

export const VALUE_COLUMN = 3;
export const COLUMN_WIDTHS = [22, 9, 26, 16, 16, 28] as const;
const FIRST_LINE = 5;
const texts = collectionSheets.form;

/** The form of one enterprise. */
export function planFormSheet(
  record: EnterpriseRecord,
  known: KnownFigures,
  period: FormPeriod,
  name: string,
): FormSheetPlan {
  const cells: FormCell[] = [{ row: 1, column: 1, value: texts.title, style: "title" }];
  const checks: FormCheck[] = [];
  const put = (row: number, column: number, style: FormStyle, value?: string | number): void => {
    cells.push({ row, column, style, ...(value === undefined || value === "" ? {} : { value }) });
  };
  put(2, 1, "label", texts.period);
  put(2, 3, "fixed", period.label);
  put(2, 4, "label", texts.deadline);
  put(2, 5, "fixed", period.deadline ?? "");
  put(3, 1, "note", texts.note);
  const { headers } = texts;
  [headers.label, headers.unit, headers.value, headers.last, headers.prior, headers.check].forEach(
    (head, at) => put(4, at + 1, "head", head),
  );
  FORM_FIELDS.forEach((field, index) => {
    const row = FIRST_LINE + index;
    const isNumber = field.column.kind === "number";
    put(row, 1, "label", field.column.header);
    put(row, 2, "fixed", isNumber ? record.unit : "");
    put(
      row,
      VALUE_COLUMN,
      field.isFixed ? "fixed" : isNumber ? "number" : "text",
      startingValue(record, field),
    );
    const isRevenue = field.column.field === "revenue";
    put(row, 4, "shown", isRevenue ? known.last : "");
    put(row, 5, "shown", isRevenue ? known.prior : "");
    cells.push({
      ...{ row, column: 6, style: "fixed" },
      ...(field.isNeeded ? { formula: checkFormula(row) } : {}),
    });
    if (field.isFixed) return;
    if (isNumber) checks.push({ row, kind: "number" });
    else if (field.column.items) checks.push({ row, kind: "list", items: field.column.items });
  });
  const below = FIRST_LINE + FORM_FIELDS.length;
  [texts.person, texts.phone, texts.day].forEach((label, index) => {
    put(below + index, 1, "label", label);
    put(below + index, 2, "fixed", "");
    put(below + index, VALUE_COLUMN, label === texts.day ? "date" : "text", "");
  });
  checks.push({ row: below + 2, kind: "date" });
  cells.push({
    row: below + 2,
    column: 6,
    style: "fixed",
    formula: `IF(C${below + 2}="","${texts.isMissing}","")`,
  });
  return { name, cells, merges: ["A1:F1", "A3:F3"], checks, rows: below + 2 };
}

/** Says beside the figure what an office would ask about it. */
function checkFormula(row: number): string {
  const below = `IF(AND(ISNUMBER(D${row}),C${row}<D${row}),"${texts.isBelowLast}","")`;
  const jumped = `IF(AND(ISNUMBER(E${row}),E${row}>0,ABS(C${row}/E${row}-1)>0.5),"${texts.jumped}",${below})`;
  return `IF(ISNUMBER(C${row}),${jumped},"${texts.isMissing}")`;
}
