import type { Finding } from "../../records/finding";
import type { YearMonth } from "../../records/history/history-key";
import type { TemplateId } from "../plan/sheet-plan";
import { keptSheetName } from "./kept-sheet";
import type { KeptKind } from "./kept-sheet";

/** What becomes of the sheets of the period that is closed: where one is kept already it stays, or is replaced. */
export type KeepChoice = "new" | "replace";

export interface KeepableSheet {
  template: TemplateId;
  sheet: string;
  /** What has become of it since it was built, and the period that it was built for. */
  outdated?:
    | { state: "otherPeriod"; built: string; period: string }
    | { state: "otherParks" | "otherRows" | "otherContents" };
}

/** The workbook's sheets, as far as keeping some has to know of them. */
export interface SheetsNow {
  /** Those that were built, in their order. */
  built: readonly KeepableSheet[];
  kept: readonly (KeptKind & { sheet: string })[];
  /** Names of all sheets. */
  names: readonly string[];
}

/** A sheet that is going to be kept. */
export interface PlannedKeep extends KeptKind {
  sheet: string;
  name: string;
  /** The sheet that was kept for the same period before. */
  replaces?: string;
}

export interface KeepPlan {
  keeps: PlannedKeep[];
  findings: Finding[];
}

/** What could be kept of a period, and what of it is kept already. */
export function keepable({ built, kept }: SheetsNow, period: YearMonth) {
  const again = built.flatMap(({ template }) => keptOf(kept, { template, period }) ?? []);
  return { sheets: built.map(({ sheet }) => sheet), again: again.map(({ sheet }) => sheet) };
}

/** Which sheets are kept of a period. A sheet that was built for another one is not passed off as this one's. */
export function planKeep(now: SheetsNow, period: YearMonth, choice: KeepChoice | undefined): KeepPlan {
  if (choice === undefined) return { keeps: [], findings: [] };
  const keeps: PlannedKeep[] = [];
  const findings: Finding[] = [];
  const told = (kind: string, sheet: string, more: Finding["parameters"] = {}) =>
    findings.push({
      severity: "warning",
      kind,
      parameters: { sheet, ...more },
      place: { sheet, address: "A1" },
    });
  for (const { template, sheet, outdated } of now.built) {
    const earlier = keptOf(now.kept, { template, period });
    if (outdated?.state === "otherPeriod") {
      told("keptOldSheet", sheet, { built: outdated.built, period: outdated.period });
      continue;
    }
    if (earlier) told(choice === "replace" ? "keptReplaced" : "keptAlready", earlier.sheet);
    if (earlier && choice === "new") continue;
    if (outdated) told("keptOutdated", sheet);
    const name = freeSheetName(
      keptSheetName({ template, period }),
      [...now.names, ...keeps.map((each) => each.name)].filter((each) => each !== earlier?.sheet),
    );
    keeps.push({ template, period, sheet, name, ...(earlier ? { replaces: earlier.sheet } : {}) });
  }
  return { keeps, findings };
}

const keptOf = (kept: SheetsNow["kept"], { template, period }: KeptKind) =>
  kept.find(
    (each) =>
      each.template === template && each.period.year === period.year && each.period.month === period.month,
  );

/** The name, or with the first number that makes it free: a user may have a sheet of that name. Excel compares without case. */
function freeSheetName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}(${number})`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
