import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { meet, over, scaled } from "../interval";
import { sameWhole } from "../reading/same-name";
import { COUNT_RATE } from "../rules/check-count-rates";
import { sumOf } from "../rules/sum-of-parts";
import { judge, type Given } from "./judge";

/** 占合同引资总额的, 为计划的: what a share is told of. */
const OF_NAMED =
  /(?:占|达到?|完成|相当于|为)(?<name>[^,;()\d占]{2,14}?)的?(?:比重|比例|份额)?(?:的|约|为|达到?|是)*$/;
/** 完成率, 占比: the plan or the whole is the figure before the amount. */
const WITHOUT_NAME =
  /^[,;(]*(?:[^,;:()\d]{0,6}(?:完成率|完成比例?)|(?!序时|时间|时序)[^,;:()\d]{0,4}进度|占比)(?:约|为|达到?|是|:)*$/;
const PLAN = /计划(?!总?投资)|目标|任务|指标|需求|预算(?!收入|支出)/;
/** Words that name no whole by themselves. */
const GENERAL =
  /同期|全[市县区省国州园部]|园区|总[额量数值]|总|[的额量数值]|本|年度?|今|年初|确定|下达|市|县|完成|实现|达到?|了|为|是|约/g;
/** As many characters before a figure as may name it. */
const NAMING = 48;

/** Whether the characters of a name stand in some words in that order, its end near theirs. */
function isIn(name: string, words: string): boolean {
  let at = words.length;
  for (let last = name.length - 1; last >= 0; last--) {
    const found = words.lastIndexOf(name.charAt(last), at - 1);
    if (found < 0 || (last === name.length - 1 && words.length - found > 4)) return false;
    at = found;
  }
  return true;
}

function bare(words: string): string {
  return words.replace(GENERAL, "");
}

function isPlan({ lead, to }: Figure, text: string): boolean {
  return (
    PLAN.test(lead.slice(-NAMING)) ||
    /应[完征缴][^,]{0,8}$/.test(lead) ||
    /^的?(?:年度?|全年)?(?:计划|目标|任务)/.test(text.slice(to, to + 8))
  );
}

/** A gap that follows from the share and is told already tells the slip. */
function gapIsTold(share: Figure, check: Checking): boolean {
  const next = check.figures[check.index.at(share) + 1];
  return next?.measure === "gap" && next.sentence === share.sentence && check.verdicts.isTold(next);
}

/** Wholes of a share's part: the plan of the statement, or what is named like the whole. */
function wholesOf(name: string, part: Figure, before: readonly Figure[], text: string): Figure[] {
  const core = bare(name);
  const amounts = before.filter(({ unit }) => unit.family === part.unit.family);
  // A plan is that of what stands right behind it.
  if (PLAN.test(name))
    return amounts.slice(-1).filter((one) => one.sentence === part.sentence && isPlan(one, text));
  return amounts.filter((one) => {
    const statement = text.slice(Math.max(text.lastIndexOf("。", one.from) + 1, one.from - NAMING), one.from);
    return core.length >= 2 && isIn(core, bare(statement.replace(/\d[\d.]*/g, "")));
  });
}

/** Any two amounts of the paragraph that give the share: then it may be of another whole than it seems. */
function anyGives(share: Figure, amounts: readonly Figure[]): boolean {
  return amounts.some((whole) =>
    amounts.some((part) => {
      if (part === whole || part.unit.family !== whole.unit.family) return false;
      const ratio = over(part.value, whole.value);
      return ratio !== undefined && meet(scaled(ratio, 100), share.value);
    }),
  );
}

/** As many amounts before a share as may be its whole. */
const MOST = 16;

/** The paragraph's last amounts before a share. */
function amountsBefore(share: Figure, { figures, index }: Checking): Figure[] {
  const found: Figure[] = [];
  for (let at = index.at(share) - 1; at >= 0 && found.length < MOST; at--) {
    const one = figures[at]!;
    if (one.paragraph !== share.paragraph) break;
    if (isPlainAmount(one)) found.push(one);
  }
  return found.reverse();
}

/** 轻、重工业所占比重分别为44.5%和55.5%: as many amounts before them, and the whole before those. */
const OF_EACH = /(?:比重|占比|比例)(?:分别)?(?:约|为|达到?|是|:)*$/;

const OF_PLACE = /^(?:[全我本]?[省市县区国州镇乡园](?:[本][级])?|园区)/;

function bareOfPlace({ subject = "" }: Figure): string {
  return subject.replace(OF_PLACE, "");
}

/** 分别为34%、26%和15%，全县税收10亿元: as many amounts before them, and one behind that alone is named like the whole. */
function ofWholeBehind(share: Figure, before: readonly Figure[], check: Checking): Given | undefined {
  const shares = check.index.ofList(share);
  const name = OF_NAMED.exec(shares[0]!.lead)?.groups?.["name"];
  const parts = before.filter((one) => one.sentence === share.sentence).slice(-shares.length);
  const part = parts[shares.indexOf(share)];
  const whole = check.figures[check.index.at(shares[shares.length - 1]!) + 1];
  if (name === undefined || !part || !whole || parts.length < shares.length) return undefined;
  if (
    !isPlainAmount(whole) ||
    whole.statement !== share.statement ||
    !whole.lead.includes(name.replace("同期", "")) ||
    (bare(name) === "" && !sameWhole(bareOfPlace(part), bareOfPlace(whole)))
  )
    return undefined;
  if (parts.some(({ unit }) => unit.family !== whole.unit.family)) return undefined;
  const ratio = over(part.value, whole.value);
  return ratio && { value: scaled(ratio, 100), inputs: [part, whole] };
}

/** 在186.4亿元的工业总产值中，装备制造占到74.6亿元，比重达到40.0%: one amount out of one. */
function ofOneInside(share: Figure, before: readonly Figure[], { plain }: Checking): Given | undefined {
  const [whole, part] = before.slice(-2);
  if (!whole || !part || !/^,?(?:占比|比重|比例|占)(?:约|为|达到?|是)*$/.test(share.lead)) return undefined;
  if (whole.sentence !== share.sentence || whole.unit.family !== part.unit.family) return undefined;
  if (!/中[,:]/.test(plain.text.slice(whole.to, part.from))) return undefined;
  const ratio = over(part.value, whole.value);
  return ratio && { value: scaled(ratio, 100), inputs: [part, whole] };
}

function ofEach(share: Figure, before: readonly Figure[], check: Checking): Given | undefined {
  const shares = check.index.ofList(share);
  const first = shares[0]!;
  if (shares.length === 1) return ofOneInside(share, before, check);
  const amounts = before.filter((one) => one.sentence === share.sentence);
  const [whole, ...parts] = amounts.slice(-shares.length - 1);
  const part = parts[shares.indexOf(share)];
  if (shares.length < 2 || !whole || !part || !OF_EACH.test(first.lead)) return undefined;
  if (!parts.every(({ unit }) => unit.family === whole.unit.family)) return undefined;
  if (!meet(sumOf(parts), whole.value)) return undefined;
  const ratio = over(part.value, whole.value);
  return ratio && { value: scaled(ratio, 100), inputs: [part, whole] };
}

const CONTRIBUTION = /(?:贡献率|占(?:全部|全区|全县|全市)?增(?:量|支额?|加额|收额?)的)(?:约|为|达到?|是)*$/;
const MORE = /增加(?!值)|增收|增支|净增|新增|增量|多|增长|贡献/;

/** 同比增加12.4亿元，新投产企业新增产值5.2亿元，贡献率为41.9% */
function ofTheChange(share: Figure, before: readonly Figure[]): Given | undefined {
  const part = before[before.length - 1];
  if (!part || !CONTRIBUTION.test(share.lead) || part.sentence !== share.sentence || !MORE.test(part.lead))
    return undefined;
  // 其中新企业贡献8.2亿元，贡献率38.0%；老企业增长13.4亿元，贡献率62.0%: all of the change that the statement begins with.
  const whole = before.find(
    (one) =>
      one !== part &&
      one.statement === share.statement &&
      one.unit.family === part.unit.family &&
      MORE.test(one.lead),
  );
  if (!whole) return undefined;
  // 新增产值14.3亿元，对产值增量22.6亿元的贡献率: the whole may stand between.
  const [less, more] = part.value.mid > whole.value.mid ? [whole, part] : [part, whole];
  const ratio = over(less.value, more.value);
  return ratio && { value: scaled(ratio, 100), inputs: [less, more] };
}

/** 已出租68.4万平方米，出租率79.5%: what a rate counts, and the amount before it that it is counted of. */
const RATE = /([^,;:\d]{2})率(?:约|为|达到?|是|:)*$/;
/** As many characters before an amount as may name what a rate counts. */
const RATE_NAMING = 6;
const NO_SHARE =
  /削减率|减排率|下降率|降低率|减少率|增长率|利用率|利润率|负债率|费用率|周转率|失业率|汇率|税率|利率/;

function ofCounted(share: Figure, before: readonly Figure[]): Given | undefined {
  const stem = RATE.exec(share.lead)?.[1];
  if (stem === undefined || NO_SHARE.test(share.lead) || COUNT_RATE.test(share.lead)) return undefined;
  const here = before.filter((one) => one.sentence === share.sentence);
  // 供应土地2145亩，供地率80.0%
  const part = here.find(({ lead }) => isIn(stem, lead.slice(-RATE_NAMING)));
  if (!part) return undefined;
  const others = here.filter((one) => one !== part && one.unit.family === part.unit.family);
  const [whole] = others;
  if (!whole || others.length > 1 || whole.value.mid < part.value.mid) return undefined;
  const ratio = over(part.value, whole.value);
  return ratio && { value: scaled(ratio, 100), inputs: [part, whole] };
}

/** 共计16270人，外地人员占42.1%: the share names a part told before its whole. */
const PART_AGAIN = /^[,;](?:其中)?([^,;:()\d]{2,8})占(?:比)?(?:约|为|达到?)*$/;

function ofPartAgain(share: Figure, before: readonly Figure[], { plain }: Checking): Given | undefined {
  const whole = before[before.length - 1];
  const name = whole && PART_AGAIN.exec(plain.text.slice(whole.to, share.from))?.[1];
  if (name === undefined || whole?.sentence !== share.sentence) return undefined;
  const parts = before.filter(
    (one) =>
      one !== whole &&
      one.sentence === share.sentence &&
      one.unit.family === whole.unit.family &&
      one.value.mid < whole.value.mid &&
      isIn(name, one.lead.slice(one.lead.indexOf(name.charAt(0)))),
  );
  const [part] = parts;
  const ratio =
    part && parts.length === 1 && /共|总/.test(whole.lead) ? over(part.value, whole.value) : undefined;
  return part && ratio && { value: scaled(ratio, 100), inputs: [part, whole] };
}

function ofNamed(share: Figure, before: readonly Figure[], check: Checking): Given | undefined {
  const { text } = check.plain;
  const part = check.figures[check.index.at(share) - 1];
  if (!part || !isPlainAmount(part) || part.sentence !== share.sentence || isPlan(part, text))
    return undefined;
  const words = text.slice(part.to, share.from);
  const unnamed = WITHOUT_NAME.test(words);
  const name = unnamed ? "计划" : OF_NAMED.exec(words)?.groups?.["name"];
  if (name === undefined || !(unnamed || linksTo(words.slice(0, words.lastIndexOf(name)), part)))
    return undefined;
  const others = before.filter((one) => one !== part);
  const wholes = wholesOf(name, part, others, text);
  const [whole] = wholes;
  const ratio = whole && over(part.value, whole.value);
  if (!ratio) return undefined;
  const value = scaled(ratio, 100);
  const sure = wholes.length === 1 && !anyGives(share, before);
  return sure || meet(value, share.value) ? { value, inputs: [part, whole] } : undefined;
}
/** Between a part and what it is a share of nothing else is named. */
const LINKS = /^[,;()的约]*(?:其中|分别|已|共|合计|仅|约|达到?|占|完成|相当于|为|了|任务|目标|计划)*$/;

/** ，占 and ，入库项目占 behind 已入库项目61个. */
function linksTo(words: string, { lead }: Figure): boolean {
  const again = /^[,;]([^,;:()]{2,10})占$/.exec(words)?.[1];
  return LINKS.test(words) || (again !== undefined && lead.endsWith(again));
}

/** A share, or how much of a plan is done, of a whole that the text names in other words. */
export function checkNamedShares(check: Checking): void {
  for (const share of check.figures) {
    if (share.unit.kind !== "percent" || check.verdicts.of(share).standing !== "open") continue;
    if (gapIsTold(share, check)) continue;
    const before = amountsBefore(share, check);
    const given =
      ofNamed(share, before, check) ??
      ofCounted(share, before) ??
      ofEach(share, before, check) ??
      ofPartAgain(share, before, check) ??
      ofWholeBehind(share, before, check) ??
      ofTheChange(share, before);
    if (given) judge(check, { figure: share, role: "share", value: share.value }, [given]);
  }
}
