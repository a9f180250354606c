import type { EChartsCoreOption } from "echarts/core";
import type { ChartAxisFile, ChartFile, ChartSeriesFile } from "../../../file/workbook-file";
import { formatNumber } from "./format-number";

/** What a chart's references hold just now. */
export interface ChartData {
  series: { name: string; categories: string[]; values: (number | null)[] }[];
}

const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';
const INK = "#404040";
const RULE = "#D9D9D9";
/** Office's own palette, for series that bring no colour. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const POINT = 4 / 3; // pixels

type SeriesKind = "bar" | "line" | "area" | "pie" | "scatter";

/** An ECharts option that draws a chart as Excel would: the same series, axes, titles, formats and colours. */
export function chartOption(chart: ChartFile, data: ChartData): EChartsCoreOption {
  const kinds = chart.series.map((series) => seriesKind(series.type ?? chart.type));
  const common = {
    animation: false,
    backgroundColor: "#FFFFFF",
    color: PALETTE,
    textStyle: { fontFamily: FONT, color: INK },
    title: titleOption(chart),
    legend: legendOption(chart, data),
  };
  if (kinds[0] === "pie") return { ...common, tooltip: {}, series: pieSeries(chart, data) };
  const horizontal = /^Bar/.test(chart.type);
  const shown = isShare(chart.type) ? asShares(data) : data;
  const category = categoryAxis(chart, data, horizontal);
  const values = [
    valueAxis(chart.valueAxis, data, { right: false, share: isShare(chart.type) }),
    valueAxis(chart.secondaryValueAxis, data, { right: true, share: false }),
  ];
  const used = chart.series.some((series) => series.axisGroup === "Secondary") ? values : values.slice(0, 1);
  return {
    ...common,
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, confine: true },
    grid: gridOption(chart),
    xAxis: horizontal ? used : category,
    yAxis: horizontal ? category : used,
    series: chart.series.map((series, index) =>
      seriesOption(chart, series, kinds[index] ?? "bar", shown.series[index], index, horizontal),
    ),
  };
}

function seriesKind(type: string): SeriesKind {
  if (/^(Column|Bar)/.test(type)) return "bar";
  if (/^Area/.test(type)) return "area";
  if (/^(Pie|Doughnut)/.test(type)) return "pie";
  if (/^XYScatter/.test(type)) return "scatter";
  return "line";
}

const isLine = (type: string): boolean => seriesKind(type) === "line";
/** A legend's mark for a line, as Excel draws it. */
const STROKE = "path://M0,4 L20,4 L20,6 L0,6 Z";

function isShare(type: string): boolean {
  return /100$/.test(type);
}

function hasTitle(chart: ChartFile): boolean {
  return chart.title !== undefined && chart.title.visible && chart.title.text !== "";
}

function titleOption(chart: ChartFile) {
  if (!hasTitle(chart)) return { show: false };
  return {
    text: chart.title?.text,
    left: "center",
    top: 8,
    textStyle: { fontFamily: FONT, fontSize: 15, fontWeight: "bold", color: INK },
  };
}

function legendOption(chart: ChartFile, data: ChartData) {
  if (chart.legend === undefined || !chart.legend.visible) return { show: false };
  const shown = data.series
    .map((one, index) => ({ name: one.name, series: chart.series[index] }))
    .filter(({ series }) => series !== undefined && series.noFill !== true)
    .map(({ name, series }) => ({ name, icon: isLine(series?.type ?? chart.type) ? STROKE : "rect" }));
  return {
    data: shown,
    itemWidth: 18,
    itemHeight: 10,
    textStyle: { color: INK },
    ...legendPlace(chart.legend.position),
  };
}

function legendPlace(position: string) {
  if (position === "Top") return { top: 34, left: "center" };
  if (position === "Left") return { left: 8, top: "middle", orient: "vertical" };
  if (/Right|Corner/.test(position)) return { right: 8, top: "middle", orient: "vertical" };
  return { bottom: 6, left: "center" };
}

function gridOption(chart: ChartFile) {
  const place = chart.legend?.visible ? chart.legend.position : "None";
  return {
    containLabel: true,
    left: place === "Left" ? 110 : 16,
    right: /Right|Corner/.test(place) ? 110 : 20,
    top: (hasTitle(chart) ? 40 : 16) + (place === "Top" ? 28 : 0) + (chart.valueAxis?.title ? 16 : 0),
    bottom: place === "Bottom" ? 34 : 14,
  };
}

function categoryAxis(chart: ChartFile, data: ChartData, horizontal: boolean) {
  const categories = data.series[0]?.categories ?? [];
  const points = data.series[0]?.values.length ?? 0;
  const axis = chart.categoryAxis;
  return {
    type: "category",
    show: axis?.visible ?? true,
    name: axis?.title,
    nameLocation: "middle",
    data:
      categories.length > 0 ? categories : Array.from({ length: points }, (_one, index) => String(index + 1)),
    inverse: axis?.reversed ?? false,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: RULE } },
    axisLabel: {
      color: INK,
      interval: categories.length > 40 ? "auto" : 0,
      ...(horizontal ? { width: 120, overflow: "truncate" } : wrapLabels(chart, categories.length)),
    },
  };
}

/** Labels get the width that their column has, and break there, as Excel breaks them. */
function wrapLabels(chart: ChartFile, count: number) {
  const width = (chart.position.width * POINT - 90) / Math.max(count, 1);
  return { width: Math.max(Math.floor(width) - 4, 24), overflow: "break", lineHeight: 15 };
}

