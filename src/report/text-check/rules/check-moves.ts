import { isOwnSlip } from "../relations/explained-by-slip";
import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { exactly, minus, over, scaled, size, type Interval } from "../interval";
import { isOfAmounts } from "../reading/units-in-text";
import { startOf } from "../reading/start-of";
import { statements } from "./levels";
import { agreement, inPrintedUnit } from "../telling/show-figure";
import type { TextFinding } from "../telling/text-finding";

/**
 * A change told right beside the two levels that it lies between, whatever they are: 由15.2%回落至11.8% and 回落3.4个百分点,
 * 由32.5亿元增加到135.2亿元 and 增长3.2倍, 比全省平均水平(7.8%)高1.7个百分点.
 */
const FROM = /[由从][^,]{0,12}$/;
const TO = /(?:至|到)(?:了)?[^,]{0,12}$/;
/** A rate may turn as well: 由下降2.1%转为增长0.6%. */
const RATE_TO = /(?:至|到|转为|变为)(?:了)?[^,]{0,12}$/;
const RATE_MOVED =
  /^[),]*(?:同比|同期)?(回落|下降|下滑|放缓|减缓|收窄|缩小|降低|减少)?(?:加快|提高|提升|上升|回升|扩大|加速)?(?:了)?$/;
const AMOUNT_MOVED =
  /^[),]*(?:同比|累计)?(?:净增|增长|增加|提高|上升|增幅|扩大|下降|减少|降低|降幅)(?:了|为|达)*$/;
