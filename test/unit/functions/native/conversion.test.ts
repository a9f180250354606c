import type { Cell } from "../../../../src/functions/cell";
import { arrayConstant, literalValue, writeLiteral } from "../../../../src/functions/native/literal";
import { FormulaSyntaxError, parseFormula } from "../../../../src/functions/native/parse-formula";
import {
  isArrayExpression,
  isReference,
  isSingleCell,
  referenceShape,
  type Shape,
} from "../../../../src/functions/native/reference-shape";
import {
  callsPark,
  toNativeFormula,
  type NativeContext,
  type NativeProblem,
} from "../../../../src/functions/native/to-native";

describe("what an argument states", () => {
  it.each<[string, number | string | boolean | undefined]>([
    ["5", 5],
    ["-5.25", -5.25],
    ["+.5", 0.5],
    ["5.", 5],
    ["1E3", 1000],
    ["1e-3", 0.001],
    ["50%", 0.5],
    ["-2.5%", -0.025],
    ["0%", 0],
    ["-0%", 0],
    ["1E400", Infinity],
    ['"6月"', "6月"],
    ['"a""b"', 'a"b'],
    ['""', ""],
    ["TRUE", true],
    ["true", true],
    ["FALSE", false],
    ["false", false],
    ["XTRUE", undefined],
    ["TRUE1", undefined],
    ["XFALSE", undefined],
    ["FALSE1", undefined],
    ["A1", undefined],
    ["5+5", undefined],
    ['"a"&"b"', undefined],
    ["5%%", undefined],
    ["", undefined],
  ])("%s", (text, value) => {
    expect(literalValue(text)).toBe(value);
  });

  it.each<[string, Cell[][] | undefined]>([
    ["{1,2;3,4}", [[1, 2], [3, 4]]],
    ["{1;2}", [[1], [2]]],
    ["{ 1 , -2 ;\\n50%}".replace("\\n", "\n"), [[1, -2], [0.5]]],
    ['{"a,b","c;d";"e""f",""}', [["a,b", "c;d"], ['e"f', undefined]]],
    ["{TRUE,FALSE}", [[true, false]]],
    ["{12}", [[12]]],
    ["{}", [[]]],
    ["{1,2", undefined],
    ["1,2}", undefined],
    ["A1:A3", undefined],
  ])("%s", (text, rows) => {
    expect(arrayConstant(text)).toStrictEqual(rows);
  }); // prettier-ignore

  it.each<[number | string, string]>([
    [5, "5"],
    [0, "0"],
    [-5, "(-5)"],
    [1e21, "1E+21"],
    [1e-7, "1E-7"],
    ["亿元", '"亿元"'],
    ['a"b"', '"a""b"""'],
  ])("%j is written %s", (value, text) => {
    expect(writeLiteral(value)).toBe(text);
  });
});

describe("the pieces of a formula", () => {
  it.each<[string, ReturnType<typeof parseFormula>]>([
    ["", []],
    ["A1", ["A1"]],
    ["A1,B1", ["A1,B1"]],
    ["(A1,B1)", ["(A1,B1)"]],
    ["((F()))", ["((", { name: "F", arguments: [] }, "))"]],
    ["F()", [{ name: "F", arguments: [] }]],
    ["F(,)", [{ name: "F", arguments: [[], []] }]],
    ["F(,1)", [{ name: "F", arguments: [[], ["1"]] }]],
    ["F(1)", [{ name: "F", arguments: [["1"]] }]],
    ["F((1,2),3)+4", [{ name: "F", arguments: [["(1,2)"], ["3"]] }, "+4"]],
    ["{1,2;3}", ["{1,2;3}"]],
    ["1+F(G(2))", ["1+", { name: "F", arguments: [[{ name: "G", arguments: [["2"]] }]] }]],
  ])("%s", (formula, pieces) => {
    expect(parseFormula(formula)).toEqual(pieces);
  });

  it.each(["F(", "F(1", "(1", "1)", "F(1))", '"a', "'a", "表[a", "{1,2", "F(1,(2)"])(
    "%s is not closed",
    (formula) => {
      expect(() => parseFormula(formula)).toThrow(FormulaSyntaxError);
      expect(() => parseFormula(formula)).toThrow(`unbalanced: ${formula}`);
    },
  );

  it("what no formula has stays as it is", () => {
    expect(parseFormula("A1?B1")).toEqual(["A1?B1"]);
  });
});

