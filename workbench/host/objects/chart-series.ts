import type { ChartSeriesFile } from "../../file/workbook-file";
import { cellText } from "../cell-text";
import { areaFormula } from "../edit/chart-source";
import { itemNotFound } from "../host-error";
import { isError } from "../model/sheet-model";
import { defineClass, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, number, oneOf, text } from "./arguments";
import { CHART_TYPES, chartDataLabels, chartFormat, type Chart } from "./chart-parts";
import { color } from "./range-format";
import { areaOfRange, findRange, integer } from "./range-geometry";
import type { RangeTarget } from "./range-target";
import { rangeArgument } from "./range-argument";

interface Series extends Chart {
  series: ChartSeriesFile;
}

const touched = (state: HostState): void => {
  state.isDirty = true;
};

const formulaOf = (target: RangeTarget): string => areaFormula(target.sheet, areaOfRange(target));

/** The range behind a reference of a series; a literal list has none. */
function rangeOf(state: HostState, target: Series, formula: string | undefined): RangeTarget | undefined {
  if (!formula?.startsWith("=") || formula.includes("#REF!")) return undefined;
  return findRange(state.workbook, target.sheet, formula);
}

function seriesName(state: HostState, target: Series): string {
  const { name } = target.series;
  if (name === undefined) return `${target.chart.series.indexOf(target.series) + 1}`;
  const source = rangeOf(state, target, name);
  if (!source) return name;
  const area = areaOfRange(source);
  return cellText(state.workbook, source.sheet, area.top, area.left);
}

const keptKey = ({ chart, series }: Series, key: string): string =>
  `series${chart.series.indexOf(series)}.${key}`;
const KEPT: Record<string, unknown> = {
  Filtered: false, MarkerSize: 5, ShowShadow: false, MarkerBackgroundColor: "", MarkerForegroundColor: "", Smooth: false,
  DoughnutHoleSize: 50, Explosion: 0, FirstSliceAngle: 0, InvertIfNegative: false, BubbleScale: 100,
  VaryByCategories: false, ShowLeaderLines: true,
}; // prettier-ignore

function dimension(target: Series, name: unknown): string | undefined {
  const which = oneOf(name, ["Categories", "Values", "XValues", "YValues"], "dimension");
  return which === "Categories" || which === "XValues" ? target.series.categories : target.series.values;
}

const chartSeries: HostClass<Series> = defineClass({
  name: "ChartSeries",
  get: {
    Name: (target, state) => seriesName(state, target),
    ChartType: ({ chart, series }) => series.type ?? chart.type,
    AxisGroup: ({ series }) => series.axisGroup,
    HasDataLabels: ({ series }) => series.dataLabels?.visible ?? false,
    MarkerStyle: ({ series }) => series.markerStyle ?? "Automatic",
    GapWidth: ({ series }) => series.gapWidth ?? 150,
    Overlap: ({ series }) => series.overlap ?? 0,
    PlotOrder: ({ chart, series }) => chart.series.indexOf(series) + 1,
    ...Object.fromEntries(Object.entries(KEPT).map(([name, fallback]) => [name, (target: Series) => target.chart.extras[keptKey(target, name)] ?? fallback])), // prettier-ignore
  },
  set: {
    Name: ({ series }, value: unknown, state) => {
      series.name = text(value, "name");
      touched(state);
    },
    ChartType: ({ series }, value: unknown, state) => {
      series.type = oneOf(value, CHART_TYPES, "chartType");
      touched(state);
    },
    AxisGroup: ({ series }, value: unknown, state) => {
      series.axisGroup = oneOf(value, ["Primary", "Secondary"], "axisGroup");
      touched(state);
    },
    HasDataLabels: ({ series }, value: unknown, state) => {
      series.dataLabels = { ...series.dataLabels, visible: flag(value, "hasDataLabels") };
      touched(state);
    },
    MarkerStyle: ({ series }, value: unknown, state) => {
      series.markerStyle = text(value, "markerStyle");
      touched(state);
    },
    PlotOrder: ({ chart, series }, value: unknown, state) => {
      const order = number(value, "plotOrder", 1, chart.series.length);
      chart.series.splice(chart.series.indexOf(series), 1);
      chart.series.splice(order - 1, 0, series);
      touched(state);
    },
    GapWidth: ({ series }, value: unknown, state) => {
      series.gapWidth = number(value, "gapWidth", 0, 500);
      touched(state);
    },
    Overlap: ({ series }, value: unknown, state) => {
      series.overlap = number(value, "overlap", -100, 100);
      touched(state);
    },
    ...Object.fromEntries(
      Object.keys(KEPT).map((name) => [
        name,
        (target: Series, value: unknown, state: HostState) => {
          target.chart.extras[keptKey(target, name)] = name.endsWith("Color") ? color(value) : value;
          touched(state);
        },
      ]),
    ),
  },
  navigate: {
    Format: (target) => chartFormat.of({ sheet: target.sheet, chart: target.chart, path: keptKey(target, "format"), series: target.series }), // prettier-ignore
    DataLabels: (target) =>
      chartDataLabels.of({ sheet: target.sheet, chart: target.chart, series: [target.series] }),
    Points: (target) => chartPointsCollection.of(target),
  },
  call: {
    Delete: ({ chart, series }, state) => {
      chart.series = chart.series.filter((other) => other !== series);
      touched(state);
    },
    SetValues: (target, state, source: unknown) => {
      target.series.values = formulaOf(rangeArgument(source, target.sheet, state));
      touched(state);
    },
    SetXAxisValues: (target, state, source: unknown) => {
      target.series.categories = formulaOf(rangeArgument(source, target.sheet, state));
      touched(state);
    },
    GetDimensionValues: (target, state, name: unknown) =>
      seriesValues(state, target, dimension(target, name)),
    GetDimensionDataSourceString: (target, _state, name: unknown) => dimension(target, name)?.slice(1) ?? "",
    GetDimensionDataSourceType: (target, _state, name: unknown) => (dimension(target, name)?.startsWith("=") ? "LocalRange" : "List"), // prettier-ignore
  },
  needsValues: ["Name", "GetDimensionValues"],
});

