/** @jest-environment ./test/support/engine-environment.ts */
import type { CellContent } from "../../../../workbench/file/workbook-file";
import type { Engine } from "../../../../workbench/engine/engine";

declare const createNodeEngine: () => Engine;

/** Each stands before one that reads the same range as it is. */
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
