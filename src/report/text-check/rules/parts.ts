import type { Figure } from "../figure";
import type { FigureIndex } from "../figure-index";
import { isLevel } from "./levels";

/** A whole and the parts that the text tells of it: 11个，其中新建6个、续建5个. */
export interface Division {
  whole: Figure;
  parts: { figure: Figure; name: string }[];
  /** 其中 stands between; else only names that make up a whole were recognised. */
  told: boolean;
  /** 分产业看: the parts have a sentence of their own. */
  apart?: boolean;
  /** 268家:工业142家、…: a colon right behind the whole opens all of its parts. */
  listed?: boolean;
}

/** Names that together make up a whole. */
export interface WholeKind {
  whole: RegExp;
  parts: RegExp[];
  /** Only where words say that the parts make up the whole. */
  toldOnly?: boolean;
  /** A sentence that is right, and a figure in it that is not. */
  example?: { right: string; slip: [from: string, to: string] };
}

export const WHOLES: WholeKind[] = [
  {
    whole: /用电/,
    parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/, /居民|生活/],
    toldOnly: true,
    example: {
      right:
        "全社会用电量9.20亿千瓦时，增长6.3%。分产业看，第一产业用电0.40亿千瓦时，第二产业用电6.10亿千瓦时，第三产业用电1.50亿千瓦时，城乡居民生活用电1.20亿千瓦时。",
      slip: ["1.50亿千瓦时", "1.05亿千瓦时"],
    },
  },
  {
    whole: /人口/,
    parts: [/城镇|城市/, /乡村|农村/],
    toldOnly: true,
    example: {
      right: "年末户籍人口42.10万人，其中城镇人口16.30万人，乡村人口25.80万人。",
      slip: ["25.80", "28.50"],
    },
  },
  {
    whole: /人/,
    parts: [/^男/, /^女/],
    toldOnly: true,
    example: { right: "年末户籍人口42.10万人，其中男性21.60万人，女性20.50万人。", slip: ["20.50", "25.00"] },
  },
  { whole: /[个项]$/, parts: [/^(?:新建|新开工|新开)/, /^(?:续建|结转)/], toldOnly: true },
  { whole: /[个项家]$/, parts: [/^开工/, /未开工/] },
  { whole: /[个项家]$/, parts: [/^竣工/, /未竣工/] },
  {
    whole: /[个项]/,
    parts: [/^(?!.*[未没]).*(?:达到?|超过?|完成)了?(?:序时|时间|进度)/, /[未没]/],
    example: {
      right: "全县12个乡镇中，9个乡镇达到序时进度，3个乡镇未达到序时进度。",
      slip: ["9个乡镇", "8个乡镇"],
    },
  },
  {
    whole: /工业|利润|产值|投资|用电/,
    parts: [/采矿/, /制造/, /电力|燃气|水的?生产/],
    toldOnly: true,
    example: {
      right:
        "规上工业利润总额9.40亿元。分门类看，采矿业利润1.20亿元；制造业利润7.30亿元；电力、热力、燃气及水生产和供应业利润0.90亿元。",
      slip: ["7.30亿元", "7.80亿元"],
    },
  },
  {
    whole: /[个项家户]$/,
    parts: [/以上|超/, /[至到-]/, /以下/],
    toldOnly: true,
    example: {
      right: "入库项目128个，其中亿元以上项目46个、5000万元至亿元项目34个、5000万元以下项目48个。",
      slip: ["48个", "58个"],
    },
  },
  { whole: /收入/, parts: [/^税收/, /^非税/] },
  {
    whole: /减税降费/,
    parts: [/^减税/, /^降费/],
    toldOnly: true,
    example: {
      right: "累计减税降费2.46亿元，其中减税1.83亿元、降费0.63亿元。",
      slip: ["降费0.63亿元", "降费0.36亿元"],
    },
  },
  {
    whole: /[个项]/,
    parts: [/竣工|完工|建成|投产/, /在建|正在建设/, /未开工/],
    example: {
      right: "列入考核的36个项目，已竣工9个，正在建设21个，未开工6个。",
      slip: ["未开工6个", "未开工16个"],
    },
  },
  {
    whole: /专利/,
    parts: [/发明/, /实用新型/, /外观/],
    example: {
      right: "申报专利1204件，其中发明专利312件、实用新型756件、外观设计136件。",
      slip: ["136件", "163件"],
    },
  },
  { whole: /进出口|外贸/, parts: [/出口(?!交货)/, /^(?!.*出口).*进口/] },
  { whole: /生产总值|GDP/, parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/] },
  { whole: /工业/, parts: [/轻工业/, /重工业/] },
  { whole: /人$/, parts: [/^本地/, /^外[地来]/] },
  { whole: /到位|引进|资金/, parts: [/内资/, /外资/], toldOnly: true },
  { whole: /[个家户]$/, parts: [/盈利/, /亏损/], toldOnly: true },
  {
    whole: /[个家户]$/,
    parts: [/规上|规模以上/, /规下|规模以下/],
    toldOnly: true,
    example: { right: "现有工业企业120家，其中规上企业45家、规下企业75家。", slip: ["75家", "79家"] },
  },
  {
    whole: /[个家户]$/,
    parts: [/企业/, /个体/, /合作社/],
    toldOnly: true,
    example: {
      right: "新登记市场主体5.62万户，其中企业1.24万户、个体工商户4.35万户、农民专业合作社0.03万户。",
      slip: ["4.35万户", "4.45万户"],
    },
  },
  {
    whole: /[个家户]$/,
    parts: [/工业/, /服务业/, /商贸|批零|批发|零售/, /建筑|房地产/],
    toldOnly: true,
    example: {
      right: "“四上”企业812家，其中规上工业328家、规上服务业96家、限上商贸262家、资质建筑业和房地产业126家。",
      slip: ["262家", "272家"],
    },
  },
  {
    whole: /[个项]$/,
    parts: [/亿元(?:及)?以上/, /亿元以下/],
    toldOnly: true,
    example: { right: "新签约项目18个，其中亿元以上项目7个、亿元以下项目11个。", slip: ["11个", "13个"] },
  },
  {
    whole: /收入|支出/,
    parts: [/^(?:市|县|区|省)?本级|^[市省]级/, /县区|区县|县市区|县市|^县级|乡镇/],
    toldOnly: true,
    example: {
      right: "上半年，全市一般公共预算收入24.00亿元。分级次看，市级收入10.00亿元，县区级收入14.00亿元。",
      slip: ["14.00亿元", "24.10亿元"],
    },
  },
  {
    whole: /收入|支出/,
    parts: [/^县(?:本)?级/, /^乡镇/],
    toldOnly: true,
    example: {
      right: "一般公共预算收入24.00亿元，其中县级收入15.00亿元、乡镇级收入9.00亿元。",
      slip: ["乡镇级收入9.00", "乡镇级收入6.00"],
    },
  },
  {
    whole: /收入|支出/,
    parts: [/中央|上划/, /地方/],
    toldOnly: true,
    example: {
      right: "全市一般公共预算收入24.00亿元。分级次看，中央级收入10.00亿元，地方级收入14.00亿元。",
      slip: ["14.00亿元", "15.00亿元"],
    },
  },
  {
    whole: /零售/,
    parts: [/城镇/, /乡村|农村/],
    toldOnly: true,
    example: {
      right: "前三季度，社会消费品零售总额45.00亿元。按经营地分，城镇零售额36.00亿元；乡村零售额9.00亿元。",
      slip: ["乡村零售额9.00亿元", "乡村零售额8.00亿元"],
    },
  },
  {
    whole: /零售/,
    parts: [/餐饮/, /商品/],
    toldOnly: true,
    example: {
      right: "社会消费品零售总额45.00亿元。按消费类型分，餐饮收入5.00亿元，商品零售40.00亿元。",
      slip: ["40.00亿元", "42.00亿元"],
    },
  },
  {
    whole: /投资/,
    parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/],
    toldOnly: true,
    example: {
      right:
        "完成固定资产投资50.00亿元，增长8.0%。按产业分，第一产业投资2.00亿元，第二产业投资30.00亿元，第三产业投资18.00亿元。",
      slip: ["18.00亿元", "19.00亿元"],
    },
  },
  {
    whole: /利税/,
    parts: [/利润/, /税/],
    toldOnly: true,
    example: {
      right: "实现利税总额9.46亿元，其中利润5.87亿元，税金3.59亿元。",
      slip: ["3.59", "5.39"],
    },
  },
  {
    whole: /养老|职工|参保/,
    parts: [/在职/, /离退休|退休/],
    toldOnly: true,
    example: {
      right: "参加职工养老保险6.82万人，其中在职职工5.13万人，离退休人员1.69万人。",
      slip: ["1.69", "1.96"],
    },
  },
  {
    whole: /到位|引进|资金|引资/,
    parts: [/省外|市外|境外/, /省内|市内|境内/],
    toldOnly: true,
    example: {
      right: "引进到位资金86.5亿元，其中省外资金61.3亿元，省内资金25.2亿元。",
      slip: ["25.2", "22.5"],
    },
  },
  {
    whole: /游客|旅游/,
    parts: [/国内/, /入境|境外|海外/],
    toldOnly: true,
    example: {
      right: "接待游客412.5万人次，其中国内游客410.2万人次，入境游客2.3万人次。",
      slip: ["2.3万", "12.3万"],
    },
  },
  {
    whole: /医保|医疗/,
    parts: [/职工/, /居民/],
    toldOnly: true,
    example: {
      right: "参加基本医疗保险35.2万人，其中职工医保6.1万人，城乡居民医保29.1万人。",
      slip: ["29.1", "21.9"],
    },
  },
  {
    whole: /学校/,
    parts: [/小学/, /初中/, /高中/, /中职|职业/],
    toldOnly: true,
    example: {
      right: "全市有学校312所，其中小学186所、初中78所、普通高中31所、中职学校17所。",
      slip: ["17所", "71所"],
    },
  },
  {
    whole: /增加值/,
    parts: [/工业/, /建筑业/],
    toldOnly: true,
    example: {
      right: "第二产业增加值52.3亿元，其中工业增加值46.1亿元，建筑业增加值6.2亿元。",
      slip: ["6.2亿", "2.6亿"],
    },
  },
  {
    whole: /粮食/,
    parts: [/夏/, /秋/],
    toldOnly: true,
    example: {
      right: "粮食总产量15.94万吨，其中夏粮4.12万吨，秋粮11.82万吨。",
      slip: ["4.12", "1.42"],
    },
  },
  {
    whole: /农林牧渔/,
    parts: [/农业(?!服务|产)|种植/, /林业/, /牧/, /渔业/, /服务/],
    toldOnly: true,
    example: {
      right:
        "农林牧渔业总产值48.7亿元，其中：农业26.3亿元，林业2.8亿元，牧业14.5亿元，渔业3.2亿元，农林牧渔服务业1.9亿元。",
      slip: ["1.9亿", "9.1亿"],
    },
  },
  {
    whole: /进出口/,
    parts: [/一般贸易/, /加工贸易/, /其他/],
    toldOnly: true,
    example: {
      right: "进出口总额18.0亿元，其中一般贸易12.0亿元，加工贸易5.0亿元，其他贸易1.0亿元。",
      slip: ["5.0亿", "3.0亿"],
    },
  },
  {
    whole: /[个家户]/,
    parts: [/大型/, /中型/, /小型/, /微型/],
    toldOnly: true,
    example: {
      right: "园区企业86家，其中大型企业4家、中型企业15家、小型企业52家、微型企业15家。",
      slip: ["52家", "25家"],
    },
  },
  {
    whole: /产值|投资|企业/,
    parts: [/国营/, /民营|非公|私营/, /外资|外商|港澳台/],
    toldOnly: true,
    example: {
      right: "规上工业总产值90.0亿元，其中国有企业20.0亿元、民营企业58.0亿元、外资企业12.0亿元。",
      slip: ["58.0", "85.0"],
    },
  },
  {
    whole: /[个项]|投资/,
    parts: [/产业/, /基础设施/, /民生|社会事业/],
    toldOnly: true,
    example: {
      right: "重点项目96个，其中产业项目58个，基础设施项目23个，民生项目15个。",
      slip: ["15个", "51个"],
    },
  },
  {
    whole: /零售|销售/,
    parts: [/批发/, /零售/, /住宿/, /餐饮/],
    toldOnly: true,
    example: {
      right: "限上销售额60.0亿元，其中批发业36.2亿元、零售业18.4亿元、住宿业2.3亿元、餐饮业3.1亿元。",
      slip: ["36.2", "32.6"],
    },
  },
  {
    whole: /销售产值|产值/,
    parts: [/内销/, /出口/],
    toldOnly: true,
    example: {
      right: "规上工业销售产值76.5亿元，其中内销产值66.7亿元，出口交货值9.8亿元。",
      slip: ["66.7", "67.6"],
    },
  },
  {
    whole: /面积/,
    parts: [/工业用地|工业/, /商住|商业|居住/, /其他|道路|公共/],
    toldOnly: true,
    example: {
      right: "规划用地面积24.6平方公里，其中工业用地13.8平方公里，商住用地5.2平方公里，其他用地5.6平方公里。",
      slip: ["5.2", "2.5"],
    },
  },
  {
    whole: /存款/,
    parts: [/住户|居民|储蓄/, /非金融企业|企业|单位/, /其他|政府/],
    toldOnly: true,
    example: {
      right: "各项存款余额325.6亿元，其中住户存款218.9亿元，企业存款62.4亿元，其他存款44.3亿元。",
      slip: ["62.4", "26.4"],
    },
  },
];

