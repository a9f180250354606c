import { blockAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type {
  ChartPlan,
  Content,
  FormatPlan,
  PagePlan,
  RulePlan,
  SheetContents,
} from "../../templates/plan/sheet-plan";
import { columnPoints } from "../../templates/layout/character-width";
import { footerLetters } from "../../templates/layout/page";
import type { Fill, SentRow } from "./fills";

const rangeOf = (sheet: Excel.Worksheet, block: Block): Excel.Range => sheet.getRange(blockAddress(block));

/** Queues rows of contents, `start` counting from 0. */
export function queueRows(sheet: Excel.Worksheet, rows: readonly SentRow[], start: number): void {
  const block = { row: start + 1, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 };
  // Null is what Office.js knows for "as it is"; the typings do not.
  rangeOf(sheet, block).formulas = rows as Content[][];
}

/** Fills cells with the formulas of a row of theirs; their looks stay. */
export function queueFill(sheet: Excel.Worksheet, { seed, to }: Fill): void {
  rangeOf(sheet, to).copyFrom(rangeOf(sheet, { ...to, row: seed, rows: 1 }), "Formulas");
}

/** Queues everything of a new sheet but its cells and its page, which comes last of all. */
export function queueAppearance(sheet: Excel.Worksheet, plan: SheetContents): void {
  sheet.showGridlines = false;
  queueWidths(sheet, plan);
  queueHeights(sheet, plan, 1, plan.rows.length);
  queueMerges(sheet, plan.merges);
  queueFormats(sheet, plan.formats);
  for (const rule of plan.rules) queueRule(sheet, rule);
  for (const chart of plan.charts) queueChart(sheet, chart);
  sheet.freezePanes.freezeAt(
    rangeOf(sheet, { row: 1, column: 1, rows: plan.freeze.rows, columns: plan.freeze.columns }),
  );
}

function queueWidths(sheet: Excel.Worksheet, plan: SheetContents): void {
  plan.columns.forEach(({ width, hidden }, index) => {
    const column = rangeOf(sheet, { row: 1, column: index + 1, rows: 1, columns: 1 }).getEntireColumn();
    column.format.columnWidth = columnPoints(width);
    if (hidden) column.columnHidden = true;
  });
}

/** What Excel takes for the address of several areas. */
const LONGEST_ADDRESS = 8_000;

/** The height of most rows for all, then those of the others, height by height; rows count from 1. */
export function queueHeights(sheet: Excel.Worksheet, plan: SheetContents, first: number, last: number): void {
  const rows = new Map<number, string[]>();
  let start = first;
  for (let row = first; row <= last; row++) {
    const height = heightOf(plan, row);
    if (row < last && heightOf(plan, row + 1) === height) continue;
    const areas = rows.get(height);
    if (areas) areas.push(`${start}:${row}`);
    else rows.set(height, [`${start}:${row}`]);
    start = row + 1;
  }
  const [most, ...others] = [...rows].sort(([, one], [, other]) => other.length - one.length);
  if (!most) return;
  sheet.getRange(`${first}:${last}`).format.rowHeight = most[0];
  for (const [height, areas] of others)
    for (const address of addressesOf(areas)) sheet.getRanges(address).format.rowHeight = height;
}

const heightOf = (plan: SheetContents, row: number): number => plan.rows[row - 1]?.height ?? 15;

function addressesOf(areas: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const open = addresses[addresses.length - 1];
    if (open !== undefined && open.length + area.length < LONGEST_ADDRESS)
      addresses[addresses.length - 1] = `${open},${area}`;
    else addresses.push(area);
  }
  return addresses;
}

export function queueMerges(sheet: Excel.Worksheet, merges: readonly Block[]): void {
  for (const block of merges) if (block.rows * block.columns > 1) rangeOf(sheet, block).merge(false);
}

export function queueFormats(sheet: Excel.Worksheet, formats: readonly FormatPlan[]): void {
  for (const format of formats) queueFormat(rangeOf(sheet, format.block), format);
}

const GRID_EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function queueFormat(range: Excel.Range, plan: FormatPlan): void {
  const { format } = range;
  if (plan.font?.name !== undefined) format.font.name = plan.font.name;
  if (plan.font?.size !== undefined) format.font.size = plan.font.size;
  if (plan.font?.bold !== undefined) format.font.bold = plan.font.bold;
  if (plan.font?.color !== undefined) format.font.color = plan.font.color;
  if (plan.fill !== undefined) format.fill.color = plan.fill;
  if (plan.horizontal !== undefined) format.horizontalAlignment = plan.horizontal;
  if (plan.vertical !== undefined) format.verticalAlignment = plan.vertical;
  if (plan.wrap !== undefined) format.wrapText = plan.wrap;
  if (plan.shrink !== undefined) format.shrinkToFit = plan.shrink;
  // One value for a whole range is what Excel takes here; the typings know only arrays.
  if (plan.numberFormat !== undefined) range.numberFormat = plan.numberFormat as unknown as string[][];
  if (plan.grid !== undefined) queueGrid(format, plan);
}

