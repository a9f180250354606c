import type { ChartAxisFile, ChartSeriesFile } from "../../file/workbook-file";
import { invalidArgument } from "../host-error";
import type { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, number, oneOf, text } from "./arguments";
import { color } from "./range-format";

export interface Chart {
  sheet: SheetModel;
  chart: ChartModel;
}

export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "3DColumnClustered", "3DColumnStacked",
  "3DColumnStacked100", "3DColumn", "BarClustered", "BarStacked", "BarStacked100", "3DBarClustered",
  "3DBarStacked", "3DBarStacked100", "Line", "LineStacked", "LineStacked100", "LineMarkers",
  "LineMarkersStacked", "LineMarkersStacked100", "3DLine", "Pie", "3DPie", "PieOfPie", "PieExploded",
  "3DPieExploded", "BarOfPie", "XYScatter", "XYScatterSmooth", "XYScatterSmoothNoMarkers",
  "XYScatterLines", "XYScatterLinesNoMarkers", "Area", "AreaStacked", "AreaStacked100", "3DArea",
  "3DAreaStacked", "3DAreaStacked100", "Doughnut", "DoughnutExploded", "Radar", "RadarMarkers",
  "RadarFilled", "Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe", "Bubble",
  "Bubble3DEffect", "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC", "CylinderColClustered",
  "CylinderColStacked", "CylinderColStacked100", "CylinderBarClustered", "CylinderBarStacked",
  "CylinderBarStacked100", "CylinderCol", "ConeColClustered", "ConeColStacked", "ConeColStacked100",
  "ConeBarClustered", "ConeBarStacked", "ConeBarStacked100", "ConeCol", "PyramidColClustered",
  "PyramidColStacked", "PyramidColStacked100", "PyramidBarClustered", "PyramidBarStacked",
  "PyramidBarStacked100", "PyramidCol", "Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap",
  "Waterfall", "Sunburst", "Funnel",
] as const; // prettier-ignore

const touched = (state: HostState): void => {
  state.isDirty = true;
};

/** A format somewhere in a chart, by its path; what the file has no place for is kept while the workbook is open. */
interface FormatPath extends Chart {
  path: string;
  /** Formats of a series go into the file. */
  series?: ChartSeriesFile;
}

const extra = ({ chart, path }: FormatPath, key: string): unknown => chart.extras[`${path}.${key}`];
const keep = ({ chart, path }: FormatPath, key: string, value: unknown, state: HostState): void => {
  chart.extras[`${path}.${key}`] = value;
  touched(state);
};

const chartFont: HostClass<FormatPath> = defineClass({
  name: "ChartFont",
  get: {
    Bold: (target) => extra(target, "font.bold") ?? false,
    Italic: (target) => extra(target, "font.italic") ?? false,
    Color: (target) => extra(target, "font.color") ?? "#595959",
    Name: (target, state) => extra(target, "font.name") ?? state.locale.font,
    Size: (target) => extra(target, "font.size") ?? 10,
    Underline: (target) => extra(target, "font.underline") ?? "None",
  },
  set: {
    Bold: (target, value: unknown, state) => keep(target, "font.bold", flag(value, "bold"), state),
    Italic: (target, value: unknown, state) => keep(target, "font.italic", flag(value, "italic"), state),
    Color: (target, value: unknown, state) => keep(target, "font.color", color(value), state),
    Name: (target, value: unknown, state) => keep(target, "font.name", text(value, "name"), state),
    Size: (target, value: unknown, state) => keep(target, "font.size", number(value, "size", 1, 409), state),
    Underline: (target, value: unknown, state) => keep(target, "font.underline", oneOf(value, ["None", "Single"], "underline"), state), // prettier-ignore
  },
});

