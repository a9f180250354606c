import type { IndicatorRecord } from "../../records/records";
import { roundSchedule } from "../../statistics/schedule";
import { scheduleBySeason } from "../../statistics/season-schedule";
import type { Parameters } from "../parameters/parameters";

type Basis = Pick<Parameters, "basis" | "schedule" | "month" | "scheduleDigits">;

/** T of an indicator: the one of 参数, or by last year's course its own. */
export function scheduleOf(
  { season }: Pick<IndicatorRecord, "season">,
  parameters: Basis,
): number | undefined {
  const { basis, schedule, month, scheduleDigits } = parameters;
  if (basis !== "season") return schedule;
  if (month === undefined) return undefined;
  const own = scheduleBySeason(season ?? {}, month);
  if (!own.defined) return undefined;
  return scheduleDigits === undefined ? own.value : roundSchedule(own.value, scheduleDigits);
}
