import type { Parameters } from "../../../src/templates/parameters/parameters";
import { lastDayOfMonth, toSerial } from "../../../src/statistics/calendar/date-serial";

/** The parameter sheet of the source report's half-year, with what a case changes. */
export function parametersOf(changed: Partial<Parameters> = {}): Parameters {
  const month = changed.month ?? 6;
  const year = changed.year ?? 2013;
  return {
    source: {
      sheet: "参数",
      row: 1,
      cells: { startedCount: "B20", registeredCount: "B36", finishedCount: "B21", trialCount: "B22" },
    },
    parks: ["工业园区"],
    periodLabel: month === 1 ? `${year}年1月` : `${year}年1-${month}月`,
    year,
    month,
    reportDay: toSerial({ year, month, day: lastDayOfMonth(year, month) }),
    moneyUnit: "亿元",
    decimals: { amounts: 2, rates: 2 },
    style: "native",
    basis: "month",
    schedule: month / 12,
    threshold: 2000,
    monthlyFilingDay: 15,
    ...changed,
  };
}
