import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, type Interval } from "../interval";
import { sameWhole } from "../reading/same-name";
import { falls } from "./closed-words";
import { judge } from "./judge";

/** 高出全市1.3个百分点, 比全区低2个百分点, 快于年初计划1.2个百分点: the words that are compared with. */
const COMPARED =
  /(?:(?<down>[低慢]于|低出|落后于?|滞后于?)|[高快]于|[高快]出|领先于?|超过?|(?:^|[^同环占])比|较|[与距])(?<name>\d{1,2}-\d{1,2}月份?|\d{4}年|\d{1,2}月份?|[^,;()\d]{2,14}?)(?:的?平均水平|的?平均增速|平均|增速|增幅|水平)?(?:(?<less>低|慢|回落|下降|放缓|下滑|减缓|降低|收窄|相差|差)|高|快|提高|加快|上升|回升|提升|扩大)?(?:了|出)?$/;
/** Between the name of a level and its figure: no other comparison. */
const BEHIND_NAME = /^(?:[,(:]?[^,;:()比较于占\d]{0,10})$/;
/** 高于GDP增速(4.2%) */
const IN_BRACKETS = /^(?:增速|增幅|平均水平)?\($/;
/** Rates that compare with no level of others. */
const OF_PLANS: ReadonlySet<Figure["measure"]> = new Set(["progress", "schedule", "share", "gap"]);
const SHARES = /占比|比重|占/;
/** Falls compare by their size. */
const FALLS = /降幅|跌幅/;
/** As many characters before a figure as may name it. */
const NAMING = 24;

function wordsBefore(figure: Figure, { figures, index, plain }: Checking): string {
  const before = figures[index.at(figure) - 1];
  return plain.text.slice(Math.max(before?.to ?? 0, figure.from - NAMING), figure.from);
}

/** As many figures on either side as may be compared with. */
const FAR = 30;

/** 占全省县域生产总值的43.7% is no growth of it. */
function isShare({ measure, lead }: Figure): boolean {
  return measure === "share" || /占[^,;]*$/.test(lead);
}

/** The rates of a figure's statement and the ones beside it. */
function ratesNear(figure: Figure, { figures, index }: Checking): Figure[] {
  const at = index.at(figure);
  return figures
    .slice(Math.max(0, at - FAR), at + FAR)
    .filter(
      (one) =>
        isRate(one) && one.paragraph === figure.paragraph && Math.abs(one.statement - figure.statement) <= 1,
    );
}

function isNamed(words: string, name: string): boolean {
  const at = words.lastIndexOf(name);
  const behind = words.slice(at + name.length);
  // 比上年增长6.2% is no level of the year before, 高于GDP增速(4.2%) tells that of GDP.
  const inBrackets = IN_BRACKETS.test(behind);
  if (at < 0 || (/[比较于]/.test(words.charAt(at - 1)) && !inBrackets)) return false;
  return inBrackets || BEHIND_NAME.test(behind);
}

function isRate({ unit, approximate, misuse }: Figure): boolean {
  return unit.kind === "percent" && !approximate && !misuse;
}

function signed({ value }: Figure, words: string): Interval {
  return falls(words) && value.mid > 0 ? { lo: -value.hi, hi: -value.lo, mid: -value.mid } : value;
}

/** 比一季度、上半年提高0.9和0.4个百分点: each of a list has a name of its own. */
function nameOf(figure: Figure, name: string, check: Checking): string | undefined {
  const list = check.index.ofList(figure);
  const names = name.split(/[、和与及]/);
  if (list.length === 1) return name;
  return names.length === list.length ? names[list.indexOf(figure)] : undefined;
}

/** 二产快于GDP增速: whose rate is compared, where the words name it. */
function nameBefore(words: string): string | undefined {
  const name = words.replace(/^.*[,;:、。]/, "").replace(FILLER, "");
  return name.length > 1 ? name : undefined;
}
const FILLER = /增速|增幅|涨幅|同比|增长|分别|其中|[均的又也还其为]/g;

const PLAN = /目标|计划|任务|预期/;
const PLACE = /^[我全本]?[省市县区州镇]$/;

/** 全市平均为8.3% names a place, and is about what the sentence is. */
function sameSubject(own: Figure, level: Figure, name: string): boolean {
  const { subject = "" } = level;
  return (
    own.subject === undefined ||
    PLACE.test(own.subject) ||
    name.includes(subject) ||
    sameWhole(own.subject, subject)
  );
}

/** 最高的61.2%，最低的38.5%，相差22.7个百分点 */
const SPREAD = /^,?(?:[两二]者|最高与最低|首尾|高低)?(?:相差|差距|极差)(?:达到?|为)?$/;

function checkSpread(check: Checking, figure: Figure): void {
  const at = check.index.at(figure);
  const [one, other] = [check.figures[at - 2], check.figures[at - 1]];
  if (!one || !other || one.sentence !== figure.sentence || !isRate(one) || !isRate(other)) return;
  if (!SPREAD.test(check.plain.text.slice(other.to, figure.from))) return;
  const half = (figure.value.hi - figure.value.lo) / 2;
  const value = { lo: figure.number - half, hi: figure.number + half, mid: figure.number };
  const [high, low] = one.value.mid > other.value.mid ? [one, other] : [other, one];
  judge(check, { figure, role: "move", value }, [
    { value: minus(high.value, low.value), inputs: [one, other] },
  ]);
}

/** A gap to the level of others whose figure the paragraph tells, before or behind. */
export function checkComparedLevels(check: Checking): void {
  for (const figure of check.figures) {
    if (figure.unit.kind !== "points" || check.verdicts.of(figure).standing !== "open") continue;
    checkSpread(check, figure);
    const first = check.index.ofList(figure)[0]!;
    const words = wordsBefore(first, check);
    const found = COMPARED.exec(words);
    const told = found?.groups;
    const name = told && nameOf(figure, told["name"]!, check);
    if (!told || name === undefined || SHARES.test(first.lead) || FALLS.test(first.lead)) continue;
    const near = ratesNear(figure, check);
    const levels = near.filter((one) => !isShare(one) && isNamed(wordsBefore(one, check), name));
    const growths = near.filter(({ measure }) => !OF_PLANS.has(measure));
    const before = growths.filter(
      (one) => one.to <= figure.from && one.statement === figure.statement && !levels.includes(one),
    );
    const named = nameBefore(words.slice(0, found?.index));
    const own =
      before.filter((one) => named !== undefined && nameBefore(wordsBefore(one, check)) === named).pop() ??
      before.pop();
    const [level] = levels;
    if (!own || !level || levels.length > 1 || SHARES.test(own.lead) || !sameSubject(own, level, name))
      continue;
    const [grown, at] = [signed(own, wordsBefore(own, check)), signed(level, wordsBefore(level, check))];
    // 能耗下降3.8%，完成下降目标(3.2%)，超目标0.6个百分点: of falls that are aimed at the larger is the better.
    const aimed = grown.mid < 0 && at.mid < 0 && PLAN.test(name);
    const value = aimed ? minus(at, grown) : minus(grown, at);
    const half = (figure.value.hi - figure.value.lo) / 2;
    const mid = (told["down"] ?? told["less"]) ? -figure.number : figure.number;
    judge(check, { figure, role: "move", value: { lo: mid - half, hi: mid + half, mid } }, [
      { value, inputs: [own, level] },
    ]);
  }
}
