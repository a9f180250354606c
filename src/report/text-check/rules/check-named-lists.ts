import { smallNumber } from "../reading/chinese-digits";
import type { Checking } from "../checking";
import { quoted } from "../reading/plain-text";

/**
 * Names that are listed beside their number: 甲、乙、丙3个项目, 甲、乙等11个项目, 甲、乙等竣工项目8个. With 等 the number may
 * be higher than the names, never lower; without it the two are equal where the number stands right behind the names.
 */
const NUMBER = "(\\d{1,3}|[二两三四五六七八九十])";
/** What is counted after a number: without such a word (甲、乙两镇3个厂房) names and number need not belong together. */
const THINGS =
  "[\u4e00-\u9fff]{0,6}?(?:项目|企业|公司|园区|园|开发区|产业集群|产业|集群|指标|工程|单位|行业|品牌|平台|基地|板块)";
const COUNT = new RegExp(
  `(等)?(?:共|共计|合计)?${NUMBER}(个|家|户|大|项)(?:(${THINGS})|(?=[,。;:)\\n]|$))`,
  "g",
);
/** 甲、乙等竣工项目8个 */
const COUNT_BEHIND = new RegExp(
  `等([^,。;:、\\d]{0,8}(?:项目|企业|公司|园区|单位))(?:共|共计|合计)?(\\d{1,3})(?:个|家|户)(?=[,。;:)\\n]|$)`,
  "g",
);
/** 企业7家，分别是甲、乙…: the number stands first. */
const COUNT_FIRST = new RegExp(
  `${NUMBER}(个|家|户|项)[^,。;:、\\d]{0,8}[,:(]?(?:分别|依次|名单)(?:是|为|即|:):?([^,。;:!?)\\n]+、[^,。;:!?)\\n]+)`,
  "g",
);
/** 新增企业4户：甲、乙、丙、丁。 and 4户(甲、乙、丙、丁): nothing but names, up to the mark that closes them. */
const COUNT_BEFORE_MARK = new RegExp(
  `${NUMBER}(个|家|户|项)[^,。;:、()\\d]{0,8}(?::([^,。;:!?()\\n\\d]+、[^,。;:!?()\\n\\d]+)(?=[。;\\n]|$)|\\(([^,。;:!?()\\n\\d]+、[^,。;:!?()\\n\\d]+)\\))`,
  "g",
);
/** 国家级、省级重点企业: what stands before 、 goes on behind it. */
const HALF_NAME = /(?:级|型|类)$|^.$/;
/** Words that show that what stands between two 、 is more than a name. */
const NO_NAME =
  /\d(?:[万亿千百]*元|%|[个家户人项月倍年])|完成|实现|推进|加快|抓好|加强|促进|开展|组织|举办|提升|优化|扩大|达到|突破|增长|下降|新增|净增|引进|签约|落实|(?:^|[^公])共|各|均|分别|每|前[\dA-Z十]|第|占|以上|居(?:全|第|前)/;
/** Places, levels and trades are named to say where or of what kind, not one by one. */
const NO_SINGLE_THINGS =
  /^(?:国家?|省|市|县|区|乡|镇|村|部|中央|国家级|省级|市级|区级|县级|东|西|南|北|中|上|下|大|小|微)$|(?:镇|乡|村|区|园|县|市|路|街道|(?:^|[^实])业|类|型|级|机械|电子|化工|建材|纺织|食品|医药|光电|材料|能源|轻工|冶金|信息)$/;

interface Names {
  /** At least as many, and at most: 和 may join two names or stand inside one. */
  least: number;
  most: number;
  names: string[];
  from: number;
}

const STOP = /[,。;:!?\n]/;
const INTRODUCED =
  /(?:项目|企业|公司|园区|指标|产业|集群)(?:有|包括|包含|为|是|分别是|即|:)?(?=[^,。;:、]{1,24}、)|(?:有|包括|包含|分别是|即|:)(?=[^,。;:、]{1,24}、)/;

/** How many names stand between two 、: 和 may join two of them. */
function countedNames(run: string, from: number): Names | undefined {
  const pieces = run.replace(/\([^()]*\)/g, "").split("、");
  if (pieces.length < 2) return undefined;
  const joined = pieces.slice(1).filter((piece) => /.[和及与并]./.test(piece)).length;
  return { least: pieces.length, most: pieces.length + joined, names: pieces, from };
}

