import type { Finding } from "../../records/finding";
import { periodBuiltFor } from "../../templates/layout/period-line";
import type { SheetPlan, TemplateId } from "../../templates/plan/sheet-plan";
import type { BuiltSheet } from "../reading/read-built";
import { rowIdentity } from "./row-identity";
import { layoutOf } from "./row-moves";

/** What has become of a generated sheet since it was built. */
export type Outdated =
  /** 与报告期不符: it was built for another period. */
  | { state: "otherPeriod"; built: string; period: string }
  /** 园区 or their name are others now. */
  | { state: "otherParks"; built: string; title: string }
  /** 数据已改: rows of the input table came or went. */
  | { state: "otherRows" }
  /** 数据已改: of the tables or of 参数 something else changed that is written at a build. */
  | { state: "otherContents" };

const TITLE_ROW = 1;
const PERIOD_ROW = 2;

/** Compares a sheet with what would be built now; `otherwise` are the sheets whose build would write something else. */
function outdatedOf(
  { template, title, period, keys }: BuiltSheet,
  plan: SheetPlan,
  otherwise: ReadonlySet<TemplateId>,
): Outdated | undefined {
  const planned = (row: number) => String(plan.rows[row - 1]?.cells[0] ?? "").replace(/^'/, "");
  const [was, is] = [periodBuiltFor(period), periodBuiltFor(planned(PERIOD_ROW))];
  if (was !== undefined && is !== undefined && was !== is)
    return { state: "otherPeriod", built: was, period: is };
  // A large sheet's title is read like every row without a key; a blank one is the user's.
  if (title !== "" && !title.startsWith("=") && title !== planned(TITLE_ROW))
    return { state: "otherParks", built: title, title: planned(TITLE_ROW) };
  const rows = new Set(keys.map((key) => rowIdentity(template, key)));
  const now = layoutOf(plan).keys;
  if (now.length !== rows.size || !now.every((key) => rows.has(key))) return { state: "otherRows" };
  return otherwise.has(template) ? { state: "otherContents" } : undefined;
}

/** What has become of each sheet that a build would make anew. */
export function outdatedSheets(
  sheets: readonly BuiltSheet[],
  plans: readonly SheetPlan[],
  otherwise: ReadonlySet<TemplateId>,
): { sheet: BuiltSheet; outdated: Outdated }[] {
  return sheets.flatMap((sheet) => {
    const plan = plans.find(({ template }) => template === sheet.template);
    const outdated = plan && outdatedOf(sheet, plan, otherwise);
    return outdated ? [{ sheet, outdated }] : [];
  });
}

const FINDINGS: Record<Outdated["state"], string> = {
  otherPeriod: "sheetOtherPeriod",
  otherParks: "sheetOtherParks",
  otherRows: "sheetOtherRows",
  otherContents: "sheetOtherContents",
};

export function outdatedFindings(...given: Parameters<typeof outdatedSheets>): Finding[] {
  return outdatedSheets(...given).map(({ sheet: { sheet }, outdated: { state, ...parameters } }) => ({
    severity: "warning",
    kind: FINDINGS[state],
    parameters: { sheet, ...parameters },
    place: { sheet, address: state === "otherPeriod" ? "A2" : "A1" },
  }));
}

/** By the sheets' templates. */
export function outdatedStates(
  ...given: Parameters<typeof outdatedSheets>
): Partial<Record<TemplateId, Outdated["state"]>> {
  return Object.fromEntries(
    outdatedSheets(...given).map(({ sheet: { template }, outdated: { state } }) => [template, state]),
  );
}
