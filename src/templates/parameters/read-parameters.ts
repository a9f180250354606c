import { cellAddress } from "../../records/a1";
import { headerKey } from "../../records/columns/header-key";
import type { Finding } from "../../records/finding";
import { plainText, readDate, readNumber, readText } from "../../records/reading/cell-value";
import type { CellReading } from "../../records/reading/cell-value";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RowSource } from "../../records/records";
import { periodEnd, parsePeriod, periodFromNumber } from "../../statistics/period";
import type { Period } from "../../statistics/period";
import { roundSchedule, schedule, scheduleByPlan } from "../../statistics/schedule";
import { toSerial } from "../../statistics/calendar/date-serial";
import {
  FORMULA_STYLES,
  PARAMETER_ROWS,
  PARAMETER_SHEET,
  PLAN_MONTHS,
  SCHEDULE_BASES,
} from "./parameter-rows";
import type { FormulaStyle, ParameterKey, ParameterRow, ScheduleBasis } from "./parameter-rows";
import type { Parameters } from "./parameters";

export interface ParametersReading {
  parameters: Parameters;
  findings: Finding[];
}

/** Reads a 参数 sheet by its labels, wherever they stand; `override` is a period that the caller asks for. */
export function readParameters(sheet: SheetTable, override?: string): ParametersReading {
  const reader = new LabelReader(sheet);
  const months = reader.period(override);
  const year = months?.year ?? reader.year();
  const period = months && { ...months, year };
  const basis = reader.choice<ScheduleBasis>("basis", SCHEDULE_BASES) ?? "month";
  const weights = reader.weights();
  const scheduleDigits = reader.digits();
  const parameters: Parameters = {
    source: reader.source,
    parks: reader.parks(),
    area: reader.value("area", readText),
    periodLabel: period ? labelOf(period, override ?? reader.raw("period")) : "",
    year,
    month: period?.months,
    reportDay:
      override === undefined
        ? (reader.value("reportDay", readDate) ?? (period && periodEnd(period)))
        : period && periodEnd(period),
    moneyUnit: reader.value("moneyUnit", readText) ?? "亿元",
    decimals: reader.value("decimals", readNumber) ?? 2,
    style: reader.choice<FormulaStyle>("formulas", FORMULA_STYLES) ?? "park",
    basis,
    scheduleDigits,
    weights,
    schedule: period && reader.schedule(period, basis, weights, scheduleDigits, override === undefined),
    startedCount: reader.value("startedCount", readNumber),
    finishedCount: reader.value("finishedCount", readNumber),
    trialCount: reader.value("trialCount", readNumber),
    registeredCount: reader.value("registeredCount", readNumber),
    applyingCount: reader.value("applyingCount", readNumber),
    registeredTarget: reader.value("registeredTarget", readNumber),
    threshold: reader.value("threshold", readNumber) ?? 2000,
    yearlyFiling:
      reader.value("yearlyFiling", readDate) ??
      (year === undefined ? undefined : toSerial({ year, month: 12, day: 10 })),
    monthlyFilingDay: reader.value("monthlyFilingDay", readNumber) ?? 15,
    doublingBaseYear:
      reader.value("doublingBaseYear", readNumber) ?? (year === undefined ? undefined : year - 1),
    reportingUnit: reader.value("reportingUnit", readText),
    unitHead: reader.value("unitHead", readText),
    reviewer: reader.value("reviewer", readText),
    preparer: reader.value("preparer", readText),
    reportedOn: reader.value("reportedOn", readDate),
  };
  return { parameters, findings: reader.findings };
}

/** The period as the title prints it: the user's own words, or the months of a date. */
function labelOf(period: Period, raw: CellValue): string {
  const text = plainText(raw);
  if (typeof raw === "string" && text.includes("年") && /月|季度|半年|全年/.test(text)) return text;
  const year = period.year === undefined ? "" : `${period.year}年`;
  return period.months === 1 ? `${year}1月` : `${year}1-${period.months}月`;
}

/** Labels in a column, their values in the next one. */
class LabelReader {
  readonly findings: Finding[] = [];
  readonly source: RowSource<ParameterKey>;
  private readonly values = new Map<ParameterKey, CellValue>();