function valueAxis(axis: ChartAxisFile | undefined, data: ChartData, as: { right: boolean; share: boolean }) {
  const format = axis?.numberFormat ?? (as.share ? "0%" : inferredFormat(data));
  return {
    type: "value",
    show: axis?.visible ?? true,
    name: axis?.title,
    nameTextStyle: { color: INK, align: as.right ? "right" : "left" },
    min: axis?.minimum,
    max: axis?.maximum ?? (as.share ? 1 : undefined),
    interval: axis?.majorUnit,
    inverse: axis?.reversed ?? false,
    axisLabel: { color: INK, formatter: (value: number) => formatNumber(value, format) },
    splitLine: { show: !as.right && (axis?.majorGridlines ?? true), lineStyle: { color: RULE } },
  };
}

/** Where the axis names no format Excel takes the cells': small fractions are nearly always shares here. */
function inferredFormat(data: ChartData): string {
  const values = data.series.flatMap((one) => one.values).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => Math.abs(value) <= 3) ? "0%" : "#,##0.##";
}

function seriesOption(
  chart: ChartFile,
  series: ChartSeriesFile,
  kind: SeriesKind,
  data: ChartData["series"][number] | undefined,
  index: number,
  horizontal: boolean,
) {
  const type = series.type ?? chart.type;
  const color = series.color ?? PALETTE[index % PALETTE.length];
  const secondary = series.axisGroup === "Secondary" ? 1 : 0;
  return {
    type: kind === "area" ? "line" : kind,
    name: data?.name ?? "",
    data: data?.values ?? [],
    ...(horizontal ? { xAxisIndex: secondary } : { yAxisIndex: secondary }),
    stack: /Stacked/.test(type) ? `stack${secondary}` : undefined,
    z: kind === "line" ? 3 : 2,
    itemStyle: series.noFill ? { color: "transparent" } : { color },
    label: labelOption(series, kind, horizontal),
    ...(kind === "bar" ? barShape(series) : {}),
    ...(kind === "line" || kind === "area" ? lineShape(series, type, color) : {}),
    ...(kind === "area" ? { areaStyle: { color, opacity: 0.6 } } : {}),
    tooltip: { show: series.noFill !== true },
    silent: series.noFill === true,
  };
}

/** Each value as its share of the category's sum, as charts "stacked to 100 %" show it. */
function asShares(data: ChartData): ChartData {
  const sum = (index: number) =>
    data.series.reduce((total, one) => total + Math.abs(one.values[index] ?? 0), 0) || 1;
  return {
    series: data.series.map((one) => ({
      ...one,
      values: one.values.map((value, index) => (value === null ? null : value / sum(index))),
    })),
  };
}

function barShape(series: ChartSeriesFile) {
  return {
    barCategoryGap: `${Math.round((100 * (series.gapWidth ?? 150)) / (100 + (series.gapWidth ?? 150)))}%`,
    barGap: `${-(series.overlap ?? 0)}%`,
  };
}

function lineShape(series: ChartSeriesFile, type: string, color: string | undefined) {
  const marker = series.markerStyle ?? (/Markers/.test(type) ? "Circle" : "None");
  return {
    symbol: marker === "None" ? "none" : symbolOf(marker),
    symbolSize: 7,
    lineStyle: { color, width: (series.lineWeight ?? 2.25) * POINT, type: dashOf(series.lineDash) },
    connectNulls: false,
  };
}

function symbolOf(marker: string): string {
  return { Square: "rect", Diamond: "diamond", Triangle: "triangle" }[marker] ?? "circle";
}

function dashOf(dash: string | undefined): "solid" | "dashed" | "dotted" {
  if (dash === undefined || dash === "Continuous" || dash === "Automatic") return "solid";
  return /Dot$|RoundDot/.test(dash) && !/Dash/.test(dash) ? "dotted" : "dashed";
}

function labelOption(series: ChartSeriesFile, kind: SeriesKind, horizontal: boolean) {
  const labels = series.dataLabels;
  if (labels === undefined || !labels.visible || series.noFill) return { show: false };
  return {
    show: true,
    color: INK,
    fontSize: 11,
    position: labelPlace(labels.position, kind, horizontal),
    formatter: ({ value }: { value: number | null }) =>
      value === null || typeof value !== "number" ? "" : formatNumber(value, labels.numberFormat ?? "0.##"),
  };
}

function labelPlace(position: string | undefined, kind: SeriesKind, horizontal: boolean): string {
  const outside = horizontal ? "right" : "top";
  if (kind !== "bar") return { Bottom: "bottom", Left: "left", Right: "right" }[position ?? ""] ?? "top";
  const inside = {
    Center: "inside",
    InsideEnd: horizontal ? "insideRight" : "insideTop",
    InsideBase: "insideBottom",
  };
  return inside[(position ?? "") as keyof typeof inside] ?? outside;
}

function pieSeries(chart: ChartFile, data: ChartData) {
  return data.series.map((one) => ({
    type: "pie",
    name: one.name,
    radius: /^Doughnut/.test(chart.type) ? ["40%", "66%"] : "66%",
    center: ["50%", "54%"],
    data: one.values.map((value, index) => ({
      value: value ?? 0,
      name: one.categories[index] ?? String(index + 1),
    })),
    label: { color: INK },
  }));
}