describe("the shape of a reference", () => {
  const three = (name: string): Shape | undefined => (name === "完成" ? { rows: 3, columns: 1 } : undefined);

  it.each<[string, Shape | undefined]>([
    ["A1", { rows: 1, columns: 1 }],
    ["$B$2:D2", { rows: 1, columns: 3 }],
    ["D4:B2", { rows: 3, columns: 3 }],
    ["A:A", { rows: Infinity, columns: Infinity }],
    ["1:2", { rows: Infinity, columns: Infinity }],
    ["完成", { rows: 3, columns: 1 }],
    ["目标", { rows: 1, columns: 1 }],
    ["表[@完成]", { rows: 1, columns: 1 }],
    ["表[[#This Row],[完成]]", { rows: 1, columns: 1 }],
    ["表[目标]", { rows: Infinity, columns: 1 }],
    ["A1#", undefined],
    ["A1+B1", undefined],
    ["5", undefined],
    ["", undefined],
  ])("%s", (text, shape) => {
    expect(referenceShape(text, three)).toEqual(shape);
    expect(isReference(text)).toBe(shape !== undefined);
  });

  it("is certainly one cell only where no name may be more", () => {
    const texts = ["A1", "表[@完成]", "A1:A1", "A1:B1", "A1:C3", "A:A", "目标", "表[目标]", "A1+B1", "5", ""];
    expect(texts.filter(isSingleCell)).toEqual(["A1", "表[@完成]", "A1:A1"]);
  });

  it.each<[string, boolean]>([
    ["A1:A3", true],
    ["A1", false],
    ["A1+B1:B3", true],
    ["ABS(A1:A3)+1", true],
    ["IF(A1,B1:B3,5)", true],
    ["SUM(A1:A3)", false],
    ["sum(A1:A3)+A1", false],
    ["ABS(SUM(A1:A3))", false],
    ["SUM(A1:A3)+B1:B3", true],
    ["{1,2}", true],
    ["{1;2}", true],
    ["{1}", false],
    ["{1}+A1", false],
    ["({1},A1)", false],
    ["(A1,B1)", false],
    ["完成", true],
    ["目标", false],
  ])("%s has an array of values: %s", (text, isArray) => {
    expect(isArrayExpression(parseFormula(text), three)).toBe(isArray);
  });
});

describe("a formula calls PARK", () => {
  it.each<[string, boolean]>([
    ["=PARK.GAP(1,2,3)", true],
    ["PARK.GAP(1,2,3)", true],
    ["=1+ROUND(park.gap(1,2,3),2)", true],
    ["=IF(A1,B1,ROUND(1+PARK.GAP(1,2,3),2))", true],
    ["=_xldudf_PARK_GAP(1,2,3)", true],
    ["=PARK.GAP(", true],
    ["=A1=PARK.GAP(1,2,3)", true],
    ["A1=PARK.GAP(1,2,3)", true],
    ["=SUM(A1:A3)", false],
    ['="PARK.GAP(1)"', false],
    ['=IF(A1="PARK.GAP(1)",1,2)', false],
    ["=MYPARK.GAP(1)", false],
    ["=PARK.GAP", false],
    ["=ROUND(", false],
    ["", false],
  ])("%s: %s", (formula, calls) => {
    expect(callsPark(formula)).toBe(calls);
  });
});