/** Kinds that never overlap, so that their sum is never above the whole. */
export const DISJOINT: RegExp[][] = [
  [/工业/, /农业|农林/, /服务业|商贸|旅游|三产/, /基础设施/, /社会事业|民生/, /房地产/],
  [/新建|新开工/, /续建|结转/, /扩建/, /改建/, /技改/],
  [/竣工|建成/, /在建/, /未开工/, /前期/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/增长|上升|增加/, /下降|减少/, /持平/],
  [/盈利/, /亏损/],
  [/在职/, /离退休|退休/],
  [/本地/, /外地/],
  [/男/, /女/],
  [/停产/, /正常生产/],
  [/县区|区县|县市区|市县|各县|县级/, /市本级|市级|本级/],
  [/新建投产|新投产|^新建/, /小升规|升规|规下转规上/],
  [/城镇/, /乡村|农村/],
  [/国税/, /地税/, /财政/],
  [/税务/, /财政/],
  [/农业/, /林业/, /牧业/, /渔业/, /服务业/],
  [/夏/, /秋/, /早稻/],
  [/猪肉/, /禽肉/, /牛羊肉|牛肉/, /羊肉/],
];

const NAME_FILLER =
  /其中|包括|分别(?:为|是)?|完成|实现|达到?|引进|新签约|签约|到位|有|为|是|共|计|占|[:,、;()]|和|及|与|以及|今年|上半年|截至目前|目前|已/g;

