import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { judgeShare } from "./judge-share";
import { severalIn, together } from "./several-together";
import { isLevel } from "./levels";
import { bareName, sameWhole } from "../reading/same-name";
import { THE_FIGURE_BEFORE } from "../reading/measures/measure-words";
import type { Division } from "./parts";

interface Wholes {
  wholes: Figure[];
  /** Nothing else can be meant. */
  sure: boolean;
}

/** Wholes that a share of a part may be of: the one that its words name, or the one before 其中. */
function wholesOf(
  share: Figure,
  part: Figure | undefined,
  check: Checking,
  divided: readonly Division[],
  levels: LevelsByName,
): Wholes {
  const here = check.index.ofParagraph(share).filter(isLevel);
  const { whole = "" } = share;
  if (whole === "总投资") {
    const own = here.filter(
      (one) => one.measure === "investment" && one.statement === share.statement && one.to <= share.from,
    );
    return { wholes: own.reverse(), sure: own.length > 0 };
  }
  if (whole !== "") {
    const named = namedWholes(whole, share, here);
    const one = new Set(named.map(({ value }) => value.mid)).size === 1;
    if (named.length > 0 || !OF_ALL.test(whole)) return { wholes: named, sure: one };
    const [elsewhere, another] = wholesElsewhere(whole, share, levels);
    if (elsewhere) return { wholes: [elsewhere], sure: another === undefined };
  }
  const ofPlace = wholeOfPlace(share, part, here);
  if (ofPlace) return { wholes: [ofPlace], sure: true };
  const parent = divided.find(
    ({ told, parts }) => told && parts.some(({ figure }) => figure === part),
  )?.whole;
  // 高技术领域营业收入1931.3亿元，占全部营业收入的…。分领域看…占全部营业收入的: of the same whole, which is not that of the fields.
  const isOther =
    (OF_ALL.test(whole) && !sameWhole(parent?.subject ?? "", whole)) ||
    (parent !== undefined && isPartOfTheSame(parent, share, check));
  return {
    wholes: [...(parent ? [parent] : []), ...here.filter((one) => one !== part)],
    sure: parent !== undefined && !isOther,
  };
}

/** 一区四园2.8亿元，占全市总量的73.2%，其中经开区2.4亿元，占全市总量的: of what all of the place have, which is not told. */
function isPartOfTheSame(parent: Figure, share: Figure, { figures, index }: Checking): boolean {
  const of = ({ lead }: Figure): string | undefined => OF_PLACE.exec(lead)?.[1];
  const [own, place] = [figures[index.at(parent) + 1], of(index.ofList(share)[0] ?? share)];
  return own !== undefined && own.measure === "share" && place !== undefined && of(own) === place;
}

const OF_ALL = /^全部/;

/** 占全部营业收入的: the amounts of that very name and period that stand in other paragraphs. */
function wholesElsewhere(whole: string, { scope }: Figure, levels: LevelsByName): Figure[] {
  const same = (levels().get(bareName(whole)) ?? []).filter(
    ({ scope: own }) => own.kind === scope.kind && own.number === scope.number,
  );
  return [...new Map(same.map((one) => [one.value.mid, one])).values()];
}

/** The amounts of a text by the names of their wholes, put together when first asked for. */
type LevelsByName = () => ReadonlyMap<string, readonly Figure[]>;

function levelsByName({ index }: Checking): LevelsByName {
  let found: Map<string, Figure[]> | undefined;
  return () => {
    if (found) return found;
    found = new Map();
    for (const one of index.ofMeasure("actual")) {
      if (one.narrowed !== "" || one.subject === undefined || !isLevel(one)) continue;
      const name = bareName(one.subject);
      const same = found.get(name);
      if (same) same.push(one);
      else found.set(name, [one]);
    }
    return found;
  };
}

/** 占全县的38.2%: the one amount of the part's own indicator that the paragraph tells of the place. */
const OF_PLACE = /占(全[市县区省州国])(?:总量|总额|总数)?的?(?:比重|比例|份额)?(?:约|为|达到?|是)*$/;
const PLACE_NAMED = /^(?:[全我本][市县区省州镇园]区?|园区|经开区|高新区|开发区)/;

