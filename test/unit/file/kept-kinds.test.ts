/**
 * @jest-environment ./test/support/file-environment.ts
 */
import { unzipSync } from "fflate";
import { compareCells } from "../../../scripts/corpus/compare-workbooks";
import { parseCell } from "../../../workbench/file/addresses";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellContent } from "../../../workbench/file/workbook-file";
import type { FileHost } from "../../support/file-environment";
import { KINDS } from "./kinds/kinds";
import { packed, partsOf, type Kind, type Parts, type Typed } from "./kinds/package";

declare const fileHost: FileHost;

const partsOfKind = (kind: Kind): Parts => (kind.rewritten ?? ((parts) => parts))(partsOf([kind]));

/** A path is written as the standard has it, whatever stood there. */
const slashed = (name: string): string => name.replaceAll("\\", "/");

/** Where results are left to Excel, the workbook asks for a calculation when it is opened. */
const withoutRequest = (xml: string): string =>
  xml.replace(/<calcPr fullCalcOnLoad="1"\/>| fullCalcOnLoad="1"/, "");

const textsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [slashed(name), Buffer.from(part).toString()]),
  );

/** Parts that are not the same, in any byte, or not there. */
function changedParts(before: Parts, after: Parts): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => before[name] !== after[name]);
}

/** Stored values, and formulas, that are not the same. */
async function changedCells(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const { values, formulas } = compareCells(await readWorkbookFile(before), await readWorkbookFile(after));
  return [...values.changed, ...formulas.changed];
}

async function valuesIn(bytes: Uint8Array, name: string, cells: string[]): Promise<Record<string, CellContent | undefined>> {
  const sheet = (await readWorkbookFile(bytes)).sheets.find((each) => each.name === name);
  const valueOf = (address: string): CellContent | undefined => {
    const at = parseCell(address);
    const row = sheet?.rows.find((each) => each.row === at?.row);
    return row?.cells.find((each) => each.column === at?.column)?.value;
  };
  return Object.fromEntries(cells.map((cell) => [cell, valueOf(cell)]));
} // prettier-ignore

/** Without a mark of the bytes' order, which UTF-8 does not need, the cells named, rows that are empty then, and the sheet's extent. */
const withoutCells = (xml: string | undefined, cells: readonly string[]): string =>
  cells
    .reduce(
      (text, cell) => text.replace(new RegExp(`<((?:\\w+:)?)c r\\s?=\\s?["']${cell}["'](?:[^>]*/>|.*?</\\1c>)`, "s"), ""),
      xml ?? "",
    )
    .replace(/<((?:\w+:)?)row r="\d+"><\/\1row>|<(?:\w+:)?dimension [^>]*>|^\uFEFF/g, ""); // prettier-ignore

/** A cell that nobody reads, on the kind's first sheet. */
const ASIDE: Typed = { cell: "H30", value: 52.14 };

describe("a workbook with one kind of thing", () => {
  test.each(Object.entries(KINDS))(
    "is the same in every byte of every part when it is saved: %s",
    async (_name, kind) => {
      const before = packed(partsOfKind(kind));
      await fileHost.open(before);
      const after = await fileHost.save();
      expect(changedParts(textsOf(before), textsOf(after))).toEqual([]);
      expect(await changedCells(before, after)).toEqual([]);
    },
  );

  test.each(Object.entries(KINDS))(
    "differs only in what was typed and what depends on it: %s",
    async (_name, kind) => {
      const before = packed(partsOfKind(kind));
      await fileHost.open(before);
      const { cell, value, shows = {}, outdated = [] } = kind.typed ?? ASIDE;
      const [sheet = "首页"] = Object.keys(kind.sheets ?? {});
      await fileHost.type(sheet, cell, value);
      const expected = { [cell]: value, ...shows };
      const cells = Object.keys(expected);
      const after = await fileHost.save();
      expect(await valuesIn(after, sheet, cells)).toEqual(expected);
      expect(fileHost.outdated()).toEqual(outdated.map((address) => `${sheet}!${address}`));
      const part = `xl/worksheets/kind${kind.sheets ? 2 : 1}.xml`;
      const asks = outdated.length > 0;
      const texts = textsOf(after);
      expect(texts["xl/workbook.xml"]?.includes("fullCalcOnLoad")).toBe(asks);
      if (asks) texts["xl/workbook.xml"] = withoutRequest(texts["xl/workbook.xml"] ?? "");
      expect(changedParts(textsOf(before), texts)).toEqual([part]);
      const others = (bytes: Uint8Array): string => withoutCells(textsOf(bytes)[part], cells);
      expect(others(after)).toBe(others(before));
    },
  );
});
