import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { languageOf, readCommandLine } from "../../../workbench/headless/command-line";
import { HeadlessProblem } from "../../../workbench/headless/headless-problem";
import { readReportPeriod } from "../../../workbench/headless/report-period";
import { checkOutput, readWorkbook, saveWorkbook } from "../../../workbench/headless/workbook-files";
import { sampleWorkbook } from "../file/sample-workbook";

const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof HeadlessProblem) return error.kind;
    throw error;
  }
  throw new Error("no problem");
};
const shapes = { period: { type: "string" }, "keep-park": { type: "boolean" } } as const;

describe("a command line", () => {
  it("gives its files and options in any order", () => {
    const read = readCommandLine(["--keep-park", "a.xlsx", "--period", "2013-06", "b.xlsx"], shapes, 2);
    expect(read).toEqual({
      files: ["a.xlsx", "b.xlsx"],
      values: { "keep-park": true, period: "2013-06" },
      language: "zh-CN",
    });
  });

  it.each([
    [["--peroid", "2013-06"], "unknownOption"],
    [["a.xlsx", "--period"], "missingValue"],
    [["--period", "--keep-park"], "missingValue"],
    [["a", "b", "c"], "tooMany"],
    [["--lang", "fr"], "badLanguage"],
  ])("is refused: %j", (words, kind) => {
    expect(problemOf(() => readCommandLine(words, shapes, 2))).toBe(kind);
  });

  it("is answered in the language that it asks for, even where it is wrong", () => {
    expect(languageOf(["--what", "--lang", "en-US"])).toBe("en-US");
    expect(languageOf(["--lang=en-US"])).toBe("en-US");
    expect(languageOf(["--lang", "fr"])).toBe("zh-CN");
    const problem = new HeadlessProblem("unknownOption", "--what");
    expect([problem.text("zh-CN"), problem.text("en-US")]).toEqual([
      "不认识的选项 --what。",
      "Unknown option --what.",
    ]);
  });
});

describe("a report period on the command line", () => {
  it.each([
    ["2013-06", "2013年1-6月"],
    ["2013-6", "2013年1-6月"],
    ["2013年6月", "2013年1-6月"],
    ["2013年1-6月", "2013年1-6月"],
    ["2013年1\uFF0D12月", "2013年1-12月"],
    ["2013-01", "2013年1月"],
  ])("%s is %s", (text, label) => {
    expect(readReportPeriod(text).label).toBe(label);
  });

  it.each(["2013", "2013-13", "2013-00", "六月", "1013-06", ""])("%j is refused", (text) => {
    expect(problemOf(() => readReportPeriod(text))).toBe("badPeriod");
  });
});

describe("the files of a headless run", () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "park-headless-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are refused where they are missing, folders or no workbooks", async () => {
    writeFileSync(at("text.xlsx"), "指标,完成");
    await expect(readWorkbook(at("none.xlsx"), "zh-CN")).rejects.toMatchObject({ kind: "noInput" });
    await expect(readWorkbook(folder, "zh-CN")).rejects.toMatchObject({ kind: "isFolder" });
    await expect(readWorkbook(at("text.xlsx"), "zh-CN")).rejects.toMatchObject({
      kind: "badFile",
      parameters: [at("text.xlsx"), expect.stringContaining("CSV")],
    });
  });

  it("are refused as an output where it would overwrite the input, by whatever name", () => {
    writeFileSync(at("in.xlsx"), "");
    symlinkSync(at("in.xlsx"), at("link.xlsx"));
    expect(problemOf(() => checkOutput(path.join(folder, ".", "in.xlsx"), at("in.xlsx")))).toBe("samePath");
    expect(problemOf(() => checkOutput(at("link.xlsx"), at("in.xlsx")))).toBe("samePath");
  });

  it("are refused as an output in no folder, under another ending, or where a folder is", () => {
    mkdirSync(at("folder.xlsx"));
    expect(problemOf(() => checkOutput(at("no/out.xlsx")))).toBe("noOutputFolder");
    expect(problemOf(() => checkOutput(at("out.csv")))).toBe("notXlsxName");
    expect(problemOf(() => checkOutput(at("folder.xlsx")))).toBe("isFolder");
  });

  it("are never left half-written", async () => {
    const file = sampleWorkbook();
    await saveWorkbook(at("out.xlsx"), file, "zh-CN");
    file.sheets.forEach((sheet) => (sheet.visibility = "Hidden"));
    await expect(saveWorkbook(at("other.xlsx"), file, "zh-CN")).rejects.toMatchObject({ kind: "badFile" });
    mkdirSync(at("taken.xlsx"));
    await expect(saveWorkbook(at("taken.xlsx"), sampleWorkbook(), "zh-CN")).rejects.toMatchObject({
      kind: "notWritable",
    });
    expect(readdirSync(folder).sort()).toEqual(["out.xlsx", "taken.xlsx"]);
    expect(existsSync(at("other.xlsx"))).toBe(false);
  });
});
