import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../../../src/report/text-check/check-text";

const sentences = (
  JSON.parse(readFileSync(join(__dirname, "..", "data", "bulletin-wordings.json"), "utf8")) as {
    text: string;
  }[]
).map(({ text }) => text);

/** The characters that regular expressions pass over while a text is checked: to their match, or to the end without one. */
function steps(text: string): number {
  const { exec } = RegExp.prototype;
  let passed = 0;
  const counted = jest.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, input) {
    const from = this.lastIndex;
    const found = exec.call(this, input);
    const anchored = this.sticky || this.source.startsWith("^");
    if (found) passed += found.index + found[0].length - from;
    else passed += anchored ? 1 : String(input).length - from;
    return found;
  });
  try {
    checkText(text);
  } finally {
    counted.mockRestore();
  }
  return passed;
}

/** Texts whose length is in one thing alone: paragraphs, sentences, clauses, figures of a list, words before a figure. */
const GROWING: [kind: string, make: (size: number) => string][] = [
  [
    "paragraphs",
    (size) => Array.from({ length: size }, (_, at) => sentences[at % sentences.length]!).join("\n"),
  ],
  ["sentences of one paragraph", (size) => "上半年，税收完成5.20亿元，同比增长6.1%。".repeat(size)],
  ["statements of one sentence", (size) => `${"东园税收5.20亿元，增长6.1%；".repeat(size)}西园税收2亿元。`],
  ["clauses of one sentence", (size) => `上半年，${"稳中有进，".repeat(size)}税收完成5.20亿元，增长6.1%。`],
  ["figures of one list", (size) => `税收分别完成${"5.20亿元、".repeat(size)}1亿元。`],
  ["words before a figure", (size) => `上半年，${"全区上下".repeat(size)}税收完成5.20亿元，增长6.1%。`],
];

test.each(GROWING)("a text twice as long, in %s, takes about twice the steps", (_kind, make) => {
  const [once, twice] = [steps(make(40)), steps(make(80))];
  expect(twice).toBeLessThan(2.4 * once);
});