function seriesValues(state: HostState, target: Series, formula: string | undefined): unknown[] {
  const source = rangeOf(state, target, formula);
  if (!source) return [];
  const values: unknown[] = [];
  for (const area of source.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = source.sheet.value(row, column);
        values.push(value === null ? "" : isError(value) ? value.error : value);
      }
    }
  }
  return values;
}

interface Point extends Series {
  index: number;
}

const pointKey = (target: Point): string => keptKey(target, `point${target.index}`);

const chartPoint: HostClass<Point> = defineClass({
  name: "ChartPoint",
  get: {
    Value: (target, state) => seriesValues(state, target, target.series.values)[target.index] ?? "",
    HasDataLabel: (target) => target.chart.extras[`${pointKey(target)}.hasDataLabel`] ?? target.series.dataLabels?.visible ?? false, // prettier-ignore
  },
  set: {
    HasDataLabel: (target, value: unknown, state) => {
      target.chart.extras[`${pointKey(target)}.hasDataLabel`] = flag(value, "hasDataLabel");
      touched(state);
    },
  },
  navigate: {
    Format: (target) => chartFormat.of({ sheet: target.sheet, chart: target.chart, path: pointKey(target) }),
  },
  needsValues: ["Value"],
});

const chartPointsCollection: HostClass<Series> = defineClass({
  name: "ChartPointsCollection",
  get: { Count: (target, state) => seriesValues(state, target, target.series.values).length },
  items: (target, state) => seriesValues(state, target, target.series.values).map((_value, index) => chartPoint.of({ ...target, index })), // prettier-ignore
  call: {
    GetCount: (target, state) => seriesValues(state, target, target.series.values).length,
    GetItemAt: (target, state, index: number) => {
      if (integer(index, "index") >= seriesValues(state, target, target.series.values).length)
        throw itemNotFound();
      return chartPoint.of({ ...target, index });
    },
  },
});

export const chartSeriesCollection: HostClass<Chart> = defineClass({
  name: "ChartSeriesCollection",
  get: { Count: ({ chart }) => chart.series.length },
  items: (target) => target.chart.series.map((series) => chartSeries.of({ ...target, series })),
  call: {
    Add: (target, state, name: string | null | undefined, index: number | null | undefined) => {
      const series: ChartSeriesFile = { ...(name ? { name } : {}), values: "", axisGroup: "Primary" };
      target.chart.series.splice(index ?? target.chart.series.length, 0, series);
      touched(state);
      return chartSeries.of({ ...target, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, _state, index: number) => {
      const series = target.chart.series[integer(index, "index")];
      if (!series) throw itemNotFound(`series ${index}`);
      return chartSeries.of({ ...target, series });
    },
  },
});
