import { sheets } from "../../locales/zh-CN/sheets";
import type { Finding } from "../../records/finding";
import type { Seasons } from "../../records/history/seasons";
import type { IndicatorRecord } from "../../records/records";
import { scheduleBySeason } from "../../statistics/season-schedule";
import type { SeasonFault } from "../../statistics/season-schedule";
import type { Parameters } from "../parameters/parameters";
import { choosePark } from "../parks/chosen-parks";

type Reason = SeasonFault | "seasonOtherUnit" | "seasonTwice";

/**
 * Indicators with a target that have no schedule by last year's course, each with the reason; where nothing at all is kept
 * of last year, one hint for all.
 */
export function seasonFindings(
  all: readonly IndicatorRecord[],
  parameters: Parameters,
  seasons: Seasons,
): Finding[] {
  // As they were read: a row that names no park is kept so in 历史数据, whatever park it is reported under.
  const reported = new Set<unknown>(
    choosePark(all, parameters, sheets.wholeArea).rows.map(({ source }) => source),
  );
  const records = all.filter(({ source }) => reported.has(source));
  const { basis, month, year } = parameters;
  if (basis !== "season" || month === undefined) return [];
  if (year === undefined) return [finding(parameters, "seasonNoYear", {})];
  const told = records.flatMap((record): { record: IndicatorRecord; reason: Reason }[] => {
    if (record.target === undefined && record.revisedTarget === undefined) return [];
    const own = scheduleBySeason(seasons.of(record), month);
    return own.defined ? [] : [{ record, reason: closerReason(record, own.reason, seasons) }];
  });
  if (told.length === 0) return [];
  if (seasons.isEmpty)
    return [finding(parameters, "seasonNoHistory", { year: year - 1, count: told.length })];
  return told.map(({ record, reason }) => {
    const address = record.source.cells.name;
    return {
      severity: "hint",
      kind: reason,
      parameters: {
        name: record.park === "" ? record.name : `${record.park}${record.name}`,
        ...{ year: year - 1, month, unit: record.unit },
        units: seasons.foreignUnits(record).join("、"),
      },
      ...(address === undefined ? {} : { place: { sheet: record.source.sheet, address } }),
    };
  });
}

/** Why a figure is not found. */
function closerReason(record: IndicatorRecord, reason: SeasonFault, seasons: Seasons): Reason {
  if (reason !== "seasonNoPart" && reason !== "seasonNoWhole") return reason;
  if (seasons.isDoubled(record)) return "seasonTwice";
  return seasons.foreignUnits(record).length > 0 ? "seasonOtherUnit" : reason;
}

function finding({ source }: Parameters, kind: string, parameters: Finding["parameters"]): Finding {
  const address = source.cells.basis;
  return {
    ...{ severity: "hint", kind, parameters },
    ...(address === undefined ? {} : { place: { sheet: source.sheet, address } }),
  };
}
