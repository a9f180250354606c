import { pageBreaks } from "../../../src/templates/layout/page";

const heights = (count: number): number[] => [40, ...Array<number>(count).fill(20)];
const breaksOf = (count: number, joined: number[] = []): number[] =>
  pageBreaks({ widths: [140], heights: heights(count), headerRow: 1, joined: new Set(joined) });

describe("pages", () => {
  test("one page needs no break", () => {
    expect(breaksOf(20)).toEqual([]);
  });

  test("a page is filled as far as it goes, with the header counted on each", () => {
    const [first = 0, second = 0] = breaksOf(60);
    expect(first).toBeGreaterThan(20);
    expect(second - first).toBe(first - 2);
  });

  test("a heading at the foot of a page goes with its first row to the next", () => {
    const [usual = 0] = breaksOf(60);
    expect(breaksOf(60, [usual])[0]).toBe(usual - 1);
  });

  test("what is larger than a page begins one and goes on", () => {
    const joined = Array.from({ length: 58 }, (_none, index) => index + 4);
    expect(breaksOf(60, joined)).toEqual([3]);
  });
});
