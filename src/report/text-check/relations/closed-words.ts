/**
 * The words that go on about one quantity: those of time, of comparing, of growing, of linking. Where nothing else stands between
 * two figures the second is still about what the first was, in whatever order they are put.
 */
const AGO =
  '(?:去年|上年|前年|前一年|20\\d\\d年|19\\d\\d年)(?:全年|同期|同月|同时|年末|年底|末|底|首季|[一二三四]季度|上半年|前半年|前三个?季度|前\\d{1,2}个?月|\\d{1,2}-\\d{1,2}月份?)?|同期|年初|上个?月|上个?季度?|\\d{1,2}月份?|[一二三四]季度|上半年|[一二三四五六七八九十]年前|(?:\u201C|"|)十[一二三四]?五(?:\u201D|"|)(?:时期|期末|末)?';
const MORE =
  "增产|增收|攀升|跃升|跃|增至|升至|增加|增长|增多|增大|新增|净增|提高|提升|上升|上涨|扩大|加快|回升|多(?:[发收投产销耗用缴征报]|登记|接待|完成|签约|引进|销售|生产|开工|投放)?|增|升|高";
const LESS =
  "减产|减收|减少|减亏|净减|下降|降低|下滑|下跌|回落|缩减|萎缩|收窄|放缓|减缓|减|降|少(?:[发收投产销耗用缴征报]|登记|接待|完成|签约|引进|销售|生产|开工|投放)?|低";

const INSIDE = new RegExp(
  `\\d{1,2}月[末底]|[一二三四]季度[末底]|${AGO}|增幅|增速|降幅|减幅|升幅|涨幅|跌幅|增长率|增长速度|增量|${MORE}|${LESS}|分别|今年|本年|当年|目前|现在|现有|\\d{1,2}-\\d{1,2}月份?|(?:[一两二三四五六七八九十]|\\d)年(?:间|来|多来)?|同比|环比|相比|相当于|累计|可比口径|[,;:()、]|完成|实现|达到?|[比较与同和而由从到至的为是仅只了约近净又也还数额其]|决算数?|实绩|基数`,
  "g",
);

/** Whether words name nothing new. */
export function goesOnAbout(words: string): boolean {
  return words.replace(INSIDE, "") === "";
}

const TIME = new RegExp(AGO);
const FALLS = new RegExp(`${LESS}|降幅|减幅|跌幅`);
const MOVES = new RegExp(`${MORE}|${LESS}|增幅|增速|降幅|减幅|升幅|涨幅|跌幅`);

export function namesATime(words: string): boolean {
  return TIME.test(words);
}
/** The time that words name, as they name it. */
export function timeIn(words: string): string | undefined {
  return TIME.exec(words)?.[0];
}
export function falls(words: string): boolean {
  // 多减0.48亿元 is more, 少增 is less.
  return FALLS.test(words.replace(MORE_OF_LESS, "多")) || /少增/.test(words);
}
const MORE_OF_LESS = /多[减降]/g;
export function moves(words: string): boolean {
  return MOVES.test(words);
}

/** What a figure is compared with: a year ago, months of the same year, the year's beginning. */
export type Base = "year" | "month" | "start";

const BASES: readonly [RegExp, Base][] = [
  [/年初|(?:去年|上年|\d{4}年)(?:年?[末底])/, "start"],
  [/同比|去年|上年|同期|前年|\d{4}年|年前/, "year"],
  [/环比|上个?月|上个?季|\d月|[一二三四]季度|上半年/, "month"],
];

export function baseIn(words: string): Base | undefined {
  return BASES.find(([told]) => told.test(words))?.[1];
}