/** The names that end at `at`; another count before them (丙3个项目和丁、戊2个) ends at `floor`. */
function namesBefore(text: string, at: number, floor: number): Names | undefined {
  let from = at;
  let depth = 0;
  while (from > floor) {
    const mark = text.charAt(from - 1);
    if (mark === ")") depth++;
    if (depth === 0 && STOP.test(mark)) break;
    if (mark === "(") {
      if (depth === 0) break;
      depth--;
    }
    from--;
  }
  from += /^[和及与并]?/.exec(text.slice(from, at))?.[0].length ?? 0;
  const run = text.slice(from, at).replace(/\([^()]*\)/g, "");
  const pieces = run.split("、");
  if (pieces.length < 2) return undefined;
  const joined = pieces.slice(1).filter((piece) => /.[和及与]./.test(piece)).length;
  return { least: pieces.length, most: pieces.length + joined, names: pieces, from };
}

/** All but the first, whose start belongs to the sentence, are names and nothing more. */
function areNames({ names }: Names): boolean {
  return (
    !names.some((name) => COUNTED.test(name)) &&
    names.slice(1).every((name) => name !== "" && name.length <= 24 && !NO_NAME.test(name))
  );
}
/** 新入统企业11户、退出企业4户 are counts beside each other. */
const COUNTED = /\d[个家户项]/;

interface Span {
  from: number;
  to: number;
  countFrom: number;
  unit: string;
}

function report(check: Checking, names: Names, count: number, span: Span): void {
  const above = count < names.least;
  check.findings.push({
    severity: above ? "error" : "warning",
    kind: above ? "namedAboveCount" : "namedBelowCount",
    parameters: {
      names: above ? names.least : names.most,
      stated: quoted(check.plain, span.countFrom, span.to).quote,
    },
    stated: count,
    recomputed: above ? names.least : names.most,
    suggestion: above ? `${names.least}${span.unit}` : undefined,
    ...quoted(check.plain, span.from, span.to),
  });
  check.verdicts.tell(...check.index.between(span.countFrom, span.to));
}

function confirm(check: Checking, from: number, to: number): void {
  check.verdicts.confirm(...check.index.between(from, to));
}

/** Few names missing of a longer list of single things: a slip. Many, or kinds of things, are no complete list. */
function shouldBeAll(names: Names, count: number, introduced: boolean): boolean {
  const single = introduced || names.names.slice(1).every((name) => !NO_SINGLE_THINGS.test(name));
  return single && count - names.most <= 2 && names.least >= 2;
}

function checkCountsFirst(check: Checking, pattern: RegExp, introduced: boolean): void {
  for (const match of check.plain.text.matchAll(pattern)) {
    const [whole, digits = "", unit = "个"] = match;
    const run = match[3] ?? match[4] ?? "";
    const more = /等(?:\D{0,6})$/.exec(run);
    const names = countedNames(run.slice(0, more?.index), match.index);
    if (!names || !areNames(names) || names.names.some((name) => HALF_NAME.test(name))) continue;
    const count = smallNumber(digits);
    const to = match.index + digits.length + 1;
    const span = { from: match.index, to, countFrom: match.index, unit };
    if (count < names.least) report(check, names, count, span);
    else if (!more && count > names.most) {
      if (shouldBeAll(names, count, introduced || /[户家]/.test(unit))) report(check, names, count, span);
    } else confirm(check, match.index, match.index + whole.length);
  }
}

export function checkNamedLists(check: Checking): void {
  checkCountsFirst(check, COUNT_FIRST, true);
  checkCountsFirst(check, COUNT_BEFORE_MARK, false);
  const { text } = check.plain;
  let floor = 0;
  for (const match of text.matchAll(COUNT)) {
    const [whole, more, digits = "", unit = "个", thing] = match;
    const countFrom = match.index + (more ? 1 : 0);
    const names = namesBefore(text, match.index, floor);
    floor = match.index + whole.length;
    if (!names || !areNames(names)) continue;
    const count = smallNumber(digits);
    const introduced = INTRODUCED.test(text.slice(names.from, match.index));
    if (more === undefined && thing === undefined && !introduced) continue;
    const to = match.index + whole.length - (thing?.length ?? 0);
    const span = { from: names.from, to, countFrom, unit };
    if (count < names.least) report(check, names, count, span);
    else if (more === undefined && count > names.most) {
      if (shouldBeAll(names, count, introduced)) report(check, names, count, span);
    } else confirm(check, countFrom, to);
  }
  for (const match of text.matchAll(COUNT_BEHIND)) {
    const names = namesBefore(text, match.index, 0);
    if (!names || !areNames(names)) continue;
    const count = smallNumber(match[2] ?? "");
    const countFrom = match.index + 1 + (match[1]?.length ?? 0);
    const to = match.index + match[0].length;
    const unit = match[0].slice(-1);
    if (count < names.least) report(check, names, count, { from: names.from, to, countFrom, unit });
    else confirm(check, countFrom, to);
  }
}
