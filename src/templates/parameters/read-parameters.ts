import { sheets } from "../../locales/zh-CN/sheets";
import { plainHeader, readShape } from "../layout/sheet-shape";
import { cellAddress } from "../../formulas/a1";
import { headerKey } from "../../records/columns/header-key";
import { MONEY_UNITS } from "../../records/columns/units";
import type { Finding } from "../../records/finding";
import { wordsInCell, readDate, readNumber, readText } from "../../records/reading/cell-value";
import type { CellReading } from "../../records/reading/cell-value";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RowSource } from "../../records/records";
import { isMoneyUnit } from "../../statistics/units";
import { toHalfWidth } from "../../statistics/half-width";
import { periodEnd, parsePeriod, periodFromNumber } from "../../statistics/period";
import type { Period } from "../../statistics/period";
import { roundSchedule, schedule, scheduleByPlan } from "../../statistics/schedule";
import {
  FIRST_DATE_SERIAL,
  LAST_DATE_SERIAL,
  fromSerial,
  toSerial,
} from "../../statistics/calendar/date-serial";
import {
  BASIS_WORDS,
  FORM_HEAD_KEYS,
  FORMULA_STYLES,
  SHAPE_KEYS,
  PLAN_MONTHS,
  SCHEDULE_DIGITS,
  SUM_RATIO_WORDS,
  UNROUNDED,
} from "./parameter-keys";
import type { BasisChoice, FormHeadKey, FormulaStyle, ParameterKey, SumRatios } from "./parameter-keys";
import { PARAMETER_ROWS, PARAMETER_SHEET } from "./parameter-rows";
import type { ParameterRow } from "./parameter-rows";
import type { Parameters } from "./parameters";
import { PROSE_DECIMALS, type Decimals } from "../../wording/told-figure";

export interface ParametersReading {
  parameters: Parameters;
  findings: Finding[];
}

/** Reads a 参数 sheet by its labels, wherever they stand; `override` is a period that the caller asks for. */
export function readParameters(sheet: SheetTable, override?: string): ParametersReading {
  const reader = new LabelReader(sheet);
  const months = reader.period(override);
  const typedYear = reader.year();
  const year = months?.year ?? typedYear;
  const period = months && { ...months, year };
  const basis = reader.choice<BasisChoice>("basis", BASIS_WORDS) ?? "month";
  const weights = reader.weights();
  const scheduleDigits = reader.digits();
  const trustsCells = override === undefined;
  const years = { typed: typedYear, year };
  const yearStands = typedYear === undefined || year === typedYear;
  const reportDayOf = (given: number) => period && periodEnd({ ...period, year: given });
  if (period && trustsCells) reader.compareWithPeriod(period, typedYear);
  if (override === undefined) reader.halfWidthPeriod();
  if (period && months?.year === undefined && (basis === "day" || basis === "workday"))
    reader.completePeriod(period, override);
  const parameters: Parameters = {
    source: reader.source,
    parks: reader.parks(),
    area: reader.value("area", readText),
    periodLabel: period ? labelOf(period, override ?? reader.raw("period")) : "",
    periodEntry: String(override ?? reader.raw("period")),
    year,
    month: period?.months,
    reportDay:
      (trustsCells ? unlessOld(reader.value("reportDay", readDate), years, reportDayOf) : undefined) ??
      (period && periodEnd(period)),
    moneyUnit: reader.moneyUnit() ?? "亿元",
    decimals: decimalsOf(reader),
    style: reader.choice<FormulaStyle>("formulas", FORMULA_STYLES) ?? "native",
    basis,
    scheduleDigits,
    weights,
    schedule: period && reader.schedule(period, basis, weights, scheduleDigits, trustsCells && yearStands),
    startedCount: reader.number("startedCount"),
    finishedCount: reader.number("finishedCount"),
    trialCount: reader.number("trialCount"),
    registeredCount: reader.number("registeredCount"),
    applyingCount: reader.number("applyingCount"),
    registeredTarget: reader.number("registeredTarget"),
    threshold: reader.number("threshold") ?? 2000,
    yearlyFiling:
      unlessOld(reader.value("yearlyFiling", readDate), years, filingDay) ??
      (year === undefined ? undefined : filingDay(year)),
    monthlyFilingDay: reader.number("monthlyFilingDay") ?? 15,
    doublingBaseYear: reader.number("doublingBaseYear"),
    sumRatios: reader.choice<SumRatios>("sumRatios", SUM_RATIO_WORDS) ?? "paired",
    reportingUnit: reader.value("reportingUnit", readText),
    unitHead: reader.value("unitHead", readText),
    reviewer: reader.value("reviewer", readText),
    preparer: reader.value("preparer", readText),
    reportedOn: reader.value("reportedOn", readDate),
    formHead: reader.formHead(),
    shapes: reader.shapes(),
  };
  return { parameters, findings: reader.findings };
}

