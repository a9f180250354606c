import type { Checking } from "./checking";
import { quoted } from "./plain-text";

/** 扭亏为盈 comes from a loss, 由盈转亏 from a profit: what the sentence says of a year ago, or of now, cannot be the other. */
const TURNS: { turn: RegExp; against: RegExp }[] = [
  {
    turn: /(?:扭亏为盈|扭亏增盈|由亏转盈)/g,
    against:
      /(?:去年|上年)(?:同期)?(?:盈利|净利润|实现利润|利润总?额?为?)\d|(?<!(?:去年|上年)[^,]{0,4})(?:仍|净)亏损\d/,
  },
  { turn: /(?:由盈转亏|由盈变亏)/g, against: /(?:去年|上年)(?:同期)?(?:净)?亏损\d/ },
];

export function checkTurns(check: Checking): void {
  const { text } = check.plain;
  for (const { turn, against } of TURNS) {
    for (const match of text.matchAll(turn)) {
      const from =
        Math.max(...["。", "\n", "!", "?", ";"].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
      const length = text.slice(match.index).search(/[。\n!?;]/);
      const sentence = text.slice(from, length < 0 ? text.length : match.index + length);
      const found = against.exec(sentence);
      if (!found || /[个家户]/.test(text.charAt(match.index - 1))) continue;
      check.findings.push({
        severity: "error",
        kind: "turnContradicts",
        parameters: { stated: match[0], words: found[0].replace(/\d$/, "") },
        ...quoted(check.plain, match.index, match.index + match[0].length),
      });
    }
  }
}
