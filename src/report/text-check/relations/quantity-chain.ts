import { readPeriodWords } from "../../../statistics/period-words";
import type { Figure } from "../figure";
import { startOf } from "../reading/start-of";
import { isLevel } from "../rules/levels";
import { baseIn, falls, goesOnAbout, moves, namesATime, type Base } from "./closed-words";

/** What a figure is to the level that its chain begins with. */
export type Role = "prior" | "change" | "growth" | "ratio" | "move";

export interface Link {
  figure: Figure;
  role: Role;
  /** Told of a fall. */
  falls: boolean;
  base?: Base;
}

/** One quantity with all that is told of it right behind: 2864户，较去年同期的2415户多449户，增速18.6%. */
export interface Chain {
  level: Figure;
  links: Link[];
}

const FROM = /[由从][^,;\d]{0,8}(?:\d{4}年)?(?:末|底)?的?[^,;\d]{0,2}$/;
const TO = /[到至]了?[^,;\d]{0,6}(?:\d{4}年)?的?$/;
/** A rate that is a level: 资产负债率56.8%, 消费价格上涨2.3%. */
const RATE = /(?:(?:率|比重|占比|比例|[^方全层]面)(?:达到?|为|是|:)*|[上]涨了?)$/;
/** Falls narrow and widen: their signs are another rule's. */
const OF_FALLS = /降幅|跌幅/;
const MULTIPLE = /是|为|相当于|的$/;
const TO_A_LEVEL = /(?:到|至|为)(?:了|约)*$/;

function isStart(figure: Figure): boolean {
  if (figure.unit.kind === "percent") return RATE.test(figure.lead) && !figure.approximate;
  return isLevel(figure) || (isLevel({ ...figure, lead: "" }) && FOR_EACH.test(figure.lead));
}
/** 人均公共绿地面积12.6平方米 */
const FOR_EACH = /^,?(?!.*[增减])[^,]*(?:[人户亩地]均|每)[^,]*$/;

/** 去年同期52.8亿元，今年58.6亿元: the figure before is that of before. */
function followsPrior(words: string, figure: Figure, before: Figure): boolean {
  if (before.unit.family !== figure.unit.family || before.approximate || figure.approximate) return false;
  if (
    !(LATER.test(words) || isLater(words, before.lead)) ||
    moves(words) ||
    /[比较]/.test(words) ||
    words.includes(";")
  )
    return false;
  const [year, own] = [yearIn(words), yearIn(before.lead)];
  if (year !== undefined) return own !== undefined && year > own && isLevel(before);
  if (isLater(words, before.lead)) return isLevel(before);
  return before.measure === "prior" || /^[^,;]*年初[^,;]*$/.test(before.lead);
}
/** 二季度末192.8亿元，三季度末201.4亿元: months of one year, one after the other. */
function isLater(words: string, earlier: string): boolean {
  const [now, before] = [monthsIn(words), monthsIn(earlier)];
  return now !== undefined && before !== undefined && now > before && !/去年|上年|累计/.test(words + earlier);
}
const LATER = /今年|本年|当年|目前|现[在有]?|\d月[末底]|(?:19|20)\d\d年/;

function yearIn(words: string): number | undefined {
  const years = words.match(/(?:19|20)\d\d(?=年)/g);
  return years ? Number(years[years.length - 1]) : undefined;
}

const AT_THE_END = /([一二三四]季度|\d{1,2}月)(?:份)?[末底]/;

/** The months up to the end that words name. */
function monthsIn(words: string): number | undefined {
  const named = AT_THE_END.exec(words)?.[1];
  return named === undefined ? undefined : readPeriodWords(named)?.months;
}

/** 2011年末3.24万人，2012年末3.68万人: the second is none of before. */
function isBefore(words: string, level: Figure): boolean {
  const [year, own] = [yearIn(words), yearIn(level.lead) ?? level.scope.year];
  if (year === undefined || /去年|上年/.test(words)) return !/(?:去|上)年/.test(level.lead);
  return own === undefined ? /[比较]/.test(words) : year < own;
}

/** What the next figure is to a level that is a rate itself. */
function roleBesideRate(words: string, { unit }: Figure, { lead }: Figure): Role | undefined {
  if (OF_FALLS.test(words)) return undefined;
  if (unit.kind === "points") return moves(words) ? "move" : undefined;
  // 比上年增长6.2% is no level of the year before.
  const level = !moves(words) || !/[比较同]/.test(words.replace("同期", ""));
  const [year, own] = [yearIn(words), yearIn(lead)];
  if (year !== undefined && own !== undefined && year > own) return undefined;
  return unit.kind === "percent" && namesATime(words) && level ? "prior" : undefined;
}

