import {
  folderScores,
  outdated,
  type Equivalents,
  type MutationReport,
} from "../../../scripts/mutation-scores";

const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const SOURCE = "export function f(a: number): number {\n  if (a < 0) return -a;\n  return a;\n}\n";
const report: MutationReport = {
  files: {
    "src/functions/f.ts": {
      source: SOURCE,
      mutants: [
        { status: "Survived", replacement: "a <= 0", location: at(2, 7, 2, 12) },
        { status: "Killed", replacement: "true", location: at(2, 7, 2, 12) },
        { status: "Timeout", replacement: "false", location: at(2, 7, 2, 12) },
        { status: "Ignored", replacement: "+a", location: at(2, 21, 2, 23) },
      ],
    },
    "src/functions/native/g.ts": {
      source: SOURCE,
      mutants: [{ status: "NoCoverage", replacement: "{}", location: at(1, 38, 4, 2) }],
    },
    "src/records/h.ts": { source: SOURCE, mutants: [] },
  },
};
const listed: Equivalents[] = [
  {
    file: "src/functions/f.ts",
    because: "Zero has no sign.",
    mutants: [["if (a < 0) return -a;", "if (a <= 0) return -a;"]],
  },
];

it("counts a file for its nearest folder, and what is listed apart", () => {
  expect(folderScores(report, listed)).toEqual([
    { folder: "src/functions", killed: 2, equivalent: 1, survived: [] },
    {
      folder: "src/functions/native",
      killed: 0,
      equivalent: 0,
      survived: [
        {
          file: "src/functions/native/g.ts",
          place: 1,
          line: "export function f(a: number): number {",
          mutated: "export function f(a: number): number {}",
        },
      ],
    },
  ]);
});

it("tells what is listed and survives no more, of the files that were tried", () => {
  expect(outdated(report, listed)).toEqual([]);
  const gone: Equivalents[] = [
    { file: "src/functions/f.ts", because: "", mutants: [["if (a < 0) return -a;", "if (true) return -a;"]] },
    { file: "src/functions/other.ts", because: "", mutants: [["a", "b"]] },
  ];
  expect(outdated(report, gone)).toEqual(["src/functions/f.ts: if (true) return -a;"]);
});
