import { seenFormula, shiftFormula, storedFormula } from "../../../workbench/file/formula-text";

describe("a formula as a file stores it", () => {
  it.each([
    ["=PARK.GAP(A1,B1,序时进度)", "_xldudf_PARK_GAP(A1,B1,序时进度)"],
    ['=IF(park.status(1)="x",1,0)', 'IF(_xldudf_PARK_STATUS(1)="x",1,0)'],
    ["=XLOOKUP(1,A:A,B:B)+STDEV.S(C1:C3)", "_xlfn.XLOOKUP(1,A:A,B:B)+_xlfn.STDEV.S(C1:C3)"],
    ["=SUM(FILTER(A1:A9,B1:B9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    [
      "=指标数据[@本期累计]/指标数据[@年度目标]",
      "指标数据[[#This Row],[本期累计]]/指标数据[[#This Row],[年度目标]]",
    ],
    ["=表[@[列 一]:[列 二]]", "表[[#This Row],[列 一]:[列 二]]"],
    ["=\"PARK.GAP(\"&'PARK.GAP('!A1", "\"PARK.GAP(\"&'PARK.GAP('!A1"],
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ])("%s", (seen, stored) => {
    expect(storedFormula(seen)).toBe(stored);
  });

  it("names the table of a reference that leaves it out", () => {
    expect(storedFormula("=[@完成]*2", "指标数据")).toBe("指标数据[[#This Row],[完成]]*2");
  });
});

describe("a stored formula as the user sees it", () => {
  it.each([
    ["_xldudf_PARK_REQUIREDGROWTH(3)", "=PARK.REQUIREDGROWTH(3)"],
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "=SORT(UNIQUE(A1:A9))"],
    ["_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1)(2)", "=LAMBDA(a,a+1)(2)"],
    ["表[[#This Row],[完成率(%)]]", "=表[@[完成率(%)]]"],
    ["SUM(表[[#All],[列]])", "=SUM(表[[#All],[列]])"],
    ['"_xlfn.IFS("', '="_xlfn.IFS("'],
  ])("%s", (stored, seen) => {
    expect(seenFormula(stored)).toBe(seen);
  });
});

describe("a shared formula", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", 2, 1, "B3+$B$2+D$3+$D6"],
    ["SUM(A:A)+SUM(1:2)", 1, 1, "SUM(B:B)+SUM(2:3)"],
    ["LOG10(A1)+Sheet2!A1", 1, 0, "LOG10(A2)+Sheet2!A2"],
    ["'A1 表'!B2&\"A1\"", 1, 1, "'A1 表'!C3&\"A1\""],
    ["指标A1+表[A1]", 5, 5, "指标A1+表[A1]"],
    ["A1048576", 1, 0, "A1"],
  ])("%s moved by %i rows and %i columns", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});