/** What the next figure is to the level, by its unit and the words before it. */
function roleOf(words: string, figure: Figure, level: Figure, text: string): Role | undefined {
  const { kind, family } = figure.unit;
  const moving = moves(words);
  if (level.unit.kind === "percent") return roleBesideRate(words, figure, level);
  if (kind === "percent") return moving && !NO_GROWTH.test(words) ? "growth" : undefined;
  if (kind === "times")
    return moving || text.startsWith("翻", figure.from)
      ? "growth"
      : MULTIPLE.test(words)
        ? "ratio"
        : undefined;
  if (family !== level.unit.family) return undefined;
  // 新增贷款26.4亿元，同比多增3.8亿元，去年同期新增22.6亿元: what was new then.
  if (NEW_THEN.test(words) && ADDED.test(level.lead)) return "prior";
  if (moving) return TO_A_LEVEL.test(words) ? undefined : "change";
  // 7月当月18.3亿元，1-7月累计121.6亿元: more months than those of the level are none of before.
  if (words.includes("累计")) return undefined;
  // ;2021年为510.3亿元,增长15.2%: a semicolon opens what is told of that year.
  if (words.includes(";") && !OPENS_BEFORE.test(words)) return undefined;
  return namesATime(words) && !isLater(words, level.lead) && isBefore(words, level) ? "prior" : undefined;
}
const NEW_THEN = /^[,(](?:[去上]年同期|同期)(?:新增|净增)$/;
const ADDED = /新增|净增/;
/** ;年初为252.8亿元 goes on about what stands before the semicolon. */
const OPENS_BEFORE = /^;(?:年初|[去上]年(?:同期)?)(?:为|是)?$/;
/** 回落到8.4%, 增幅较去年同期(21.1%): rates of another time. */
const COMPARED_IN_BETWEEN =
  /^(?:超收|短收|欠收|超额)$|^[),]*(?:比|较|为|占|完成|达|超|的)[^,;。]*(?:预算|目标|任务|计划)[^,;。]*$/;
const NO_GROWTH = /[到至](?:了|约)*$|[^(,;]\(/;

/** 2006年为28.4%，2007年提高到29.6% */
function isOfLaterYear(words: string, { lead }: Figure): boolean {
  const [year, own] = [yearIn(words), yearIn(lead)];
  return year !== undefined && own !== undefined && year > own;
}

/** 集中供热面积1620万平方米，新增供热面积136万平方米 tells the name again. */
function withoutName(words: string, chain: Chain | undefined): string {
  const name = chain?.level.subject ?? "";
  for (let from = 0; from < name.length - 1; from++) {
    const end = name.slice(from);
    if (words.includes(end)) return words.replace(end, "");
  }
  return words;
}

/** ；当年新增9个 behind 其中国家级7个，省级49个 goes back to their whole. */
function leavesParts(words: string, level: Figure, text: string): boolean {
  return words.startsWith(";") && text.slice(startOf(text, level.from, "。;\n"), level.from).includes("其中");
}

/** The chains of a statement. */
export function chainsOf(figures: readonly Figure[], text: string): Chain[] {
  const gap = (at: number): string => text.slice(figures[at - 1]!.to, figures[at]!.from);
  const chains: Chain[] = [];
  let chain: Chain | undefined;
  figures.forEach((figure, at) => {
    const words = at > 0 ? gap(at) : "";
    const before = figures[at - 1];
    if (before && goesOnAbout(withoutName(words, chain))) {
      // 由3.15亿元增加到3.92亿元: the second is the level, the first the prior.
      if (
        TO.test(words) &&
        before.unit.family === figure.unit.family &&
        (FROM.test(before.lead) || isOfLaterYear(words, before)) &&
        !before.approximate
      ) {
        chain = {
          level: figure,
          links: [{ figure: before, role: "prior", falls: false }],
        };
        chains.push(chain);
        return;
      }
      if (followsPrior(words, figure, before)) {
        chain = { level: figure, links: [{ figure: before, role: "prior", falls: false }] };
        chains.push(chain);
        return;
      }
      const ended = chain && leavesParts(words, chain.level, text);
      const role =
        chain && !ended && !figure.approximate ? roleOf(words, figure, chain.level, text) : undefined;
      if (chain && role) {
        chain.links.push({ figure, role, falls: falls(words), base: baseIn(words) });
        return;
      }
    }
    // ，为预算30.0亿元的104.7%，比上年…: compared with something else in between.
    if (chain && before && COMPARED_IN_BETWEEN.test(words)) return;
    chain = isStart(figure) ? { level: figure, links: [] } : undefined;
    if (chain) chains.push(chain);
  });
  return chains.filter(({ links }) => links.length > 0);
}
