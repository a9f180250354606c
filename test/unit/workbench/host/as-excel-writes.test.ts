import { asExcelWrites } from "../../../../workbench/host/formulas/as-excel-writes";

const known = (name: string): boolean => ["SUM", "IF", "PARK.GAP"].includes(name.toUpperCase());

it.each([
  ["=sum(a1:$b2)", "=SUM(A1:$B2)"],
  ["=if(true,park.gap(a1,2),unknown(a1))", "=IF(TRUE,PARK.GAP(A1,2),unknown(A1))"],
  ["='指标'!a1+'My sheet'!B2", "=指标!A1+'My sheet'!B2"],
  ["=1e3", "=1000"],
  ["=.5+5.", "=0.5+5"],
  ["=A1*1E-9", "=A1*0.000000001"],
  ["=1.5e-7", "=0.00000015"],
  ["=1E30", "=1E+30"],
  ["=007", "=7"],
  ['="sum(a1) 1e3"', '="sum(a1) 1e3"'],
  ["=数据[完成]*1", "=数据[完成]*1"],
  ["= A1 + 1", "= A1 + 1"],
])("%s comes back as %s", (typed, kept) => {
  expect(asExcelWrites(typed, known)).toBe(kept);
});
