import type { Checking } from "../checking";
import { startOf } from "../reading/start-of";
import { quoted } from "../reading/plain-text";
import { profitsAndLosses, type Results } from "./profit-and-loss";

/** 扭亏为盈 comes from a loss, 由盈转亏 from a profit: what the sentence says of a year ago, or of now, cannot be the other. */
const TURNS: { turn: RegExp; against: RegExp; now?: RegExp; toProfit: boolean }[] = [
  {
    turn: /(?:扭亏为盈|扭亏增盈|由亏转盈|由亏变盈)/g,
    against: /(?:去年|上年)(?:同期)?(?:盈利|净利润|实现利润|利润总?额?为?)\d/,
    now: /(?:仍|净)亏损\d/g,
    toProfit: true,
  },
  {
    turn: /(?:由盈转亏|由盈变亏)/g,
    against: /(?:去年|上年)(?:同期)?(?:净)?亏损\d/,
    toProfit: false,
  },
];

/** Words behind which a profit or loss is not of now. */
const A_YEAR_AGO = /(?:去年|上年)[^,]{0,4}$/;

/** The first words of a sentence that tell what the turn cannot have. */
function toldAgainst(sentence: string, against: RegExp, now?: RegExp): string | undefined {
  const ofNow = now
    ? [...sentence.matchAll(now)].find(({ index }) => !A_YEAR_AGO.test(sentence.slice(0, index)))
    : undefined;
  const yearAgo = against.exec(sentence);
  const first = ofNow && yearAgo ? (ofNow.index < yearAgo.index ? ofNow : yearAgo) : (ofNow ?? yearAgo);
  return first?.[0].replace(/\d$/, "");
}

/** Others than those whose profit the statement tells, or what is hoped for. */
const NOT_OF_THESE =
  /(?:[个家户](?:企业|实现)?|(?:力争|确保|努力|有望|尽快|尽早|预计|争取|未能?|没有)[^,]*)$/;

/** The words of the profit or loss, of either year, that a turn cannot have. */
function contradicted(
  results: readonly Results[],
  at: number,
  toProfit: boolean,
  check: Checking,
): string | undefined {
  const told = results.find(({ from, to }) => from <= at && at < to);
  if (!told) return undefined;
  const sign = toProfit ? 1 : -1;
  const wrong = [told.yearAgo, told.now].find(
    ({ value }, index) => Math.sign(value.mid) === (index === 0 ? sign : -sign),
  );
  return wrong && quoted(check.plain, wrong.figure.from - wrong.figure.lead.length, wrong.figure.to).quote;
}

export function checkTurns(check: Checking): void {
  const { text } = check.plain;
  const results = profitsAndLosses(check.figures, text);
  for (const { turn, against, now, toProfit } of TURNS) {
    for (const match of text.matchAll(turn)) {
      const from = startOf(text, match.index, "。\n!?;");
      if (NOT_OF_THESE.test(text.slice(from, match.index))) continue;
      const length = text.slice(match.index).search(/[。\n!?;]/);
      const sentence = text.slice(from, length < 0 ? text.length : match.index + length);
      const words =
        toldAgainst(sentence, against, now) ?? contradicted(results, match.index, toProfit, check);
      if (words === undefined) continue;
      check.findings.push({
        severity: "error",
        kind: "turnContradicts",
        parameters: { stated: match[0], words },
        ...quoted(check.plain, match.index, match.index + match[0].length),
      });
    }
  }
}
