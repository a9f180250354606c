import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { startOf } from "../reading/start-of";
import { quoted } from "../reading/plain-text";
import { subjectText } from "../telling/subject-text";

/** 双过半, 时间过半、任务过半: at the middle of the year half of the target is done. */
const TOLD =
  /(?<denied>未能?|没有|尚未|未如期|不能)?(?:达到|实现|完成|做到)?了?["\u201C\u201D]*(?:双过半|时间过半[,、]?任务(?:也|同步)?过半|过半目标)/g;
/** Hoped for, or told of some only. */
const OTHERS =
  /[距离]|力争|确保|为实现|争取|要求|奋战|冲刺|目标是|其余|其他|其它|除|以外|部分|个别|多数|有[\d一二三四五六七八九]|\d[项个家]|预计|可望|有望|没达到/;
const HALF = 50;

/** The rates that it is said of: those of the name right before it, or those that follow where none stands before. */
function toldOf({ index, plain }: Checking, from: number, match: RegExpExecArray): Figure[] {
  const { text } = plain;
  const to = match.index + match[0].length;
  const inside = (start: number, end: number): Figure[] =>
    index.between(start, end).filter((one) => one.measure === "progress" && !one.approximate);
  const before = inside(from, match.index);
  if (before.length === 0) return /实现|达到|完成|做到/.test(match[0]) ? inside(to, endOf(text, to)) : [];
  const words = text.slice(before[before.length - 1]!.to, match.index);
  const name = /^[,;的](?:其中)?([^,;\d]{2,12})$/.exec(words)?.[1];
  const named = name === undefined ? [] : before.filter(({ lead }) => lead.includes(name));
  return named.length > 0 ? named : before;
}

function endOf(text: string, from: number): number {
  const at = text.slice(from).search(/[。;!\n]/);
  return at < 0 ? text.length : from + at;
}

export function checkHalfYear(check: Checking): void {
  const { text } = check.plain;
  for (const match of text.matchAll(TOLD)) {
    const from = startOf(text, match.index, "。\n;!");
    if (OTHERS.test(text.slice(from, match.index))) continue;
    const told = toldOf(check, from, match);
    const months = told[0]?.scope.number;
    if (told.length === 0 || (months !== undefined && months !== 6)) continue;
    // A share that is wrong itself is told already.
    if (told.some((one) => check.verdicts.isTold(one))) continue;
    const behind = told.filter(({ value }) => value.hi < HALF);
    const denied = match.groups?.["denied"] !== undefined;
    const wrong = denied ? (behind.length === 0 ? told[0] : undefined) : behind[0];
    if (!wrong) {
      check.verdicts.confirm(...told);
      continue;
    }
    check.findings.push({
      severity: "error",
      kind: denied ? "halfReached" : "halfNotReached",
      parameters: {
        subject: subjectText(wrong, check.plain),
        stated: match[0],
        progress: quoted(check.plain, wrong.from, wrong.to).quote,
      },
      ...quoted(
        check.plain,
        Math.min(wrong.from, match.index),
        Math.max(wrong.to, match.index + match[0].length),
      ),
    });
  }
}