describe("a formula as an older Excel takes it", () => {
  it.each<[string, string]>([
    ["=@PARK.YOYCHANGE(5,3)", "=(5-3)"],
    ["=1+@PARK.YOYCHANGE(5,3)", "=1+(5-3)"],
    ["=@A1+PARK.YOYCHANGE(5,3)", "=@A1+(5-3)"],
    ["=@SUM(A1)+PARK.YOYCHANGE(5,3)", "=@SUM(A1)+(5-3)"],
    ["=A1=PARK.YOYCHANGE(5,3)", "=A1=(5-3)"],
    ["PARK.YOYCHANGE(5,3)", "=(5-3)"],
    ["A1=PARK.YOYCHANGE(5,3)", "=A1=(5-3)"],
    ['=PARK.YOYCHANGE(A1-"1&1",3)', '=((A1-"1&1")-3)'],
    ['=PARK.YOYCHANGE(A1-"1""=1",3)', '=((A1-"1""=1")-3)'],
    ["=SUM( A1 , PARK.YOYCHANGE( 5 , 3 ) )", "=SUM(A1,(5-3))"],
    ["=PARK.YOYCHANGE(A1=A1,3)", '=IF((LEN((A1=A1))=0),NA(),(A1=A1)-3)'],
    ["=PARK.YOYCHANGE(A1-A1&\"5\",3)", '=IF((LEN((A1-A1&"5"))=0),NA(),(A1-A1&"5")-3)'],
    ["=PARK.YOYCHANGE('a-b'!A1,3)", "=IF(LEN('a-b'!A1)=0,NA(),'a-b'!A1-3)"],
    ["=PARK.YOYCHANGE('a''-b'!A1,3)", "=IF(LEN('a''-b'!A1)=0,NA(),'a''-b'!A1-3)"],
    ["=PARK.YOYCHANGE(表[[#This Row],[a-b]],3)", "=IF(LEN(表[[#This Row],[a-b]])=0,NA(),表[[#This Row],[a-b]]-3)"],
    ["=PARK.YOYCHANGE(F(A1-1),3)", "=IF((LEN(F(A1-1))=0),NA(),F(A1-1)-3)"],
    ["=PARK.YOYCHANGE(F(\"a-\"\"b\"),3)", '=IF((LEN(F("a-""b"))=0),NA(),F("a-""b")-3)'],
    ["=PARK.YOYCHANGE({1,-2},{3,4})", "=IF((LEN({1,-2})=0)*(LEN({3,4})=0),\"\",IF((LEN({1,-2})=0)+(LEN({3,4})=0),NA(),{1,-2}-{3,4}))"],
    ["=PARK.YOYCHANGE(#N/A,3)", "=IF(LEN(#N/A)=0,NA(),#N/A-3)"],
    ["=PARK.YOYCHANGE(#DIV/0!,3)", "=IF(LEN(#DIV/0!)=0,NA(),#DIV/0!-3)"],
    ["=PARK.YOYCHANGE(A1 B1,3)", "=IF((LEN((A1 B1))=0),NA(),(A1 B1)-3)"],
    ["=PARK.YOYCHANGE(\"a#b\",3)", '=(VALUE("x")-3)'],
    ["=PARK.YOYCHANGE(F(\"A1#\"),3)", '=IF((LEN(F("A1#"))=0),NA(),F("A1#")-3)'],
  ])("%s", (formula, native) => {
    expect(toNativeFormula(formula)).toMatchObject({ converted: true, formula: native });
  }); // prettier-ignore
});

describe("what the caller knows of the workbook", () => {
  const textAt = (reference: string): string | undefined =>
    ({ 报告期: "2013年1-6月", B1: "上半年", C1: "明天", D1: "", E1: "2013-06-30" })[reference];
  const shapeOfName = (name: string): Shape | undefined =>
    ({ 分月计划: { rows: 12, columns: 1 }, 一格: { rows: 1, columns: 1 }, 期间: { rows: 3, columns: 1 } })[
      name
    ];
  const native = (formula: string, context: NativeContext = { textAt, shapeOfName }) =>
    toNativeFormula(formula, context);

  it.each<[string, string, { reference: string; text: string }[]]>([
    ["=PARK.PACE(5,11,报告期)", "=((11-5)/(12-6))", [{ reference: "报告期", text: "2013年1-6月" }]],
    ["=PARK.GAP(5,10,B1)", "=(100*(5/10-0.5))", [{ reference: "B1", text: "上半年" }]],
    ["=PARK.OVERDUE(41400,,E1)", "=IF((41455-41400)>0,(41455-41400),0)", [{ reference: "E1", text: "2013-06-30" }]],
    ["=PARK.GAP(5,10,C1)", '=(100*(5/10-VALUE("x")))', [{ reference: "C1", text: "明天" }]],
  ])("%s is fixed", (formula, text, fixedTexts) => {
    const conversion = native(formula);
    expect(conversion).toMatchObject({ converted: true, fixedTexts });
    expect((conversion as { formula: string }).formula.replace(/^=\((IF.*)\)$/, "=$1")).toBe(text);
  }); // prettier-ignore

  it.each(["=PARK.GAP(5,10,D1)", "=PARK.GAP(5,10,A1)", "=PARK.YOYCHANGE(B1,5)", "=PARK.GAP(5,10,B1&B1)"])(
    "%s is left to the cell",
    (formula) => {
      expect(native(formula)).toMatchObject({ converted: true, fixedTexts: [] });
      expect(native(formula)).toEqual(native(formula, { shapeOfName }));
    },
  );

  it("names of several cells are planned shares, or an array", () => {
    const planned = native("=PARK.SCHEDULE(A1,分月计划)") as { formula: string; arrayFormula: boolean };
    expect(planned.arrayFormula).toBe(false);
    expect(planned.formula).toContain("SUMPRODUCT(分月计划*");
    expect((native("=PARK.SCHEDULE(A1,一格)") as { formula: string }).formula).toContain('一格="day"');
    expect(native("=PARK.SCHEDULE(期间)")).toMatchObject({ arrayFormula: true });
    expect(native("=PARK.SCHEDULE(期间)", {})).toMatchObject({ arrayFormula: false });
    expect(native("=PARK.MONTHLY(期间)")).toMatchObject({ arrayFormula: true });
  });
});

