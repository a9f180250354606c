import { parseBlock } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { YearMonth } from "../../records/history/history-key";
import { fromSerial, lastDayOfMonth, toSerial } from "../../statistics/calendar/date-serial";
import { absolute } from "../cells/input-cell";
import { PARAMETER_ROWS } from "../parameters/parameter-rows";
import type { ParameterKey } from "../parameters/parameter-keys";
import type { Parameters } from "../parameters/parameters";
import { ColumnWrites } from "./column-writes";
import type { Rolled } from "./roll-indicators";
import { lastDaySerial, periodEntry } from "./roll-over-period";
import type { AskedTarget, RollOverOptions, TypedTable } from "./roll-over-plan";

/** The key under which 规上企业年底目标 is asked for. */
const REGISTERED_TARGET = "registeredTarget";
/** Counts that are stated for one period. */
const STATED = ["startedCount", "finishedCount", "trialCount"] as const;

/** 报告期, 报告日 and 年度 move on; what was stated for the old period is cleared. Formulas follow by themselves. */
export function rollParameters(
  table: TypedTable,
  parameters: Parameters,
  to: YearMonth,
  yearTurns: boolean,
  { targets = {} }: RollOverOptions,
): Rolled {
  const columns = new ColumnWrites(table);
  const { source } = parameters;
  const put = (key: ParameterKey, content: string | number) =>
    columns.put(source, key, content, "parameterAdvanced");
  const isTyped = (key: ParameterKey) => {
    const typed = typedContent(table, source.cells[key]);
    return typed !== undefined && typed !== "" && !String(typed).startsWith("=");
  };

  put("period", periodEntry(typedContent(table, source.cells.period) ?? "", to));
  if (yearTurns && isTyped("year")) put("year", yearLike(typedContent(table, source.cells.year), to.year));
  if (isTyped("month")) put("month", to.month);
  if (isTyped("reportDay")) put("reportDay", lastDaySerial(to));
  if (isTyped("schedule")) put("schedule", scheduleAgain(parameters));
  for (const key of STATED) columns.put(source, key, "", "cleared");
  columns.put(source, "reportedOn", "", "cleared");
  const findings: Finding[] = [];
  if (yearTurns) {
    if (isTyped("yearlyFiling") && parameters.yearlyFiling !== undefined) {
      put("yearlyFiling", nextYear(parameters.yearlyFiling));
    }
    const target = targets[REGISTERED_TARGET];
    columns.put(source, "registeredTarget", target ?? "", target === undefined ? "targetAsked" : "targetSet");
    if (parameters.basis === "plan") findings.push(planFinding(parameters));
  }
  return { writes: columns.writes, findings };
}

export function askedParameters({ registeredTarget }: Parameters): AskedTarget[] {
  if (registeredTarget === undefined) return [];
  const label = PARAMETER_ROWS.find(({ key }) => key === REGISTERED_TARGET)?.label ?? "";
  return [{ key: REGISTERED_TARGET, park: "", name: label, unit: "户", before: registeredTarget }];
}

function typedContent(table: TypedTable, address: string | undefined) {
  const cell = address === undefined ? undefined : parseBlock(address);
  return cell && table.formulas[cell.row - table.row]?.[cell.column - table.column];
}

function yearLike(before: string | number | boolean | undefined, year: number): string | number {
  return typeof before === "string" && before.includes("年") ? `${year}年` : year;
}

/** A 序时进度 typed over its formula was the old period's: the formula comes back, where its cells are all there. */
function scheduleAgain({ source, style }: Parameters): string {
  const row = PARAMETER_ROWS.find(({ key }) => key === "schedule");
  let complete = true;
  const formula = row?.formula?.((key) => {
    const address = source.cells[key];
    if (address === undefined) complete = false;
    return absolute(address ?? "A1");
  }, style);
  return complete && formula !== undefined ? formula : "";
}

function nextYear(serial: number): number {
  const { year, month, day } = fromSerial(serial);
  return toSerial({ year: year + 1, month, day: Math.min(day, lastDayOfMonth(year + 1, month)) });
}

/** The plan of the year that ends goes on being used until the user types the new one. */
function planFinding({ source }: Parameters): Finding {
  const address = source.cells.plan1;
  return {
    severity: "warning",
    kind: "planOfLastYear",
    parameters: {},
    ...(address === undefined ? {} : { place: { sheet: source.sheet, address } }),
  };
}
