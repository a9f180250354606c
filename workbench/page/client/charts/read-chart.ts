import type { ChartFile } from "../../../file/workbook-file";
import { textOf, type ReferenceReader } from "../view/read-reference";
import type { ChartData } from "./chart-option";

/** What the references of a chart hold just now; `sheet` is the one that it stands on. */
export function readChart(chart: ChartFile, sheet: string, reader: ReferenceReader): ChartData {
  return {
    series: chart.series.map((series) => ({
      name: series.name?.startsWith("=")
        ? textOf(reader.values(series.name, sheet)[0] ?? null)
        : (series.name ?? ""),
      categories: series.categories === undefined ? [] : reader.values(series.categories, sheet).map(textOf),
      values: reader.values(series.values, sheet).map((value) => (typeof value === "number" ? value : null)),
    })),
  };
}