const chartFill: HostClass<FormatPath> = defineClass({
  name: "ChartFill",
  call: {
    SetSolidColor: (target, state, value: unknown) => {
      if (target.series) {
        target.series.color = color(value);
        delete target.series.noFill;
        touched(state);
      } else keep(target, "fill", color(value), state);
    },
    Clear: (target, state) => {
      if (target.series) {
        target.series.noFill = true;
        touched(state);
      } else keep(target, "fill", "none", state);
    },
    GetSolidColor: (target) => target.series?.color ?? extra(target, "fill") ?? "",
    GetSolidColorOrNullObject: (target) => target.series?.color ?? extra(target, "fill") ?? "",
  },
});

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"] as const; // prettier-ignore

const lineGet = {
  Color: (target: FormatPath) => target.series?.color ?? extra(target, "line.color") ?? "#595959",
  LineStyle: (target: FormatPath) => target.series?.lineDash ?? extra(target, "line.style") ?? "Automatic",
  Weight: (target: FormatPath) => target.series?.lineWeight ?? extra(target, "line.weight") ?? 0.75,
};
const lineSet = {
  Color: (target: FormatPath, value: unknown, state: HostState) => {
    if (target.series) target.series.color = color(value);
    else keep(target, "line.color", color(value), state);
    touched(state);
  },
  LineStyle: (target: FormatPath, value: unknown, state: HostState) => {
    const style = oneOf(value, LINE_STYLES, "lineStyle");
    if (target.series) target.series.lineDash = style;
    else keep(target, "line.style", style, state);
    touched(state);
  },
  Weight: (target: FormatPath, value: unknown, state: HostState) => {
    const weight = number(value, "weight", 0, 1584);
    if (target.series) target.series.lineWeight = weight;
    else keep(target, "line.weight", weight, state);
    touched(state);
  },
};
const lineCall = {
  Clear: (target: FormatPath, state: HostState) => {
    if (target.series) target.series.lineDash = "None";
    else keep(target, "line.style", "None", state);
    touched(state);
  },
};

const chartLine: HostClass<FormatPath> = defineClass({
  name: "ChartLineFormat",
  get: lineGet,
  set: lineSet,
  call: lineCall,
});
const chartBorder: HostClass<FormatPath> = defineClass({
  name: "ChartBorder",
  get: lineGet,
  set: lineSet,
  call: lineCall,
});

export const chartFormat: HostClass<FormatPath> = defineClass({
  name: "ChartFormat",
  get: {
    RoundedCorners: (target) => extra(target, "roundedCorners") ?? false,
    ColorScheme: (target) => extra(target, "colorScheme") ?? "ColorfulPalette1",
  },
  set: {
    RoundedCorners: (target, value: unknown, state) => keep(target, "roundedCorners", flag(value, "roundedCorners"), state), // prettier-ignore
    ColorScheme: (target, value: unknown, state) =>
      keep(target, "colorScheme", text(value, "colorScheme"), state),
  },
  navigate: {
    Font: (target) => chartFont.of(target),
    Fill: (target) => chartFill.of(target),
    Line: (target) => chartLine.of(target),
    Border: (target) => chartBorder.of({ ...target, path: `${target.path}.border`, series: undefined }),
  },
});

const format = (path: string) => (target: Chart) =>
  chartFormat.of({ sheet: target.sheet, chart: target.chart, path });

/** Options that the file has no place for, with Excel's defaults; kept while the workbook is open. */
const TITLE_OPTIONS: Record<string, unknown> = {
  Position: "Top", HorizontalAlignment: "Center", VerticalAlignment: "Center", ShowShadow: false, TextOrientation: 0,
}; // prettier-ignore

const keptGetters = (path: string, options: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(options).map(([name, fallback]) => [
      name,
      ({ chart }: Chart) => chart.extras[`${path}.${name}`] ?? fallback,
    ]),
  );

const keptSetters = (path: string, options: Record<string, unknown>) =>
  Object.fromEntries(
    Object.keys(options).map((name) => [
      name,
      ({ chart }: Chart, value: unknown, state: HostState) => {
        chart.extras[`${path}.${name}`] = value;
        touched(state);
      },
    ]),
  );

