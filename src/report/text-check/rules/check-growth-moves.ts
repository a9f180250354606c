import { tellDifference } from "../relations/tell-difference";
import { checkable, type Checking } from "../checking";
import { inScope, keyOf, type Figure, type Scope } from "../figure";
import { minus, scaled } from "../interval";
import { scopeIn } from "../reading/scope-in-text";
import { agreement } from "../telling/show-figure";

/**
 * Growth of two periods and what lies between: 一季度下降7.6%, 上半年下降9.9%, 降幅比一季度扩大2.3个百分点, or 降幅扩大2.3个百分点
 * right behind the two.
 */
const YEAR_AGO = /同比|去年|上年|同期/;

const OF_SIZES = /收窄|扩大|缩小/;

/** A fall that narrows is a rise of the growth. */
function ofFalls(figure: Figure, words: string): Figure {
  const narrows = !words.includes("扩大");
  return narrows === figure.value.mid > 0 ? figure : { ...figure, value: scaled(figure.value, -1) };
}

function rateOf(figure: Figure): boolean {
  return (
    figure.measure === "growth" &&
    figure.unit.kind === "percent" &&
    figure.base === "" &&
    checkable(figure) &&
    figure.subject !== undefined
  );
}

function sameScope(one: Scope, other: Scope): boolean {
  return one.kind === other.kind && one.number === other.number;
}

/** 前三季度增长8.8%: words that name nothing. */
const BARE = /(?:月份?|季度|半年|,|^)(?:累计|同比)*(?:增长|下降)$/;

/** One indicator's growth, of whatever months of the same year; a sentence that names nothing goes on about the place before. */
function ofOneIndicator(one: Figure, other: Figure): boolean {
  const same = { ...inScope(other, one.scope), ...(BARE.test(other.lead) ? placeOf(one) : {}) };
  return keyOf(inScope(same, one.scope)) === keyOf(one) && (other.scope.year ?? 0) === (one.scope.year ?? 0);
}

const placeOf = ({ region, narrowed }: Figure): Pick<Figure, "region" | "narrowed"> => ({ region, narrowed });

/** The months that 比一季度, 较1-6月 and 比上月 compare with. */
function comparedScope({ base, scope }: Figure): Scope | undefined {
  if (/^上个?月$/.test(base))
    return scope.kind === "month" && scope.number ? { kind: "month", number: scope.number - 1 } : undefined;
  return scopeIn(base);
}

interface Pair {
  now: Figure;
  then: Figure;
}

function againstNamed(figure: Figure, paragraph: readonly Figure[]): Pair | undefined {
  const scope = comparedScope(figure);
  if (!scope) return undefined;
  const own = paragraph.filter((rate) => rateOf(rate) && ofOneIndicator(figure, rate));
  const now = own
    .filter(
      (rate) =>
        rate.sentence === figure.sentence && rate.to <= figure.from && sameScope(rate.scope, figure.scope),
    )
    .pop();
  const then = own.filter((rate) => rate !== now && sameScope(rate.scope, scope));
  const only = then[0];
  return now && only && then.every(({ value }) => value.mid === only.value.mid)
    ? { now, then: only }
    : undefined;
}

/** Without a base, only where the two rates stand right before and the second is of the later months. */
function againstBefore(
  figure: Figure,
  figures: readonly Figure[],
  at: number,
  words: string,
): Pair | undefined {
  const [then, now] = [figures[at - 2], figures[at - 1]];
  if (!then || !now || !rateOf(then) || !rateOf(now) || YEAR_AGO.test(words)) return undefined;
  const later =
    then.scope.kind === now.scope.kind &&
    (then.scope.number ?? 0) > 0 &&
    (now.scope.number ?? 0) > then.scope.number!;
  const together = then.sentence === figure.sentence && now.sentence === figure.sentence;
  return later && together && ofOneIndicator(figure, now) && ofOneIndicator(now, then)
    ? { now, then }
    : undefined;
}

export function checkGrowthMoves(check: Checking): void {
  for (const figure of check.figures) {
    if (figure.measure !== "growthGap" || !checkable(figure) || check.verdicts.isSettled(figure)) continue;
    if (figure.unit.kind !== "points" || check.verdicts.isTold(figure)) continue;
    const words = check.plain.text.slice(figure.clauseFrom, figure.from);
    const pair =
      figure.base === ""
        ? againstBefore(figure, check.figures, check.index.at(figure), words)
        : againstNamed(figure, check.index.ofParagraph(figure));
    if (!pair) continue;
    check.verdicts.settle(figure);
    const value = minus(pair.now.value, pair.then.value);
    // 下降6.4%，降幅收窄至2.1%，比一季度收窄4.3个百分点: of two falls the words compare the sizes.
    const falls = pair.now.value.mid < 0 && pair.then.value.mid < 0 && !/降幅|跌幅/.test(words);
    const read = falls && OF_SIZES.test(words) ? ofFalls(figure, words) : figure;
    const agreed = agreement(read, value);
    if (agreed === "equal" || agreed === "withinRounding") {
      check.verdicts.confirm(figure, pair.now, pair.then);
      continue;
    }
    tellDifference(check, { figure, read, value, agreed, tied: true, inputs: [pair.now, pair.then] });
  }
}
