import { PERIOD_PHRASES } from "../../../statistics/period-phrases";

/**
 * Which indicator a figure belongs to: what is left of the words before it when time, measure and filler words are
 * taken out. Known names are kept whole.
 */

/** Words that name no indicator. Longer ones are tried first. */
const NO_NAME = new RegExp(
  "^(?:" +
    [
      "(?:今|去|上|本|明|当|上一)年(?:同期|同月|度|初|末|底|以来)?(?:上半年|下半年)?", "\\d{4}年(?:度)?(?:同期|上半年|下半年)?", "上半年|下半年",
      `(?:${PERIOD_PHRASES.yearSoFar}|${PERIOD_PHRASES.quarter}[末底]?|${PERIOD_PHRASES.day}止?)`, "\\d{1,2}月?(?:份)?[-~至到]\\d{1,2}月(?:份)?", "(?:\\d{1,2}|十?[一二三四五六七八九十])月(?:份|底|末|初|止)?",
      "截至|截止|目前|当前|现有|年初|年末|年底|月底|月末|以来|期间|全年|当月|本月|单月|同期|同比|环比|累计|分别|其中",
      "年(?:度)?(?:目标|任务|计划|预算)", "市(?:里)?下达|区(?:里)?下达|下达",
      "比重|比例|份额", "完成率|完成|实现|达到|增长率|增长幅度|增长速度|增长|增幅|增速|降幅|涨幅|跌幅|减幅|下降|回落|回升|加快|提高|提升|放缓|收窄|扩大|减少|增加|减收|增收",
      "多收|少收|减缓|上升|上涨|下滑|降低|负增长|目标任务数|目标任务|任务目标|目标数|目标|任务数|任务|计划数|计划|预算数|预算安排|预算|年度|差欠|欠账|超额",
      "超收|序时进度要求|序时进度|时间进度|时序进度|序时|时间|进度|要求|低于|高于|慢于|快于|滞后于|滞后|落后于|落后|领先于|领先|超前|超过|超出|提前|持平|相比|对比",
      "(?:实际|累计|已)到位(?=$)|实际(?=完成|实现|达到|增长|下降|$)|合计|总计|共计|预计|力争|确保|有望|争取|月均|每月|还需|尚需|仍需|后续|剩余|缺口|差距|相差|净增|新增|短收|平均|以上|水平|明显|大幅|小幅|稳步|持续|继续",
      "(?:[两二三四五六七八九十]|\\d{1,2})[项大](?:主要|核心|重点|骨干)?(?:经济)?指标",
      "保持|突破|总体|呈现|出现|快速|高速|平稳|较快|较大|基本|已经|已|仅|均|都|也|又|还|仍|再|则|将|可|但|而|且|只|共|占|达|较|比|同|由|从|至|到|的|为|是|约|近|超|欠|差|需|要|距|离|于|了|数|个|受|因|等",
      "调整后|由[高大多快]到[低小少慢]|依次|全部|全面|进一步|有所|情况|方面|指标|数据|统计|显示|主要|具体|一是|二是|三是|四是|五是|首先|其次|另外|此外|同时|因此|所以|尽管|虽然|不过|然而|特别|尤其",
      "去年|上年|今年|本年|当年|快|慢|高|低|多|少|增|减|升|降|跌|涨|按|计|在|有|从而|来看|看|前",
      "[\"'\\u201C\\u201D\\u2018\\u2019:=<>\\u300A\\u300B\\[\\]]",
    ].join("|") +
    ")",
); // prettier-ignore

const OWN_PLACE =
  /^(?:我区|我市|我县|我园|我镇|本区|本市|本县|全区|全园区|全园|工业园区|产业园区|园区|区内|园内|辖区(?:内)?|区域(?:内)?)+/;
const BEHIND_INDICATOR = /^(?:我|全)(?:区|市|县|园|园区|镇)(?:完成|实现|达|为|共|累计)/;
const NAME_END =
  /(?:收入|产值|值|税金|税收|税|利润|总额|额|投资|资金|外资|内资|人员|人数|职工|用工|就业|用电量|量|出口|进口|贷款|存款|余额|产业|企业|行业|业|项目|工程|率|占比|能耗|消费|园|区|县|市|镇|乡|街道|省|国|公司|集团|群|支出|费用|成本|订单|面积|价格|指数|GDP|板块|领域|产品|材料|医药|电子|金属|装备|制造|食品|轻工|纺织|化工|建材|机械|汽车|能源|效益|贸易|物流|旅游|销售|房|公寓|中心|厂|管网|通道)$/;
const PLACE =
  /^[\u4e00-\u9fff]{1,10}(?:园区|工业园|产业园|科技园|园|开发区|高新区|经开区|新区|片区|组团|基地|区|县|市|省|州|镇|乡|街道|公司|集团)$/;

export interface SubjectNames {
  /** Names in the order of the text; several where a list of indicators precedes. */
  names: string[];
  /** Every one of them is a known name. */
  known: boolean;
  /** Words were left that are no name: 停产5家 is another quantity than the one before. "" where there were none. */
  rest: string;
  /** The place before the one indicator (示例东园主营业务收入), "" where the words say it is the report's own. */
  place?: string;
}

interface Piece {
  text: string;
  known: boolean;
  /** Nothing but known names: 规上工业增加值 is 规上 and 工业增加值. */
  whole: boolean;
  /** What stood before the known name. */
  prefix: string;
}

/** What a text is checked with: the names of indicators, and of the place that it reports of. */
export interface KnownNames {
  /** Longest first. */
  indicators: readonly string[];
  ownPlaces: readonly string[];
  /** The parks of a 区 of several, so that a figure is told of one of them. */
  parks: readonly string[];
  /** What words were read as: the same stand in a text again and again. */
  read: Map<string, SubjectNames>;
  /** Whose figures they were found to be, by the words before an indicator. */
  narrowed: Map<string, string>;
}