export const chartTitle: HostClass<Chart> = defineClass({
  name: "ChartTitle",
  get: {
    Text: ({ chart }) => chart.title?.text ?? "",
    Visible: ({ chart }) => chart.title?.visible ?? false,
    Overlay: ({ chart }) => chart.extras["title.overlay"] ?? false,
    ...keptGetters("title", TITLE_OPTIONS),
  },
  set: {
    ...keptSetters("title", TITLE_OPTIONS),
    Text: ({ chart }, value: unknown, state) => {
      chart.title = { text: text(value, "text"), visible: true };
      touched(state);
    },
    Visible: ({ chart }, value: unknown, state) => {
      chart.title = { text: chart.title?.text ?? "", visible: flag(value, "visible") };
      touched(state);
    },
    Overlay: ({ chart }, value: unknown, state) => {
      chart.extras["title.overlay"] = flag(value, "overlay");
      touched(state);
    },
  },
  navigate: { Format: format("title") },
});

const LEGEND_POSITIONS = ["Invalid", "Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export const chartLegend: HostClass<Chart> = defineClass({
  name: "ChartLegend",
  get: {
    Visible: ({ chart }) => chart.legend?.visible ?? false,
    Position: ({ chart }) => chart.legend?.position ?? "Bottom",
    Overlay: ({ chart }) => chart.extras["legend.overlay"] ?? false,
    ShowShadow: () => false,
  },
  set: {
    Visible: ({ chart }, value: unknown, state) => {
      chart.legend = { position: chart.legend?.position ?? "Bottom", visible: flag(value, "visible") };
      touched(state);
    },
    Position: ({ chart }, value: unknown, state) => {
      chart.legend = {
        visible: chart.legend?.visible ?? true,
        position: oneOf(value, LEGEND_POSITIONS, "position"),
      };
      touched(state);
    },
    Overlay: ({ chart }, value: unknown, state) => {
      chart.extras["legend.overlay"] = flag(value, "overlay");
      touched(state);
    },
  },
  navigate: { Format: format("legend") },
});

export const chartPlotArea: HostClass<Chart> = defineClass({
  name: "ChartPlotArea",
  get: { Position: () => "Automatic" },
  navigate: { Format: format("plotArea") },
});

type AxisKey = "valueAxis" | "categoryAxis" | "secondaryValueAxis" | "secondaryCategoryAxis" | "seriesAxis";

interface Axis extends Chart {
  key: AxisKey;
}

function axisFile({ chart, key }: Axis): ChartAxisFile {
  if (key === "secondaryCategoryAxis" || key === "seriesAxis") {
    return (chart.extras[key] ??= { visible: false }) as ChartAxisFile;
  }
  return (chart[key] ??= { visible: true });
}

const readAxis = (target: Axis): Partial<ChartAxisFile> => {
  const { chart, key } = target;
  return (key === "secondaryCategoryAxis" || key === "seriesAxis" ? (chart.extras[key] as ChartAxisFile | undefined) : chart[key]) ?? {}; // prettier-ignore
};

/** Numbers that Excel finds itself where "" is set. */
const limit =
  (key: "minimum" | "maximum" | "majorUnit") => (target: Axis, value: unknown, state: HostState) => {
    const axis = axisFile(target);
    if (value === "" || value === null) delete axis[key];
    else axis[key] = number(value, key);
    touched(state);
  };

const KEPT_OF_AXIS: Record<string, unknown> = {
  MinorUnit: "", DisplayUnit: "None", ShowDisplayUnitLabel: true, ScaleType: "Linear", LogBase: 10, Crosses: "Automatic",
  CrossesAt: 0, MajorTickMark: "None", MinorTickMark: "None", TickLabelPosition: "NextToAxis", TickLabelSpacing: "",
  TickMarkSpacing: 1, CategoryType: "Automatic", BaseTimeUnit: "Days", MajorTimeUnitScale: "Days",
  MinorTimeUnitScale: "Days", IsBetweenCategories: true, MultiLevel: false, Alignment: "Center", Offset: 100,
  Position: "Automatic", LinkNumberFormat: false, TextOrientation: 0,
}; // prettier-ignore

