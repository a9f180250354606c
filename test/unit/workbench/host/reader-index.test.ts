import fc from "fast-check";
import { ReaderIndex } from "../../../../workbench/host/reader-index";
import type { Area } from "../../../../workbench/host/model/area";
import { SheetModel, cellKey } from "../../../../workbench/host/model/sheet-model";
import { StyleTable } from "../../../../workbench/host/model/styles";

const sheets = ["甲", "乙"].map((name) => new SheetModel(name, name, new StyleTable()));
const sheetAt = (index: number): SheetModel => sheets[index] as SheetModel;

const edge = (last: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.oneof(fc.nat(40), fc.nat(last)), fc.oneof(fc.nat(40), fc.nat(last)))
    .map(([one, other]) => (one < other ? [one, other] : [other, one]));
const area = fc
  .tuple(edge(1_048_575), edge(16_383))
  .map(([[top, bottom], [left, right]]): Area => ({ top, left, bottom, right }));
const reference = fc.record({ home: fc.nat(1), key: fc.nat(5_000_000), target: fc.nat(1), area });

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

describe("who reads a cell", () => {
  test("is found as by looking at every reference", () => {
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 30 }), fc.nat(29), fc.nat(1), (references, chosen, on) => {
        const index = new ReaderIndex();
        for (const { home, key, target, area: read } of references)
          index.addReference(index.addReader({ sheet: sheetAt(home), key }), sheetAt(target), read);
        const edges = references[chosen % Math.max(1, references.length)]?.area ?? { top: 3, left: 4 };
        for (const [row, column] of [
          [edges.top, edges.left],
          [edges.top + 1, edges.left],
          [20, 20],
        ] as const) {
          const found = new Set<string>();
          index.each(sheetAt(on), row, column, ({ sheet, key }) => found.add(`${sheet.name}${key}`));
          const expected = references
            .filter(({ target, area: read }) => target === on && holds(read, row, column))
            .map(({ home, key }) => `${sheetAt(home).name}${key}`);
          expect([...found].sort()).toEqual([...new Set(expected)].sort());
        }
        const onSheet = new Set<string>();
        index.eachOnSheet(sheetAt(on), ({ sheet, key }) => onSheet.add(`${sheet.name}${key}`));
        const all = references
          .filter(({ target }) => target === on)
          .map(({ home, key }) => `${sheetAt(home).name}${key}`);
        expect([...onSheet].sort()).toEqual([...new Set(all)].sort());
      }),
      { numRuns: 150, seed: 16 },
    );
  });

  test("is found among twenty thousand running sums with a few entries for each", () => {
    const index = new ReaderIndex();
    const [sheet] = sheets as [SheetModel];
    for (let row = 0; row < 20_000; row++)
      index.addReference(index.addReader({ sheet, key: cellKey(row, 1) }), sheet, {
        top: 0,
        left: 0,
        bottom: row,
        right: 0,
      });
    let count = 0;
    index.each(sheet, 19_990, 0, () => count++);
    expect(count).toBe(10);
  });
});
