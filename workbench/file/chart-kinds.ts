/** Excel.ChartType as the chart parts of a file spell it. */
export interface ChartKind {
  /** The element of the plot area. */
  plot: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart" | "radarChart" | "bubbleChart"; // prettier-ignore
  direction?: "col" | "bar";
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** scatterStyle or radarStyle. */
  style?: string;
  markers?: boolean;
  smooth?: boolean;
  /** A scatter of points only. */
  noLine?: boolean;
}

const bar = (direction: "col" | "bar", grouping: ChartKind["grouping"]): ChartKind => ({
  plot: "barChart",
  direction,
  grouping,
});
const line = (grouping: ChartKind["grouping"], markers: boolean): ChartKind => ({
  plot: "lineChart",
  grouping,
  markers,
});
const scatter = (markers: boolean, smooth: boolean, noLine: boolean): ChartKind => ({
  plot: "scatterChart",
  style: "lineMarker",
  markers,
  smooth,
  noLine,
});

export const chartKinds: Record<string, ChartKind> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: bar("bar", "clustered"),
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  Line: line("standard", false),
  LineMarkers: line("standard", true),
  LineStacked: line("stacked", false),
  LineMarkersStacked: line("stacked", true),
  LineStacked100: line("percentStacked", false),
  LineMarkersStacked100: line("percentStacked", true),
  Area: { plot: "areaChart", grouping: "standard" },
  AreaStacked: { plot: "areaChart", grouping: "stacked" },
  AreaStacked100: { plot: "areaChart", grouping: "percentStacked" },
  Pie: { plot: "pieChart" },
  Doughnut: { plot: "doughnutChart" },
  XYScatter: scatter(true, false, true),
  XYScatterLines: scatter(true, false, false),
  XYScatterLinesNoMarkers: scatter(false, false, false),
  XYScatterSmooth: scatter(true, true, false),
  XYScatterSmoothNoMarkers: scatter(false, true, false),
  Radar: { plot: "radarChart", style: "marker", markers: false },
  RadarMarkers: { plot: "radarChart", style: "marker", markers: true },
  RadarFilled: { plot: "radarChart", style: "filled" },
  Bubble: { plot: "bubbleChart" },
};

export const hasAxes = (kind: ChartKind): boolean =>
  kind.plot !== "pieChart" && kind.plot !== "doughnutChart";

/** Where both axes count numbers. */
export const hasTwoValueAxes = (kind: ChartKind): boolean =>
  kind.plot === "scatterChart" || kind.plot === "bubbleChart";

export const isStacked = (kind: ChartKind): boolean =>
  kind.grouping === "stacked" || kind.grouping === "percentStacked";

// The nearest flat kind of what is drawn in three dimensions, or of what has no name of its own in Office.js.
export const flatPlots: Record<string, ChartKind["plot"]> = {
  bar3DChart: "barChart",
  line3DChart: "lineChart",
  area3DChart: "areaChart",
  pie3DChart: "pieChart",
  ofPieChart: "pieChart",
  stockChart: "lineChart",
};

// Excel.ChartLegendPosition
export const legendPositions: Record<string, string> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

// Excel.ChartDataLabelPosition
export const labelPositions: Record<string, string> = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  BestFit: "bestFit",
};

/** The label positions that a kind of plot takes; Excel repairs a file that asks for another. */
export function takesLabelPosition(kind: ChartKind, position: string): boolean {
  switch (kind.plot) {
    case "barChart":
      return isStacked(kind)
        ? ["ctr", "inEnd", "inBase"].includes(position)
        : ["outEnd", "ctr", "inEnd", "inBase"].includes(position);
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
      return ["t", "b", "l", "r", "ctr"].includes(position);
    case "pieChart":
      return ["bestFit", "ctr", "inEnd", "outEnd"].includes(position);
    default:
      return false;
  }
}

// Excel.ChartLineStyle
export const lineDashes: Record<string, string> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDash",
};

// Excel.ChartMarkerStyle
export const markerStyles: Record<string, string> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};
