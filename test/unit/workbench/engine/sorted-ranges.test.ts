/** @jest-environment ./test/support/engine-environment.ts */
import type { CellContent } from "../../../../workbench/file/workbook-file";
import type { Engine } from "../../../../workbench/engine/engine";

declare const createNodeEngine: () => Engine;

/** Each stands before one that reads the same range as it is. */
/** What a formula comes to over A1:A5, which hold 1 to 5, and B1:B5, which count down. */
const WITHIN: [formula: string, value: CellContent][] = [
  ["=SUM(SORT(A1:A5,,-1)*{1;10;100;1000;10000})+SUMPRODUCT(A1:A5,{1;10;100;1000;10000})", 12_345 + 54_321],
  ["=INDEX(SORT(A1:A5,1,-1)+A1:A5,1)", 6],
  ["=INDEX(A1:A5+SORT(A1:A5,1,-1),5)", 6],
  ["=INDEX(SORTBY(A1:A5,B1:B5)-A1:A5,1)", 4],
  ["=INDEX(SORT(SORT(A1:A5,,-1))+A1:A5,5)", 10],
  ["=LET(x,A1:A5,y,SORT(x,,-1),INDEX(x,1)*10+INDEX(y,1))", 15],
  ["=SUM(INDEX(SORT(TRANSPOSE(A1:A5),1,-1,TRUE),1,1),INDEX(A1:A5,1))", 6],
];
test.each(WITHIN)("%s reads the range as it is", async (formula, value) => {
  const engine = createNodeEngine();
  engine.reset([{ id: "sheet", name: "一" }]);
  engine.write("sheet", [1, 2, 3, 4, 5].flatMap((each, row) => [{ row, column: 0, value: each }, { row, column: 1, value: 6 - each }])); // prettier-ignore
  engine.write("sheet", [{ row: 0, column: 3, value: null, formula }]);
  let result: CellContent | undefined;
  engine.onResults = (sheets) =>
    sheets.forEach(({ cells }) => cells.forEach(({ column, value: own }) => column === 3 && (result = own)));
  await engine.calculate();
  expect(result).toBe(value);
  engine.dispose();
});

test.each(["=SORT(A1:A5,,-1)", "=SORTBY(A1:A5,A1:A5,-1)", "=SUM(SORT(A1:A5,,-1))", "=UNIQUE(A1:A5)"])(
  "%s leaves the range as it is for the formulas after it",
  async (formula) => {
    const engine = createNodeEngine();
    const results = new Map<number, CellContent>();
    engine.onResults = (sheets) =>
      sheets.forEach(({ cells }) => cells.forEach(({ column, value }) => results.set(column, value)));
    engine.reset([{ id: "sheet", name: "一" }]);
    engine.write("sheet", [
      ...[1, 2, 3, 4, 5].map((value, row) => ({ row, column: 0, value })),
      { row: 0, column: 1, value: null, formula },
      { row: 0, column: 3, value: null, formula: "=SUMPRODUCT(A1:A5,{1;10;100;1000;10000})" },
      { row: 0, column: 5, value: null, formula: "=INDEX(A1:A5,1)*10+SUM(A1:A5)" },
    ]);
    await engine.calculate();
    engine.dispose();
    expect([results.get(3), results.get(5)]).toEqual([54_321, 25]);
  },
);
