import { ENTERPRISE_TABLE } from "../records/columns/enterprise-columns";
import type { InputColumn } from "../records/columns/column";
import type { EnterpriseField, EnterpriseRecord } from "../records/records";

/** A line of an enterprise's form. */
export interface FormField {
  column: InputColumn<EnterpriseField>;
  /** Says whose form it is, and cannot be typed into. */
  isFixed?: boolean;
  /** Starts with what the workbook has. */
  isKept?: boolean;
  /** The form is not complete without it. */
  isNeeded?: boolean;
}

const LINES: readonly (Omit<FormField, "column"> & { field: EnterpriseField })[] = [
  { field: "park", isFixed: true },
  { field: "id", isFixed: true },
  { field: "name", isFixed: true },
  { field: "unit", isFixed: true },
  { field: "revenue", isNeeded: true },
  { field: "revenueLast12" },
  { field: "expansion", isKept: true },
  { field: "plannedInvestment", isKept: true },
  { field: "completedInvestment" },
  { field: "progress" },
  { field: "help" },
  { field: "note" },
];

/** What an enterprise is asked, in its order: columns of 企业数据, so that what comes back is read as any import is. */
export const FORM_FIELDS: readonly FormField[] = LINES.flatMap(({ field, ...line }) => {
  const column = ENTERPRISE_TABLE.columns.find((each) => each.field === field);
  return column ? [{ column, ...line }] : [];
});

/** What stands in a line of a record's form when it goes out. */
export function startingValue(
  record: EnterpriseRecord,
  { column, isFixed, isKept }: FormField,
): string | number {
  if (!isFixed && !isKept) return "";
  const value = (record as unknown as Partial<Record<string, unknown>>)[column.field];
  return typeof value === "number" || typeof value === "string" ? value : "";
}
