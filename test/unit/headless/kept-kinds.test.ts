/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { strFromU8, unzipSync } from "fflate";
import { compareCells, comparePackages } from "../../../scripts/corpus/compare-workbooks";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { runTool, type ToolName } from "../../support/run-tool";
import { KINDS } from "../file/kinds/kinds";
import { lostPieces } from "../file/kinds/lost-pieces";
import { packed, partsOf } from "../file/kinds/package";

const folder = mkdtempSync(path.join(tmpdir(), "park-kinds-"));
const at = (name: string): string => path.join(folder, name);
const kinds = Object.values(KINDS).filter(({ rewritten }) => !rewritten);
const parts = partsOf(kinds, "inputs");
const before = packed(parts);
const partWith = (text: string): string =>
  Object.keys(parts).find((name) => parts[name]?.includes(text)) ?? "";

jest.setTimeout(120_000);
beforeAll(() => {
  writeFileSync(at("in.xlsm"), before);
  writeFileSync(
    at("type.js"),
    'Excel.run(async (context) => { context.workbook.worksheets.getItem("参数").getRange("H30").values = [[52.14]]; await context.sync(); });',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool changes in parts that were there, each with its reason; nothing else of them is lost. */
const NEW_PARTS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"];
/** Excel makes the order of calculation anew where formulas came or went. */
const ORDER_OF_CALCULATION = [
  '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  '<Relationship Id="chain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
];
/** Lists count what was put behind the rest. */
const LONGER_STRINGS = [expect.stringMatching(/^<sst [^>]* count="9" uniqueCount="6">$/)];
const LONGER_STYLES = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) =>
  expect.stringMatching(new RegExp(`^<${name} count="\\d+">$`)),
);

interface Way {
  words: [tool: ToolName, ...words: string[]];
  /** Parts that are others now, and the pieces of them that are gone. */
  changed: string[];
  gone: unknown[];
  hasNewFormulas: boolean;
  /** Formulas that are others now. */
  formulas: string[];
}

const WAYS: Record<string, Way> = {
  "generate makes the reports beside it": {
    words: ["generate", at("in.xlsm"), at("out.xlsm")],
    changed: [...NEW_PARTS, "xl/sharedStrings.xml", "xl/styles.xml"],
    // The first report is the sheet that is shown.
    gone: [...ORDER_OF_CALCULATION, ...LONGER_STRINGS, ...LONGER_STYLES, expect.stringMatching(/^<workbookView [^>]*activeTab="0"/)],
    hasNewFormulas: true,
    formulas: [],
  },
  "distribute writes it for sending": {
    words: ["distribute", at("in.xlsm"), at("out.xlsm")],
    // A formula of the add-in is written as one of Excel's own.
    changed: [...NEW_PARTS, "xl/sharedStrings.xml", partWith("_xldudf_PARK_PROGRESS")],
    gone: [...ORDER_OF_CALCULATION, ...LONGER_STRINGS, "[2]!_xldudf_PARK_PROGRESS(C1,D1)"],
    hasNewFormulas: true,
    formulas: ["外部!R1C5"],
  },
  "a script types one number": {
    words: ["office", at("type.js"), "--in", at("in.xlsm"), "--out", at("out.xlsm")],
    changed: ["xl/worksheets/kind4.xml"],
    gone: [expect.stringMatching(/^<dimension /)],
    hasNewFormulas: false,
    formulas: [],
  },
}; // prettier-ignore

const sorted = (names: readonly string[]): string[] => [...names].sort();

describe("a workbook with every kind of thing beside its input tables", () => {
  test.each(Object.entries(WAYS))(
    "keeps all of it when %s",
    async (_way, { words: [tool, ...words], changed, gone, hasNewFormulas, formulas }) => {
      rmSync(at("out.xlsm"), { force: true });
      const run = await runTool(tool, ...words);
      expect([run.errors, run.code]).toEqual(["", 0]);
      const after = readFileSync(at("out.xlsm"));
      const { lost, changed: others } = comparePackages(before, after);
      expect(lost).toEqual(hasNewFormulas ? ["xl/calcChain.xml"] : []);
      expect(sorted(others)).toEqual(sorted(changed));
      const [then, now] = [unzipSync(before), unzipSync(after)];
      const textOf = (of: Record<string, Uint8Array>, name: string): string => strFromU8(of[name] ?? new Uint8Array()); // prettier-ignore
      const pieces = others.flatMap((name) => lostPieces(textOf(then, name), textOf(now, name)));
      expect(pieces).toHaveLength(gone.length);
      expect(pieces).toEqual(expect.arrayContaining(gone));
      const cells = compareCells(await readWorkbookFile(before), await readWorkbookFile(after));
      expect(cells.values.all).toBeGreaterThan(1_000);
      expect([cells.values.changed, cells.formulas.changed]).toEqual([[], formulas]);
    },
  );
});
