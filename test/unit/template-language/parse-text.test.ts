import fc from "fast-check";
import { parseExpression } from "../../../src/template-language/parse-expression";
import { parseTemplateText } from "../../../src/template-language/parse-text";

const expressionOf = (text: string): unknown => {
  const parsed = parseExpression(text);
  return "expression" in parsed ? parsed.expression : parsed.problem;
};
const name = (...path: string[]) => ({ kind: "name", path });

describe("an expression", () => {
  test.each([
    ["指标.累计", name("指标", "累计")],
    ['指标["主营业务收入"].累计', { kind: "name", path: ["指标", "累计"], select: ["主营业务收入"] }],
    ['指标["收入", "一园"].累计', { kind: "name", path: ["指标", "累计"], select: ["收入", "一园"] }],
    ["[差欠(-)/超序时]", name("差欠(-)/超序时")],
    ["企业.[同比±%]", name("企业", "同比±%")],
    ["近12个月", name("近12个月")],
    ["\uFF08累计\uFF09", name("累计")],
    ["\u201C一园\u201D", { kind: "text", value: "一园" }],
    ['"他说""好"""', { kind: "text", value: '他说"好"' }],
    ["-2", { kind: "unary", operator: "-", operand: { kind: "number", value: 2 } }],
  ])("%s", (text, expected) => expect(expressionOf(text)).toEqual(expected));

  test("binds * before +, comparisons before 且, and 且 before 或", () => {
    const text = '累计+1*2>3 且 园区="一园" 或 非 状态="完成"';
    expect(expressionOf(text)).toMatchObject({
      operator: "or",
      left: { operator: "and", left: { operator: ">", left: { operator: "+", right: { operator: "*" } } } },
      right: { kind: "unary", operator: "not", operand: { operator: "=" } },
    });
  });

  test("takes 且 without a space behind a text", () => {
    expect(expressionOf('园区="一园"且营业收入\uFF1E2000')).toMatchObject({
      operator: "and",
      right: { operator: ">", left: name("营业收入") },
    });
  });

  test.each([
    ["合计(", "unfinished"],
    ["合计(累计", "unfinished"],
    ["1 +", "unfinished"],
    ["累计 增长", "unexpected"],
    ["合计()", "wrongArguments"],
    ["总计(累计)", "unknownFunction"],
    ['"开', "unclosedText"],
    ["指标.", "unfinished"],
    ["累计 ; 1", "unexpected"],
    [`${"(".repeat(200)}1${")".repeat(200)}`, "tooDeep"],
    [`${"-".repeat(200)}1`, "tooDeep"],
  ])("%s is refused: %s", (text, kind) => expect(expressionOf(text)).toMatchObject({ kind }));

  test("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "binary" }), (text) => {
        expect(() => parseTemplateText(`{{${text}}}`)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("{{", "}}", "#", "/", "|", '"', "(", ")", "指标", ".", "且", "1", " ", "[", "]"),
        ),
        (words) => expect(() => parseTemplateText(words.join(""))).not.toThrow(),
      ),
    );
  });
});

describe("a text with placeholders", () => {
  const pieces = (text: string) => parseTemplateText(text).pieces;
  const problem = (text: string) => parseTemplateText(text).problems[0];

  test("keeps what stands around them", () => {
    expect(pieces("截至{{参数.截至月份}}月")).toMatchObject([
      { kind: "plain", text: "截至" },
      { kind: "output", expression: name("参数", "截至月份"), formats: [] },
      { kind: "plain", text: "月" },
    ]);
  });

  test.each([
    ["{{累计 | 0.00}}", [{ kind: "number", format: "0.00" }]],
    [
      '{{累计|#,##0.00|亿元|空 "—"}}',
      [
        { kind: "number", format: "#,##0.00" },
        { kind: "unit", unit: "亿元" },
        { kind: "blank", text: "—" },
      ],
    ],
    ['{{报告日 | yyyy"年"m"月"d"日"}}', [{ kind: "number", format: 'yyyy"年"m"月"d"日"' }]],
    ["{{累计 | 值}}", [{ kind: "value" }]],
    ["{{累计\uFF5C常规}}", [{ kind: "number", format: "General" }]],
  ])("%s has its formats", (text, formats) =>
    expect(pieces(text)[0]).toMatchObject({ kind: "output", formats }),
  );

  test("a block has its clauses", () => {
    const [open] = pieces('{{#企业 | 条件 园区="一园" | 排序 营业收入 降序, 企业 | 前10 | 向右}}');
    expect(open).toMatchObject({
      kind: "open",
      head: {
        over: "enterprise",
        where: { operator: "=" },
        sort: [
          { by: name("营业收入"), descending: true },
          { by: name("企业"), descending: false },
        ],
        top: 10,
        right: true,
      },
    });
    expect(pieces("{{#企业|分组产业集群}}")[0]).toMatchObject({ head: { by: name("产业集群") } });
    expect(pieces("{{#月|至12月}}")[0]).toMatchObject({ head: { over: "month", until: 12 } });
  });

  test.each([
    ["{{/企业}}", { kind: "close", word: "企业" }],
    ["{{/}}", { kind: "close" }],
    ["{{#如果 差欠<0}}", { kind: "if" }],
    ["{{#如果差欠<0}}", { kind: "if" }],
    ["{{否则}}", { kind: "else" }],
    ["{{@每表 园区}}", { kind: "setting", setting: { kind: "each", head: { over: "park" } } }],
    ["{{@表名 月报}}", { kind: "setting", setting: { kind: "name", name: "月报" } }],
    ["{{@数值}}", { kind: "setting", setting: { kind: "values" } }],
    ["\uFF5B\uFF5B累计\uFF5D\uFF5D", { kind: "output" }],
    ['{{"}}"}}', { kind: "output", expression: { kind: "text", value: "}}" } }],
  ])("%s", (text, expected) => expect(pieces(text)[0]).toMatchObject(expected));

  test.each([
    ["{{累计", "unclosedBraces"],
    ["{{}}", "emptyBraces"],
    ["{{#公司}}", "unknownBlock"],
    ["{{#企业 | 倒序 收入}}", "unknownClause"],
    ["{{#企业 | 前 0}}", "wrongNumber"],
    ["{{#企业 | 前 很多}}", "wrongNumber"],
    ["{{#月 | 至 13}}", "wrongNumber"],
    ["{{@单页}}", "unknownSetting"],
    ["{{累计 | 两位}}", "unknownFormat"],
  ])("%s is told: %s", (text, kind) => expect(problem(text)).toMatchObject({ kind }));
});
