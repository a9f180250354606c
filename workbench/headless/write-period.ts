import type { ReportPeriod } from "./report-period";

/** The names that the add-in gives to the cells of its parameters; they are what formulas of the user's call them. */
const PERIOD_NAME = "报告期";
const REPORT_DAY_NAME = "报告日";
const YEAR_LABELS = ["年度", "年份", "报告年度"];

/**
 * Writes the report period into the cell that the name 报告期 refers to, and what was typed to go with it: the year
 * beside its label and 报告日. Cells with formulas follow by themselves. Gives what the cell showed before; undefined where
 * there is no such name.
 */
export function writePeriod(excel: typeof Excel, period: ReportPeriod): Promise<string | undefined> {
  return excel.run(async (context) => {
    const { names } = context.workbook;
    const [name, dayName] = [
      names.getItemOrNullObject(PERIOD_NAME),
      names.getItemOrNullObject(REPORT_DAY_NAME),
    ];
    await context.sync();
    if (name.isNullObject) return undefined;
    const cell = name.getRange();
    const day = dayName.isNullObject ? undefined : dayName.getRange();
    const used = cell.worksheet.getUsedRange();
    used.load(["values", "formulas"]);
    cell.load("text");
    day?.load("formulas");
    await context.sync();
    const before = cell.text[0]?.[0] ?? "";
    cell.values = [[period.label]];
    if (day && isTyped(day.formulas[0]?.[0])) day.values = [[lastDaySerial(period)]];
    used.values.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (!YEAR_LABELS.includes(String(value).normalize("NFKC").trim())) return;
        if (isTyped(used.formulas[rowIndex]?.[column + 1]))
          used.getCell(rowIndex, column + 1).values = [[period.year]];
      }),
    );
    await context.sync();
    return before;
  });
}

const isTyped = (formula: unknown): boolean =>
  formula !== undefined && formula !== "" && !String(formula).startsWith("=");

const DAY = 86_400_000;
const lastDaySerial = ({ year, month }: ReportPeriod): number =>
  (Date.UTC(year, month, 0) - Date.UTC(1899, 11, 30)) / DAY;