const COMPARED =
  /(?:(?:^|[^同环占])(?=[比较])|(?=[高低快慢]))((?:[比较](?![率例重如])|[高低快慢][于出])[^,;]{0,16}\(?)$/;
/** Months of the same year before it; a year ago is told in words of its own. */
const EARLIER =
  /[比较](?:上个?月|上个?季度?|\d{1,2}月份?|[一二三四]季度|年初|(?:去|上)年年?[末底])(?:的|为|完成|实现)*$/;
const PLACE_COMPARED = /(?:[高低快慢]于|[比较])(全[省市国县区])(?:平均水平|平均)?(?:高|低|快|慢)?$/;
const LEVEL_BEHIND = /^\((全[省市国县区])(?:平均)?(?:增速|水平)?(?:为|是|增长)*$/;
const BETWEEN_YEARS =
  /(20\d\d)年[比较](?:(20\d\d)年|[上去]年)(?:净增|增长|增加|提高|上升|下降|减少|降低)(?:了|为|达)*$/;
const COMPARED_MOVE =
  /^\)?的?(?:平均|水平|速度|增速|增幅|还|均|又|,)*(高|低|快|慢|提高|回落|下降|加快|放缓|回升|收窄|扩大|缩小)?(?:了|出)?$/;
/** 降幅较1-4月的8.1%收窄: both rates are falls, told by their size. */
const FALLS = /降幅|跌幅|减幅/;
/** 农村快于城镇, 高于规上工业平均增速 */
const NAMED_MOVE =
  /^[^,]*[,;](?<one>[^,;\d比于]{2,10}?)?(?:增速|增幅|涨幅)?(?:分别)?[高低快慢]于(?<other>[^,;\d]{2,12})$/;
/** 农村居民收入, 城镇常住居民 */
const PEOPLE = /^(城镇|农村)(?:常住)?居民(?:人均)?(?:可支配)?(?:收入)?$/;
const YEAR_ON_YEAR = /^[,(]?(?:同比|[比较](?:去年|上年)同期)(?:提高|提升|上升|增加|下降|回落|降低)了?$/;
/** 比全国(…)分别高…, 分别高于全国(…)… */
const EACH = /(?:[比较][^,;]{1,12}\(\)?分别[高低快慢]出?|分别[高低快慢]于[^,;]{1,12}\(\))$/;
const AVERAGE = /(?:的?平均)?(?:增速|增幅|水平|涨幅)?$/;
const DOWN = /回落|下降|下滑|放缓|减缓|收窄|缩小|降低|减少|低|慢/;

const LEVELS: ReadonlySet<Figure["measure"]> = new Set(["actual", "other"]);

const MEASURES = {
  points: "growthGap",
  percent: "growth",
  times: "growth",
  money: "change",
  count: "change",
  quantity: "change",
} as const;

const isLevel = (figure: Figure): boolean =>
  figure.unit.kind === "percent" && !figure.misuse && !figure.approximate;

function isPlan({ measure }: Figure): boolean {
  return measure === "schedule" || measure === "progress" || measure === "target";
}

interface Move {
  /** What the levels give; one of them is enough. */
  values: Interval[];
  inputs: Figure[];
  /** They are falls, told by their size. */
  falls?: boolean;
}

class Statement {
  constructor(
    private readonly figures: readonly Figure[],
    private readonly text: string,
  ) {}

  /** The words between a figure and the one before, or its clause's start. */
  private gap(at: number): string {
    const figure = this.figures[at]!;
    const before = this.figures[at - 1];
    const from = before
      ? before.to
      : Math.max(startOf(this.text, figure.from, "。") - 1, figure.from - 24, 0);
    return this.text.slice(from, figure.from);
  }

  move(at: number): Move | undefined {
    const figure = this.figures[at]!;
    if (figure.approximate || figure.misuse || at === 0) return undefined;
    if (figure.unit.kind === "points")
      return (
        this.betweenLevels(at) ??
        this.besideOthers(at) ??
        this.besideNamed(at) ??
        this.besideYearAgo(at) ??
        this.besideEach(at) ??
        this.beforeLevel(at)
      );
    return this.betweenAmounts(at) ?? this.againstEarlier(at) ?? this.betweenYears(at);
  }

  private ends(at: number, to = TO): [Figure, Figure] | undefined {
    const [first, last] = [this.figures[at - 2], this.figures[at - 1]];
    if (!first || !last || !FROM.test(this.gap(at - 2)) || !to.test(this.gap(at - 1))) return undefined;
    return [first, last];
  }

  private betweenLevels(at: number): Move | undefined {
    const ends = this.ends(at, RATE_TO);
    if (!ends || !RATE_MOVED.test(this.gap(at)) || !ends.every(isLevel)) return undefined;
    return { values: [minus(ends[1].value, ends[0].value)], inputs: ends };
  }

  private betweenAmounts(at: number): Move | undefined {
    const ends = this.ends(at);
    if (!ends || !AMOUNT_MOVED.test(this.gap(at)) || ends.some((end) => end.approximate)) return undefined;
    const [from, to] = ends;
    const { unit } = this.figures[at]!;
    const amounts = from.unit.family === to.unit.family && from.unit.kind !== "percent";
    if (!amounts || from.value.lo <= 0 || to.value.lo <= 0) return undefined;
    if (isOfAmounts(unit))
      return unit.family === to.unit.family
        ? { values: [minus(to.value, from.value)], inputs: ends }
        : undefined;
    const ratio = over(to.value, from.value);
    return ratio && { values: [scaled(minus(ratio, exactly(1)), 100)], inputs: ends };
  }

  /** 比7月的2.10亿元增加0.26亿元, and 环比增长12.38% behind it: the sentence's amount against that of earlier months. */
  private againstEarlier(at: number): Move | undefined {
    const figure = this.figures[at]!;
    const direct = EARLIER.test(this.gap(at - 1)) && AMOUNT_MOVED.test(this.gap(at));
    const behind =
      figure.unit.kind === "percent" &&
      this.figures[at - 1]?.measure === "change" &&
      at > 1 &&
      EARLIER.test(this.gap(at - 2)) &&
      /^[,(](?:环比)?(?:增长|下降)了?$/.test(this.gap(at));
    const earlierAt = direct ? at - 1 : behind ? at - 2 : 0;
    const earlier = this.figures[earlierAt]!;
    const now = this.figures
      .slice(0, earlierAt)
      .reverse()
      .find(({ unit }) => unit.family === earlier.unit.family);
    const usable = now?.measure === "actual" && !now.approximate && now.sentence === earlier.sentence;
    if (!usable || earlier.approximate || !LEVELS.has(earlier.measure) || earlier.value.lo <= 0)
      return undefined;
    const inputs = [now, earlier];
    if (figure.unit.family === earlier.unit.family)
      return { values: [minus(now.value, earlier.value)], inputs };
    const ratio = figure.unit.kind === "percent" ? over(now.value, earlier.value) : undefined;
    return ratio && { values: [scaled(minus(ratio, exactly(1)), 100)], inputs };
  }

  /** 2023年、2024年产值分别为468.2亿元、506.8亿元，2024年比2023年增长8.2%: each year of a list has an amount of its own. */
  private betweenYears(at: number): Move | undefined {
    const figure = this.figures[at]!;
    const told = BETWEEN_YEARS.exec(figure.lead);
    const list = this.figures.filter((one) => one.list === this.figures[at - 1]!.list);
    const years = (list[0]?.lead.match(/20\d\d(?=年)/g) ?? []).map(String);
    if (!told || list.length < 2 || years.length !== list.length) return undefined;
    const before = told[2] ?? String(Number(told[1]) - 1);
    const [now, then] = [list[years.indexOf(told[1]!)], list[years.indexOf(before)]];
    if (!now || !then || now.approximate || then.approximate || then.value.lo <= 0) return undefined;
    const inputs = [now, then];
    if (figure.unit.family === now.unit.family) return { values: [minus(now.value, then.value)], inputs };
    const ratio = figure.unit.kind === "percent" ? over(now.value, then.value) : undefined;
    return ratio && { values: [scaled(minus(ratio, exactly(1)), 100)], inputs };
  }

  /** 增长9.5% and 比全省平均水平(7.8%)高1.7个百分点: the statement's other rates are tried, the nearest first. */
  private besideOthers(at: number): Move | undefined {
    const other = this.figures[at - 1]!;
    const told = COMPARED_MOVE.exec(this.gap(at));
    if (!told || !isLevel(other) || isPlan(other)) return undefined;
    const words = COMPARED.exec(this.gap(at - 1))?.[1];
    // 占全市的22.4%，占比较2021年(20.9%)提高: of the share and no growth.
    if (/占比|比重|份额/.test(this.gap(at - 1)) && this.figures[at - 2]?.measure === "share")
      return undefined;
    if (words === undefined || (told[1] === undefined && !/于|[高低快慢]出/.test(words))) return undefined;
    const rates = this.figures.filter(
      (rate) => rate !== other && isLevel(rate) && (rate.measure === "growth" || rate.measure === "rate"),
    );
    const nearest = [
      ...rates.filter((rate) => rate.to <= other.from).reverse(),
      ...rates.filter((rate) => rate.from > other.to),
    ];
    if (nearest.length === 0) return undefined;
    // 研发强度2.6%，较2021年(2.3%)提高: a rate that is no growth stands right before what it is compared with.
    const beside = this.figures[at - 2];
    const own =
      beside?.sentence === other.sentence && beside.unit.kind === "percent" && OWN_RATE.test(beside.lead);
    if (own) return undefined;
    const falls = FALLS.test(this.gap(at - 1));
    const values = nearest
      .filter((rate) => !falls || rate.value.mid < 0)
      .map((rate) => (falls ? minus(size(rate.value), size(other.value)) : minus(rate.value, other.value)));
    return values.length === 0 ? undefined : { values, inputs: [nearest[0]!, other], falls };
  }

  /** 农村快于城镇1.5个百分点: the two rates that the statement tells of those names, of the same months. */
  private besideNamed(at: number): Move | undefined {
    const told = NAMED_MOVE.exec(this.gap(at))?.groups;
    const { one = "", other = "" } = told ?? {};
    if (other.replace(AVERAGE, "") === "") return undefined;
    const before = this.growthOf(at - 1);
    const faster = one === "" ? before : this.only(one, at);
    const slower = this.only(other.replace(AVERAGE, ""), at);
    if (!faster || !slower || faster === slower) return undefined;
    if (faster.scope.kind !== slower.scope.kind || faster.scope.number !== slower.scope.number)
      return undefined;
    return { values: [minus(faster.value, slower.value)], inputs: [faster, slower] };
  }

  /** 比全国(4.1%)、全省(5.0%)分别高1.5个和0.6个百分点: each of a list has a level of its own. */
  private besideEach(at: number): Move | undefined {
    const list = this.figures.filter((one) => one.list === this.figures[at]!.list);
    const first = this.figures.indexOf(list[0]!);
    const levels = this.figures.slice(Math.max(0, first - list.length), first);
    const level = levels[at - first];
    const rate = this.figures[first - list.length - 1];
    if (list.length < 2 || levels.length < list.length || !level || !levels.every(isLevel)) return undefined;
    const words = this.gap(first - list.length) + this.gap(first);
    if (!EACH.test(words) || !rate || !isLevel(rate) || isPlan(rate)) return undefined;
    return { values: [minus(rate.value, level.value)], inputs: [rate, level] };
  }

  /** 低于全省2.1个百分点(全省7.3%): the level of the others behind. */
  private beforeLevel(at: number): Move | undefined {
    const place = PLACE_COMPARED.exec(this.gap(at))?.[1];
    const level = this.figures[at + 1];
    if (place === undefined || !level || !isLevel(level)) return undefined;
    if (LEVEL_BEHIND.exec(this.gap(at + 1))?.[1] !== place) return undefined;
    const rate = this.figures.slice(0, at).find((one) => one.measure === "growth" && isLevel(one));
    return rate && { values: [minus(rate.value, level.value)], inputs: [rate, level] };
  }

  /** 产销率98.2%，同比提高0.6个百分点；上年同期为97.6%: a rate that is a level, and that of a year ago. */
  private besideYearAgo(at: number): Move | undefined {
    const now = this.figures[at - 1]!;
    if (!YEAR_ON_YEAR.test(this.gap(at)) || now.measure !== "rate" || !isLevel(now)) return undefined;
    const ago = this.figures.filter(
      (one) => one.measure === "priorGrowth" && isLevel(one) && one.subject === now.subject,
    );
    const [then] = ago;
    if (!then || ago.length > 1 || now.subject === undefined) return undefined;
    return { values: [minus(now.value, then.value)], inputs: [now, then] };
  }

  private growthOf(at: number): Figure | undefined {
    const figure = this.figures[at];
    return figure?.measure === "growth" && isLevel(figure) && figure.base === "" ? figure : undefined;
  }

  /** The one rate that is told right behind some words. */
  private only(name: string, at: number): Figure | undefined {
    const found = this.figures.filter(
      (_, index) =>
        index !== at &&
        this.growthOf(index) &&
        (this.names(index).includes(name) || this.isOfPeople(index, name)),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** 城镇居民人均可支配收入 and 城镇居民 */
  private isOfPeople(at: number, name: string): boolean {
    const kind = PEOPLE.exec(name)?.[1];
    return kind !== undefined && this.names(at).includes(kind) && /居民|收入/.test(this.names(at));
  }

  /** The words of a rate's own clause, without what it is compared with; 收入13250元，增长9.5% is named before its amount. */
  private names(at: number): string {
    const gap = this.gap(at);
    const own = gap.slice(gap.lastIndexOf(",") + 1);
    const amount = this.figures[at - 1];
    const behind = amount?.measure === "actual" && /^,(?:同比|比上年)?(?:增长|下降)$/.test(gap);
    return behind ? amount.lead + own : own;
  }

  /** Falls that narrow have signs of their own; elsewhere the words tell the direction. */
  unsigned(at: number): boolean {
    if (this.figures[at]!.unit.kind !== "points") return /降幅|跌幅|增幅/.test(this.gap(at));
    return (
      /[降跌亏]|负增长/.test(`${this.gap(at - 2 < 0 ? 0 : at - 2)}${this.gap(at - 1)}`) ||
      /降幅|跌幅/.test(this.gap(at))
    );
  }

  narrowsOrWidens(at: number): boolean {
    return /收窄|缩小|扩大|加深|加大/.test(this.gap(at));
  }

  falls(at: number): boolean {
    const first = this.figures.findIndex((one) => one.list === this.figures[at]!.list);
    if (first < at && first > 0) return this.falls(first);
    return DOWN.test(this.gap(at)) || /[低慢][于出]/.test(this.gap(at - 1)) || /[低慢]于/.test(this.gap(at));
  }
}

/** A rate that is no growth. */
const OWN_RATE = /(?:强度|密度|系数|比重|占比)(?:约|为|达到?|是|:)*$/;

/** A fall narrows or widens; only growth 回落 or 加快. */
function asFall<Told extends Pick<TextFinding, "parameters">>(
  told: Told,
  figure: Figure,
  value: Interval,
): Told {
  const inWords = ({ mid }: Interval): string => {
    const number = Math.abs(inPrintedUnit(mid, figure)).toFixed(figure.decimals);
    return `${mid < 0 ? "收窄" : "扩大"}${number}${figure.unit.name}`;
  };
  const right = inWords(value);
  const parameters = { ...told.parameters, stated: inWords(figure.value), recomputed: right };
  return { ...told, parameters, suggestion: right };
}

export function checkMoves(check: Checking): void {
  for (const figures of statements(check.figures)) {
    const statement = new Statement(figures, check.plain.text);
    figures.forEach((figure, at) => {
      if (check.verdicts.isSettled(figure) || check.verdicts.isTold(figure)) return;
      const move = statement.move(at);
      if (!move) return;
      const size = Math.abs(figure.value.mid);
      const spread = (figure.value.hi - figure.value.lo) / 2;
      const sign = statement.falls(at) ? -1 : 1;
      const rate = figure.unit.kind === "percent" || figure.unit.kind === "times";
      const mid = rate ? figure.value.mid : sign * size;
      const read: Figure = {
        ...figure,
        measure: MEASURES[figure.unit.kind],
        unsigned: statement.unsigned(at) && !(move.falls && statement.narrowsOrWidens(at)),
        value: { lo: mid - spread, hi: mid + spread, mid },
      };
      check.verdicts.settle(figure);
      const agreed = move.values.map((value) => agreement(read, value));
      if (agreed.some((one) => one === "equal" || one === "withinRounding")) {
        check.verdicts.confirm(figure, ...move.inputs);
        return;
      }
      const best = agreed.indexOf("direction");
      const own = move.values.findIndex((value) => isOwnSlip(read, value));
      const shown = Math.max(best < 0 ? own : best, 0);
      const value = move.values[shown];
      if (!value) return;
      tellDifference(
        check,
        { figure, read, value, agreed: best < 0 ? "differs" : "direction", inputs: move.inputs, tied: true },
        (told) => (move.falls ? asFall(told, read, value) : told),
      );
    });
  }
}
