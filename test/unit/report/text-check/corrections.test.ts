import { checkText } from "../../../../src/report/text-check/check-text";
import { correctedText, correctionsOf, piecesOf } from "../../../../src/report/text-check/corrections";

const corrected = (text: string): string => {
  const { findings } = checkText(text, {});
  return correctedText(text, correctionsOf(text, findings));
};

describe("the corrections of a text", () => {
  test.each([
    ["增幅较去年下降8.71%。", "增幅较去年下降8.71个百分点。"],
    ["差欠序时进度11.38%\uFF0C欠账15.36亿元。", "差欠序时进度11.38个百分点\uFF0C欠账15.36亿元。"],
    ["税收下降-3.5%。", "税收下降3.5%。"],
    ["主营业务收入52.14亿元\uFF0C同比增长20.47%。", "主营业务收入52.14亿元\uFF0C同比增长20.47%。"],
  ])("make %s read %s", (before, after) => {
    expect(corrected(before)).toBe(after);
  });

  test("leave nothing to correct", () => {
    const once = corrected("增幅较去年下降8.71%\uFF0C差欠序时进度11.38%。税收下降-3.5%。");
    expect(corrected(once)).toBe(once);
  });

  test("take a word of direction along and never write it twice", () => {
    const finding = { severity: "error", kind: "statedDiffers", parameters: {}, quote: "15.36亿元" } as const;
    const text = "欠账15.36亿元\uFF0C超额15.36亿元\uFF0C完成15.36亿元";
    const at = (offset: number) => ({ ...finding, offset, suggestion: "欠账14.36亿元" });
    const corrections = correctionsOf(text, [at(2), at(12), at(22)]);
    expect(correctedText(text, corrections)).toBe("欠账14.36亿元\uFF0C欠账14.36亿元\uFF0C完成15.36亿元");
  });

  test("are shown in the text, what goes beside what comes", () => {
    expect(piecesOf("甲1%乙", [{ from: 1, to: 3, replacement: "2%" }])).toEqual([
      { kept: "甲" },
      { deleted: "1%", inserted: "2%" },
      { kept: "乙" },
    ]);
  });
});
