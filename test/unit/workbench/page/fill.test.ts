import { continuedNumbers } from "../../../../workbench/page/client/view/continued-numbers";
import { fillPieces } from "../../../../workbench/page/client/view/fill-pieces";

describe("a fill of numbers", () => {
  test.each([
    ["one goes on in ones", [7], [8, 9, 10]],
    ["two go on by their difference", [10, 20], [30, 40, 50]],
    ["those that fall go on falling", [3, 1], [-1, -3, -5]],
    ["equal ones stay", [5, 5, 5], [5, 5, 5]],
    ["decimals stay as they are typed", [0.1, 0.2], [0.3, 0.4, 0.5]],
    ["small ones are not rounded away", [0.000001, 0.000002], [0.000003, 0.000004, 0.000005]],
    ["those on no line follow the line that fits them best", [1, 2, 4], [5.33333333333333, 6.83333333333333, 8.33333333333333]], // prettier-ignore
  ])("%s", (_what, known, next) => {
    expect(continuedNumbers(known, 3)).toEqual(next);
  });
});

const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 2, endColumn: 3 });
const columns = (startColumn: number, endColumn: number) => ({ startRow: 4, endRow: 4, startColumn, endColumn }); // prettier-ignore

describe("a fill of several rows or columns", () => {
  test.each([
    ["down, as often as it goes and once more in part", rows(2, 4), rows(2, 8), [[rows(2, 4), rows(5, 7)], [rows(2, 2), rows(8, 8)]]], // prettier-ignore
    ["up, from the edge outwards", rows(5, 6), rows(2, 6), [[rows(5, 6), rows(3, 4)], [rows(6, 6), rows(2, 2)]]], // prettier-ignore
    ["to the right", columns(1, 1), columns(1, 3), [[columns(1, 1), columns(2, 2)], [columns(1, 1), columns(3, 3)]]], // prettier-ignore
    ["to the left", columns(5, 6), columns(4, 6), [[columns(6, 6), columns(4, 4)]]],
    ["nowhere", rows(2, 4), rows(2, 4), []],
  ])("%s", (_where, source, filled, pieces) => {
    expect(fillPieces(source, filled).map(({ from, to }) => [from, to])).toEqual(pieces);
  });
});
