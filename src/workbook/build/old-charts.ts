import type { Block } from "../../records/a1";
import type { ChartPlan, SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";

/**
 * The charts of an earlier build as plans again, to put them back: what they draw stands under them in the block, with
 * the same header as now.
 */
export function oldCharts(plan: SheetPlan, { cells, charts }: ExistingSheet): ChartPlan[] {
  const at = (row: number, column: number) =>
    String(cells.values[row - cells.row]?.[column - cells.column] ?? "");
  const lastRow = cells.row + cells.values.length - 1;
  return plan.charts
    .filter(({ name }) => charts.includes(name))
    .flatMap((chart): ChartPlan[] => {
      const headerNow = plan.rows[chart.categories.row - 2]?.cells ?? [];
      const width = chart.series.length + 1;
      const isHeader = (row: number) =>
        Array.from({ length: width }, (_none, index) => index).every(
          (index) => at(row, index + 1) === String(headerNow[index]),
        );
      let header = lastRow;
      while (header > 0 && !isHeader(header)) header--;
      if (header === 0) return [];
      let rows = 0;
      while (at(header + 1 + rows, 1) !== "" && rows < lastRow) rows++;
      const moved = (block: Block): Block => ({ ...block, row: header + 1, rows });
      const { over } = chart;
      const height =
        Math.max(over.rows - chart.categories.rows, 0) > 0 ? Math.max(over.rows, rows + 1) : rows + 1;
      return [
        {
          ...chart,
          over: { ...over, row: header, rows: height },
          categories: moved(chart.categories),
          series: chart.series.map((series) => ({ ...series, values: moved(series.values) })),
        },
      ];
    });
}
