/** @jest-environment ./test/support/tools-environment.ts */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import type { CheckAnswer } from "../../../workbench/headless/check-answer";
import { runTool, runToolProcess } from "../../support/run-tool";
import { sampleWorkbook } from "../file/sample-workbook";

const seed = path.join(__dirname, "../../../examples/seed-2013H1.xlsx");

jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "park-exit-codes-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run check", () => {
  it("ends with 0 where a text is right, beside its workbook", async () => {
    writeFileSync(at("right.txt"), "主营业务收入完成52.14亿元\uFF0C占年目标任务数的38.62%。");
    const { code, out } = await runTool("check", seed, "--text", at("right.txt"));
    expect([code, out]).toEqual([0, expect.stringContaining("其中 2 个核对无误")]);
  });

  it("ends with 1 where a figure is wrong, and gives the finding as data", async () => {
    const text = "主营业务收入完成52.14亿元\uFF0C占年目标任务数的39.62%。";
    writeFileSync(at("wrong.txt"), text);
    const { code, out } = await runToolProcess("check", seed, "--text", at("wrong.txt"), "--json");
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as CheckAnswer;
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ stated: 39.62, quote: expect.stringContaining("39.62%") });
    expect(text.slice(errors[0]?.offset).startsWith(errors[0]?.quote ?? "-")).toBe(true);
  });

  it("ends with 2 where the text is no text, or there is none to check", async () => {
    const workbook = await runTool("check", "--text", seed);
    expect([workbook.code, workbook.errors]).toEqual([2, expect.stringContaining("不是文本文件")]);
    expect((await runTool("check")).code).toBe(2);
  });

  it("tells its use in the language that is asked for", async () => {
    const { code, out } = await runTool("check", "--help", "--lang", "en-US");
    expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: npm run check/)]);
  });
});

describe("every tool as a process", () => {
  // check's and office's own processes are run by the cases about a wrong figure and an uncaught error.
  it.each(["distribute", "generate", "report"] as const)(
    "%s ends with 2 where it is given no files",
    async (tool) => {
      const { code, errors } = await runToolProcess(tool);
      expect([code, errors]).toEqual([2, expect.stringContaining("两个文件")]);
    },
  );
});

describe("npm run report", () => {
  it("ends with 0 where the report is written, amounts and rates with decimals of their own", async () => {
    const { code, out } = await runTool("report", seed, at("report.txt"), "--amount-decimals", "1");
    expect([code, out]).toEqual([0, expect.stringContaining("report.txt")]);
    const written = readFileSync(at("report.txt"), "utf8");
    expect(written).toContain("主营业务收入完成52.1亿元，");
    expect(written).toContain("差欠序时进度11.38个百分点");
  });

  it("ends with 1 where the workbook holds nothing to report, and with 2 for a name that is no report's", async () => {
    writeFileSync(at("other.xlsx"), await writeWorkbookFile(sampleWorkbook()));
    expect((await runTool("report", at("other.xlsx"), at("nothing.txt"))).code).toBe(1);
    expect(() => statSync(at("nothing.txt"))).toThrow();
    expect((await runTool("report", seed, at("report.pdf"))).code).toBe(2);
    expect((await runTool("report", seed, at("nothing.txt"), "--rate-decimals", "7")).code).toBe(2);
  });
});

describe("npm run distribute", () => {
  it("ends with 0 where the copy is made, with 1 where there is nothing to restore and with 2 for its own input", async () => {
    const made = await runTool("distribute", seed, at("distributed.xlsx"));
    expect([made.code, made.errors]).toEqual([0, ""]);
    expect((await runTool("distribute", seed, at("restored.xlsx"), "--restore")).code).toBe(1);
    expect((await runTool("distribute", seed, seed)).code).toBe(2);
  });
});
