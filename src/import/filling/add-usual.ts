import type { ImportPlan, PlannedRow } from "../plan-import";
import type { UsualIndicator } from "./usual-indicators";

/** The plan that adds indicators to 指标数据 by name and unit, for one park or, where the workbook has one only, for none. */
export function addUsual(indicators: readonly UsualIndicator[], park: string): ImportPlan {
  const rows = indicators.map(({ name, unit }, index): PlannedRow => ({
    ...{ state: "added", row: index + 1, name, findings: [] },
    values: new Map([...(park === "" ? [] : [["park", park] as const]), ["name", name], ["unit", unit]]),
  }));
  return {
    ...{ key: "indicators", source: "", columns: [], rows, findings: [] },
    counts: { added: rows.length, changed: 0, unchanged: 0, rejected: 0, passed: 0 },
  };
}
