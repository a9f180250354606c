import { seenFormula, storedFormula } from "../../../workbench/file/formula-text";
import { seenSingles, storedSingles, withSingleValues } from "../../../workbench/host/formulas/single-values";

const isRangeName = (name: string): boolean => name === "数列";

/** As a file has it, what the user sees of it, and whether the file marks it as one of whole ranges. */
const FORMULAS: [stored: string, seen: string, isArray: boolean][] = [
  ["A1:A9*10", "=@A1:A9*10", false],
  ["_xlfn.SINGLE(A1:A9)*B1:B9", "=@A1:A9*B1:B9", true],
  ["SUM(_xlfn.SINGLE(A1:A9),1)", "=SUM(@A1:A9,1)", false],
  ["SUM(A1:A9)", "=SUM(A1:A9)", false],
  ["SUM(_xlfn.SINGLE(数列),_xlfn.SINGLE(表[收入]))", "=SUM(@数列,@表[收入])", false],
  ["数列*2", "=@数列*2", false],
  ["VLOOKUP(A:A,D:E,2,0)", "=VLOOKUP(@A:A,D:E,2,0)", false],
  ["_xlfn.SINGLE(INDEX(A1:A9,1):A3)", "=SINGLE(INDEX(A1:A9,1):A3)", false],
  ['"SINGLE(A1:A9)"&A1', '="SINGLE(A1:A9)"&A1', false],
];

test.each(FORMULAS)("%s in a file is seen as %s, and stored as it was", (stored, seen, isArray) => {
  const read = seenSingles(seenFormula(stored));
  const shown = isArray ? read : withSingleValues(read, isRangeName);
  expect(shown).toBe(seen);
  expect(storedFormula(storedSingles(shown, isArray ? undefined : isRangeName))).toBe(stored);
});