/** One row counts for both where the other is blank or missing, as in workbooks from before it was there. */
function decimalsOf(reader: LabelReader): Decimals {
  const amounts = reader.number("decimals") ?? PROSE_DECIMALS.amounts;
  return { amounts, rates: reader.number("rateDecimals") ?? amounts };
}

const isFullWidth = (raw: CellValue): boolean => /[\uFF10-\uFF19]/.test(String(raw));
const halfWidthText = (raw: CellValue): string => toHalfWidth(String(raw)).trim();

const filingDay = (year: number): number => toSerial({ year, month: 12, day: 10 });

/**
 * What a cell says, unless it is what its formula makes of a year that the period has put right: the cell follows
 * when the sheets are built.
 */
function unlessOld(
  value: number | undefined,
  { typed, year }: { typed: number | undefined; year: number | undefined },
  ofYear: (year: number) => number | undefined,
): number | undefined {
  const isOld = typed !== undefined && year !== undefined && typed !== year && value === ofYear(typed);
  return isOld ? undefined : value;
}

/** The period as the title prints it: the user's own words, or the months of a date. */
function labelOf(period: Period, raw: CellValue): string {
  const text = isFullWidth(raw) ? halfWidthText(raw) : wordsInCell(raw);
  const once = text.replace(/[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]$/, "");
  const isWorded = typeof raw === "string";
  if (isWorded && /\d年/.test(once) && /月|季度|半年|全年/.test(once) && !/截|止/.test(once)) return once;
  const year = period.year === undefined ? "" : `${period.year}年`;
  if (isWorded && /^(?:[上下]半年|全年|(?:前三|[一二三四])季度)$/.test(once)) return year + once;
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
    sheet.values.forEach((cells, index) => {
      let valueColumn = -1;
      cells.slice(0, -1).forEach((cell, column) => {
        // A period of 6月 is a value, and not the label of June's plan.
        const key = column === valueColumn ? undefined : keys.get(headerKey(String(cell)));
        const value = cells[column + 1] ?? "";
        if (key !== undefined) valueColumn = column + 1;
        // A heading may have the same words as the parameter under it, and no value.
        if (key === undefined || (this.values.has(key) && (this.raw(key) !== "" || value === ""))) return;
        this.values.set(key, value);
        this.source.cells[key] = cellAddress(sheet.row + index, sheet.column + column + 1);
      });
    });
  }

  raw(key: ParameterKey): CellValue {
    return this.values.get(key) ?? "";
  }

  value<T>(key: ParameterKey, read: (value: CellValue) => CellReading<T>): T | undefined {
    const reading = read(this.raw(key));
    if (reading.state === "refused") {
      // An error in one of our own formulas is for us to mend: its value is worked out from what it is made of.
      if (reading.kind !== "errorValue") this.refuse(key, reading.kind, reading.suggestion);
      return undefined;
    }
    if (reading.state === "missing") return undefined;
    if (reading.remark) this.noteReading(key, reading.remark, reading.value as string | number);
    return reading.value;
  }

  /** A number within what the parameter can be; another one is not taken, and its usual value stands. */
  number(key: ParameterKey): number | undefined {
    const value = this.value(key, readNumber);
    if (value === undefined) return undefined;
    const { kind, range } = rowOf(key);
    if (WHOLE_KINDS.has(kind) && !Number.isInteger(value)) return this.refuse(key, "notWhole");
    if (!range || (value >= range[0] && value <= range[1])) return value;
    const [least, most] = range;
    return most >= 1e9
      ? this.refuse(key, "belowLeast", undefined, { least })
      : this.refuse(key, "outOfRange", kind === "fraction" ? `${value}%` : undefined, { least, most });
  }

  choice<Choice extends string>(key: ParameterKey, choices: Record<Choice, string>): Choice | undefined {
    const text = wordsInCell(this.raw(key));
    if (text === "") return undefined;
    const all = Object.entries(choices) as [Choice, string][];
    const found =
      all.find(([id, word]) => word === text || id === text.toLowerCase()) ??
      all.find(([, word]) => word.replace(/^按/, "") === text);
    if (!found) this.refuse(key, "unknownChoice", Object.values<string>(choices).join("、"));
    // The sheet's own formulas compare with the choice as it is worded.
    else if (found[1] !== this.raw(key)) this.noteReading(key, undefined, found[1]);
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
    const raw = this.raw("year");
    const plain = typeof raw === "string" ? wordsInCell(raw).replace(/年度?$/, "") : raw;
    if (plain === "" || plain === raw) return this.number("year");
    const reading = readNumber(plain);
    if (reading.state !== "value") return this.refuse("year", "notANumber");
    this.values.set("year", reading.value);
    const year = this.number("year");
    this.values.set("year", raw);
    if (year !== undefined) this.noteReading("year", "numberAsText", year);
    return year;
  }

  moneyUnit(): string | undefined {
    const unit = wordsInCell(this.raw("moneyUnit"));
    if (unit === "" || isMoneyUnit(unit)) return unit === "" ? undefined : unit;
    return this.refuse("moneyUnit", "unknownChoice", MONEY_UNITS.join("、"));
  }

  /**
   * Figures that are worked out from the period, and were typed and contradict it: the period stands, and they follow
   * it. The report date may be another day than the period's last, but hardly of another time.
   */
  compareWithPeriod(period: Period, typedYear: number | undefined): void {
    const label = String(this.raw("period"));
    if (typedYear !== undefined && period.year !== undefined && typedYear !== period.year) {
      this.report("year", "contradictsPeriod", "warning", undefined, { period: label });
      this.noteReading("year", undefined, period.year);
    }
    const month = this.number("month");
    if (month !== undefined && month !== period.months) {
      this.report("month", "contradictsPeriod", "warning", undefined, { period: label });
      this.source.refused = [...(this.source.refused ?? []), "month"];
    }
    const [reading, end] = [readDate(this.raw("reportDay")), periodEnd(period)];
    const years = { typed: typedYear, year: period.year };
    const ofYear = (year: number) => periodEnd({ ...period, year });
    const day = reading.state === "value" ? unlessOld(reading.value, years, ofYear) : undefined;
    if (day !== undefined && end !== undefined && (day < end - 31 || day > end + 92))
      this.report("reportDay", "reportDayFarOff", "warning", undefined, { period: label });
  }

  /** A period in full-width digits: the sheet's own formula reads half-width ones alone. */
  halfWidthPeriod(): void {
    const raw = this.raw("period");
    if (isFullWidth(raw)) this.noteReading("period", undefined, halfWidthText(raw));
  }

  /** A share by days needs a year, and the sheet's formula has only the cell of the period to find it in. */
  completePeriod(period: Period, override: string | undefined): void {
    const raw = override ?? this.raw("period");
    if (period.year === undefined || typeof raw === "number") return;
    const label = labelOf(period, raw);
    this.report("period", "yearAdded", "hint", undefined, { period: label });
    this.noteReading("period", undefined, label);
  }

  /** As the sheets print it: a date as a month, as forms word how long they hold. */
  formHead(): Partial<Record<FormHeadKey, string>> {
    return Object.fromEntries(
      FORM_HEAD_KEYS.flatMap((key) => {
        const raw = this.raw(key);
        const text = typeof raw === "number" ? headWords(key, raw) : wordsInCell(raw);
        return text === "" ? [] : [[key, text]];
      }),
    );
  }

  /** A column that the sheet does not have is told with those that it has. */
  shapes(): NonNullable<Parameters["shapes"]> {
    const templates = Object.keys(SHAPE_KEYS) as (keyof typeof SHAPE_KEYS)[];
    return Object.fromEntries(
      templates.flatMap((template) => {
        const key = SHAPE_KEYS[template];
        const headers = Object.values<string>(sheets[template].headers);
        const { shape, unknown } = readShape(String(this.raw(key)), headers);
        for (const item of unknown)
          this.report(key, "unknownSheetColumn", "error", undefined, {
            item,
            columns: headers.map(plainHeader).join("、"),
          });
        return shape.length === 0 ? [] : [[template, shape]];
      }),
    );
  }

  parks(): string[] {
    const names = wordsInCell(this.raw("parks"))
      .replace(/([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, "$1、")
      .split(/[、,;\n|/]+/);
    return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  }

  weights(): number[] | undefined {
    const weights = PLAN_MONTHS.map((month) => this.number(`plan${month}`));
    return weights.every((weight) => weight !== undefined) ? weights : undefined;
  }

  digits(): number | undefined {
    const text = wordsInCell(this.raw("scheduleDigits"));
    if (text === "" || text === UNROUNDED) return undefined;
    if ((SCHEDULE_DIGITS as readonly string[]).includes(text)) return Number(text);
    return this.refuse("scheduleDigits", "unknownChoice", [UNROUNDED, ...SCHEDULE_DIGITS].join("、"));
  }

  /** What stands in the cell where it is a number: the user may type over the formula; else worked out here. */
  schedule(
    period: Period,
    basis: BasisChoice,
    weights: number[] | undefined,
    digits: number | undefined,
    trustCell: boolean,
  ): number | undefined {
    if (basis === "season") return this.ownSchedules();
    const typed = trustCell ? this.number("schedule") : undefined;
    if (typed !== undefined) return typed;
    const outcome = basis === "plan" ? scheduleByPlan(period.months, weights ?? []) : schedule(period, basis);
    if (!outcome.defined) {
      const blank = PLAN_MONTHS.find((month) => this.raw(`plan${month}`) === "");
      this.report(
        outcome.reason === "wrongNumberOfWeights" && blank ? `plan${blank}` : "basis",
        outcome.reason,
      );
      return undefined;
    }
    return digits === undefined ? outcome.value : roundSchedule(outcome.value, digits);
  }

  /** By last year's course each indicator has its own; one that is typed for all of them is not taken. */
  private ownSchedules(): undefined {
    if (typeof this.raw("schedule") === "number")
      this.report("schedule", "typedScheduleOfSeason", "warning", undefined, { basis: BASIS_WORDS.season });
  }

  /** What is filled and cannot be used: the sheets leave it alone. */
  private refuse(
    key: ParameterKey,
    kind: string,
    suggestion?: string,
    parameters: Finding["parameters"] = {},
  ): undefined {
    this.source.refused = [...(this.source.refused ?? []), key];
    this.report(key, kind, "error", suggestion, parameters);
    return undefined;
  }

  /** A number or date in words, which the sheets' formulas would not take: it is written as one when sheets are built. */
  private noteReading(key: ParameterKey, remark: string | undefined, value: string | number): void {
    if (remark !== undefined) this.report(key, remark, "warning");
    this.source.readAs = { ...this.source.readAs, [key]: { text: String(this.raw(key)), value } };
  }

  private report(
    key: ParameterKey,
    kind: string,
    severity: Finding["severity"] = "error",
    suggestion?: string,
    parameters: Finding["parameters"] = {},
  ): void {
    this.findings.push({
      severity,
      kind,
      parameters: {
        column: rowOf(key).label,
        value: String(this.raw(key)),
        sheet: PARAMETER_SHEET,
        ...parameters,
      },
      ...(this.source.cells[key]
        ? { place: { sheet: this.source.sheet, address: this.source.cells[key] } }
        : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function headWords(key: FormHeadKey, entry: number): string {
  if (key !== "validUntil" || entry < FIRST_DATE_SERIAL || entry > LAST_DATE_SERIAL) return String(entry);
  const { year, month } = fromSerial(entry);
  return `${year}年${month}月`;
}

const WHOLE_KINDS: ReadonlySet<ParameterRow["kind"]> = new Set(["whole", "count", "year", "month"]);

function rowOf(key: ParameterKey): ParameterRow {
  return PARAMETER_ROWS.find((candidate) => candidate.key === key) as ParameterRow;
}
