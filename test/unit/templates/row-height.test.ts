import { rowHeight } from "../../../src/templates/layout/row-height";

test.each([
  ["", 22, 22],
  ["土建", 22, 22],
  ["设备安装".repeat(20), 22, 148],
  ["完成".repeat(150), 22, 409],
  ["完成\n".repeat(400), 22, 409],
])("a row that shows %j, %d points at least, has %d", (text, least, height) => {
  expect(rowHeight([{ text, width: 17 }], least)).toBe(height);
});