describe("what is not converted", () => {
  it.each<[string, NativeProblem[]]>([
    ["=PARK.GAP(1,2", [{ kind: "syntax" }]],
    ["=PARK.NOSUCH(1)", [{ kind: "unknownFunction", call: "PARK.NOSUCH" }]],
    ["=park.gap(1,2)", [{ kind: "argumentCount", call: "park.gap" }]],
    ["=PARK.GAP()", [{ kind: "argumentCount", call: "PARK.GAP" }]],
    ["=PARK.GAP(1,2,3,4)", [{ kind: "argumentCount", call: "PARK.GAP" }]],
    ["=PARK.STATUS(1,2)", [{ kind: "argumentCount", call: "PARK.STATUS" }]],
    ["=PARK.MONTHLY()", [{ kind: "argumentCount", call: "PARK.MONTHLY" }]],
    ["=PARK.GAP(A1#,2,0.5)", [{ kind: "spillReference", call: "PARK.GAP", argument: "A1#" }]],
    ["=PARK.GAP(1,B1#+1,0.5)", [{ kind: "spillReference", call: "PARK.GAP", argument: "B1#+1" }]],
    ['=PARK.GAP(F("a")+B1#,2,0.5)', [{ kind: "spillReference", call: "PARK.GAP", argument: 'F("a")+B1#' }]],
    ["=PARK.GAP(F(A1)#,2,0.5)", [{ kind: "spillReference", call: "PARK.GAP", argument: "F(A1)#" }]],
    ["=PARK.GAP(_xlfn.ANCHORARRAY(A1),2,0.5)", [{ kind: "spillReference", call: "PARK.GAP", argument: "_xlfn.ANCHORARRAY(A1)" }]],
    ["=PARK.MONTHLY(A1:A3+1)", [{ kind: "notAReference", call: "PARK.MONTHLY", argument: "A1:A3+1" }]],
    ["=PARK.MONTHLY(5)", [{ kind: "notAReference", call: "PARK.MONTHLY", argument: "5" }]],
    ["=PARK.SCHEDULE(A1,{1,2,3,4})", [{ kind: "notAReference", call: "PARK.SCHEDULE", argument: "{1,2,3,4}" }]],
    ["=PARK.SCHEDULE(6,{5})", [{ kind: "notAReference", call: "PARK.SCHEDULE", argument: "{5}" }]],
    ["=PARK.SCHEDULE(A1:A3,B1:B12)", [{ kind: "periodsOverWeights", call: "PARK.SCHEDULE", argument: "B1:B12" }]],
    ["=PARK.GAP(1,2)+PARK.NOSUCH(A1#)", [{ kind: "argumentCount", call: "PARK.GAP" }, { kind: "unknownFunction", call: "PARK.NOSUCH" }]],
  ])("%s", (formula, problems) => {
    expect(toNativeFormula(formula)).toStrictEqual({ converted: false, problems });
  }); // prettier-ignore

  it("is longer than 8,192 characters, and no shorter", () => {
    const padded = (length: number): string => `=PARK.YOYCHANGE(5,3)&"${"x".repeat(length - "=(5-3)&\"\"".length)}"`;
    expect(toNativeFormula(padded(8192))).toMatchObject({ converted: true });
    expect(toNativeFormula(padded(8193))).toStrictEqual({ converted: false, problems: [{ kind: "tooLong" }] });
  }); // prettier-ignore

  it("is not hidden by another failure", () => {
    const textAt = (): never => {
      throw new Error("gone");
    };
    expect(() => toNativeFormula("=PARK.GAP(1,2,A1)", { textAt })).toThrow("gone");
  });
});
