import { namesAny } from "../../../src/workbook/undo/names-any";

const GOING = { sheets: ["主要指标 1", "二表"], tables: ["指标数据"], names: ["序时进度"] };
const ORDER = ["一表", "二表", "三表", "主要指标 1"];

describe("a formula speaks of what is to go", () => {
  it.each([
    "='主要指标 1'!A1",
    "=SUM(二表!A:A)",
    "=SUM(一表:三表!A1)",
    "=SUM('三表:主要指标 1'!A1)",
    "=SUM(三表:一表!A1)",
    "=二表!名称",
    "=SUM(指标数据[本期累计])",
    "=ROWS(指标数据)",
    "=A1*序时进度",
    '=INDIRECT("二表!A"&ROW())',
    "=INDIRECT(\"'主要指标 1'!A1\")",
    '=indirect("序时进度")',
    "=SUM(二表!$A$1#)",
  ])("%s", (formula) => {
    expect(namesAny(formula, GOING, ORDER)).toBe(true);
  });
});

describe("a formula does not speak of what is to go", () => {
  it.each([
    '="序时进度"&A1',
    '="指标数据[本期累计]"',
    "=\"'主要指标 1'!A1\"",
    "=本期序时进度*2",
    "=一表!A1",
    "=SUM(一表:一表!A1)",
    "=SUM(旧指标数据[本期累计])",
    "='[别的.xlsx]二表'!A1",
    "二表!A1",
    '=INDIRECT("一表!A1")',
  ])("%s", (formula) => {
    expect(namesAny(formula, GOING, ORDER)).toBe(false);
  });
});
