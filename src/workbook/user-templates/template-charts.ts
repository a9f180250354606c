import { blockAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import { grownBlock } from "../../user-templates/grown-block";
import type { FilledSheet } from "../../user-templates/template-sheet";
import { blockOfReference } from "../reading/block-reference";
import type { RoundTrips } from "../round-trips";
import type { WorkbookTemplate } from "./read-templates";

/** What a chart of a template draws; undefined where it cannot be read, or stands on another sheet. */
export interface TemplateChart {
  name: string;
  series: readonly { values: Block | undefined; categories: Block | undefined }[];
}

/** Excel tells which cells a series draws from this set on. */
const canReadSources = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.15");

/** The charts of template sheets with the cells that they draw, sheet by sheet. */
export async function readCharts(
  trips: RoundTrips,
  sheets: readonly { name: string; sheet: Excel.Worksheet }[],
): Promise<TemplateChart[][]> {
  for (const { sheet } of sheets) sheet.charts.load("items/name");
  await trips.sync();
  const queued = sheets.map(({ sheet }) =>
    sheet.charts.items.map((chart) => {
      chart.series.load("items/name");
      return chart;
    }),
  );
  if (queued.flat().length === 0) return sheets.map(() => []);
  await trips.sync();
  const sources = queued.map((charts) => charts.map((chart) => chart.series.items.map(queueSource)));
  if (canReadSources()) await trips.sync();
  return sheets.map(({ name }, index) =>
    (queued[index] ?? []).map((chart, at) => ({
      name: chart.name,
      series: (sources[index]?.[at] ?? []).map((source) => ({
        values: ownBlock(source?.values.value, name),
        categories: ownBlock(source?.categories.value, name),
      })),
    })),
  );
}

function queueSource(series: Excel.ChartSeries) {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.15")) {
    return {
      values: series.getDimensionDataSourceString("Values"),
      categories: series.getDimensionDataSourceString("Categories"),
    };
  }
  return undefined;
}

function ownBlock(reference: string | undefined, sheet: string): Block | undefined {
  const block = reference === undefined ? undefined : blockOfReference(reference);
  return block?.sheet === sheet ? block : undefined;
}

/** Lets the charts of a filled sheet draw all that their cells became. */
export function queueCharts(sheet: Excel.Worksheet, { charts }: WorkbookTemplate, filled: FilledSheet): void {
  charts.forEach(({ name, series }, index) => {
    const chart = sheet.charts.getItemAt(index);
    // A chart of a built-in sheet draws what its lines say, also where Excel does not tell what it drew.
    const built = filled.charts?.find((each) => each.name === name && each.values.length === series.length);
    if (built) {
      const { row, column, rows, columns } = built.over;
      chart.setPosition(
        blockAddress({ row, column, rows: 1, columns: 1 }),
        blockAddress({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
      );
    }
    series.forEach((source, at) => {
      const values = built?.values[at] ?? (source.values && grownBlock(source.values, filled));
      const categories = built?.categories ?? (source.categories && grownBlock(source.categories, filled));
      if (!values && !categories) return;
      const own = chart.series.getItemAt(at);
      if (values) own.setValues(sheet.getRange(blockAddress(values)));
      if (categories) own.setXAxisValues(sheet.getRange(blockAddress(categories)));
    });
  });
}

/** Whether a template has charts that would go on drawing its own few cells. */
export function hasFixedCharts({ charts }: WorkbookTemplate, filled: FilledSheet): boolean {
  const isRepeated = filled.steps.rows.length > 0 || filled.steps.columns.length > 0;
  return (
    isRepeated &&
    !canReadSources() &&
    charts.some(({ name }) => !filled.charts?.some((each) => each.name === name))
  );
}
