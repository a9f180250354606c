import {
  chartKinds,
  hasAxes,
  hasTwoValueAxes,
  isStacked,
  labelPositions,
  legendPositions,
  lineDashes,
  markerStyles,
  takesLabelPosition,
  type ChartKind,
} from "./chart-kinds";
import { storedFormula } from "./formula-text";
import { EMU_PER_POINT } from "./measures";
import type { ChartAxisFile, ChartFile, ChartSeriesFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { element, escapeXml, xmlDeclaration } from "./xml";

/**
 * A chart part. The order of elements is that of the schema (ECMA-376 21.2): Excel offers to repair a file in
 * which it differs.
 */
export function chartXml(chart: ChartFile, sheet: string): string {
  const plots = plotsOf(chart, sheet);
  const title = chart.title?.visible ? chart.title.text : undefined;
  const legend = chart.legend?.visible ? (legendPositions[chart.legend.position] ?? "b") : undefined;
  return (
    xmlDeclaration +
    element(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      value("date1904", false),
      value("roundedCorners", false),
      element(
        "c:chart",
        {},
        title === undefined ? "" : titleXml(title, 1400),
        value("autoTitleDeleted", title === undefined),
        element(
          "c:plotArea",
          {},
          "<c:layout/>",
          ...plots.map((plot) => plotXml(plot)),
          ...axesXml(chart, plots),
        ),
        legend === undefined
          ? ""
          : element("c:legend", {}, value("legendPos", legend), value("overlay", false)),
        value("plotVisOnly", true),
        value("dispBlanksAs", "gap"),
      ),
      // A white ground, so that a chart over coloured cells is readable, and no frame.
      '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    )
  );
}

const value = (name: string, val: string | number | boolean): string => element(`c:${name}`, { val });

interface Plot {
  kind: ChartKind;
  secondary: boolean;
  /** With each series its place in the chart. */
  series: { series: ChartSeriesFile; index: number; kind: ChartKind }[];
}

/** Series of one kind and one axis group are drawn by one element. */
function plotsOf(chart: ChartFile, sheet: string): Plot[] {
  const plots: Plot[] = [];
  const kindOf = (type: string): ChartKind => {
    const kind = chartKinds[type];
    if (!kind) throw new WorkbookFileProblem("chartType", { sheet, chart: chart.name, type });
    return kind;
  };
  const main = kindOf(chart.type);
  chart.series.forEach((series, index) => {
    const kind = series.type === undefined ? main : kindOf(series.type);
    const secondary = series.axisGroup === "Secondary" && hasAxes(kind);
    const found = plots.find((plot) => plot.secondary === secondary && drawnTogether(plot.kind, kind));
    if (found) found.series.push({ series, index, kind });
    else plots.push({ kind, secondary, series: [{ series, index, kind }] });
  });
  if (plots.length === 0) plots.push({ kind: main, secondary: false, series: [] });
  // The primary axes' plots come first, as Excel itself orders them.
  return plots.sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

const drawnTogether = (a: ChartKind, b: ChartKind): boolean =>
  a.plot === b.plot && a.direction === b.direction && a.grouping === b.grouping && a.style === b.style;

const axisIds = (secondary: boolean): [number, number] =>
  secondary ? [500000003, 500000004] : [500000001, 500000002];

function plotXml({ kind, secondary, series }: Plot): string {
  const written = series.map((each) => seriesXml(each.series, each.index, each.kind));
  const ids = axisIds(secondary).map((id) => value("axId", id));
  const first = series.find((each) => each.series.gapWidth !== undefined)?.series;
  const overlap = series.find((each) => each.series.overlap !== undefined)?.series.overlap;
  const colors = value("varyColors", kind.plot === "pieChart" || kind.plot === "doughnutChart");
  switch (kind.plot) {
    case "barChart":
      return element(
        "c:barChart",
        {},
        value("barDir", kind.direction ?? "col"),
        value("grouping", kind.grouping ?? "clustered"),
        colors,
        ...written,
        first?.gapWidth === undefined ? "" : value("gapWidth", first.gapWidth),
        overlap !== undefined ? value("overlap", overlap) : isStacked(kind) ? value("overlap", 100) : "",
        ...ids,
      );
    case "lineChart":
      return element(
        "c:lineChart",
        {},
        value("grouping", kind.grouping ?? "standard"),
        colors,
        ...written,
        value("marker", true),
        ...ids,
      );
    case "areaChart":
      return element(
        "c:areaChart",
        {},
        value("grouping", kind.grouping ?? "standard"),
        colors,
        ...written,
        ...ids,
      );
    case "scatterChart":
      return element("c:scatterChart", {}, value("scatterStyle", "lineMarker"), colors, ...written, ...ids);
    case "bubbleChart":
      return element("c:bubbleChart", {}, colors, ...written, value("bubbleScale", 100), ...ids);
    case "radarChart":
      return element(
        "c:radarChart",
        {},
        value("radarStyle", kind.style ?? "marker"),
        colors,
        ...written,
        ...ids,
      );
    case "pieChart":
      return element("c:pieChart", {}, colors, ...written, value("firstSliceAng", 0));
    case "doughnutChart":
      return element(
        "c:doughnutChart",
        {},
        colors,
        ...written,
        value("firstSliceAng", 0),
        value("holeSize", 50),
      );
  }
}

const reference = (formula: string): string => element("c:f", {}, escapeXml(storedFormula(formula)));

function seriesXml(series: ChartSeriesFile, index: number, kind: ChartKind): string {
  const name =
    series.name === undefined
      ? ""
      : element(
          "c:tx",
          {},
          series.name.startsWith("=")
            ? element("c:strRef", {}, reference(series.name))
            : element("c:v", {}, escapeXml(series.name)),
        );
  const start = [value("idx", index), value("order", index), name, shapeXml(series, kind)];
  const marker = markerXml(series, kind);
  const labels = labelsXml(series, kind);
  const categories = (wrapper: string): string =>
    series.categories === undefined
      ? ""
      : element(`c:${wrapper}`, {}, element(wrapper === "xVal" ? "c:numRef" : "c:strRef", {}, reference(series.categories))); // prettier-ignore
  const values = (wrapper: string): string =>
    element(`c:${wrapper}`, {}, element("c:numRef", {}, reference(series.values)));
  const smooth = value("smooth", kind.smooth ?? false);
  switch (kind.plot) {
    case "barChart":
      return element(
        "c:ser",
        {},
        ...start,
        value("invertIfNegative", false),
        labels,
        categories("cat"),
        values("val"),
      );
    case "lineChart":
      return element("c:ser", {}, ...start, marker, labels, categories("cat"), values("val"), smooth);
    case "scatterChart":
      return element("c:ser", {}, ...start, marker, labels, categories("xVal"), values("yVal"), smooth);
    case "radarChart":
      return element("c:ser", {}, ...start, marker, labels, categories("cat"), values("val"));
    case "bubbleChart":
      return element("c:ser", {}, ...start, value("invertIfNegative", false), labels, categories("xVal"), values("yVal"), element("c:bubbleSize", {}, element("c:numRef", {}, reference(series.values))), value("bubble3D", false)); // prettier-ignore
    default:
      return element("c:ser", {}, ...start, labels, categories("cat"), values("val"));
  }
}

const isLine = (kind: ChartKind): boolean =>
  kind.plot === "lineChart" ||
  kind.plot === "scatterChart" ||
  (kind.plot === "radarChart" && kind.style !== "filled");

const solid = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

function shapeXml(series: ChartSeriesFile, kind: ChartKind): string {
  if (isLine(kind)) {
    const hidden = series.noFill || kind.noLine || series.lineDash === "None";
    const dash = series.lineDash && lineDashes[series.lineDash];
    const line = hidden
      ? "<a:noFill/>"
      : `${series.color ? solid(series.color) : ""}${dash ? element("a:prstDash", { val: dash }) : ""}`;
    const width = series.lineWeight;
    if (line === "" && width === undefined) return "";
    return element(
      "c:spPr",
      {},
      element(
        "a:ln",
        { w: width === undefined ? undefined : Math.round(width * EMU_PER_POINT), cap: "rnd" },
        line,
      ),
    );
  }
  const fill = series.noFill ? "<a:noFill/>" : series.color ? solid(series.color) : "";
  return fill === "" ? "" : element("c:spPr", {}, fill);
}

function markerXml(series: ChartSeriesFile, kind: ChartKind): string {
  const stored = series.markerStyle && markerStyles[series.markerStyle];
  if (stored === "none" || (!stored && kind.markers === false))
    return element("c:marker", {}, value("symbol", "none"));
  if (!stored && !series.color) return "";
  return element(
    "c:marker",
    {},
    stored ? value("symbol", stored) : "",
    stored ? value("size", 6) : "",
    series.color ? element("c:spPr", {}, solid(series.color), element("a:ln", {}, solid(series.color))) : "",
  );
}

function labelsXml(series: ChartSeriesFile, kind: ChartKind): string {
  const labels = series.dataLabels;
  if (!labels) return "";
  const position = labels.position === undefined ? undefined : labelPositions[labels.position];
  return element(
    "c:dLbls",
    {},
    labels.numberFormat === undefined
      ? ""
      : element("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: false }),
    labels.visible ? "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" : "",
    position && takesLabelPosition(kind, position) ? value("dLblPos", position) : "",
    value("showLegendKey", false),
    value("showVal", labels.visible),
    value("showCatName", false),
    value("showSerName", false),
    value("showPercent", false),
    value("showBubbleSize", false),
  );
}

const titleXml = (text: string, size: number, turned = false): string =>
  element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        element("a:bodyPr", turned ? { rot: -5400000, vert: "horz" } : {}),
        "<a:lstStyle/>",
        ...text
          .split("\n")
          .map((line) =>
            element(
              "a:p",
              {},
              element("a:pPr", {}, element("a:defRPr", { sz: size, b: false })),
              element("a:r", {}, element("a:rPr", { sz: size, b: false }), `<a:t>${escapeXml(line)}</a:t>`),
            ),
          ),
      ),
    ),
    value("overlay", false),
  );

function axesXml(chart: ChartFile, plots: Plot[]): string[] {
  const primary = plots.find((plot) => !plot.secondary && hasAxes(plot.kind));
  const secondary = plots.find((plot) => plot.secondary);
  return [
    ...(primary ? axisPair(primary.kind, false, chart.categoryAxis, chart.valueAxis) : []),
    ...(secondary ? axisPair(secondary.kind, true, undefined, chart.secondaryValueAxis) : []),
  ];
}

function axisPair(
  kind: ChartKind,
  secondary: boolean,
  category: ChartAxisFile | undefined,
  values: ChartAxisFile | undefined,
): string[] {
  const [categoryId, valueId] = axisIds(secondary);
  const lying = kind.direction === "bar";
  const categorySide = lying ? (secondary ? "r" : "l") : secondary ? "t" : "b";
  const valueSide = lying ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  // The secondary categories are those of the primary axis and are not drawn twice.
  const shownCategory = secondary ? { visible: false } : (category ?? { visible: true });
  const shownValues = values ?? { visible: true };
  const between = kind.plot === "barChart" || kind.plot === "lineChart" ? "between" : "midCat";
  const turned = lying ? "category" : "value";
  return [
    hasTwoValueAxes(kind)
      ? element(
          "c:valAx",
          {},
          axisStart(categoryId, shownCategory, categorySide, false),
          value("crossAx", valueId),
          value("crosses", "autoZero"),
          value("crossBetween", "midCat"),
          units(shownCategory),
        )
      : element(
          "c:catAx",
          {},
          axisStart(categoryId, shownCategory, categorySide, turned === "category"),
          value("crossAx", valueId),
          value("crosses", "autoZero"),
          value("auto", true),
          value("lblAlgn", "ctr"),
          value("lblOffset", 100),
          value("noMultiLvlLbl", false),
        ),
    element(
      "c:valAx",
      {},
      axisStart(valueId, shownValues, valueSide, turned === "value"),
      value("crossAx", categoryId),
      value("crosses", secondary ? "max" : "autoZero"),
      value("crossBetween", between),
      units(shownValues),
    ),
  ];
}

const units = (axis: ChartAxisFile): string =>
  axis.majorUnit === undefined ? "" : value("majorUnit", axis.majorUnit);

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

const axisStart = (id: number, axis: ChartAxisFile, side: string, turned: boolean): string =>
  [
    value("axId", id),
    element(
      "c:scaling",
      {},
      value("orientation", axis.reversed ? "maxMin" : "minMax"),
      axis.maximum === undefined ? "" : value("max", axis.maximum),
      axis.minimum === undefined ? "" : value("min", axis.minimum),
    ),
    value("delete", !axis.visible),
    value("axPos", side),
    axis.majorGridlines ? GRIDLINES : "",
    axis.title === undefined ? "" : titleXml(axis.title, 1000, turned),
    element("c:numFmt", {
      formatCode: axis.numberFormat ?? "General",
      sourceLinked: axis.numberFormat === undefined,
    }),
    value("majorTickMark", "out"),
    value("minorTickMark", "none"),
    // Below a value that is negative the labels would stand among the bars.
    value("tickLblPos", "low"),
  ].join("");
