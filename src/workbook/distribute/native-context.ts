import { blockAddress, parseBlock } from "../../formulas/a1";
import type { NativeContext } from "../../functions/native/to-native";
import { blockOfReference } from "../reading/block-reference";
import type { SheetBlock } from "../reading/block-reference";
import type { DistributionSource } from "./distribution";

/** What the converter asks about references in formulas of a sheet. */
export function nativeContext(source: DistributionSource, sheet: string): NativeContext {
  const blockOf = (reference: string): SheetBlock | undefined => {
    const name = source.names.find((candidate) => candidate.name === reference);
    if (name) return blockOfReference(name.formula);
    const local = parseBlock(reference);
    return reference.includes("!") ? blockOfReference(reference) : local && { sheet, ...local };
  };
  return {
    shapeOfName: (name) => {
      const [, table] = /^([^[]+)\[/.exec(name) ?? [];
      const rows = table === undefined ? undefined : source.tableRows[table];
      return rows === undefined ? blockOf(name) : { rows, columns: 1 };
    },
    textAt: (reference) => {
      const block = blockOf(reference);
      if (!block || block.rows * block.columns !== 1) return undefined;
      const value = valueAt(source, block);
      return typeof value === "string" && value !== "" && !value.startsWith("#") ? value : undefined;
    },
  };
}

function valueAt(source: DistributionSource, block: SheetBlock) {
  const cells = source.sheets.find(({ sheet }) => sheet === block.sheet);
  return cells?.values[block.row - cells.row]?.[block.column - cells.column];
}

/** A cell as a finding names it. */
export function placeOf(sheet: string, row: number, column: number) {
  return { sheet, address: blockAddress({ row, column, rows: 1, columns: 1 }) };
}
