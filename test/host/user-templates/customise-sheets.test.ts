import { cellAddress, columnLetters, columnNumber, parseBlock } from "../../../src/formulas/a1";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { customiseSheets } from "../../../src/workbook/user-templates/customise-sheets";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import type { Finding } from "../../../src/records/finding";
import { exampleWorkbook } from "../support/example-workbook";

jest.setTimeout(180_000);

const SHEETS = [
  ["indicators", "主要经济指标完成情况表"],
  ["enterprises", "企业扩建升级情况表"],
  ["projects", "项目进展情况表"],
] as const;

const filledName = (sheet: string): string => `${sheet}_自定`;
const templateName = (sheet: string): string => `模板_${sheet}_自定`;

interface Seen {
  formulas: unknown[][];
  formats: unknown[][];
  text: unknown[][];
  looks: unknown[][];
  widths: number[];
  heights: number[];
  hidden: boolean[];
  merges: string[];
  rules: string[];
  charts: unknown[];
  breaks: string[];
  page: unknown;
  frozen: string;
}

/** All that is in a sheet, the hidden column at its end included. */
async function seen(name: string, columnCount: number): Promise<Seen> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange(true).load("rowCount");
    await context.sync();
    const all = sheet.getRange("A1").getResizedRange(used.rowCount - 1, columnCount - 1);
    all.load("formulas,numberFormat,text");
    const looks = all.getCellProperties({
      format: {
        font: { name: true, size: true, bold: true, color: true },
        fill: { color: true },
        horizontalAlignment: true,
        verticalAlignment: true,
        wrapText: true,
        shrinkToFit: true,
      },
    });
    const columns = all.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const rows = all.getRowProperties({ format: { rowHeight: true } });
    const merged = all.getMergedAreasOrNullObject().load("address");
    const { pageLayout } = sheet;
    const { conditionalFormats } = all;
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally,topMargin,leftMargin");
    const area = pageLayout.getPrintArea().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    conditionalFormats.load("items/type");
    sheet.horizontalPageBreaks.load("items");
    sheet.charts.load(
      "items/name,items/chartType,items/top,items/height,items/left,items/width,items/title/text",
    );
    await context.sync();
    const breaks = sheet.horizontalPageBreaks.items.map((item) => item.getCellAfterBreak().load("address"));
    const rules = conditionalFormats.items.map((item) => ({
      range: item.getRanges().load("address"),
      rule: item.custom.rule.load("formula"),
      font: item.custom.format.font.load("color,bold"),
    }));
    await context.sync();
    // What a series draws Excel tells only from ExcelApi 1.15 on.
    const drawn = workbench.host.state.workbook.sheetByName(name);
    const own = (address: string): string => address.replaceAll(name, "").replaceAll("'", "");
    return {
      formulas: all.formulas,
      formats: all.numberFormat,
      text: all.text,
      looks: looks.value,
      widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
      heights: rows.value.map(({ format }) => format?.rowHeight ?? 0),
      hidden: columns.value.map(({ columnHidden }) => columnHidden === true),
      merges: merged.isNullObject ? [] : own(merged.address).split(",").sort(),
      rules: [
        ...new Set(
          rules.flatMap(({ range, rule, font }) =>
            rulesOfCells(own(range.address), rule.formula).map((each) => `${each} ${font.color}`),
          ),
        ),
      ].sort(),
      charts: sheet.charts.items.map((chart, index) => ({
        ...{ name: chart.name, type: chart.chartType, title: chart.title.text },
        ...{ top: chart.top, height: chart.height, left: chart.left, width: chart.width },
        series: (drawn?.charts[index]?.series ?? []).map(({ values, categories, ...rest }) => ({
          ...{ ...rest, values: own(values), categories: own(categories ?? "") },
        })),
      })),
      breaks: breaks.map(({ address }) => own(address)),
      page: { ...pageLayout.toJSON(), area: own(area.address), titles: own(titles.address) },
      frozen: own(frozen.address),
    };
  });
}

/** What a rule asks in each of its cells: copying rows divides a rule's range, and says the same. */
function rulesOfCells(addresses: string, formula: string): string[] {
  const blocks = addresses.split(",").flatMap((address) => parseBlock(address.replace(/^.*!/, "")) ?? []);
  const [home] = blocks;
  return blocks.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => {
      const [down, across] = [row + Math.floor(index / columns), column + (index % columns)];
      const asked = formula.replace(
        /(\$?)([A-Z]+)(\d+)/g,
        (_all, fixed: string, letters: string, line: string) => {
          const at = columnNumber(letters) + (fixed ? 0 : across - (home?.column ?? 0));
          return `${columnLetters(at)}${Number(line) + down - (home?.row ?? 0)}`;
        },
      );
      return `${cellAddress(down, across)} ${asked}`;
    }),
  );
}

const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === "error");

/** Formats of cells with nothing in them are not looked at: the template leaves them without a field. */
const ofFilled = ({ formulas, formats }: Seen): unknown[][] =>
  formats.map((line, row) => line.map((format, column) => (formulas[row]?.[column] === "" ? "" : format)));

describe.each(["seed", "fourParks"] as const)("the built-in sheets of %s as templates", (example) => {
  beforeAll(async () => {
    await workbench.openWorkbook(exampleWorkbook(example));
    const built = await buildSheets();
    expect(errors(built.findings)).toEqual([]);
    const customised = await customiseSheets(SHEETS.map(([id]) => id));
    expect(customised.sheets.map(({ name }) => name)).toEqual(SHEETS.map(([, name]) => templateName(name)));
    const filled = await fillTemplates();
    expect(errors(filled.findings)).toEqual([]);
    expect(filled.sheets.map(({ name }) => name)).toEqual(SHEETS.map(([, name]) => filledName(name)));
  });

  it.each(SHEETS)(
    "gives %s again: cells, formulas, figures, looks, sizes, merges, rules, chart and page",
    async (_id, name) => {
      const width = await Excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(name).getUsedRange(false).load("columnCount");
        await context.sync();
        return own.columnCount;
      });
      const [original, again] = [await seen(name, width), await seen(filledName(name), width)];
      expect(again.formulas).toEqual(original.formulas);
      expect(ofFilled(again)).toEqual(ofFilled(original));
      for (const part of [
        "text",
        "looks",
        "widths",
        "heights",
        "hidden",
        "merges",
        "rules",
        "charts",
        "breaks",
        "page",
        "frozen",
      ] as const)
        expect({ [part]: again[part] }).toEqual({ [part]: original[part] });
    },
  );
});
