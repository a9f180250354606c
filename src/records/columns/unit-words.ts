import { isKnownUnit } from "../../statistics/units";

/** 计量单位:, 单位 … before a unit. */
const LABEL = /^(?:计量|金额|货币|数据)?单位:?/;
/** 人民币万元, 万元(人民币), RMB万元 */
const CURRENCY = /人民币|rmb|cny/gi;

/** Units that are told in other words or signs. */
const OTHER_WORDS: Record<string, string> = {
  "±%": "%",
  "+-%": "%",
  "+,-%": "%",
  "+/-%": "%",
  百分比: "%",
  百分数: "%",
  个百分点: "百分点",
  m2: "平方米",
  万m2: "万平方米",
};
const OF_RATES = new Set(["%", "‰", "百分点"]);

/** The unit that a few words name ("计量单位\uFF1A千元", "±%"); undefined where they are no unit that is known. */
export function unitOf(words: string): string | undefined {
  const plain = words.normalize("NFKC").replace(/\s+/g, "").replace(LABEL, "").replace(CURRENCY, "");
  const bare = plain.replace(/^\((.*)\)$/, "$1").replace(/\(\)$/, "");
  const unit = OTHER_WORDS[bare] ?? bare;
  return OF_RATES.has(unit) || isKnownUnit(unit) ? unit : undefined;
}
