import { Archive } from "../../opc/read-archive";
import type { CellFile, WorkbookFile } from "../../workbench/file/workbook-file";

/** How what came out of a save differs from what went in. */
export interface Differences {
  parts: { all: number; lost: string[]; changed: string[]; added: string[] };
  /** `rounded` differ behind the twelfth digit only, by the order in which something was added up. */
  values: { all: number; changed: string[]; rounded: number };
  formulas: { all: number; changed: string[] };
}

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other));

export function comparePackages(before: Uint8Array, after: Uint8Array): Differences["parts"] {
  const [one, other] = [new Archive(before), new Archive(after)];
  const { names } = one;
  return {
    all: names.length,
    lost: names.filter((name) => !other.entry(name)),
    changed: names.filter((name) => other.entry(name) && !same(one.read(name), other.read(name))),
    added: other.names.filter((name) => !one.entry(name)),
  };
}

/** Values and formulas of the sheets that were there before. */
export function compareCells(
  before: WorkbookFile,
  after: WorkbookFile,
): Pick<Differences, "values" | "formulas"> {
  const values: Differences["values"] = { all: 0, changed: [], rounded: 0 };
  const formulas: Differences["formulas"] = { all: 0, changed: [] };
  for (const sheet of before.sheets) {
    const now = cellsOf(after, sheet.name);
    for (const { row, cells } of sheet.rows) {
      for (const cell of cells) {
        if (cell.value === undefined && cell.formula === undefined) continue;
        const place = `${sheet.name}!R${row + 1}C${cell.column + 1}`;
        const other = now.get(`${row},${cell.column}`);
        // A formula without a stored result is calculated when it is opened.
        if (cell.value !== undefined) values.all += 1;
        const [stored, saved] = [JSON.stringify(cell.value ?? null), JSON.stringify(other?.value ?? null)];
        if (isRounded(cell.value, other?.value)) values.rounded += 1;
        else if (cell.value !== undefined && stored !== saved)
          values.changed.push(`${place} ${stored} → ${saved}`);
        if (cell.formula === undefined) continue;
        formulas.all += 1;
        const isSame = cell.formula === other?.formula && cell.arrayRange === other.arrayRange;
        if (!isSame) formulas.changed.push(place);
      }
    }
  }
  return { values, formulas };
}

function isRounded(one: CellFile["value"], other: CellFile["value"]): boolean {
  if (typeof one !== "number" || typeof other !== "number" || one === other) return false;
  return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
}

const cellsOf = (file: WorkbookFile, name: string): Map<string, CellFile> =>
  new Map(
    (file.sheets.find((sheet) => sheet.name === name)?.rows ?? []).flatMap(({ row, cells }) =>
      cells.map((cell): [string, CellFile] => [`${row},${cell.column}`, cell]),
    ),
  );
