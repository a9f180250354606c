import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus } from "../interval";
import { allMatches } from "../reading/all-matches";
import { falls } from "./closed-words";
import { judge } from "./judge";

/** The months, quarters and years that rates are named by. */
const PERIOD =
  "\\d{1,2}-\\d{1,2}月|\\d{4}年(?![前全上一二三四\\d])|前?\\d{1,2}个?月|前?[一二三四]个?季度|上半年|全年";
const PERIODS = new RegExp(PERIOD, "g");
/** 前三季度较上半年回落, (2019年)比2018年提高: two of them, and how far apart their rates are. */
const MOVED = new RegExp(
  `(?:^|[,;(])[^,;()]{0,6}?(?<one>${PERIOD})份?(?:的?增速|的?增幅)?(?:比|较|高于|低于|快于|慢于)(?<other>${PERIOD})份?[^,;()\\d]{0,8}$`,
);
/** Between the name of a rate and its figure: the name's own words, and no growth over it. */
const BEHIND_BASE = /^份?(?:的|\(|为|增长)*$/;
const BASE = /[比较于]$/;
const LOWER = /低|慢|落/;
const OF_FALLS = /降幅|跌幅/;

function isRate({ unit, approximate, misuse }: Figure): boolean {
  return unit.kind === "percent" && !approximate && !misuse;
}

/** The periods that the words before a rate, or a list of rates, name: one for each of its figures. */
function periodsOf(list: readonly Figure[], check: Checking): string[] | undefined {
  const first = list[0]!;
  const before = check.figures[check.index.at(first) - 1];
  const from = before && before.statement === first.statement ? before.to : statementFrom(first, check);
  const words = check.plain.text.slice(from, first.from);
  const named = allMatches(words, PERIODS);
  const last = named[named.length - 1];
  if (!last || named.length !== list.length) return undefined;
  const behind = words.slice(last.index + last[0].length);
  if (BASE.test(words.slice(0, named[0]!.index)) && !BEHIND_BASE.test(behind)) return undefined;
  return named.map(([name]) => name);
}

function statementFrom({ from }: Figure, { plain }: Checking): number {
  return Math.max(plain.text.lastIndexOf("。", from - 1), plain.text.lastIndexOf("\n", from - 1)) + 1;
}

/** The one rate of a statement that bears a period's name. */
function rateOf(period: string, figures: readonly Figure[], check: Checking): Figure | undefined {
  const found = figures.filter(isRate).filter((rate) => {
    const list = check.index.ofList(rate);
    return periodsOf(list, check)?.[list.indexOf(rate)] === period;
  });
  return found.length === 1 ? found[0] : undefined;
}

function signedBy(rate: Figure): Figure["value"] {
  const { value } = rate;
  return falls(rate.lead.slice(-4)) && value.mid > 0
    ? { lo: -value.hi, hi: -value.lo, mid: -value.mid }
    : value;
}

/** 由一季度的12.6%到上半年的9.8%、前三季度的8.1%，前三季度较上半年回落1.7个百分点: what lies between two rates by the names of their periods. */
export function checkNamedRates(check: Checking): void {
  for (const figure of check.index.all) {
    if (figure.unit.kind !== "points" || check.verdicts.of(figure).standing !== "open") continue;
    const before = check.figures[check.index.at(figure) - 1];
    if (before?.statement !== figure.statement) continue;
    const words = check.plain.text.slice(before.to, figure.from);
    const told = MOVED.exec(words)?.groups;
    if (!told || OF_FALLS.test(words)) continue;
    const here = check.index
      .ofParagraph(figure)
      .filter((one) => one.statement === figure.statement && one.to <= figure.from);
    const [one, other] = [rateOf(told["one"]!, here, check), rateOf(told["other"]!, here, check)];
    if (!one || !other) continue;
    const half = (figure.value.hi - figure.value.lo) / 2;
    const mid = falls(words) || LOWER.test(words) ? -figure.number : figure.number;
    judge(check, { figure, role: "move", value: { lo: mid - half, hi: mid + half, mid } }, [
      { value: minus(signedBy(one), signedBy(other)), inputs: [one, other] },
    ]);
  }
}
