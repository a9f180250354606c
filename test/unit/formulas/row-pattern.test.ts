import fc from "fast-check";
import { maySharePattern, RowPattern } from "../../../src/formulas/row-pattern";
import { copyFormula } from "../../../workbench/host/formulas/shift";

const isFilled = (formula: string, row: number, other: string, at: number): boolean =>
  new RowPattern(formula, row).isOf(other, at);

describe("A formula is that of another row, filled down", () => {
  test.each([
    ["relative rows moved along", "=IF(H8>$G$2,I8,K7)", 8, "=IF(H10>$G$2,I10,K9)", 10],
    ["columns and dollars as they are", "=B$3*$C9", 9, "=B$3*$C10", 10],
    ["whole rows", "=SUM(8:8)", 8, "=SUM(12:12)", 12],
    ["ranges that are anchored at one end", "=SUM(A$5:A8)", 8, "=SUM(A$5:A100)", 100],
    [
      "cells of another sheet, quoted or not",
      "='企业 数据'!B4+企业数据!C4",
      8,
      "='企业 数据'!B5+企业数据!C5",
      9,
    ],
    ["spilled ranges", "=SUM(B8#)", 8, "=SUM(B9#)", 9],
    ["rows above, going up", "=A7", 8, "=A1", 2],
    ["no references", "=1+1", 3, "=1+1", 70],
  ])("with %s", (_what, formula, row, other, at) => {
    expect(isFilled(formula, row, other, at)).toBe(true);
    expect(copyFormula(formula, at - row, 0)).toBe(other);
    expect(maySharePattern(formula, other, at - row)).toBe(true);
  });

  test.each([
    ["a row with a dollar moves too", "=A8+B$3", "=A9+B$4"],
    ["another row moves further", "=A8+B8*2", "=A9+B10*2"],
    ["the first moves further", "=A8+B8*2", "=A10+B9*2"],
    ["a row stands in one of them only", "=A8+B", "=A9+B8"],
    ["a column is another", "=A8+B8", "=A9+C9"],
    ["one ends before", "=A8+1", "=A9"],
  ])("is seen not to be without being taken apart where %s", (_what, formula, other) => {
    expect(maySharePattern(formula, other, 1)).toBe(false);
    expect(maySharePattern(other, formula, -1)).toBe(false);
  });

  test.each([
    ["a row stayed that is to move", "=A8+B8", 8, "=A9+B8", 9],
    ["a row moved that is to stay", "=A8+B$3", 8, "=A9+B$4", 9],
    ["a number moved along with the row", "=A8*8", 8, "=A9*9", 9],
    ["a text moved along", '=A8&"A8"', 8, '=A9&"A9"', 9],
    ["the name of a sheet did", "=A8+'A8'!B2", 8, "=A9+'A9'!B3", 9],
    ["a function's name did", "=LOG10(A10)", 10, "=LOG11(A11)", 11],
    ["a column did", "=A8", 8, "=B9", 9],
    ["it goes on", "=A8", 8, "=A9+1", 9],
    ["it ends before", "=A8+1", 8, "=A9", 9],
    ["a row has one digit more", "=A1", 1, "=A11", 2],
  ])("but not where %s", (_what, formula, row, other, at) => {
    expect(isFilled(formula, row, other, at)).toBe(false);
  });

  const pieces = ["A8", "$B8", "C$8", "$D$8", "8:9", "$8:9", "A:B", "E8:F$9", "表!A8", "'8 月'!B9", '"A8"', "8", "G8#", "名8_", "LOG10(2)", "[@八]"]; // prettier-ignore

  test("says yes for what filling down gives, and to nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 200 }),
        (parts, others, down) => {
          const [formula, other] = [`=${parts.join("+")}`, `=${others.join("+")}`];
          const filled = copyFormula(formula, down, 0);
          const pattern = new RowPattern(formula, 8);
          expect(pattern.isOf(filled, 8 + down)).toBe(true);
          expect(maySharePattern(formula, filled, down)).toBe(true);
          expect(pattern.isOf(other, 8 + down)).toBe(filled === other);
        },
      ),
    );
  });
});
