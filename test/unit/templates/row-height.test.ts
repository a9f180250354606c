import { rowHeight } from "../../../src/templates/layout/row-height";
import { spokenWidth } from "../../../src/templates/layout/spoken-width";
import { wrappedLines } from "../../../src/templates/layout/wrapped-lines";

test.each([
  ["", 22, 22],
  ["土建", 22, 22],
  ["设备安装".repeat(20), 22, 148],
  ["完成".repeat(150), 22, 409],
  ["完成\n".repeat(400), 22, 409],
])("a row that shows %j, %d points at least, has %d", (text, least, height) => {
  expect(rowHeight([{ text, width: 17 }], least)).toBe(height);
});

test.each([
  ["", 10, 1],
  ["虚拟东园", 9, 1],
  ["虚拟东园、虚拟西园", 9, 3],
  ["二期帮扶中，下半年增资扩股", 13, 3],
  ["二期帮扶中，下半年增资扩股", 14, 2],
  ["二期帮扶中，下", 10, 2],
  ["年产LED显示模组120万套", 14, 2],
  ["完成80%", 6, 2],
  ["abcdefghijklmnopqrst", 10, 2],
  ["一\n二\n三", 10, 3],
  ["维生素D3 1000吨/年", 14, 2],
])("%j in a cell of %d characters stands in %d lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});

test("a formula is as wide as what it says, without what it compares or how it writes figures", () => {
  expect(spokenWidth('="规上企业："&COUNTIFS(A1:A9,"是")&"户"&TEXT(B1,"0.00")&IF(C1="停产","","亿元")')).toBe(
    10 + 2 + 2 + 4 + 4 * 3,
  );
  expect(spokenWidth("审核人")).toBe(6);
});
