import type { Figure } from "../figure";
import { isLevel } from "./levels";

/** A whole and the parts that the text tells of it: 11个，其中新建6个、续建5个. */
export interface Division {
  whole: Figure;
  parts: { figure: Figure; name: string }[];
  /** 其中 stands between; else only names that make up a whole were recognised. */
  told: boolean;
}

/** Names that together make up a whole. */
export const WHOLES: { whole: RegExp; parts: RegExp[]; toldOnly?: boolean }[] = [
  { whole: /[个项]$/, parts: [/^(?:新建|新开工|新开)/, /^(?:续建|结转)/], toldOnly: true },
  { whole: /[个项家]$/, parts: [/^开工/, /未开工/] },
  { whole: /[个项家]$/, parts: [/^竣工/, /未竣工/] },
  { whole: /[个项]/, parts: [/^(?:达到?|超过?|完成)(?:了)?(?:序时|时间|进度)/, /^[未没]/] },
  { whole: /收入/, parts: [/^税收/, /^非税/] },
  { whole: /进出口|外贸/, parts: [/出口(?!交货)/, /^(?!.*出口).*进口/] },
  { whole: /生产总值|GDP/, parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/] },
  { whole: /工业/, parts: [/轻工业/, /重工业/] },
  { whole: /人$/, parts: [/^本地/, /^外[地来]/] },
  { whole: /到位|引进|资金/, parts: [/内资/, /外资/], toldOnly: true },
  { whole: /[个家户]$/, parts: [/盈利/, /亏损/], toldOnly: true },
];

/** Kinds that never overlap, so that their sum is never above the whole. */
export const DISJOINT: RegExp[][] = [
  [/工业/, /农业|农林/, /服务业|商贸|旅游|三产/, /基础设施/, /社会事业|民生/],
  [/新建|新开工/, /续建|结转/, /扩建/, /改建/, /技改/],
  [/竣工|建成/, /在建/, /未开工/, /前期/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/增长|上升/, /下降/, /持平/],
  [/停产/, /正常生产/],
];

const NAME_FILLER =
  /其中|包括|分别(?:为|是)?|完成|实现|达到?|引进|新签约|签约|到位|有|为|是|共|计|占|[:,、;()]|和|及|与|以及|今年|上半年|截至目前|目前|已/g;

function nameOf(figure: Figure, text: string, from: number): string {
  const words = text.slice(from, figure.from).split(/[,;:。(%]/);
  const before = (words[words.length - 1] ?? "").replace(NAME_FILLER, "");
  // 6个新建项目: the name may follow its figure.
  return before !== "" ? before : (/^[^,、;。()\d]{0,8}/.exec(text.slice(figure.to))?.[0] ?? "");
}

/** 其中: and 35家企业中 open a list that a semicolon does not end; 其中 alone ends with the sentence. */
function endOf(text: string, at: number, overSemicolons: boolean): number {
  const end = text.slice(at).search(overSemicolons ? /[。\n!?]/ : /[;。\n!?]/);
  return end < 0 ? text.length : at + end;
}

const HEADS =
  /(?:项目|投资|收入|企业|增加值|资金|产值|税收|税|贷款|存款|出口|进口|支出|人员|职工|工业|业|户|家|利润)$/;

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
export function divisions(figures: readonly Figure[], text: string): Division[] {
  const found: Division[] = [];
  for (const match of text.matchAll(/其中|(?<=(?:个|家|户|项|人)[^,。;\d其]{0,14})中(?=,)/g)) {
    const at = match.index + match[0].length;
    const listed = text.charAt(at) === ":";
    const end = endOf(text, at, listed || match[0] === "中");
    const parts: Division["parts"] = [];
    const after = figures.filter(({ from, to }) => from >= at && to <= end);
    const whole = wholeBefore(figures, match.index, after.find(isLevel), text);
    if (!whole) continue;
    let last = at;
    for (const figure of after) {
      const name = nameOf(figure, text, last);
      const separator = text.slice(last, figure.from);
      last = figure.to;
      // 其中东园占全区27亿元的46.3% names another whole, 合计 the sum of them.
      if (/占[^,;]*$/.test(separator)) continue;
      if (/(?:合计|共计|总计|顺差|逆差)[^,;]*$/.test(separator)) break;
      if (!isLevel(figure) || figure.unit.family !== whole.unit.family) continue;
      if (parts.length > 0 && !goesOn(parts[0]!.name, name, separator, listed)) break;
      parts.push({ figure, name });
    }
    if (parts.length > 0) found.push({ whole, parts, told: true });
  }
  return [...found, ...untold(figures, text)];
}

function wholeBefore(
  figures: readonly Figure[],
  at: number,
  part: Figure | undefined,
  text: string,
): Figure | undefined {
  if (!part) return undefined;
  const before = figures.filter(
    ({ to, paragraph, unit }) => to <= at && paragraph === part.paragraph && unit.family === part.unit.family,
  );
  const near = before.filter(({ statement }) => statement === before[before.length - 1]?.statement);
  // 。其中: goes back over the full stop, 。 and more words before 其中 do not.
  const last = near.filter(isLevel).pop();
  if (!last) return undefined;
  const between = text.slice(last.to, at);
  return /。[^。]+$/.test(between) || /\n/.test(between) ? undefined : last;
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
      if (candidates.length < parts.length || !name.test(text.slice(whole.clauseFrom, whole.to))) continue;
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