const gridlines: HostClass<Axis & { major: boolean }> = defineClass({
  name: "ChartGridlines",
  get: { Visible: (target) => (target.major ? (readAxis(target).majorGridlines ?? target.key === "valueAxis") : (target.chart.extras[`${target.key}.minorGridlines`] ?? false)) }, // prettier-ignore
  set: {
    Visible: (target, value: unknown, state) => {
      if (target.major) axisFile(target).majorGridlines = flag(value, "visible");
      else target.chart.extras[`${target.key}.minorGridlines`] = flag(value, "visible");
      touched(state);
    },
  },
  navigate: {
    Format: (target) => format(`${target.key}.${target.major ? "major" : "minor"}Gridlines`)(target),
  },
});

const axisTitle: HostClass<Axis> = defineClass({
  name: "ChartAxisTitle",
  get: {
    Text: (target) => readAxis(target).title ?? "",
    Visible: (target) => readAxis(target).title !== undefined,
    TextOrientation: () => 0,
  },
  set: {
    Text: (target, value: unknown, state) => {
      axisFile(target).title = text(value, "text");
      touched(state);
    },
    Visible: (target, value: unknown, state) => {
      if (flag(value, "visible")) axisFile(target).title ??= "";
      else delete axisFile(target).title;
      touched(state);
    },
  },
  navigate: { Format: (target) => format(`${target.key}.title`)(target) },
});

const chartAxis: HostClass<Axis> = defineClass({
  name: "ChartAxis",
  get: {
    Minimum: (target) => readAxis(target).minimum ?? "",
    Maximum: (target) => readAxis(target).maximum ?? "",
    MajorUnit: (target) => readAxis(target).majorUnit ?? "",
    NumberFormat: (target) => readAxis(target).numberFormat ?? "General",
    Visible: (target) =>
      readAxis(target).visible ?? (target.key === "valueAxis" || target.key === "categoryAxis"),
    ReversePlotOrder: (target) => readAxis(target).reversed ?? false,
    Type: ({ key }) =>
      key.toLowerCase().includes("category") ? "Category" : key === "seriesAxis" ? "Series" : "Value",
    AxisGroup: ({ key }) => (key.startsWith("secondary") ? "Secondary" : "Primary"),
    ...Object.fromEntries(Object.entries(KEPT_OF_AXIS).map(([name, fallback]) => [name, (target: Axis) => target.chart.extras[`${target.key}.${name}`] ?? fallback])), // prettier-ignore
  },
  set: {
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: limit("majorUnit"),
    NumberFormat: (target, value: unknown, state) => {
      axisFile(target).numberFormat = text(value, "numberFormat");
      touched(state);
    },
    Visible: (target, value: unknown, state) => {
      axisFile(target).visible = flag(value, "visible");
      touched(state);
    },
    ReversePlotOrder: (target, value: unknown, state) => {
      axisFile(target).reversed = flag(value, "reversePlotOrder");
      touched(state);
    },
    ...Object.fromEntries(
      Object.keys(KEPT_OF_AXIS).map((name) => [
        name,
        (target: Axis, value: unknown, state: HostState) => {
          target.chart.extras[`${target.key}.${name}`] = value;
          touched(state);
        },
      ]),
    ),
  },
  navigate: {
    Title: (target) => axisTitle.of(target),
    MajorGridlines: (target) => gridlines.of({ ...target, major: true }),
    MinorGridlines: (target) => gridlines.of({ ...target, major: false }),
    Format: (target) => format(target.key)(target),
  },
  call: {
    SetCategoryNames: ({ chart }, state, source: unknown) => {
      const target = (source as HostObject | null)?.target as
        { sheet: SheetModel; areas: unknown[] } | undefined;
      if (!target) throw invalidArgument("sourceData");
      state.setCategories(chart, source as HostObject);
    },
    SetPositionAt: (target, state, value: unknown) => {
      target.chart.extras[`${target.key}.PositionAt`] = number(value, "value");
      touched(state);
    },
    SetCrossesAt: (target, state, value: unknown) => {
      target.chart.extras[`${target.key}.CrossesAt`] = number(value, "value");
      touched(state);
    },
  },
});

