import { LONGEST_FORMULA } from "../../../src/formulas/excel-limits";
import { callsPark, toNativeFormula } from "../../../src/functions/native/to-native";
import { parseFormula } from "../../../src/functions/native/parse-formula";

function native(formula: string, context?: Parameters<typeof toNativeFormula>[1]) {
  const conversion = toNativeFormula(formula, context);
  if (!conversion.converted) throw new Error(JSON.stringify(conversion.problems));
  return conversion;
}

function problems(formula: string) {
  const conversion = toNativeFormula(formula);
  return conversion.converted ? [] : conversion.problems.map(({ kind }) => kind);
}

describe("a formula without PARK", () => {
  it.each([
    "=SUM(A1:A3)*2",
    '="PARK.GAP(1,2,3)"&A1',
    "='PARK.GAP(1'!A1",
    "=MYPARK.GAP(1)",
    "=表[PARK.GAP(]",
    '={"a,b";"PARK.GAP(1)"}',
    "=(A1,B1)",
  ])("stays as it is: %s", (formula) => expect(native(formula).formula).toBe(formula));
});

describe("the PARK calls of a formula", () => {
  it("are found in any case, under Excel's stored prefix, inside others and inside each other", () => {
    const plain = native("=PARK.PROGRESS(A1,B1)").formula;
    expect(native("=park.Progress(A1,B1)").formula).toBe(plain);
    expect(native("=_xldudf_PARK_PROGRESS(A1,B1)").formula).toBe(plain);
    expect(native("=_xldudf_PARK.PROGRESS(A1,B1)").formula).toBe(plain);
    expect(native("=@PARK.PROGRESS(A1,B1)").formula).toBe(plain);
    expect(native("=ROUND(PARK.PROGRESS(A1,B1),2)").formula).toBe(`=ROUND(${plain.slice(1)},2)`);
    const nested = native("=PARK.TARGET(A1,PARK.PROGRESS(B1,C1))").formula;
    expect(callsPark(nested)).toBe(false);
  });

  it("keep texts, quoted sheets and structured references of their arguments whole", () => {
    const { formula, arrayFormula } = native("=PARK.YOYCHANGE('a,b(''1'')'!A1,指标[[#This Row],[完成,数]])");
    expect(formula).toContain("'a,b(''1'')'!A1-指标[[#This Row],[完成,数]]");
    expect(arrayFormula).toBe(false);
  });

  it("resolve typed period texts when converted", () => {
    expect(native('=PARK.GAP(50,100,"上半年")').formula).toBe("=(100*(50/100-0.5))");
    expect(native('=PARK.SHORTFALL(50,100,"2013年1-7月")').formula).toBe("=(50-100*(7/12))");
    expect(native('=PARK.SCHEDULE("2013-06-30","day")').formula).toBe(`=(${181 / 365})`);
    expect(native('=PARK.GAP(50,100,"十月革命")').formula).toContain('VALUE("x")');
  });

  it("resolve a period text in a cell too, where the caller knows it, and say so", () => {
    const conversion = native("=PARK.PACE(A1,B1,报告期)", {
      textAt: (reference) => (reference === "报告期" ? "2013年1-6月" : undefined),
    });
    expect(conversion.formula).toContain("(12-6)");
    expect(conversion.fixedTexts).toEqual([{ reference: "报告期", text: "2013年1-6月" }]);
  });

  it("become array formulas over ranges, not over sums of ranges", () => {
    expect(native("=PARK.YOY(A1:A3,B1:B3)").arrayFormula).toBe(true);
    expect(native("=PARK.YOY(A:A,1)").arrayFormula).toBe(true);
    expect(native("=PARK.YOY(表[完成],1)").arrayFormula).toBe(true);
    expect(native("=PARK.YOY({1,2},1)").arrayFormula).toBe(true);
    expect(native("=PARK.MONTHLY(A1:A12)").arrayFormula).toBe(true);
    expect(native("=SUM(PARK.YOY(A1:A3,1))").arrayFormula).toBe(true);
    expect(native("=PARK.YOY(SUM(A1:A3),B1)").arrayFormula).toBe(false);
    expect(native("=PARK.YOY(表[@完成],1)").arrayFormula).toBe(false);
    expect(native("=PARK.SCHEDULE(A1,B1:B12)").arrayFormula).toBe(false);
    expect(native("=PARK.YOY(完成,1)", { shapeOfName: () => ({ rows: 3, columns: 1 }) }).arrayFormula).toBe(
      true,
    );
  });

  it("name the hidden sheet of holidays only where they read it", () => {
    expect(native('=PARK.SCHEDULE(A1,"workday")').usesHolidays).toBe(true);
    expect(native('=PARK.SCHEDULE(A1,"day")').usesHolidays).toBe(false);
    expect(native('=PARK.SCHEDULE("2013-06","workday")').usesHolidays).toBe(false);
  });

  it("use no function newer than Excel 2010 and stay within its length", () => {
    const calls = [
      "=PARK.NARRATE('一个很长的工作表名称 1'!$AA$100,'一个很长的工作表名称 1'!$AB$100,'一个很长的工作表名称 1'!$AC$100,'一个很长的工作表名称 1'!$AD$100,'一个很长的工作表名称 1'!$AE$100,'一个很长的工作表名称 1'!$AF$100,'一个很长的工作表名称 1'!$AG$100)",
      "=PARK.SCHEDULE('一个很长的工作表名称 1'!$AA$100,'一个很长的工作表名称 1'!$AB$100,'一个很长的工作表名称 1'!$AC$100)",
      "=PARK.TIMESTATUS(A1,B1,C1,D1)",
      "=PARK.MONTHLY(A1:A12)",
      "=PARK.SCHEDULE(A1,B1:B12,C1)",
    ];
    for (const call of calls) {
      const { formula } = native(call);
      expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
      expect(formula).not.toMatch(/\b(LET|LAMBDA|XLOOKUP|FILTER|TEXTJOIN|IFS|SWITCH|CONCAT|_xlfn)\b/);
    }
  });
});

describe("what cannot be converted", () => {
  it.each([
    ["=PARK.GAP(1,2", "syntax"],
    ["=PARK.GAP(1,2))", "syntax"],
    ['=PARK.GAP(1,2,"6月)', "syntax"],
    ["=PARK.NOSUCH(1)", "unknownFunction"],
    ["=PARK.GAP(1,2)", "argumentCount"],
    ["=PARK.GAP(1,2,3,4)", "argumentCount"],
    ["=PARK.GAP(A1#,2,0.5)", "spillReference"],
    ["=PARK.MONTHLY(A1:A3+1)", "notAReference"],
    ["=PARK.SCHEDULE(A1,{1,2,3,4})", "notAReference"],
    ["=PARK.SCHEDULE(A1:A3,B1:B12)", "periodsOverWeights"],
  ])("%s is reported as %s", (formula, kind) => expect(problems(formula)).toEqual([kind]));

  it("includes what would be too long", () => {
    const nested = Array.from({ length: 8 }).reduce<string>((inner) => `PARK.YOY(${inner},B1)`, "A1");
    expect(problems(`=${nested}`)).toEqual(["tooLong"]);
  });
});

it("parses a formula into pieces that hold all its text", () => {
  expect(parseFormula('IF(A1="x)",F(1,,{1,2}),表[[a]:[b]])')).toEqual([
    {
      name: "IF",
      arguments: [['A1="x)"'], [{ name: "F", arguments: [["1"], [], ["{1,2}"]] }], ["表[[a]:[b]]"]],
    },
  ]);
});
