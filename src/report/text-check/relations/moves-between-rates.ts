import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, plus, size } from "../interval";
import { falls, goesOnAbout, moves, timeIn } from "./closed-words";
import { judge } from "./judge";

/** What a rate may be compared with besides other times: places, plans. */
const OTHERS =
  /(?:年度|预期|全年|年初|全年预期|年度预期|年度调控|调控)(?:目标|计划)|(?:序时|时间|应达|计划)进度|(?:全|我)?(?:[市省国县区州]|园区)|平均(?:水平|增速)?|增长目标|目标|水平|[高低快慢]于|[高低快慢]出?|落后|领先/g;
const MOVED =
  /^[),]*(?:的(?:水平|要求|目标|序时进度|时间进度))?(?:同比|增[速幅]|降幅)?(?:[比较](?<base>[^,;()]{2,10}?))?(?:[高低快慢](?:出|了)?|(?:提|升|加|回|放|减|收|扩|缩|下|上|降|增)[高快升落缓窄大小降滑低长慢]了?)?$/;
const SHARES = /占|比重/;
/** 占外贸总值的59.5%，比重较上年同期的58.4%提升1.1个百分点 */
const SHARE_OF_BEFORE = /^[,;(]*(?:占比|比重|份额)(?=[比较由从(])/;

function isRate({ unit, approximate, misuse }: Figure): boolean {
  return unit.kind === "percent" && !approximate && !misuse;
}

/** Whether words lead from a rate to that of another time, place or plan, and name nothing new. */
function leadsToOther(words: string): boolean {
  const bare = words.replace(SHARE_OF_BEFORE, "");
  return words !== "" && !words.includes(";") && goesOnAbout(bare.replace(OTHERS, "")) && !SHARES.test(bare);
}

/** Whether what moved is what lies between the two: 上升, 比上月提高 beside 上月为. */
function movedBetween(words: string, between: string): boolean {
  const told = MOVED.exec(words);
  if (!told || !(moves(words) || /[高低快慢]/.test(words + between))) return false;
  const base = told.groups?.["base"];
  return base === undefined || between.includes(base) || timeIn(base) === timeIn(between);
}

/**
 * 增长8.6%，增速较1-7月的10.8%下降2.2个百分点: two rates with nothing new between them, and right behind what lies between the two, whatever
 * the words compare.
 */
export function checkMovesBetweenRates(check: Checking): void {
  check.figures.forEach((figure, at) => {
    const [one, other] = [check.figures[at - 2], check.figures[at - 1]];
    if (figure.unit.kind !== "points" || !one || !other || one.sentence !== other.sentence) return;
    if (other.statement !== figure.statement || !isRate(one) || !isRate(other)) return;
    const { text } = check.plain;
    const between = text.slice(one.to, other.from);
    if (!leadsToOther(between) || !movedBetween(text.slice(other.to, figure.from), between)) return;
    const inputs = [one, other];
    judge(check, { figure, role: "move", value: size(figure.value) }, [
      { value: size(minus(size(one.value), size(other.value))), inputs },
      { value: size(minus(one.value, other.value)), inputs },
    ]);
  });
}

/** 占比达16.2%，比上年高0.8个百分点，上年占比15.4%: the rate of before stands behind what moved since. */
export function checkMovesBeforeRates(check: Checking): void {
  check.figures.forEach((figure, at) => {
    const [one, other] = [check.figures[at - 1], check.figures[at + 1]];
    if (figure.unit.kind !== "points" || !one || !other || one.sentence !== figure.sentence) return;
    if (other.statement !== figure.statement || !isRate(one) || !isRate(other)) return;
    const { text } = check.plain;
    const [moved, behind] = [text.slice(one.to, figure.from), text.slice(figure.to, other.from)];
    const base = timeIn(moved);
    const told = timeIn(behind);
    if (told === undefined || !(told === base || (YEAR_ON_YEAR.test(moved) && A_YEAR_AGO.test(told)))) return;
    if (behind.replace(told, "").replace(LEVEL, "") !== "") return;
    if (!goesOnAbout(moved.replace(OTHERS, "")) || !(moves(moved) || /[高低快慢]/.test(moved))) return;
    judge(check, { figure, role: "move", value: size(figure.value) }, [
      { value: size(minus(size(one.value), size(other.value))), inputs: [one, other] },
      { value: size(minus(one.value, other.value)), inputs: [one, other] },
    ]);
  });
}
/** 增速比上半年(5.8%)回落0.6个百分点，为5.2%: what a rate comes to from that of another time, place or plan. */
export function checkRatesBehindMoves(check: Checking): void {
  check.figures.forEach((rate, at) => {
    const [other, move] = [check.figures[at - 2], check.figures[at - 1]];
    if (move?.unit.kind !== "points" || !other || !isRate(rate) || !isRate(other)) return;
    if (other.sentence !== rate.sentence || move.approximate) return;
    const { text } = check.plain;
    const moved = text.slice(other.to, move.from);
    if (
      !RESULT.test(text.slice(move.to, rate.from)) ||
      !MOVED.test(moved) ||
      !COMPARED.test(text.slice(Math.max(0, other.from - NAMING), other.from))
    )
      return;
    const value =
      falls(moved) || /[低慢]/.test(moved)
        ? minus(other.value, size(move.value))
        : plus(other.value, size(move.value));
    judge(check, { figure: rate, role: "prior", value: rate.value }, [{ value, inputs: [other, move] }]);
  });
}
const RESULT = /^,?(?:增[速幅]|占比|比重)?(?:降|升|提高|提升|回落|上升|下降|加快)?(?:为|至|到|达到?)$/;
const NAMING = 16;
const COMPARED = /[比较][^,;%\d]{1,12}\(?(?:的|为|增长)?$/;

const YEAR_ON_YEAR = /同比/;
const A_YEAR_AGO = /^(?:(?:去年|上年)(?:同期|同月)?|同期)$/;
/** The words of a level that name nothing new. */
const LEVEL = /[,;(的]|占比|占|比重|比例|增速|增幅|增长率|增长|下降|上涨|份|为|是|达到?/g;
