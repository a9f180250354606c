/** @jest-environment ./test/support/engine-environment.ts */
import type * as NumberFormat from "../../../../workbench/engine/number-format";

declare const formatValue: typeof NumberFormat.formatValue;
declare const isValidFormat: typeof NumberFormat.isValidFormat;

it.each([
  [123, "[DBNum1]General", "一百二十三"],
  [12345, "[DBNum1]General", "一万二千三百四十五"],
  [10203, "[DBNum2]0", "壹万零贰佰零叁"],
  [100000000, "[DBNum1]0", "一亿"],
  [0, "[DBNum1]0", "○"],
  [41455, "[DBNum1]yyyy年m月d日", "二○一三年六月三十日"],
  [2013, "[DBNum3]0", "２０１３"],
  [123456, "0!.0,", "12.3"],
  [5, '0"!"', "5!"],
])("%p in the format %s reads %s", (value, format, text) => {
  expect(formatValue(value, format)).toBe(text);
});

it.each([
  "0.00%",
  "#,##0.00_);[Red](#,##0.00)",
  'yyyy"年"m"月"',
  "@",
  "G/通用格式",
  "[DBNum1]0",
  "0!.0,",
  "",
])("Excel takes the format %s", (format) => {
  expect(isValidFormat(format)).toBe(true);
});

it.each(["0.0.0[zz", '0"'])("Excel refuses the format %s", (format) => {
  expect(isValidFormat(format)).toBe(false);
});