function wholeOfPlace(share: Figure, part: Figure | undefined, here: readonly Figure[]): Figure | undefined {
  const place = OF_PLACE.exec(share.lead)?.[1];
  if (place === undefined || part?.subject === undefined) return undefined;
  const nameOf = ({ subject = "" }: Figure): string => subject.replace(PLACE_NAMED, "");
  const found = here.filter(
    (one) =>
      one !== part &&
      one.lead.includes(place) &&
      one.unit.family === part.unit.family &&
      one.scope.kind === part.scope.kind &&
      one.scope.number === part.scope.number &&
      one.scope.year === part.scope.year &&
      sameWhole(nameOf(one), nameOf(part)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The amounts that are named as the whole is, else those of its other names (各项存款余额, 规模以上工业总产值). */
function namedWholes(whole: string, { scope }: Figure, levels: readonly Figure[]): Figure[] {
  const exact = levels.filter((one) => one.subject === whole && one.own);
  if (exact.length > 0) return exact;
  return levels.filter(
    ({ subject = "", narrowed, lead, scope: own }) =>
      own.kind === scope.kind &&
      own.number === scope.number &&
      ((narrowed === "" && sameWhole(subject, whole)) || (/^全部/.test(whole) && lead.includes(whole))),
  );
}

/** 占规上工业总产值(156.00亿元)的40.0%, (148.2亿元)比重为41.4% */
const BRACKETED = /^\)的?(?:(?:比重|比例|份额)(?:分别|约|为|达到?|是)*)?$/;

/** 国有企业2.47亿元，占20.0%；民营企业7.35亿元，占59.4%: the whole of the share before, where nothing parts the two anew. */
function wholeGoingOn(
  share: Figure,
  part: Figure | undefined,
  check: Checking,
  last: { share: Figure; whole: Figure } | undefined,
): Figure | undefined {
  if (share.whole !== "" || !part || last?.share.statement !== share.statement || last.whole === part)
    return undefined;
  const between = check.plain.text.slice(last.share.to, share.from);
  return /其中/.test(between) || last.whole.unit.family !== part.unit.family ? undefined : last.whole;
}

/** The shares of one list, of which each has an amount of its own where as many amounts stand in a list before. */
function amountOfItsOwn(share: Figure, amounts: readonly Figure[], check: Checking): Figure | undefined {
  const shares = check.index.ofList(share);
  const nearest = amounts[0];
  const list = amounts.filter((amount) => amount.list === nearest?.list).reverse();
  if (list.length === shares.length) return list[shares.indexOf(share)];
  // 增值税24.86亿元、企业所得税9.94亿元，分别占…: amounts with names of their own, as many as shares.
  const separately = /分别[^,;。]*$/.test(check.plain.text.slice(nearest?.to ?? share.from, share.from));
  const each = [...amounts].reverse();
  return separately && each.length === shares.length ? each[shares.indexOf(share)] : undefined;
}

/** The amounts of its sentence that a share stands behind, the nearest first. */
function amountsBefore(share: Figure, check: Checking): Figure[] {
  return check.index
    .ofSentence(share)
    .filter((one) => one.to <= share.from && isLevel(one))
    .reverse();
}

/** 教育支出12.8亿元、卫生支出6.7亿元，两项支出占: both together are the part; undefined where they are not told. */
function partsBefore(share: Figure, check: Checking): Figure[] | undefined {
  const amounts = amountsBefore(share, check);
  const count = severalIn(share.lead);
  if (count === undefined) return amounts;
  const all = together([...amounts].reverse(), count);
  return all && [all];
}

const OF_CHANGES = /占[^,;]*(?:增加额|增量|增收额?|增长额|新增|净增)[^,;]*$/;

/** 占全区投资12亿元的51.7%: the whole is told right before the shares. */
function shareOfFigureBefore(check: Checking, share: Figure): Figure | undefined {
  const first = check.index.ofList(share)[0];
  const whole = check.figures[check.index.at(first!) - 1];
  const amounts = amountsBefore(share, check).filter((one) => one !== whole);
  const count = whole && severalIn(check.plain.text.slice(amounts[0]?.to ?? whole.from, whole.from));
  const all = count === undefined ? undefined : together([...amounts].reverse(), count);
  if (count !== undefined && !all) return undefined;
  // 占全区税收增加额(1.48亿元)的: of changes, which are no amounts here.
  if (whole && OF_CHANGES.test(check.plain.text.slice(amounts[0]?.to ?? whole.from, whole.from)))
    return undefined;
  const own = all ?? amountOfItsOwn(share, amounts, check);
  if (!whole || amounts.length === 0) return undefined;
  return judgeShare(check, share, own ? [own] : amounts, [whole], own !== undefined);
}

/** 地方级收入占财政总收入的比重为68.5%，其中财政总收入20.3亿元，地方级收入13.9亿元: both are told behind their share. */
function toldBefore(share: Figure, check: Checking): boolean {
  const name = SHARE_OF_NAMED.exec(share.lead);
  if (!name || amountsBefore(share, check).length > 0) return false;
  const behind = check.index.ofSentence(share).filter((one) => one.from >= share.to && isLevel(one));
  const ends = (words: string): Figure[] =>
    behind.filter(({ lead }) => lead.replace(/(?:完成|实现|为|达)+$/, "").endsWith(words));
  const [parts, wholes] = [ends(name[1]!), ends(name[2]!)];
  if (parts.length !== 1 || wholes.length !== 1 || parts[0] === wholes[0]) return false;
  judgeShare(check, share, parts, wholes, true);
  return true;
}
const SHARE_OF_NAMED = /([^,占]{2,12})占([^,占]{2,12}?)的?(?:比重|比例|份额)(?:约|为|达到?|是)*$/;

/** Of a list, the words before its first share tell the whole of them all. */
function ofBracketed(share: Figure, check: Checking): boolean {
  const first = check.index.ofList(share)[0]!;
  const before = check.figures[check.index.at(first) - 1];
  return before !== undefined && BRACKETED.test(check.plain.text.slice(before.to, first.from));
}

/** Each share against the amounts before it and the wholes that they may be parts of. */
export function checkShares(check: Checking, divided: readonly Division[]): void {
  let last: { share: Figure; whole: Figure } | undefined;
  const levels = levelsByName(check);
  for (const share of check.figures) {
    if (share.measure !== "share" || share.approximate || share.misuse || check.verdicts.isTold(share))
      continue;
    if (share.whole === THE_FIGURE_BEFORE || ofBracketed(share, check)) {
      const before = shareOfFigureBefore(check, share);
      if (before) last = { share, whole: before };
      continue;
    }
    if (toldBefore(share, check)) continue;
    const amounts = partsBefore(share, check);
    if (!amounts) continue;
    const { wholes, sure } = wholesOf(share, amounts[0], check, divided, levels);
    const going = sure ? undefined : wholeGoingOn(share, amounts[0], check, last);
    const certain = (sure || going !== undefined) && amounts.length > 0;
    const whole = judgeShare(check, share, amounts, going ? [going, ...wholes] : wholes, certain);
    if (whole) last = { share, whole };
  }
}
