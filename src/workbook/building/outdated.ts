import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { periodBuiltFor } from "../../templates/layout/period-line";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { Target } from "./choose-targets";
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
export function outdatedOf(
  { plan, existing, layout }: Target,
  otherwise: ReadonlySet<TemplateId>,
): Outdated | undefined {
  if (!existing || !layout) return undefined;
  const { cells } = existing;
  const at = (row: number): CellValue => cells.values[row - cells.row]?.[1 - cells.column] ?? "";
  const planned = (row: number) => String(plan.rows[row - 1]?.cells[0] ?? "").replace(/^'/, "");
  const built = periodBuiltFor(String(at(PERIOD_ROW)));
  const period = periodBuiltFor(planned(PERIOD_ROW));
  if (built !== undefined && period !== undefined && built !== period)
    return { state: "otherPeriod", built, period };
  const title = String(at(TITLE_ROW));
  // A large sheet's title is read like every row without a key; a blank one is the user's.
  if (title !== "" && !title.startsWith("=") && title !== planned(TITLE_ROW))
    return { state: "otherParks", built: title, title: planned(TITLE_ROW) };
  const { keys } = layoutOf(plan);
  const isSame = keys.length === layout.keys.size && keys.every((key) => layout.keys.has(key));
  if (!isSame) return { state: "otherRows" };
  return otherwise.has(plan.template) ? { state: "otherContents" } : undefined;
}

export function outdatedFindings(targets: readonly Target[], otherwise: ReadonlySet<TemplateId>): Finding[] {
  return targets.flatMap((target): Finding[] => {
    const outdated = outdatedOf(target, otherwise);
    if (!outdated || !target.existing) return [];
    const { sheet } = target.existing;
    const { state, ...parameters } = outdated;
    const kind = {
      otherPeriod: "sheetOtherPeriod",
      otherParks: "sheetOtherParks",
      otherRows: "sheetOtherRows",
      otherContents: "sheetOtherContents",
    };
    return [
      {
        severity: "warning",
        kind: kind[state],
        parameters: { sheet, ...parameters },
        place: { sheet, address: state === "otherPeriod" ? "A2" : "A1" },
      },
    ];
  });
}

/** By the sheets' templates. */
export function outdatedStates(
  targets: readonly Target[],
  otherwise: ReadonlySet<TemplateId>,
): Partial<Record<TemplateId, Outdated["state"]>> {
  return Object.fromEntries(
    targets.flatMap((target) => {
      const outdated = outdatedOf(target, otherwise);
      return outdated ? [[target.plan.template, outdated.state]] : [];
    }),
  );
}