const AXES: Record<string, AxisKey> = {
  ValuePrimary: "valueAxis", CategoryPrimary: "categoryAxis", SeriesPrimary: "seriesAxis",
  ValueSecondary: "secondaryValueAxis", CategorySecondary: "secondaryCategoryAxis",
}; // prettier-ignore

const axis = (target: Chart, key: AxisKey): HostObject =>
  chartAxis.of({ sheet: target.sheet, chart: target.chart, key });

export const chartAxes: HostClass<Chart> = defineClass({
  name: "ChartAxes",
  navigate: {
    ValueAxis: (target) => axis(target, "valueAxis"),
    CategoryAxis: (target) => axis(target, "categoryAxis"),
    SeriesAxis: (target) => axis(target, "seriesAxis"),
  },
  call: {
    GetItem: (target, _state, type: unknown, group: unknown) => {
      const key = AXES[`${oneOf(type, ["Value", "Category", "Series"], "type")}${oneOf(group ?? "Primary", ["Primary", "Secondary"], "group")}`]; // prettier-ignore
      if (!key) throw invalidArgument("type, group");
      return axis(target, key);
    },
  },
});

/** Data labels of one series or, of a chart, of all its series. */
interface Labels extends Chart {
  series: ChartSeriesFile[];
}

type LabelFile = NonNullable<ChartSeriesFile["dataLabels"]>;

const setLabels = ({ series }: Labels, state: HostState, change: Partial<LabelFile>): void => {
  for (const one of series)
    one.dataLabels = { visible: one.dataLabels?.visible ?? true, ...one.dataLabels, ...change };
  touched(state);
};
const LABEL_POSITIONS = ["Invalid", "None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout"] as const; // prettier-ignore

const keptLabel = (key: string, fallback: boolean | string) => ({
  get: ({ chart }: Labels) => chart.extras[`dataLabels.${key}`] ?? fallback,
  set: ({ chart }: Labels, value: unknown, state: HostState) => {
    chart.extras[`dataLabels.${key}`] = value;
    touched(state);
  },
});
const KEPT_LABELS: Record<string, ReturnType<typeof keptLabel>> = {
  ShowSeriesName: keptLabel("showSeriesName", false),
  ShowCategoryName: keptLabel("showCategoryName", false),
  ShowLegendKey: keptLabel("showLegendKey", false),
  ShowPercentage: keptLabel("showPercentage", false),
  ShowBubbleSize: keptLabel("showBubbleSize", false),
  Separator: keptLabel("separator", ","),
  LinkNumberFormat: keptLabel("linkNumberFormat", true),
};

export const chartDataLabels: HostClass<Labels> = defineClass<Labels>({
  name: "ChartDataLabels",
  get: {
    ShowValue: ({ series }) => series.some((one) => one.dataLabels?.visible),
    Position: ({ series }) => series[0]?.dataLabels?.position ?? "BestFit",
    NumberFormat: ({ series }) => series[0]?.dataLabels?.numberFormat ?? "General",
    ...Object.fromEntries(Object.entries(KEPT_LABELS).map(([name, { get }]) => [name, get])),
  },
  set: {
    ShowValue: (target, value: unknown, state) =>
      setLabels(target, state, { visible: flag(value, "showValue") }),
    Position: (target, value: unknown, state) => setLabels(target, state, { position: oneOf(value, LABEL_POSITIONS, "position") }), // prettier-ignore
    NumberFormat: (target, value: unknown, state) => setLabels(target, state, { numberFormat: text(value, "numberFormat") }), // prettier-ignore
    ...Object.fromEntries(Object.entries(KEPT_LABELS).map(([name, { set }]) => [name, set])),
  },
  navigate: { Format: format("dataLabels") },
});
