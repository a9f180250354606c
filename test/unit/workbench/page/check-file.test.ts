import { pageText } from "../../../../workbench/locales/page";
import { fileProblem } from "../../../../workbench/page/client/files/check-file";

const text = pageText("zh-CN");

test("takes a workbook, whatever the case of its ending", () => {
  expect(fileProblem({ name: "报表.XLSX", size: 10_000 }, text)).toBeUndefined();
});

test.each(["报表.xls", "报表.csv", "报表.xlsx.zip", "报表"])("refuses %s by its name", (name) => {
  expect(fileProblem({ name, size: 10_000 }, text)).toContain(name);
});

test("refuses what is too large to be opened", () => {
  expect(fileProblem({ name: "大.xlsx", size: 51 * 1024 * 1024 }, text)).toContain("50 MB");
});
