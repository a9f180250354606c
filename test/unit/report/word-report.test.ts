import { strFromU8, unzipSync } from "fflate";
import { writeReport } from "../../../src/report/document/write-report";
import { wordReport } from "../../../src/report/word-file/word-report";
import { parametersOf } from "./parameters";
import { seedEnterprises, seedIndicators, seedProjects } from "./seed-records";

const report = writeReport({
  parameters: parametersOf({ startedCount: 11, reportingUnit: "河东经开区管委会", reportedOn: 41460 }),
  indicators: seedIndicators(),
  enterprises: seedEnterprises(),
  projects: seedProjects(),
});

describe("the Word file", () => {
  let first: Uint8Array;
  let parts: Record<string, Uint8Array>;
  const part = (name: string): string => strFromU8(parts[name]!);
  beforeAll(async () => {
    first = await wordReport(report);
    parts = unzipSync(first);
  });

  test("is the same bytes for the same report, whatever the clock says", async () => {
    jest.useFakeTimers({
      now: new Date("2031-05-06T07:08:09Z"),
      doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"],
    });
    const later = await wordReport(report);
    jest.useRealTimers();
    expect(Buffer.compare(Buffer.from(first), Buffer.from(later))).toBe(0);
  });

  test("is laid out as GB/T 9704-2012 asks", () => {
    const text = part("word/document.xml");
    expect(text).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(text).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(text).toMatch(/<w:spacing [^>]*w:line="560"[^>]*w:lineRule="exact"/);
    expect(text).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/);
    expect(text).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="32"\/>/);
    expect(text).toContain('w:eastAsia="黑体"');
    expect(text).toContain('w:eastAsia="楷体_GB2312"');
    expect(text).toMatch(/w:ind [^>]*w:firstLine="640"/);
  });

  test("numbers its pages at the outer corners, odd right and even left", () => {
    expect(part("word/settings.xml")).toContain("w:evenAndOddHeaders");
    expect(part("word/footer1.xml")).toContain('w:jc w:val="right"');
    expect(part("word/footer2.xml")).toContain('w:jc w:val="left"');
    expect(part("word/footer1.xml")).toMatch(/\u2014 [\s\S]*PAGE[\s\S]* \u2014/);
  });

  test("repeats the headers of the tables, splits no row and sets figures to the right", () => {
    const [table = ""] = /<w:tbl>[\s\S]*?<\/w:tbl>/.exec(part("word/document.xml")) ?? [];
    const rows = table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    expect(rows[0]).toContain("<w:tblHeader");
    for (const row of rows) expect(row).toContain("<w:cantSplit");
    expect(rows[1]).toMatch(/<w:jc w:val="right"\/>[\s\S]*135\.00/);
    expect(part("word/document.xml")).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  test("has a title and the language in which it is written", () => {
    expect(part("docProps/core.xml")).toContain("<dc:title>工业园区运行情况汇报材料</dc:title>");
    expect(part("word/styles.xml")).toMatch(/w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  test("names a stand-in for each font that may be missing", () => {
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>');
  });

  test("holds every sentence, the three tables and the signature", () => {
    const words = part("word/document.xml").replace(/<[^>]+>/g, "");
    for (const block of report.blocks) for (const run of block.runs) expect(words).toContain(run.text);
    for (const [at, table] of report.tables.entries()) {
      expect(words).toContain(`${at + 1}.${table.title}`);
      expect(words).toContain(`附件${at + 1}${table.title}`);
      for (const { cells } of table.rows) for (const text of cells) expect(words).toContain(text);
    }
    expect(words).toContain("附件\uFF1A1.主要经济指标完成情况表");
    expect(part("word/document.xml").match(/<w:tbl>/g)).toHaveLength(3);
    expect(words).toContain("河东经开区管委会");
    expect(words).toContain("2013年7月5日");
  });
});