/** 全市 and 我市 are the report's own place where that is a 市. */
const WHOLE_PLACE = /^(?:我|本|全)(市|县|区|州|省|镇|旗)/;

function ownPlaceAt(words: string, { ownPlaces }: KnownNames): string | undefined {
  const whole = WHOLE_PLACE.exec(words);
  if (whole && ownPlaces.some((place) => place.endsWith(whole[1]!))) return whole[0];
  return ownPlaces.find((place) => words.startsWith(place)) ?? OWN_PLACE.exec(words)?.[0];
}

/** The pieces of a lead that are no measure words, parted at 、, 和, 与 and 及. */
function pieces(lead: string, known: KnownNames): { found: Piece[]; own: boolean } {
  const found: Piece[] = [{ text: "", known: false, whole: true, prefix: "" }];
  let own = false;
  let at = 0;
  while (at < lead.length) {
    const rest = lead.slice(at);
    const last = found[found.length - 1]!;
    const name = known.indicators.find((candidate) => rest.startsWith(candidate));
    if (name) {
      if (!last.known) last.prefix = last.text;
      last.text += name;
      last.known = true;
      at += name.length;
      continue;
    }
    const separator = /^(?:、|以及|及|和|与)/.exec(rest);
    if (separator) {
      if (last.text) found.push({ text: "", known: false, whole: true, prefix: "" });
      at += separator[0].length;
      continue;
    }
    // 上交税金全区完成: the report's own place may stand behind the indicator as well.
    const ends = last.text === "" || (last.known && BEHIND_INDICATOR.test(rest));
    const filler = ends ? ownPlaceAt(rest, known) : undefined;
    if (filler) {
      own = true;
      at += filler.length;
      continue;
    }
    const skip = NO_NAME.exec(rest);
    if (skip) {
      at += skip[0].length;
      continue;
    }
    last.text += lead.charAt(at);
    last.whole = false;
    at++;
  }
  return { found: found.filter((piece) => piece.text !== ""), own };
}

/** 虚拟东园主营业务收入, 其中虚拟东园; the park's name may begin that of a company as well. */
const AFTER_PARK =
  /^(?:$|的|完成|实现|今年|去年|上年|上半年|由|只|仅|亏损|盈利|扭亏|占|差欠|超|同比|增[幅速长]|下降|回落|加快|\d)/;

interface ParkNamed {
  name: string;
  /** The words without it. */
  words: string;
  /** It stands right before the figure, so that the figure alone is its own. */
  last: boolean;
}

/** The one park of the workbook that words name; undefined where they name none or several. */
export function parkIn(words: string, { parks, indicators }: KnownNames): ParkNamed | undefined {
  const named = parks.filter((park) => words.includes(park));
  // 东园 inside 虚拟东园 is no park of its own.
  const apart = named.filter((park) => !named.some((other) => other !== park && other.includes(park)));
  const [name] = apart;
  if (name === undefined || apart.length > 1) return undefined;
  const at = words.lastIndexOf(name);
  const after = words.slice(at + name.length);
  if (!AFTER_PARK.test(after) && !indicators.some((one) => after.startsWith(one))) return undefined;
  return { name, words: words.slice(0, at) + after, last: after === "" };
}

/**
 * The indicators that a lead names; none where it names none, so that the figure belongs to the indicator before.
 * An unknown word counts as a name only where it ends like one.
 */
export function subjectsIn(lead: string, known: KnownNames): SubjectNames {
  const before = known.read.get(lead);
  if (before) return before;
  const names = readSubjects(lead, known);
  known.read.set(lead, names);
  return names;
}

function readSubjects(lead: string, known: KnownNames): SubjectNames {
  const park = parkIn(lead, known);
  if (park) return { ...subjectsIn(park.words, { ...known, parks: [], read: new Map() }), place: park.name };
  const { found: all, own } = pieces(lead, known);
  const found = all.filter((piece) => piece.known || (piece.text.length > 1 && NAME_END.test(piece.text)));
  const only = found.length === 1 ? found[0] : undefined;
  if (only && only.prefix !== "" && PLACE.test(only.prefix)) {
    only.text = only.text.slice(only.prefix.length);
    return { ...namesOf(found, all, known), place: only.prefix };
  }
  return { ...namesOf(found, all, known), ...(own ? { place: "" } : {}) };
}

function namesOf(found: Piece[], all: Piece[], known: KnownNames): SubjectNames {
  return {
    names: found.map((piece) => (piece.text === "投资" ? "完成投资" : piece.text)),
    known: found.every(
      (piece) => piece.text === "投资" || piece.whole || known.indicators.includes(piece.text),
    ),
    rest: all
      .filter((piece) => !found.includes(piece) && piece.text.length > 1)
      .map((piece) => piece.text)
      .join("、"),
  };
}

/** The place that a clause without figures names (河东园区:…); "" is the report's own, undefined none. */
export function placeNamedIn(clause: string, known: KnownNames): string | undefined {
  const bare = clause
    .replace(
      /^(?:\(?[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]{1,2}[、.)])?(?:其中)?/,
      "",
    )
    .replace(/(?:方面|情况|中)$/, "");
  if (bare === "" || bare.length > 12) return undefined;
  if (ownPlaceAt(bare, known) === bare) return "";
  if (known.parks.includes(bare)) return bare;
  if (known.indicators.some((name) => bare.includes(name))) return undefined;
  return PLACE.test(bare) ? bare : undefined;
}
