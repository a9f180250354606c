import type { Block } from "../../formulas/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { ChartPlan, SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";

/** Where an earlier build put what a chart draws: under it in the block, with the same header as now. */
export function chartDataRow(
  chart: ChartPlan,
  plan: SheetPlan,
  { cells }: ExistingSheet,
): number | undefined {
  const headerNow = plan.rows[chart.categories.row - 2]?.cells ?? [];
  const isHeader = (row: number) =>
    Array.from({ length: chart.series.length + 1 }, (_none, index) => index).every(
      (index) => textAt(cells, row, index + 1) === String(headerNow[index]),
    );
  let header = cells.row + cells.values.length - 1;
  while (header > 0 && !isHeader(header)) header--;
  return header === 0 ? undefined : header;
}

function textAt({ row: first, column: left, values }: SheetTable, row: number, column: number): string {
  return String(values[row - first]?.[column - left] ?? "");
}

/** The charts of an earlier build as plans again, to put them back. */
export function oldCharts(plan: SheetPlan, existing: ExistingSheet): ChartPlan[] {
  const { cells, charts } = existing;
  const lastRow = cells.row + cells.values.length - 1;
  return plan.charts
    .filter(({ name }) => charts.includes(name))
    .flatMap((chart): ChartPlan[] => {
      const header = chartDataRow(chart, plan, existing);
      if (header === undefined) return [];
      let rows = 0;
      while (textAt(cells, header + 1 + rows, 1) !== "" && rows < lastRow) rows++;
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
