import fc from "fast-check";
import { checkText } from "../../../../src/report/text-check/check-text";
import { partsOfLongSentences } from "../../../../src/report/text-check/reading/long-sentences";
import { plainText } from "../../../../src/report/text-check/reading/plain-text";

const told = (text: string) => checkText(text).findings.filter(({ severity }) => severity !== "hint");

describe("a text without an end of a sentence", () => {
  it("is read in parts of at most 1,000 characters, none of which begins inside a number", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("完成52.14亿元", "，", "同比增长20.47%；", "1,234.5", "甲", "。", "\n"), {
          maxLength: 900,
        }),
        (words) => {
          const { text } = plainText(words.join(""));
          for (const sentence of text.split(/[。!?\n]/)) expect(sentence.length).toBeLessThanOrEqual(1_000);
          const cuts = partsOfLongSentences(words.join(""));
          for (const cut of cuts) expect(words.join("").slice(cut - 1, cut + 1)).not.toMatch(/^\d[\d.]$/);
        },
      ),
      { seed: 20130630, numRuns: 60 },
    );
  });

  it("keeps each figure's place in the original", () => {
    const filler = "园区运行平稳，".repeat(400);
    const text = `${filler}完成主营业务收入52.14亿元，年度目标135亿元，占年度目标的48.62%`;
    expect(told(text).map(({ quote, offset }) => [quote, text.slice(offset, offset + quote.length)])).toEqual(
      [["48.62%", "48.62%"]],
    );
  });

  it("of millions of marks and no sentence is read to its end", () => {
    for (const piece of ["“", "亿", "比上年同期提高1个", "2013年6月30日至", "9"])
      expect(told(piece.repeat(20_000 / piece.length))).toEqual([]);
  });
});
