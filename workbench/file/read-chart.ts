import { chartKinds, flatPlots, hasTwoValueAxes, labelPositions, legendPositions, lineDashes, markerStyles, type ChartKind } from "./chart-kinds"; // prettier-ignore
import { seenFormula } from "./formula-text";
import { EMU_PER_POINT } from "./measures";
import { inverse } from "./names-of-values";
import type { Palette } from "./theme";
import type { ChartAxisFile, ChartFile, ChartSeriesFile } from "./workbook-file";
import { child, childrenOf, descendants, isTrue, numberOf, valueOf, type XmlElement } from "./xml";

const seen = {
  legend: inverse(legendPositions),
  label: inverse(labelPositions),
  dash: inverse(lineDashes),
  marker: inverse(markerStyles),
};

export function readChart(
  root: XmlElement,
  place: Pick<ChartFile, "name" | "position">,
  palette: Palette,
  omit: (feature: string) => void,
): ChartFile | undefined {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const plots = (area?.children ?? []).filter((each) => each.name.endsWith("Chart"));
  if (!chart || plots.length === 0) return undefined;
  if (plots.some((plot) => plot.name in flatPlots)) omit("chartThirdDimension");
  const secondaryIds = secondaryAxisIds(area);
  const read = plots
    .flatMap((plot) => readPlot(plot, secondaryIds, palette))
    .sort((a, b) => a.order - b.order);
  const type = read.find((each) => each.series.axisGroup === "Primary")?.type ?? read[0]?.type;
  const found: ChartFile = {
    ...place,
    type: type ?? typeOf(plots[0] as XmlElement, undefined),
    series: read.map(({ series, type: own }) => (own === type ? series : { ...series, type: own })),
  };
  const title = child(chart, "title");
  if (title) found.title = { text: richText(title), visible: true };
  const legend = child(chart, "legend");
  if (legend)
    found.legend = { visible: true, position: seen.legend[valueOf(legend, "legendPos") ?? "r"] ?? "Right" };
  readAxes(area, secondaryIds, found);
  return found;
}

const richText = (title: XmlElement): string =>
  childrenOf(child(title, "tx", "rich"), "p")
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map((each) => each.text)
        .join(""),
    )
    .join("\n");

const isAxis = (each: XmlElement): boolean => /^(cat|val|date|ser)Ax$/.test(each.name);
const isSecondary = (axis: XmlElement): boolean => valueOf(axis, "crosses") === "max";

/** A value axis that crosses at the far end is the secondary one; its partner goes with it. */
function secondaryAxisIds(area: XmlElement | undefined): Set<string> {
  const axes = (area?.children ?? []).filter(isAxis);
  if (axes.length <= 2) return new Set();
  const far = axes.find((axis) => axis.name === "valAx" && isSecondary(axis)) ?? axes[axes.length - 1];
  return new Set([valueOf(far, "axId") ?? "", valueOf(far, "crossAx") ?? ""]);
}

interface ReadSeries {
  series: ChartSeriesFile;
  type: string;
  order: number;
}

function readPlot(plot: XmlElement, secondaryIds: Set<string>, palette: Palette): ReadSeries[] {
  const secondary = childrenOf(plot, "axId").some(({ attributes }) =>
    secondaryIds.has(attributes["val"] ?? ""),
  );
  const gapWidth = numberOf(valueOf(plot, "gapWidth"));
  const overlap = numberOf(valueOf(plot, "overlap"));
  const stacked = (valueOf(plot, "grouping") ?? "").toLowerCase().includes("stacked");
  return childrenOf(plot, "ser").map((ser, index) => {
    const type = typeOf(plot, ser);
    const series = readSeries(ser, chartKinds[type] ?? { plot: "barChart" }, palette);
    series.axisGroup = secondary ? "Secondary" : "Primary";
    // Of the plot as a whole: kept with its first series.
    if (index === 0 && gapWidth !== undefined) series.gapWidth = gapWidth;
    if (index === 0 && overlap !== undefined && !(stacked && overlap === 100)) series.overlap = overlap;
    return { series, type, order: numberOf(valueOf(ser, "order")) ?? index };
  });
}

function typeOf(plot: XmlElement, ser: XmlElement | undefined): string {
  const wanted: Partial<ChartKind> = { plot: flatPlots[plot.name] ?? (plot.name as ChartKind["plot"]) };
  if (wanted.plot === "barChart") wanted.direction = valueOf(plot, "barDir") === "bar" ? "bar" : "col";
  const grouping = valueOf(plot, "grouping");
  if (wanted.plot === "barChart") wanted.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered"; // prettier-ignore
  if (wanted.plot === "lineChart" || wanted.plot === "areaChart")
    wanted.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "standard";
  const markers = valueOf(ser, "marker", "symbol") !== "none";
  if (wanted.plot === "lineChart") wanted.markers = markers && isTrue(valueOf(plot, "marker") ?? "1");
  if (wanted.plot === "radarChart") {
    const filled = valueOf(plot, "radarStyle") === "filled";
    wanted.style = filled ? "filled" : "marker";
    if (!filled) wanted.markers = markers && valueOf(plot, "radarStyle") === "marker";
  }
  if (wanted.plot === "scatterChart") {
    wanted.noLine = child(ser, "spPr", "ln", "noFill") !== undefined;
    wanted.markers = wanted.noLine || markers;
    wanted.smooth = !wanted.noLine && isTrue(valueOf(ser, "smooth"));
  }
  const matches = (kind: ChartKind): boolean =>
    Object.entries(wanted).every(([key, value]) => kind[key as keyof ChartKind] === value);
  return Object.keys(chartKinds).find((name) => matches(chartKinds[name] as ChartKind)) ?? "ColumnClustered";
}

