import { cellAddress } from "../../formulas/a1";
import type { CellPlace, Finding, Severity } from "../finding";
import type { RowSource } from "../records";
import type { CellReading } from "./cell-value";
import { readText } from "./cell-value";
import type { LocatedColumns } from "./locate-columns";
import type { CellValue, SheetTable } from "./sheet-table";

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
  ) {
    this.source = { sheet: table.sheet, row: table.row + index, cells: {} };
    for (const [field, column] of Object.entries(located.indexes) as [Field, number][]) {
      this.source.cells[field] = cellAddress(table.row + index, table.column + column);
    }
  }

  raw(field: Field): CellValue {
    const column = this.located.indexes[field];
    return column === undefined ? "" : (this.table.values[this.index]?.[column] ?? "");
  }

  get isBlank(): boolean {
    return (Object.keys(this.located.indexes) as Field[]).every(
      (field) => String(this.raw(field)).trim() === "",
    );
  }

  text(field: Field): string | undefined {
    return this.value(field, readText);
  }

  /** The field's value, or undefined where it is missing or cannot be used; the latter leaves a finding. */
  value<T>(field: Field, read: (value: CellValue) => CellReading<T>): T | undefined {
    const reading = read(this.raw(field));
    if (reading.state === "missing") return undefined;
    if (reading.state === "refused") {
      (this.source.refused ??= []).push(field);
      this.report("error", reading.kind, field, { value: String(this.raw(field)) }, reading.suggestion);
      return undefined;
    }
    if (reading.remark) {
      this.noteReading(field, reading.value as string | number);
      this.report("warning", reading.remark, field, { value: String(this.raw(field)) });
    }
    return reading.value;
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
    (this.source.refused ??= []).push(field);
    this.report("error", kind, field, parameters, suggestion);
    return undefined;
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

  place(field: Field): CellPlace {
    const address = this.source.cells[field] ?? cellAddress(this.source.row, this.table.column);
    return { sheet: this.source.sheet, address };
  }
}
