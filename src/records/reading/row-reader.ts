import { cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { CellPlace, Finding, Severity } from "../finding";
import type { RowSource } from "../records";
import { inUnit } from "../../statistics/units";
import { rateFactor, unitOfLine } from "../table-layout/column-units";
import type { ColumnUnits } from "../table-layout/column-units";
import type { CellReading } from "./cell-value";
import { wordsInCell, readPoints, readRate, readNumber, readText } from "./cell-value";
import type { Doubts } from "./doubtful-rates";
import { plainFigure } from "./plain-figure";
import type { LocatedColumns } from "./locate-columns";
import type { CellValue, SheetTable } from "./sheet-table";

/** What is measured in one of these may have the sign of per cent. */
const RATE_UNITS: ReadonlySet<string> = new Set(["%", "‰", "百分点", "个百分点"]);
/** 500 %: beyond it a figure is an amount, whatever its cell shows. */
const LIKELY_RATE = 5;

/**
 * One row under the eyes of its reader: gives each field's value, notes what is wrong with it and where it stands.
 */
export class RowReader<Field extends string> {
  readonly findings: Finding[] = [];
  readonly source: RowSource<Field>;

  constructor(
    private readonly table: SheetTable,
    private readonly located: LocatedColumns<Field>,
    private readonly headers: Record<Field, string>,
    private readonly index: number,
    private readonly units: ColumnUnits<Field> = { headers: {}, amounts: [] },
    private readonly doubts: Doubts<Field> = {},
  ) {
    this.source = { sheet: table.sheet, row: table.row + index, cells: {} };
    for (const [field, column] of Object.entries(located.indexes) as [Field, number][]) {
      const at = this.homeOf(column);
      this.source.cells[field] = cellAddress(table.row + at.index, table.column + at.column);
    }
  }

  raw(field: Field): CellValue {
    const column = this.located.indexes[field];
    if (column === undefined) return "";
    const at = this.homeOf(column);
    return this.table.values[at.index]?.[at.column] ?? "";
  }

  /** Where a cell's contents stand: words written once in merged cells belong to all of their rows, a figure to the first. */
  private homeOf(column: number): { index: number; column: number } {
    const { merges, row, column: left, values } = this.table;
    const own = { index: this.index, column };
    const merge = merges?.find((block) => isInside(block, row + this.index, left + column));
    if (!merge) return own;
    const home = { index: merge.row - row, column: merge.column - left };
    const isBody = home.index > 0 && merge.columns === 1;
    return isBody && typeof values[home.index]?.[home.column] === "string" ? home : own;
  }

  /** One of the table's own columns holds something. */
  get isFilled(): boolean {
    return (Object.keys(this.located.indexes) as Field[]).some(
      (field) => String(this.raw(field)).trim() !== "",
    );
  }

  /** The unit that a column's header gives its figures. */
  headerUnit(field: Field): string | undefined {
    return this.units.headers[field];
  }

  /** The units that headers give amounts, that of 本期累计 first. */
  get amountUnits(): readonly string[] {
    return this.units.amounts;
  }

  /** What the line above the table states: its unit, or its words where they are not understood. */
  get lineUnit(): { unit?: string; text: string } | undefined {
    const { line } = this.units;
    return line && { unit: unitOfLine(line), text: line.text };
  }

  text(field: Field): string | undefined {
    return this.value(field, readText);
  }

  /** The field's value, or undefined where it is missing or cannot be used; the latter leaves a finding. */
  value<T>(field: Field, read: (value: CellValue) => CellReading<T>): T | undefined {
    const reading = read(this.raw(field));
    if (reading.state === "missing") return undefined;
    if (reading.state === "refused") {
      this.noteRefused(field);
      this.report("error", reading.kind, field, { value: String(this.raw(field)) }, reading.suggestion);
      return undefined;
    }
    if (reading.remark) {
      this.noteReading(field, reading.value as string | number);
      this.report("warning", reading.remark, field, { value: String(this.raw(field)) });
    }
    return reading.value;
  }

  /**
   * An amount in `unit`. A header with another unit of the same measure converts it; where the row names its own unit as
   * well the two contradict each other, and the figure is not taken.
   */
  amount(
    field: Field,
    unit: string,
    {
      isTyped,
      read = readNumber,
    }: { isTyped: boolean; read?: (value: CellValue, unit: string) => CellReading<number> },
  ): number | undefined {
    if (this.isPercent(field, unit))
      return this.refuse(field, "percentInAmount", { value: String(this.raw(field)) });
    this.tellShownPercent(field, unit);
    if (this.isPercentOfUnit(field, unit)) {
      const factor = rateFactor(unit);
      this.noteDivisor(field, 1 / factor);
      return this.value(field, (value) =>
        scaled(read(value, unit), (figure) => Number((figure * factor).toPrecision(15))),
      );
    }
    const header = this.headerUnit(field);
    if (header === undefined || header === unit) {
      if (header !== undefined && !isTyped) this.noteHeaderUnit(field, header);
      return this.value(field, (value) => read(value, unit));
    }
    const factor = inUnit(1, header, unit);
    const isBlank = String(this.raw(field)).trim() === "";
    if (isTyped || factor === undefined)
      return isBlank ? undefined : this.refuse(field, "headerUnitDiffers", { header, unit });
    // A blank too: what is typed or written into it later is in the header's unit.
    this.noteDivisor(field, 1 / factor);
    this.noteHeaderUnit(field, header);
    return this.value(field, (value) =>
      scaled(read(value, header), (figure) => inUnit(figure, header, unit)),
    );
  }

  /** An amount that is written as a percentage is none: 20.47% typed for last year's figure. */
  isPercent(field: Field, unit: string): boolean {
    const raw = this.raw(field);
    return typeof raw === "string" && !RATE_UNITS.has(unit) && /^[+-]?[\d.,]+%$/.test(wordsInCell(raw));
  }

  /** 97.5% in a row whose unit is % is 97.5 of them, however Excel keeps it. */
  private isPercentOfUnit(field: Field, unit: string): boolean {
    if (rateFactor(unit) === 1) return false;
    const raw = this.raw(field);
    return typeof raw === "number" ? this.showsPercent(field) : wordsInCell(raw).endsWith("%");
  }

  /** A small figure in a cell that shows it as a percentage may be a rate in the wrong column. */
  private tellShownPercent(field: Field, unit: string): void {
    const raw = this.raw(field);
    if (typeof raw !== "number" || RATE_UNITS.has(unit) || !this.showsPercent(field)) return;
    if (raw === 0 || Math.abs(raw) > LIKELY_RATE) return;
    const shown = `${Number((raw * 100).toPrecision(15))}%`;
    this.report("warning", "percentShown", field, { value: raw, shown });
  }

  /**
   * A fraction. Under a header with (%) 3.1 is 3.1 %, unless the cell itself shows its figure as a percentage. One that may
   * be either is told, or not taken where a figure a hundred times too large would come of it.
   */
  rate(field: Field, limit: number): number | undefined {
    if (this.isRefusedForDoubt(field)) return undefined;
    const factor = rateFactor(this.headerUnit(field));
    const raw = this.raw(field);
    // A text does not show the sign that its cell's format gives to numbers.
    const showsPercent = this.showsPercent(field);
    const isText = typeof raw === "string" && wordsInCell(raw) !== "";
    if (factor === 1 || (showsPercent && !isText)) {
      const suggests = showsPercent ? "percent" : "fraction";
      return this.value(field, (value) => readRate(value, limit, { suggests }));
    }
    this.noteDivisor(field, factor);
    const hasOwnSign = isText && wordsInCell(raw).endsWith("%");
    return this.value(field, (value) =>
      readRate(value, limit, {
        divisor: hasOwnSign ? 1 : factor,
        suggests: showsPercent ? "percent" : factor,
      }),
    );
  }

  /** Percentage points; a cell that shows its figure as a percentage holds a hundredth of them. */
  points(field: Field): number | undefined {
    const raw = this.raw(field);
    if (typeof raw === "number" && raw !== 0 && this.showsPercent(field)) {
      const points = plainFigure(raw * 100);
      return this.refuse(field, "pointsAsPercent", { value: `${points}%` }, points);
    }
    if (this.isRefusedForDoubt(field)) return undefined;
    return this.value(field, readPoints);
  }

  /** Tells of a doubt about the cell; whether its figure is not to be used. */
  private isRefusedForDoubt(field: Field): boolean {
    const doubt = this.doubts[field]?.get(this.index);
    if (!doubt) return false;
    const { kind, entry, ...parameters } = doubt;
    if (kind === "percentOrFraction") this.refuse(field, kind, { ...parameters, entry }, entry);
    else this.report("warning", kind, field, { ...parameters, entry }, entry);
    return kind === "percentOrFraction";
  }

  private showsPercent(field: Field): boolean {
    const column = this.located.indexes[field];
    return column !== undefined && (this.table.formats?.[this.index]?.[column] ?? "").includes("%");
  }

  private noteDivisor(field: Field, divisor: number): void {
    this.source.divisors = { ...this.source.divisors, [field]: Number(divisor.toPrecision(15)) };
  }

  private noteHeaderUnit(field: Field, unit: string): void {
    this.source.headerUnits = { ...this.source.headerUnits, [field]: unit };
  }

  /** Remembers what was read in a cell whose words a formula would not read in the same way. */
  noteReading(field: Field, value: string | number): void {
    const raw = this.raw(field);
    const text = typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw);
    if (text === "") return;
    this.source.readAs = { ...this.source.readAs, [field]: { text, value } };
  }

  /** Takes back a value that was readable and still cannot be used, for instance a target of zero. */
  refuse(field: Field, kind: string, parameters: Finding["parameters"] = {}, suggestion?: string): undefined {
    this.noteRefused(field);
    this.report("error", kind, field, parameters, suggestion);
    return undefined;
  }

  private noteRefused(field: Field): void {
    (this.source.refused ??= []).push(field);
    const raw = this.raw(field);
    if (typeof raw === "number") this.source.refusedFigures = { ...this.source.refusedFigures, [field]: raw };
  }

  report(
    severity: Severity,
    kind: string,
    field: Field,
    parameters: Finding["parameters"] = {},
    suggestion?: string,
  ): void {
    this.findings.push({
      severity,
      kind,
      parameters: { column: this.headers[field], row: this.source.row, ...parameters },
      place: this.place(field),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  /** About the row itself, at the cell that says what it is. */
  reportAt(column: number, severity: Severity, kind: string, parameters: Finding["parameters"]): void {
    const { sheet, row } = this.source;
    const place = { sheet, address: cellAddress(row, this.table.column + column) };
    this.findings.push({ severity, kind, parameters: { row, ...parameters }, place });
  }

  place(field: Field): CellPlace {
    const address = this.source.cells[field] ?? cellAddress(this.source.row, this.table.column);
    return { sheet: this.source.sheet, address };
  }
}

function isInside({ row, column, rows, columns }: Block, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

function scaled(
  reading: CellReading<number>,
  scale: (figure: number) => number | undefined,
): CellReading<number> {
  return reading.state === "value" ? { ...reading, value: scale(reading.value) ?? reading.value } : reading;
}
