import { readReportFile } from "../../../src/report/read-report-file";

describe("A report's file", () => {
  test("of text gives its words", () => {
    expect(readReportFile("汇报.txt", Buffer.from("上交税金1.42亿元"))).toEqual({ text: "上交税金1.42亿元" });
  });

  test.each([
    ["汇报.doc", "上交税金1.42亿元", "oldWordFile"],
    ["汇报.docx", "上交税金1.42亿元", "notAWordFile"],
    ["汇报.txt", "PK\u0003\u0004", "notText"],
    ["汇报.txt", " \r\n", "emptyText"],
    ["汇报.txt", "{\\rtf1\\ansi 1.42}", "notText"],
    ["汇报.txt", "增".repeat(500_001), "tooMuchText"],
  ])("%s that holds %j is told as %s", (name, content, problem) => {
    expect(readReportFile(name, Buffer.from(content))).toEqual({ problem });
  });
});