  constructor(sheet: SheetTable) {
    this.source = { sheet: sheet.sheet, row: sheet.row, cells: {} };
    const keys = new Map(
      PARAMETER_ROWS.flatMap((row) =>
        [row.label, ...row.synonyms].map((label) => [headerKey(label), row.key] as const),
      ).reverse(),
    );
    sheet.values.forEach((cells, index) =>
      cells.slice(0, -1).forEach((cell, column) => {
        const key = keys.get(headerKey(String(cell)));
        const value = cells[column + 1] ?? "";
        // A heading may have the same words as the parameter under it, and no value.
        if (key === undefined || (this.values.has(key) && (this.raw(key) !== "" || value === ""))) return;
        this.values.set(key, value);
        this.source.cells[key] = cellAddress(sheet.row + index, sheet.column + column + 1);
      }),
    );
  }

  raw(key: ParameterKey): CellValue {
    return this.values.get(key) ?? "";
  }

  value<T>(key: ParameterKey, read: (value: CellValue) => CellReading<T>): T | undefined {
    const reading = read(this.raw(key));
    if (reading.state === "value") return reading.value;
    // An error in one of our own formulas is for us to mend: its value is worked out from what it is made of.
    if (reading.state === "refused" && reading.kind !== "errorValue") this.report(key, reading.kind);
    return undefined;
  }

  choice<Choice extends string>(key: ParameterKey, choices: Record<Choice, string>): Choice | undefined {
    const text = plainText(this.raw(key));
    if (text === "") return undefined;
    const found = (Object.entries(choices) as [Choice, string][]).find(
      ([id, word]) => word === text || id === text.toLowerCase(),
    );
    if (!found) this.report(key, "unknownChoice", Object.values<string>(choices).join("、"));
    return found?.[0];
  }

  period(override: string | undefined): Period | undefined {
    const raw = override ?? this.raw("period");
    if (String(raw).trim() === "") {
      this.report("period", "missingPeriod");
      return undefined;
    }
    const reading = typeof raw === "number" ? periodFromNumber(raw) : parsePeriod(String(raw));
    if (reading.defined) return reading.value;
    this.report("period", "unreadablePeriod");
    return undefined;
  }

  year(): number | undefined {
    const year = this.value("year", (value) =>
      readNumber(typeof value === "string" ? value.replace(/年$/, "") : value),
    );
    return year;
  }

  parks(): string[] {
    const names = plainText(this.raw("parks")).split(/[、,;\n|]+/);
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  }

  weights(): number[] | undefined {
    const weights = PLAN_MONTHS.map((month) => this.value(`plan${month}`, readNumber));
    return weights.every((weight) => weight !== undefined) ? weights : undefined;
  }

  digits(): number | undefined {
    const reading = readNumber(this.raw("scheduleDigits"));
    return reading.state === "value" ? reading.value : undefined;
  }

  /** What stands in the cell where it is a number: the user may type over the formula; else worked out here. */
  schedule(
    period: Period,
    basis: ScheduleBasis,
    weights: number[] | undefined,
    digits: number | undefined,
    trustCell: boolean,
  ): number | undefined {
    const typed = readNumber(this.raw("schedule"));
    if (trustCell && typed.state === "value") return typed.value;
    const outcome = basis === "plan" ? scheduleByPlan(period.months, weights ?? []) : schedule(period, basis);
    if (!outcome.defined) {
      this.report("basis", outcome.reason);
      return undefined;
    }
    return digits === undefined ? outcome.value : roundSchedule(outcome.value, digits);
  }

  private report(key: ParameterKey, kind: string, suggestion?: string): void {
    const row = PARAMETER_ROWS.find((candidate) => candidate.key === key) as ParameterRow;
    this.findings.push({
      severity: "error",
      kind,
      parameters: { column: row.label, value: String(this.raw(key)), sheet: PARAMETER_SHEET },
      ...(this.source.cells[key]
        ? { place: { sheet: this.source.sheet, address: this.source.cells[key] } }
        : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}
