import { EVENT, WORKBOOK_TARGET } from "../events";
import { chartSeriesFrom } from "../edit/chart-source";
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import type { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { number, oneOf, text } from "./arguments";
import { CHART_TYPES, chartAxes, chartDataLabels, chartFormat, chartLegend, chartPlotArea, chartTitle, type Chart } from "./chart-parts"; // prettier-ignore
import { chartSeriesCollection } from "./chart-series";
import { eventRegistrations } from "./event-registrations";
import { areaOfRange, integer } from "./range-geometry";
import { rangeArgument } from "./range-argument";
import { worksheet } from "./reached-objects";

const touched = (state: HostState): void => {
  state.isDirty = true;
};

const place =
  (key: "left" | "top" | "width" | "height", least: number) =>
  ({ chart: { position } }: Chart, value: unknown, state: HostState) => {
    position[key] = number(value, key, least);
    touched(state);
  };

function setPosition(
  { sheet, chart: { position } }: Chart,
  state: HostState,
  startCell: unknown,
  endCell: unknown,
): void {
  const start = areaOfRange(rangeArgument(startCell, sheet, state));
  position.left = sheet.offset("column", start.left);
  position.top = sheet.offset("row", start.top);
  const end =
    endCell === null || endCell === undefined ? undefined : areaOfRange(rangeArgument(endCell, sheet, state));
  if (end) {
    position.width = Math.max(1, sheet.offset("column", end.right + 1) - position.left);
    position.height = Math.max(1, sheet.offset("row", end.bottom + 1) - position.top);
  }
  touched(state);
}

/** Properties without a place in the file; kept as long as the workbook is open. */
const kept = (key: string, fallback: unknown) => ({
  get: ({ chart }: Chart) => chart.extras[key] ?? fallback,
  set: ({ chart }: Chart, value: unknown, state: HostState) => {
    chart.extras[key] = value;
    touched(state);
  },
});
const KEPT = {
  DisplayBlanksAs: kept("displayBlanksAs", "NotPlotted"),
  PlotVisibleOnly: kept("plotVisibleOnly", true),
  PlotBy: kept("plotBy", "Columns"),
  Style: kept("style", 201),
  ShowDataLabelsOverMaximum: kept("showDataLabelsOverMaximum", true),
};

export const chart: HostClass<Chart> = defineClass({
  name: "Chart",
  identity: ({ chart: { id } }) => ({ Id: id }),
  get: {
    Id: ({ chart: { id } }) => id,
    Name: ({ chart: { name } }) => name,
    ChartType: ({ chart: { type } }) => type,
    Left: ({ chart: { position } }) => position.left,
    Top: ({ chart: { position } }) => position.top,
    Width: ({ chart: { position } }) => position.width,
    Height: ({ chart: { position } }) => position.height,
    ...Object.fromEntries(Object.entries(KEPT).map(([name, { get }]) => [name, get])),
  },
  set: {
    Name: ({ sheet, chart: own }, value: unknown, state) => {
      const name = text(value, "name");
      if (name === "" || name.length > 255) throw invalidArgument("name");
      const other = sheet.charts.find((item) => item.name.toLowerCase() === name.toLowerCase());
      if (other && other !== own) throw itemAlreadyExists(`chart "${name}"`);
      own.name = name;
      touched(state);
    },
    ChartType: ({ chart: own }, value: unknown, state) => {
      own.type = oneOf(value, CHART_TYPES, "chartType");
      for (const series of own.series) delete series.type;
      touched(state);
    },
    Left: place("left", 0),
    Top: place("top", 0),
    Width: place("width", 1),
    Height: place("height", 1),
    ...Object.fromEntries(Object.entries(KEPT).map(([name, { set }]) => [name, set])),
  },
  navigate: {
    Axes: (target) => chartAxes.of(target),
    DataLabels: (target) => chartDataLabels.of({ ...target, series: target.chart.series }),
    Format: (target) => chartFormat.of({ ...target, path: "chartArea" }),
    Legend: (target) => chartLegend.of(target),
    PlotArea: (target) => chartPlotArea.of(target),
    Series: (target) => chartSeriesCollection.of(target),
    Title: (target) => chartTitle.of(target),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  call: {
    ...eventRegistrations,
    Activate: ({ sheet, chart: own }, state) => {
      state.activate(sheet);
      state.activeChart = own;
      chartEvent(state, EVENT.chartActivated, sheet, own);
    },
    Delete: ({ sheet, chart: own }, state) => {
      sheet.charts = sheet.charts.filter((other) => other !== own);
      if (state.activeChart === own) delete state.activeChart;
      touched(state);
      chartEvent(state, EVENT.chartDeleted, sheet, own);
    },
    SetPosition: setPosition,
    SetData: ({ sheet, chart: own }, state, source: unknown, seriesBy: unknown) => {
      own.series = chartSeriesFrom(state, rangeArgument(source, sheet, state), own.type, by(seriesBy));
      touched(state);
    },
    GetImage: () => {
      // A picture needs a page; where there is one, it draws the chart itself.
      throw apiNotFound("Chart.getImage()");
    },
  },
});

const by = (value: unknown): "Auto" | "Columns" | "Rows" =>
  oneOf(value ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");

function chartEvent(state: HostState, type: number, sheet: SheetModel, own: ChartModel): void {
  state.events.add(type, [own.id, sheet.id, WORKBOOK_TARGET], {
    source: "Local",
    worksheetId: sheet.id,
    chartId: own.id,
  });
}

function add(
  sheet: SheetModel,
  state: HostState,
  type: unknown,
  source: unknown,
  seriesBy: unknown,
): HostObject {
  state.requireAllowed(sheet, "allowEditObjects");
  const chartType = oneOf(type, CHART_TYPES, "type");
  const data = rangeArgument(source, sheet, state);
  const series = chartSeriesFrom(state, data, chartType, by(seriesBy));
  const own: ChartModel = {
    id: `{${state.workbook.nextNumber().toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
    name: freeName(sheet, state),
    type: chartType,
    position: { left: 200, top: 100, width: 360, height: 216 },
    series,
    // A chart of one series shows its name as the title.
    title: { text: "", visible: series.length === 1 },
    legend: { visible: series.length > 1, position: "Bottom" },
    extras: {},
  };
  sheet.charts.push(own);
  touched(state);
  chartEvent(state, EVENT.chartAdded, sheet, own);
  return chart.of({ sheet, chart: own });
}

function freeName(sheet: SheetModel, state: HostState): string {
  for (let count = sheet.charts.length + 1; ; count++) {
    const name = `${state.locale.chart} ${count}`;
    if (!sheet.charts.some((other) => other.name === name)) return name;
  }
}

function find(sheet: SheetModel, key: unknown): HostObject | null {
  const wanted = text(key, "name").toLowerCase();
  const found = sheet.charts.find(
    (own) => own.id.toLowerCase() === wanted || own.name.toLowerCase() === wanted,
  );
  return found ? chart.of({ sheet, chart: found }) : null;
}

function must(found: HostObject | null, key: unknown): HostObject {
  if (!found) throw itemNotFound(`chart "${String(key)}"`);
  return found;
}

export const chartCollection: HostClass<SheetModel> = defineClass({
  name: "ChartCollection",
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((own) => chart.of({ sheet, chart: own })),
  item: (sheet, key: unknown) => must(find(sheet, key), key),
  call: {
    ...eventRegistrations,
    _RegisterAddedEvent: () => null,
    Add: (sheet, state, type: unknown, source: unknown, seriesBy: unknown) =>
      add(sheet, state, type, source, seriesBy),
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, _state, key: unknown) => must(find(sheet, key), key),
    GetItemAt: (sheet, _state, index: number) => {
      const own = sheet.charts[integer(index, "index")];
      if (!own) throw itemNotFound(`chart ${index}`);
      return chart.of({ sheet, chart: own });
    },
    GetItemOrNullObject: (sheet, _state, key: unknown) => find(sheet, key),
  },
});
