import type { InputTableKey } from "../records/columns/input-tables";
import type { ReportedPeriod } from "../records/reading/header-periods";
import type { SheetTable } from "../records/reading/sheet-table";
import { planImport } from "./plan-import";
import type { ImportPlan } from "./plan-import";
import { recogniseTable, recogniseTables } from "./recognise-table";
import type { ColumnChoices, RecognisedTable } from "./recognise-table";
import type { SourceSheet } from "./source/source-book";

/** The workbook that rows are imported into. */
export interface ImportTarget {
  tables: Partial<Record<InputTableKey, SheetTable>>;
  /** What its report is of. */
  period?: ReportedPeriod;
}

/** What is to be compared: a sheet, what the user said of it, and the workbook. */
export interface ImportPlanOrder {
  sheet: SourceSheet;
  key?: InputTableKey;
  choices?: ColumnChoices;
  target: ImportTarget;
}

export interface PlanProgress {
  step: "recognise" | "compare";
  /** Rows of the source. */
  rows: number;
}

/** Recognises a sheet and compares its rows with the input table; undefined where no table is recognised. */
export function planRows(
  order: ImportPlanOrder,
  report: (progress: PlanProgress) => void = () => undefined,
): ImportPlan | undefined {
  const rows = order.sheet.values.length;
  report({ step: "recognise", rows });
  const recognised = tableOf(order);
  if (!recognised) return undefined;
  report({ step: "compare", rows });
  return planImport(recognised, order.target.tables[recognised.key], order.target.period);
}

function tableOf({ sheet, key, choices }: ImportPlanOrder): RecognisedTable | undefined {
  return key ? recogniseTable(key, sheet, choices) : recogniseTables(sheet, choices)[0];
}