function queueGrid(format: Excel.RangeFormat, { grid, block }: FormatPlan): void {
  for (const edge of GRID_EDGES) {
    if (edge === "InsideHorizontal" && block.rows === 1) continue;
    if (edge === "InsideVertical" && block.columns === 1) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    if (grid !== undefined) border.color = grid;
  }
}

export function queueRule(sheet: Excel.Worksheet, rule: RulePlan): void {
  const { custom } = rangeOf(sheet, rule.block).conditionalFormats.add("Custom");
  custom.rule.formula = rule.formula;
  custom.format.font.color = rule.color;
  if (rule.bold) custom.format.font.bold = true;
  if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
}

export function queueChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(plan.type, rangeOf(sheet, first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  placeChart(chart, plan);
  chart.legend.visible = plan.legend;
  if (plan.legend) chart.legend.position = "Bottom";
  queueSeries(sheet, chart.series.getItemAt(0), plan, first);
  for (const series of others) queueSeries(sheet, chart.series.add(series.name), plan, series);
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = plan.axis.numberFormat;
  if (plan.axis.minimum !== undefined) valueAxis.minimum = plan.axis.minimum;
  if (plan.axis.maximum !== undefined) valueAxis.maximum = plan.axis.maximum;
  if (plan.axis.majorUnit !== undefined) valueAxis.majorUnit = plan.axis.majorUnit;
  if (plan.reversed) categoryAxis.reversePlotOrder = true;
}

/**
 * Lets a chart that is there draw other cells; what the user made of its looks stays. One that has other series than we
 * gave it is the user's by now, and draws what it draws.
 */
export function pointSeries(sheet: Excel.Worksheet, plan: ChartPlan, count: number): void {
  if (count !== plan.series.length) return;
  const { series } = sheet.charts.getItem(plan.name);
  plan.series.forEach(({ values }, index) => {
    const item = series.getItemAt(index);
    item.setValues(rangeOf(sheet, values));
    item.setXAxisValues(rangeOf(sheet, plan.categories));
  });
}

/** Puts a chart over the cells that the plan leaves for it. */
export function placeChart(chart: Excel.Chart, { over: { row, column, rows, columns } }: ChartPlan): void {
  chart.setPosition(
    blockAddress({ row, column, rows: 1, columns: 1 }),
    blockAddress({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  );
}

function queueSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  plan: ChartPlan,
  { name, values, type, color, invisible, labels, labelsAt }: ChartPlan["series"][number],
): void {
  series.name = name;
  series.setValues(rangeOf(sheet, values));
  series.setXAxisValues(rangeOf(sheet, plan.categories));
  if (type !== undefined) {
    series.chartType = type;
    series.format.line.color = color;
    series.format.line.weight = 2;
    // A line over one place has no length: a mark shows where it runs.
    const isPoint = !plan.grows && plan.categories.rows * plan.categories.columns === 1;
    series.markerStyle = isPoint ? "Diamond" : "None";
    if (isPoint) {
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
    }
  } else if (invisible) {
    series.format.fill.clear();
    series.format.line.clear();
  } else {
    series.format.fill.setSolidColor(color);
    series.gapWidth = 80;
  }
  if (labels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = labels;
  if (labelsAt !== undefined) series.dataLabels.position = labelsAt;
}

/** Without a print area everything in the sheet is printed, also what its user adds. */
export type AnyPagePlan = Omit<PagePlan, "printArea"> & Partial<Pick<PagePlan, "printArea">>;

export const paperSize = ({ paper }: Pick<PagePlan, "paper">): Excel.PaperType =>
  paper === "A3" ? Excel.PaperType.a3 : Excel.PaperType.a4;

export function queuePage(
  sheet: Excel.Worksheet,
  page: AnyPagePlan,
  paper: "planned paper" | "own paper" = "planned paper",
): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  if (paper === "planned paper") layout.paperSize = paperSize(page);
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  // Sheets that are printed together are numbered one by one, as they are handed in.
  layout.firstPageNumber = 1;
  layout.topMargin = page.margins.top;
  layout.bottomMargin = page.margins.bottom;
  layout.leftMargin = page.margins.left;
  layout.rightMargin = page.margins.right;
  layout.headerMargin = page.margins.header;
  layout.footerMargin = page.margins.footer;
  if (page.printArea) layout.setPrintArea(blockAddress(page.printArea));
  layout.setPrintTitleRows(`$${page.titleRows.first}:$${page.titleRows.last}`);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = footerLetters(page.footer.left);
  defaultForAllPages.centerFooter = footerLetters(page.footer.center);
  queueBreaks(sheet, page.breaks);
}

/** Breaks of an earlier build stand among rows that have moved: they go. */
export function queueBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row}`);
}