/** 县(市、区) is 县市区. */
const PLACES = /\([县市区旗、]+\)/g;
const written = (places: string): string => places.replace(/[(、)]/g, "");

/** Its 有 is no verb. */
const STATE_OWNED = /国有/g;

function nameOf(figure: Figure, text: string, from: number): string {
  const words = text
    .slice(from, figure.from)
    .replace(PLACES, written)
    .replace(STATE_OWNED, "国营")
    .split(/[,;:。(%]/);
  const before = (words[words.length - 1] ?? "").replace(NAME_FILLER, "");
  // 6个新建项目: the name may follow its figure.
  return before !== "" ? before : (/^[^,、;。()\d]{0,8}/.exec(text.slice(figure.to))?.[0] ?? "");
}

/** 其中: and 35家企业中 open a list that a semicolon does not end; 其中 alone ends with the sentence. */
function endOf(text: string, at: number, overSemicolons: boolean, bracketed: boolean): number {
  const marks = bracketed ? ")" : overSemicolons ? "。\n!?" : ";。\n!?";
  let end = at;
  while (end < text.length && !marks.includes(text.charAt(end))) end++;
  return end;
}

const HEADS =
  /(?:项目|投资|收入|企业|增加值|资金|产值|税收|税|贷款|存款|出口|进口|支出|人员|职工|工业|业|户|家|利润)$/;

/** What an amount is of, by the end of its name. A part may leave it out (其中机械行业20亿元), never name another. */
const MEASURES =
  /(?:销售额|营业额|零售额|零售总额|增加值|生产总值|GDP|总产值|产值|投资额?|利润总额|利润|收入|支出|税金|税收|税|出口额?|进口额?|进出口总?[额值]|贷款|存款|余额|资金|外资|内资|零售)$/;
const ONE_MEASURE: readonly RegExp[] = [
  /零售/, /增加值|生产总值|GDP/, /产值/, /投资/, /利润/, /收入|税|零售|餐饮/, /支出/, /出口|进口/, /贷款|余额/, /存款|余额/, /资金|外资|内资|投资/, /销售额/, /营业额/,
]; // prettier-ignore

/** Whether a name may be of a part: 批发业销售额 is none of 社会消费品零售总额. */
export function measuresTheSame(whole: string, part: string): boolean {
  const [one, other] = [MEASURES.exec(whole)?.[0], MEASURES.exec(part)?.[0]];
  if (/生产总值|GDP/.test(part) && one !== undefined && !/生产总值|GDP/.test(whole)) return false;
  if (one === undefined || other === undefined) return true;
  return ONE_MEASURE.some((kind) => kind.test(one) && kind.test(other));
}

/** What is left of a whole. */
export const REST = /^(?:其他|其它|其余|余下)/;

/** Whether another name goes on with the list that the first began; a new indicator after a comma does not. */
function goesOn(first: string, name: string, separator: string, listed: boolean): boolean {
  if (separator.startsWith("、") || /^(?:和|及|与|以及)/.test(separator)) return true;
  const kinds = [...WHOLES.map(({ parts }) => parts), ...DISJOINT];
  if (kinds.some((kind) => [first, name].every((one) => kind.some((part) => part.test(one))))) return true;
  if (separator.includes(";") && !listed) return false;
  if (REST.test(name)) return true;
  const [head, other] = [HEADS.exec(first)?.[0], HEADS.exec(name)?.[0]];
  return head === other || (other === undefined && name.length <= 6);
}

/** Every 其中 (and 36个企业中) with the whole before it and the parts after. */
export function divisions(index: FigureIndex, text: string): Division[] {
  const found: Division[] = [];
  for (const match of text.matchAll(OPENS)) {
    if (!followsWhole(match, text)) continue;
    const at = match.index + match[0].length;
    // 。其中，… opens a statement of its own, whose semicolons part its parts.
    const listed = text.charAt(at) === ":" || /^[。\n]其中,$/.test(text.slice(match.index - 1, at + 1));
    const divided = match[0].length > 2;
    const colon = match[0] === ":";
    const end = endOf(text, at, listed || divided || match[0] === "中", match[0] === "(");
    const parts: Division["parts"] = [];
    const after = index.between(at, end);
    const first = after.find(isLevel);
    const whole = divided
      ? wholeOfDivided(index, match.index, first, text)
      : wholeBefore(index, match.index, first, text);
    if (!whole) continue;
    found.push(...ofOtherUnits(index, match.index, after, whole));
    let last = at;
    for (const figure of after) {
      const name = nameOf(figure, text, last);
      const separator = text.slice(last, figure.from);
      last = figure.to;
      // 其中东园占全区27亿元的46.3% names another whole, 合计 the sum of them.
      if (/占(?!地)[^,;]*$/.test(separator)) continue;
      if (/(?:合计|共计|总计|顺差|逆差)[^,;]*$/.test(separator)) break;
      if (!isLevel(figure) || figure.unit.family !== whole.unit.family) continue;
      if (match[0] === "中" && countsOther(figure, whole, text.slice(whole.to, match.index))) continue;
      if (!measuresTheSame(whole.subject ?? "", name)) break;
      // 其中：制造业税收…；税收总额…: a total is another whole.
      if (parts.length > 0 && TOTAL.test(name) && !TOTAL.test(parts[0]!.name)) break;
      if (parts.length > 0 && !goesOn(parts[0]!.name, name, separator, listed || divided)) break;
      parts.push({ figure, name });
    }
    if (parts.length > 0) found.push({ whole, parts, told: true, apart: divided, listed: colon });
  }
  return [...found, ...untold(index.all, text)];
}

/** 4个片区中，东片区企业38家: what a place has is none of the places. */
const PLACES_COUNTED = /^(?:主要|重点)?(?:片区|园区|开发区|县|市|区|乡镇|镇|乡|街道|行业|产业)/;
const THINGS_COUNTED = /(?:项目|企业|单位|机构|市场主体)(?:有|为|共|达)*$/;

function countsOther(part: Figure, whole: Figure, noun: string): boolean {
  return PLACES_COUNTED.test(noun) && (part.unit.name !== whole.unit.name || THINGS_COUNTED.test(part.lead));
}

const TOTAL = /总(?:额|量|值|产值|收入|投资)$/;

/** 其中, 156家(机械42家、电子37家、其他77家), 35家企业中, 园区(主营业务收入200亿元)中, and 分产业看 or 按经营地分 over the whole of the sentence before. */
const OPENS =
  /其中|:(?=[^:。;\n]{2,12}\d)|\((?=[^()]{4,80}(?:其他|其它|其余)[^()]{2,12}\))|中(?=,)|(?:分|[从按])[^,。;:\d分]{1,8}(?:看|分|来看|划分|统计)(?=[,:])/g;

/** What ( and 中 stand right behind, where parts follow them; the other words need nothing before them. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  ":": /\d[万亿]{0,2}[个家户项人名件](?:企业|项目|单位)?$/,
  "(": /\d[万亿]{0,2}[个家户项人名]?$/,
  中: /(?:[个家户项人元吨种件条处][^,。;\d其]{0,14}|\d[^()\d]{1,6}\))$/,
};
/** As many characters as those may be. */
const BEHIND_LENGTH = 15;

function followsWhole({ 0: words, index }: RegExpExecArray, text: string): boolean {
  return BEHIND[words]?.test(text.slice(Math.max(0, index - BEHIND_LENGTH), index)) ?? true;
}

/** The first amount of the sentence before, which the words behind it divide; further names in between would be others. */
function wholeOfDivided(
  index: FigureIndex,
  at: number,
  part: Figure | undefined,
  text: string,
): Figure | undefined {
  if (!part) return undefined;
  const before = index.ofParagraph(part).filter(({ to }) => to <= at);
  const last = before[before.length - 1];
  const levels = before.filter((one) => one.statement === last?.statement && isLevel(one));
  const [only] = levels;
  if (!only || levels.length > 1 || only.unit.family !== part.unit.family) return undefined;
  return /。[^。]+。/.test(text.slice(only.to, at)) ? undefined : only;
}

/** What is left of two amounts is no whole of either. */
const DIFFERENCE = /(?:顺差|逆差|差额|结余|净出口额?)(?:为|达到?|约)*$/;

function wholeBefore(
  index: FigureIndex,
  at: number,
  part: Figure | undefined,
  text: string,
): Figure | undefined {
  if (!part) return undefined;
  const before = index
    .ofParagraph(part)
    .filter(({ to, unit }) => to <= at && unit.family === part.unit.family);
  const near = before.filter(({ statement }) => statement === before[before.length - 1]?.statement);
  // 。其中: goes back over the full stop, 。 and more words before 其中 do not.
  const last = near.filter(isLevel).pop();
  if (last && DIFFERENCE.test(last.lead)) return undefined;
  if (!last) return undefined;
  const between = text.slice(last.to, at);
  return /。[^。]+$/.test(between) || /\n/.test(between) ? undefined : last;
}

const SIGNED = /(?:合同|协议|签约)(?:总)?(?:投资|引资)额?$/;

/** 签约项目52个，协议投资额168亿元；其中5亿元以上项目12个，协议投资额104亿元: the amounts in another unit have the whole of their name. */
function ofOtherUnits(
  index: FigureIndex,
  at: number,
  after: readonly Figure[],
  { unit, statement }: Figure,
): Division[] {
  const [part] = after.filter((one) => isLevel(one) && one.unit.family !== unit.family);
  if (!part || (!part.own && part.measure !== "investment" && !SIGNED.test(part.lead))) return [];
  const wholes = index
    .ofParagraph(part)
    .filter((one) => one.to <= at && one.statement === statement && isLevel(one))
    .filter((one) => one.unit.family === part.unit.family && one.subject === part.subject);
  const [whole] = wholes;
  return whole && wholes.length === 1
    ? [{ whole, parts: [{ figure: part, name: part.subject ?? "" }], told: true }]
    : [];
}

/** As many words before a whole as may name it. */
const NAMING = 60;

/** The words of a whole with its figure. */
export function clauseWords({ clauseFrom, to }: Figure, text: string): string {
  return text.slice(Math.max(clauseFrom, to - NAMING), to);
}

/** Without 其中: a whole, and right behind it all the names that make it up. */
function untold(figures: readonly Figure[], text: string): Division[] {
  const found: Division[] = [];
  const levels = figures.filter(isLevel);
  levels.forEach((whole, at) => {
    const next = levels
      .slice(at + 1, at + 4)
      .filter(({ statement, unit }) => statement === whole.statement && unit.family === whole.unit.family);
    for (const { whole: name, parts, toldOnly } of WHOLES) {
      const candidates = next.slice(0, parts.length);
      if (candidates.length < parts.length || !name.test(clauseWords(whole, text))) continue;
      if (toldOnly && !/共|总|合计|一批/.test(whole.lead)) continue;
      if (text.slice(whole.to, candidates[candidates.length - 1]!.to).includes("其中")) continue;
      const named = candidates.map((figure, index) => ({
        figure,
        name: nameOf(figure, text, index === 0 ? whole.to : candidates[index - 1]!.to),
      }));
      if (parts.every((part) => named.filter((one) => part.test(one.name)).length === 1))
        found.push({ whole, parts: named, told: false });
    }
  });
  return found;
}
