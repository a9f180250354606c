import { formattedReport } from "../../../src/report/document/formatted-report";
import { run } from "../../../src/report/document/sentences";

const document = {
  title: "工业园区<一期>",
  period: "2013年1-6月",
  blocks: [
    { kind: "heading" as const, key: "indicators" as const, runs: [run(["一、发展情况"])] },
    {
      kind: "paragraph" as const,
      key: "indicators" as const,
      runs: [run(["A&B公司,"]), run(["增长。"])],
    },
  ],
  tables: [],
  signature: ["统计局"],
};

describe("The report as formatted text", () => {
  it("has title, period, headings, paragraphs and signature in their order, a run after the other", () => {
    const words = formattedReport(document).replace(/<[^>]+>/g, "");
    expect(words.split("\n")).toEqual([
      "工业园区&lt;一期&gt;",
      "2013年1-6月",
      "一、发展情况",
      "A&amp;B公司,增长。",
      "统计局",
    ]);
  });

  it("sets headings in 黑体 and paragraphs in 仿宋 of 三号, with stand-ins, first lines indented", () => {
    const html = formattedReport(document);
    expect(html).toMatch(/<h2 style="font-family:黑体,SimHei[^"]*font-size:16pt/);
    expect(html).toMatch(/<p style="font-family:仿宋_GB2312,仿宋[^"]*line-height:28pt;text-indent:2em/);
  });
});
