import { HistoryIndex } from "../../records/history/history-index";
import { readHistory } from "../../records/history/read-history";
import type { Finding } from "../../records/finding";
import { readIndicators } from "../../records/reading/read-indicators";
import { choosePark } from "../../templates/parks/chosen-parks";
import { sheets } from "../../locales/zh-CN/sheets";
import { readParameters } from "../../templates/parameters/read-parameters";
import { trendSheet } from "../../locales/zh-CN/trend-sheet";
import { trendsOf } from "../../trends/trend";
import type { TrendSheetInput } from "../../trends/trend-sheet";
import { historyColumns } from "../reading/history-columns";
import { readInputs } from "../reading/read-inputs";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import { historyReading } from "../reading/history-reading";
import { RoundTrips } from "../round-trips";

/** What 走势 is drawn from; findings where there is nothing to draw. Changes nothing. */
export async function readTrends(): Promise<TrendSheetInput | Finding[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const history = historyReading(trips);
    const { inventory, tables, parameters: sheet } = await readInputs(trips, history);
    if (inventory.is1904) return [DATES_SINCE_1904];
    const cells = history.history();
    const told = (kind: string): Finding[] => [{ severity: "warning", kind, parameters: {} }];
    if (!tables.indicators || !sheet) return told("trendNoIndicators");
    const { parameters } = readParameters(sheet);
    const choice = choosePark(readIndicators(tables.indicators).records, parameters, sheets.wholeArea);
    if (choice.rows.length === 0) return told("trendNoIndicators");
    if (!cells) return told("trendNoHistory");
    const trends = trendsOf(choice.rows, parameters, new HistoryIndex(readHistory(cells).records));
    if (trends.length === 0) return told("trendNoHistory");
    return {
      trends,
      parameters,
      history: historyColumns(cells),
      title: `${choice.title}${trendSheet.name}`,
      several: choice.reported.length > 1,
    };
  });
}
