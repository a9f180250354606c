import fc from "fast-check";
import { join } from "node:path";
import { matchesBehind } from "../../../../src/report/text-check/reading/matches-behind";
import { expressionsOf, sourcesIn } from "../../../support/expressions";

/** An expression that begins with the characters before its words, and the look-behind that says the same. */
const SAME: readonly [behind: RegExp, lookBehind: RegExp, width: number][] = [
  [/[^前](?:第?[一二]季度)/g, /(?<!前)(?:第?[一二]季度)/g, 1],
  [/(?:[^\d十]一-二月|[^前]一月|[^]月)/g, /(?:(?<![\d十])一-二月|(?<!前)一月|月)/g, 1],
  [/(?:[^][^月份]|[^月]份)(?:当月|本月)/g, /(?<!月份?)(?:当月|本月)/g, 2],
  [/(?!相当于|[^]高于)[^]{2}[^\d比](\d\d)年/g, /(?<!相当于|高于|[\d比])(\d\d)年/g, 3],
];
const PIECES =
  "前 第 一 二 季度 十 1 - 月 份 当月 本月 一-二月 一月 相当于 高于 于 比 12 年 12年 ， 完成".split(" ");

const told = (matches: Iterable<RegExpMatchArray>) =>
  [...matches].map((match) => ({ at: match.index, words: [...match] }));

test("words are found with those before them where a look-behind finds them, one behind the other and at the start", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const [behind, lookBehind, width] of SAME)
        expect(told(matchesBehind(text, behind, width))).toEqual(told(text.matchAll(lookBehind)));
    }),
    { numRuns: 500 },
  );
});

test("no expression of the sources has a look-behind, for which web views before Safari 16.4 refuse a whole script", () => {
  const sources = join(__dirname, "../../../../src");
  const found = expressionsOf(sourcesIn(sources), (path) => {
    if (path.includes("text-check")) jest.isolateModules(() => jest.requireActual(path));
  });
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter((expression) => /\(\?<[=!]/.test(expression))).toEqual([]);
});
