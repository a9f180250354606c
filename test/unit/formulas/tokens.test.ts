import fc from "fast-check";
import { formulaTokens } from "../../../src/formulas/tokens";
import { parseFormula } from "../../../src/functions/native/parse-formula";
import { movedFormula } from "../../../src/workbook/building/moved-references";
import type { SheetMoves } from "../../../src/workbook/building/moved-references";
import { referencesOf } from "../../../src/workbook/distribute/formula-references";
import { tokens as hostTokens } from "../../../workbench/host/formulas/tokens";

/** Pieces of formulas, with everything that looks like something else. */
const PIECES = [
  ...["A1", "$B$2", "c3:D$4", "XFD1048576", "A:C", "$A:$B", "1:3", "E5#", "AB12.5", "A1B", "LOG10(", "A1("],
  ...[
    "报表!A1",
    "'报表 1'!$A$1:B2",
    "'It''s'!C5",
    "[1]报表!C5",
    "'C:\\表\\[a.xlsx]报表'!C5",
    "一月:三月!B2",
    "'1月:3月'!B2",
  ],
  ...[
    "指标数据[本期累计]",
    "指标数据[[#This Row],[本期'[累]]",
    "[@本期累计]",
    "报告期",
    "'报表 1'!报告期",
    "_x.1",
  ],
  ...[
    '"A1"',
    '"他说""C5"""',
    "1E-9",
    "0.5",
    ".5",
    "5%",
    "TRUE",
    "FALSE()",
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "报表!#REF!",
  ],
  ...[
    "(",
    ")",
    ",",
    ";",
    "{",
    "}",
    "+",
    "-",
    "<>",
    ">=",
    "&",
    " ",
    "\n",
    "@",
    "SUM(",
    "PARK.GAP(",
    "!",
    "'",
    "[",
  ],
];
const formulas = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), {
  maxLength: 12,
});

describe("a formula's pieces", () => {
  test("are together its text, whatever it is", () => {
    fc.assert(
      fc.property(formulas, (pieces) => {
        const formula = pieces.join("");
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });

  test("name the same references as the workbench's own reader finds, which shares no code with it", () => {
    const sound = fc.array(fc.constantFrom(...PIECES.filter((piece) => !/^['[!]$|^'C:/.test(piece))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(sound, (pieces) => {
        const formula = `=${pieces.join("+")}`;
        const ours = formulaTokens(formula).filter(({ kind }) => kind === "reference");
        const theirs = hostTokens(formula).filter(({ kind }) => kind === "reference");
        expect(ours.map(({ text }) => text)).toEqual(theirs.map(({ text }) => text));
      }),
    );
  });

  test.each([
    ["=A1+B2", ["operator", "reference", "operator", "reference"]],
    ['=IF(C5="C5",指标数据[本期累计],报告期)', ["operator", "function", "open", "reference", "operator", "text", "separator", "structured", "separator", "name", "close"]], // prettier-ignore
    ["=LOG10(A1)", ["operator", "function", "open", "reference", "close"]],
    ["=A1.B", ["operator", "name"]],
    ["=1E-9", ["operator", "number"]],
    ["={1,2;3,4}", ["operator", "open", "number", "separator", "number", "separator", "number", "separator", "number", "close"]], // prettier-ignore
    ["='It''s'!A1", ["operator", "reference"]],
    ['="', ["operator", "unknown"]],
  ])("of %s", (formula, kinds) => {
    expect(formulaTokens(formula).map(({ kind }) => kind)).toEqual(kinds);
  });
});

test("a formula that is parsed has all of its text in its pieces", () => {
  const written = (expression: ReturnType<typeof parseFormula>): string =>
    expression
      .map((piece) =>
        typeof piece === "string" ? piece : `${piece.name}(${piece.arguments.map(written).join(",")})`,
      )
      .join("");
  for (const formula of [
    'IF(A1="(",SUM(B1:B3),{"a",")"})',
    "(1+2)*MAX(A1,,C3)",
    "报表!A1&TODAY()",
    "'a)b'!C5",
  ])
    expect(written(parseFormula(formula))).toBe(formula);
});

describe("references to a sheet whose rows move", () => {
  /** Two rows come in above row 5. */
  const moves: SheetMoves = {
    sheet: "报表",
    row: (row) => (row < 5 ? row : row + 2),
    column: (column) => column,
    body: { before: { first: 5, last: 9 }, after: { first: 5, last: 11 } },
  };

  test.each([
    ["=报表!C5", "=报表!C7"],
    ["='报表'!$C$5*2", "='报表'!$C$7*2"],
    ["=报表!c6", "=报表!C8"],
    ["=SUM(报表!C5:C9)", "=SUM(报表!C5:C11)"],
    ["=报表!C6#", "=报表!C8#"],
    ["=报表!$C6+LOG10(报表!C$7)", "=报表!$C8+LOG10(报表!C$9)"],
    // Of another workbook, over several sheets, of another sheet, in a text, whole columns: not this sheet's rows.
    ["=[1]报表!C5", "=[1]报表!C5"],
    ["='[上月.xlsx]报表'!C5", "='[上月.xlsx]报表'!C5"],
    ["=一月:报表!C5", "=一月:报表!C5"],
    ["=SUM('一月:报表'!C5)", "=SUM('一月:报表'!C5)"],
    ["=报表2!C5", "=报表2!C5"],
    ['="报表!C5"', '="报表!C5"'],
    ["=SUM(报表!C:C)", "=SUM(报表!C:C)"],
    ["=指标数据[C5]", "=指标数据[C5]"],
    ["=报表!C5.x", "=报表!C5.x"],
  ])("%s becomes %s", (before, after) => {
    expect(movedFormula(before, "其他", [moves])).toBe(after);
  });
});

test("what a copy refers to names its sheet as it is, that of another workbook among them", () => {
  expect(referencesOf("=[1]报表!C5+'It''s'!$A$1:B2+报告期+'报表 1'!报告期+E5#")).toMatchObject([
    { sheet: "[1]报表", target: "C5", block: { row: 5, column: 3 } },
    { sheet: "It's", target: "$A$1:B2", block: { row: 1, column: 1, rows: 2, columns: 2 } },
    { target: "报告期" },
    { sheet: "报表 1", target: "报告期" },
    { target: "E5", spilled: true },
  ]);
});
