import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeReport } from "../../../../src/report/document/write-report";
import type { ReportInput } from "../../../../src/report/document/report-input";
import { readWordText } from "../../../../src/report/word-file/read-word-text";
import { wordReport } from "../../../../src/report/word-file/word-report";
import { exportedTemplate } from "../../../../src/report/word-template/export-template";
import { fillWordTemplate } from "../../../../src/report/word-template/fill-template";
import { templateSource } from "../../../../src/report/word-template/template-source";
import { fourParksInput, seedInput } from "../example-input";

/** A line is a paragraph, lists of cells are a table; a line in several pieces is one in several runs. */
type Line = string | string[] | { runs: string[] };

async function wordFile(lines: readonly Line[]): Promise<Uint8Array> {
  const children = lines.map((line) =>
    Array.isArray(line)
      ? new Table({
          rows: [
            new TableRow({
              children: line.map((text) => new TableCell({ children: [new Paragraph(text)] })),
            }),
          ],
        })
      : new Paragraph({
          children: (typeof line === "string" ? [line] : line.runs).map((text) => new TextRun(text)),
        }),
  );
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const sourceOf = (input: ReportInput) => templateSource(input, writeReport(input));
const seed = sourceOf(seedInput());
const parks = sourceOf(fourParksInput());

async function filled(lines: readonly Line[], source = seed): Promise<string[]> {
  const result = fillWordTemplate(await wordFile(lines), source);
  if (!("file" in result)) throw new Error(JSON.stringify(result));
  return readWordText(result.file).split("\n");
}

async function problems(
  lines: readonly Line[],
): Promise<{ paragraph: number; kind: string; near: string }[]> {
  const result = fillWordTemplate(await wordFile(lines), seed);
  if (!("problems" in result)) throw new Error("nothing was wrong");
  return result.problems.map((problem) =>
    "language" in problem
      ? { paragraph: problem.paragraph, kind: problem.language.kind, near: "" }
      : { paragraph: problem.paragraph, kind: problem.kind, near: problem.parameters["nearest"] ?? "" },
  );
}

describe("a filled report template", () => {
  test.each([
    ['主营收入{{指标["主营业务收入"].累计}}亿元', "主营收入52.14亿元"],
    ["{{指标[“主营业务收入”].占年目标}}", "38.62%"],
    ['{{指标["主营业务收入"].差欠超序时 | 0.0}}个百分点', "-11.4个百分点"],
    ['{{指标["主营业务收入"].累计 | 万元 | #,##0}}万元', "521,400万元"],
    ['{{指标["主营业务收入"].去年同期 | 空 "—"}}', "—"],
    ["{{报告期}}", "2013年1-6月"],
    ["序时进度{{序时进度 | 0%}}", "序时进度50%"],
    ["共{{全区.指标数}}项", `共${seed.rows.indicator.length}项`],
    ['{{如果(指标["主营业务收入"].差欠超序时 < 0, "落后", "达到")}}', "落后"],
  ])("puts %s as %s", async (line, text) => {
    expect((await filled([line]))[0]).toBe(text);
  });

  test("has the sentences of the wording room as fields", async () => {
    const [line] = await filled(["{{句.主营业务收入}}。"]);
    expect(line).toContain(
      "主营业务收入完成52.14亿元\uFF0C同比增长20.47%\uFF0C增幅同比回落8.71个百分点\uFF0C占年目标的38.62%",
    );
  });

  test("reads a placeholder that Word has cut into runs", async () => {
    expect((await filled([{ runs: ["收入{{指标[", '"主营业务收入"', "].累", "计}}亿元"] }]))[0]).toBe(
      "收入52.14亿元",
    );
  });

  test("repeats paragraphs for each record, chosen and in order", async () => {
    const lines = await filled([
      "{{#指标 | 条件 差欠超序时 < 0 | 排序 占年目标 | 前 2}}",
      "{{序号}}. {{名称}}{{占年目标}}",
      "{{/指标}}",
      "完",
    ]);
    const behind = seed.rows.indicator
      .filter((row) => Number(row.value("gap")) < 0)
      .sort((one, other) => Number(one.value("progress")) - Number(other.value("progress")))
      .slice(0, 2);
    expect(behind.length).toBeGreaterThan(0);
    expect(lines).toEqual([
      ...behind.map(
        (row, at) => `${at + 1}. ${row.name}${(100 * Number(row.value("progress"))).toFixed(2)}%`,
      ),
      "完",
    ]);
  });

  test("repeats the row of a table for each record", async () => {
    const lines = await filled([
      ["{{#项目 | 排序 总投资 降序 | 前 3}}{{名称}}", "{{总投资 | 0.0}}{{/项目}}"],
      "完",
    ]);
    const largest = [...seed.rows.project]
      .filter((row) => row.value("investment") !== undefined)
      .sort((one, other) => Number(other.value("investment")) - Number(one.value("investment")))
      .slice(0, 3);
    expect(lines.slice(0, 6)).toEqual(
      largest.flatMap((row) => [row.name, Number(row.value("investment")).toFixed(1)]),
    );
  });

  test("leaves out what its condition does not allow", async () => {
    const lines = await filled([
      "{{#如果 全区.企业数 > 0}}",
      "有企业",
      "{{/如果}}",
      "{{#如果 全区.企业数 < 0}}",
      "没有",
      "{{/如果}}",
    ]);
    expect(lines.filter((line) => line !== "")).toEqual(["有企业"]);
  });

  test("goes through the parks, each with its own records and sums", async () => {
    const lines = await filled(
      ["{{#园区}}", "{{园区}}：{{个数(企业.名称)}}户，收入{{合计(企业.主营业务收入) | 0}}", "{{/园区}}"],
      parks,
    );
    expect(lines.filter((line) => line !== "")).toEqual(
      parks.parks.map((park) => {
        const rows = parks.ofPark(park).enterprise;
        const sum = rows.reduce((total, row) => total + Number(row.value("revenue") ?? 0), 0);
        return `${park}：${rows.length}户，收入${sum.toFixed(0)}`;
      }),
    );
  });

  test("takes a whole sheet as a table", async () => {
    const { title, headers, rows } = seed.document.tables[0]!;
    const lines = await filled([`{{表.${title}}}`, "完"]);
    expect(lines).toEqual([...headers, ...rows.flatMap(({ cells }) => cells), "完"]);
  });

  test("is the same bytes whenever it is filled, and keeps marks of XML as text", async () => {
    const template = await wordFile(['{{"a<b & c>d"}}']);
    const [first, second] = [fillWordTemplate(template, seed), fillWordTemplate(template, seed)];
    expect(second).toEqual(first);
    expect((await filled(['{{"a<b & c>d"}}']))[0]).toBe("a<b & c>d");
  });
});

describe("the built-in report as a template", () => {
  test.each([
    ["the seed", seed],
    ["four parks", parks],
  ])("filled again says the same of %s", async (_name, source) => {
    const words = (file: Uint8Array): string => readWordText(file).replace(/\s/g, "");
    const result = fillWordTemplate(await exportedTemplate(source.document), source);
    if (!("file" in result)) throw new Error(JSON.stringify(result));
    expect(words(result.file)).toBe(words(await wordReport(source.document)));
  });
});

describe("a wrong report template", () => {
  test.each<[Line[], number, string, string]>([
    [["一", "{{报告其}}"], 2, "unknownName", "报告期"],
    [['{{指标["主营业务收入"].占年目票}}'], 1, "unknownName", "占年目标"],
    [["{{句.主营收人}}"], 1, "unknownName", "句.主营业务收入"],
    [["{{企业.名称}}"], 1, "noRecord", ""],
    [['{{指标["没有这一项"].累计}}'], 1, "noSuchRecord", ""],
    [["{{#企业}}", "{{名称}}"], 1, "leftOpen", ""],
    [["{{#企业}}", "{{#项目}}", "{{/企业}}", "{{/项目}}"], 3, "wrongEnd", ""],
    [["{{#如果 企业数 > 0}}", "{{#园区}}", "{{/如果}}", "{{/园区}}"], 3, "wrongEnd", ""],
    [["{{#企业}}{{名称}}{{/项目}}"], 1, "wrongEnd", ""],
    [["{{囍囍囍囍}}"], 1, "unknownNameOnly", ""],
    [["{{/企业}}"], 1, "closedTwice", ""],
    [["一", "二", "{{报告期"], 3, "unclosedBraces", ""],
    [["前面 {{表.项目进展情况表}}"], 1, "tableAlone", ""],
    [["{{#月}}", "{{/月}}"], 1, "noMonths", ""],
    [["｛｛报告期｝｝"], 1, "wideBraces", ""],
    [["{{@数值}}"], 1, "noSetting", ""],
  ])("%j is told in paragraph %i as %s", async (lines, paragraph, kind, near) => {
    const [first] = await problems(lines);
    expect(first).toMatchObject({ paragraph, kind });
    expect(first!.near).toContain(near);
  });

  test("with blocks in blocks without end is told so before it is filled, and one that repeats too much is not filled", async () => {
    const deep = [...Array<string>(9).fill("{{#企业}}"), "{{名称}}", ...Array<string>(9).fill("{{/}}")];
    expect((await problems(deep))[0]).toMatchObject({ paragraph: 9, kind: "tooDeep" });
    const wide = [...Array<string>(5).fill("{{#企业}}"), "{{名称}}", ...Array<string>(5).fill("{{/}}")];
    expect((await problems(wide))[0]).toMatchObject({ paragraph: 0, kind: "tooMuch" });
  });

  test("whose document goes under another name than the package says is not taken for filled", async () => {
    const { "word/document.xml": document, ...parts } = unzipSync(await wordFile(["{{报告期}}"]));
    expect(fillWordTemplate(zipSync({ ...parts, "WORD/document.xml": document! }), seed)).toEqual({
      fault: "damaged",
    });
  });

  test("is refused where it is no Word file, is damaged or has macros", async () => {
    const parts = unzipSync(await wordFile(["一"]));
    expect(fillWordTemplate(strToU8("no zip"), seed)).toEqual({ fault: "notWord" });
    expect(fillWordTemplate(zipSync({ ...parts, "word/vbaProject.bin": strToU8("x") }), seed)).toEqual({
      fault: "macro",
    });
    expect(
      fillWordTemplate(zipSync({ ...parts, "word/document.xml": strToU8("<w:document") }), seed),
    ).toEqual({
      fault: "damaged",
    });
  });
});