function readSeries(ser: XmlElement, kind: ChartKind, palette: Palette): ChartSeriesFile {
  const formula = (wrapper: string): string | undefined => {
    const holder = child(ser, wrapper)?.children.find((each) => each.name.endsWith("Ref"));
    const text = child(holder, "f")?.text;
    return text === undefined ? undefined : seenFormula(text);
  };
  const points = hasTwoValueAxes(kind);
  const series: ChartSeriesFile = { values: formula(points ? "yVal" : "val") ?? "", axisGroup: "Primary" };
  const categories = formula(points ? "xVal" : "cat");
  if (categories !== undefined) series.categories = categories;
  const name = formula("tx") ?? child(ser, "tx", "v")?.text;
  if (name !== undefined) series.name = literalText(name);
  const shape = child(ser, "spPr");
  const line = child(shape, "ln");
  const lined = ["lineChart", "scatterChart", "radarChart"].includes(kind.plot) && kind.style !== "filled";
  const color = palette.drawing(child(lined ? line : shape, "solidFill"));
  const pointColor = palette.drawing(child(ser, "marker", "spPr", "solidFill"));
  if (color ?? (kind.noLine ? pointColor : undefined)) series.color = color ?? pointColor;
  if (child(lined ? line : shape, "noFill") && !kind.noLine) series.noFill = true;
  const dash = lined ? seen.dash[valueOf(line, "prstDash") ?? ""] : undefined;
  if (dash) series.lineDash = dash;
  const width = lined ? numberOf(line?.attributes["w"]) : undefined;
  if (width !== undefined) series.lineWeight = Math.round((width / EMU_PER_POINT) * 1e4) / 1e4;
  const symbol = valueOf(ser, "marker", "symbol");
  const marker = symbol === undefined ? undefined : seen.marker[symbol];
  if (marker && !(marker === "None" && kind.markers === false)) series.markerStyle = marker;
  const labels = child(ser, "dLbls");
  if (labels) {
    series.dataLabels = { visible: isTrue(valueOf(labels, "showVal")) };
    const format = child(labels, "numFmt");
    if (format && !isTrue(format.attributes["sourceLinked"]))
      series.dataLabels.numberFormat = format.attributes["formatCode"];
    const position = seen.label[valueOf(labels, "dLblPos") ?? ""];
    if (position) series.dataLabels.position = position;
  }
  return series;
}

/** Some programs store a name typed out as a formula: ="占年目标". */
const literalText = (name: string): string => {
  const quoted = /^="((?:[^"]|"")*)"$/.exec(name);
  return quoted ? (quoted[1] ?? "").replace(/""/g, '"') : name;
};

function readAxes(area: XmlElement | undefined, secondaryIds: Set<string>, chart: ChartFile): void {
  const axes = (area?.children ?? []).filter(isAxis);
  const primary = axes.filter((axis) => !secondaryIds.has(valueOf(axis, "axId") ?? ""));
  const secondary = axes.find(
    (axis) => axis.name === "valAx" && !primary.includes(axis) && isSecondary(axis),
  );
  // Of two value axes (scatter) the first is the one across.
  const category =
    primary.find((axis) => axis.name !== "valAx") ?? (primary.length > 1 ? primary[0] : undefined);
  const values = primary.find((axis) => axis.name === "valAx" && axis !== category);
  if (category) chart.categoryAxis = readAxis(category);
  if (values) chart.valueAxis = readAxis(values);
  if (secondary) chart.secondaryValueAxis = readAxis(secondary);
}

function readAxis(axis: XmlElement): ChartAxisFile {
  const read: ChartAxisFile = {
    visible: !isTrue(valueOf(axis, "delete")),
    majorGridlines: child(axis, "majorGridlines") !== undefined,
  };
  const title = child(axis, "title");
  if (title) read.title = richText(title);
  const maximum = numberOf(valueOf(axis, "scaling", "max"));
  const minimum = numberOf(valueOf(axis, "scaling", "min"));
  const unit = numberOf(valueOf(axis, "majorUnit"));
  if (minimum !== undefined) read.minimum = minimum;
  if (maximum !== undefined) read.maximum = maximum;
  if (unit !== undefined) read.majorUnit = unit;
  const format = child(axis, "numFmt");
  const code = format?.attributes["formatCode"];
  if (code && code !== "General" && !isTrue(format?.attributes["sourceLinked"])) read.numberFormat = code;
  if (valueOf(axis, "scaling", "orientation") === "maxMin") read.reversed = true;
  return read;
}
