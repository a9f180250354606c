import { cellAddress } from "../../../src/formulas/a1";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { agrees } from "../../support/native-cases";

/** What every cell of every sheet that a reader sees shows, by sheet and address. */
export function shown(file: WorkbookFile): Map<string, unknown> {
  return new Map(
    file.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.flatMap(({ column, value }): [string, unknown][] =>
            value === undefined || value === null || value === ""
              ? []
              : [[`${name}!${cellAddress(row + 1, column + 1)}`, value]],
          ),
        ),
      ),
  );
}

export function differences(expected: Map<string, unknown>, actual: Map<string, unknown>): string[] {
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .filter((cell) => !agrees(expected.get(cell), actual.get(cell)))
    .map((cell) => `${cell}: ${JSON.stringify(expected.get(cell))}, now ${JSON.stringify(actual.get(cell))}`);
}
