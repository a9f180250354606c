/** @jest-environment ./test/support/tools-environment.ts */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { runTool, type ToolName } from "../../support/run-tool";
import { hostileFiles } from "./hostile-files";

const SEED = path.join(__dirname, "../../../examples/seed-2013H1.xlsx");

jest.setTimeout(300_000);

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "park-hostile-"));
  writeFileSync(at("script.js"), 'console.log("ran");');
  writeFileSync(at("rows.csv"), "名称,主营业务收入\n甲,1\n");
  mkdirSync(at("forms"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What takes a workbook from somebody, with the words for it; `out` is where it would write. */
const WAYS: Record<string, [ToolName, (file: string, out: string) => string[]]> = {
  generate: ["generate", (file, out) => [file, out]],
  "generate --trends": ["generate", (file, out) => [file, out, "--trends"]],
  "generate --template": ["generate", (file, out) => [SEED, out, "--template", file]],
  check: ["check", (file) => [file]],
  report: ["report", (file, out) => [file, out.replace(/xlsx$/, "docx")]],
  distribute: ["distribute", (file, out) => [file, out]],
  "distribute --restore": ["distribute", (file, out) => [file, out, "--restore"]],
  "roll-over": ["roll-over", (file, out) => [file, out]],
  kept: ["kept", (file) => [file]],
  "import from it": ["import", (file, out) => [file, SEED, out]],
  "import into it": ["import", (file, out) => [at("rows.csv"), file, out]],
  "fill with it": ["fill", (file, out) => [file, SEED, out]],
  "fill it": ["fill", (file, out) => [SEED, file, out]],
  "collect send": ["collect", (file, out) => ["send", file, out]],
  "collect receive into it": ["collect", (file, out) => ["receive", file, at("forms"), out]],
  office: ["office", (file, out) => [at("script.js"), "--in", file, "--out", out]],
};

/** Import takes values only, of more kinds of files: a formula is none of its business, and a web page has no table of ours. */
const TAKEN: Record<string, readonly string[]> = {
  "import from it": ["a formula without end", "a web page"],
};

const hostile = Object.entries(hostileFiles(readFileSync(SEED)));

it.each(Object.entries(WAYS))(
  "%s refuses every file that is no sound workbook, in words",
  async (way, [tool, words]) => {
    const answers: Record<string, unknown> = {};
    for (const [name, bytes] of hostile) {
      if (TAKEN[way]?.includes(name)) continue;
      writeFileSync(at("given.xlsx"), bytes);
      const { code, out, errors } = await runTool(tool, ...words(at("given.xlsx"), at("out.xlsx")));
      const isInWords =
        /[。]/.test(errors) && !/^\s+at .*:\d+|没有料到|undefined|\[object/mu.test(out + errors);
      if (code !== 2 || !isInWords) answers[name] = [code, errors.slice(0, 200)];
      for (const left of readdirSync(folder).filter(
        (each) => each.startsWith("out.") || each.endsWith(".part"),
      )) {
        answers[`${name}: written`] = left;
        rmSync(at(left), { recursive: true });
      }
    }
    expect(answers).toEqual({});
  },
);
