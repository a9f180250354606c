import { parseBlock } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { RowSource } from "../../records/records";
import { contentOf } from "../../records/table-layout/written-figures";
import type { CellWrite, TypedTable, WriteReason } from "./roll-over-plan";

/**
 * Collects what is to be written over typed cells. A formula that the user made is theirs and keeps on working, so it
 * stays; one finding for each column says so.
 */
export class ColumnWrites {
  readonly writes: CellWrite[] = [];
  private readonly kept = new Map<string, Finding>();

  constructor(private readonly table: TypedTable) {}

  /** Puts a figure, in its record's unit, into a field's cell as that holds it; a blank over a blank is no write. */
  put<Field extends string>(
    source: RowSource<Field>,
    field: Field,
    figure: string | number,
    reason: WriteReason,
  ): void {
    const content = typeof figure === "number" ? contentOf(source, field, figure) : figure;
    const address = source.cells[field];
    const cell = address === undefined ? undefined : parseBlock(address);
    if (address === undefined || !cell) return;
    const before = this.table.formulas[cell.row - this.table.row]?.[cell.column - this.table.column] ?? "";
    if (typeof before === "string" && before.startsWith("=")) this.keep(source.sheet, address, cell.column);
    else if (before !== content) {
      this.writes.push({ sheet: source.sheet, row: cell.row, column: cell.column, content, reason });
    }
  }

  get findings(): Finding[] {
    return [...this.kept.values()];
  }

  private keep(sheet: string, address: string, column: number): void {
    const header = String(this.table.values[0]?.[column - this.table.column] ?? "");
    const known = this.kept.get(header);
    if (known) known.parameters["count"] = Number(known.parameters["count"]) + 1;
    else {
      this.kept.set(header, {
        severity: "hint",
        kind: "formulaKept",
        parameters: { column: header, count: 1 },
        place: { sheet, address },
      });
    }
  }
}
