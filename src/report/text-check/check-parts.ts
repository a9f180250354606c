import { CHINESE_DIGITS } from "./chinese-digits";
import type { Checking } from "./checking";
import type { Figure } from "./figure";
import { meet, minus, over, plus, scaled, type Interval } from "./interval";
import { isLevel, statements } from "./levels";
import { DISJOINT, divisions, WHOLES, type Division } from "./parts";
import { quoted } from "./plain-text";
import { agreement, figureText, inPrintedUnit } from "./show-figure";
import { difference } from "./checking";

/** A profit may exceed the whole where others lose. */
const NET = /利润|盈|亏|净|收益/;

/** 高于东部沿海33个国家级开发区: what is compared with is no part. */
const COMPARED = /高于|低于|快于|慢于|超过|领先|落后/;

function quoteOf(figure: Figure, check: Checking): string {
  return quoted(check.plain, figure.from, figure.to).quote;
}

/** Levels told shortly before 其中 of which the part may be: 协议外资2.82亿美元，实际利用1.34亿美元，其中…. */
function possibleWholes(check: Checking, { whole }: Division): Figure[] {
  return check.figures.filter(
    (one) =>
      one.paragraph === whole.paragraph &&
      one.statement >= whole.statement - 1 &&
      one.to <= whole.to &&
      one.unit.family === whole.unit.family,
  );
}

function aboveWhole(check: Checking, division: Division): boolean {
  const { whole, parts, told } = division;
  if (!told) return false;
  const wholes = possibleWholes(check, division);
  let found = false;
  for (const { figure, name } of parts) {
    if (wholes.some(({ value }) => figure.value.lo <= value.hi) || check.found.has(figure)) continue;
    if (COMPARED.test(figure.lead)) continue;
    if (NET.test(`${whole.lead}${whole.subject ?? ""}${name}`)) continue;
    found = true;
    check.report(figure, {
      severity: "error",
      kind: "partAboveWhole",
      parameters: { part: name, stated: quoteOf(figure, check), whole: quoteOf(whole, check) },
      stated: inPrintedUnit(figure.value.mid, figure),
    });
  }
  return found;
}

function sumOf(figures: readonly Figure[]): Interval {
  return figures.slice(1).reduce((sum, { value }) => plus(sum, value), figures[0]!.value);
}

/** 东园20.7亿元、西园18.3亿元: places of one kind have nothing in common. */
function ofApartPlaces(names: readonly string[]): boolean {
  const kinds = names.map((name) => /(?:园区|园|区|县|市|镇|乡|街道)$/.exec(name)?.[0]);
  return kinds[0] !== undefined && new Set(kinds).size === 1 && new Set(names).size === names.length;
}

/** Whether the parts are all that there are, or at least never overlap. */
function standing({ whole, parts }: Division, check: Checking): "all" | "disjoint" | undefined {
  const { text } = check.plain;
  const words = text.slice(whole.clauseFrom, whole.to);
  const last = parts[parts.length - 1]!.figure;
  if (/^[^,;。]{0,6}等/.test(text.slice(last.to))) return undefined;
  const all = WHOLES.some(
    (one) =>
      one.whole.test(words) &&
      one.parts.length === parts.length &&
      one.parts.every((part) => parts.filter(({ name }) => part.test(name)).length === 1),
  );
  if (all) return "all";
  const disjoint =
    ofApartPlaces(parts.map(({ name }) => name)) ||
    DISJOINT.some((kinds) => {
      const each = parts.map(({ name }) => kinds.findIndex((kind) => kind.test(name)));
      return each.every((kind) => kind >= 0) && new Set(each).size === parts.length;
    });
  return parts.length > 1 && disjoint ? "disjoint" : undefined;
}

function sums(check: Checking, division: Division): void {
  const { whole, parts } = division;
  const figures = parts.map(({ figure }) => figure);
  const sum = sumOf(figures);
  if (meet(sum, whole.value)) {
    if (figures.length > 1) for (const figure of [whole, ...figures]) check.confirmed.add(figure);
    return;
  }
  const kind = standing(division, check);
  if (kind === undefined || (kind === "disjoint" && sum.lo <= whole.value.hi)) return;
  if ([whole, ...figures].some((figure) => check.found.has(figure))) return;
  reportSum(check, whole, sum, figures);
}

function reportSum(check: Checking, whole: Figure, sum: Interval, figures: readonly Figure[]): void {
  const decimals = Math.max(
    whole.decimals,
    ...figures.map(({ decimals: own, unit }) => (unit.scale === whole.unit.scale ? own : 0)),
  );
  const shown: Figure = { ...whole, decimals };
  const recomputed = inPrintedUnit(sum.mid, shown);
  const text = figureText(recomputed, shown);
  check.report(whole, {
    severity: "error",
    kind: "partsDiffer",
    parameters: { stated: quoteOf(whole, check), recomputed: text },
    stated: inPrintedUnit(whole.value.mid, whole),
    recomputed,
    suggestion: text,
  });
}

const TOTAL =
  /(?:([两二三四五六])[项者个家园区]?)?(?:合计|共计|总计|累计共|加起来)(?:完成|实现|达到?|为|是|约)*$/;

/** 1.2亿元、0.8亿元和0.5亿元 and 合计2.5亿元: the amounts before it in the statement, from the last back. */
function totals(check: Checking): void {
  for (const figures of statements(check.figures)) {
    figures.forEach((total, at) => {
      const told = TOTAL.exec(total.lead);
      if (!told || !isLevel(total) || check.found.has(total)) return;
      const before = figures
        .slice(0, at)
        .filter((one) => isLevel(one) && one.unit.family === total.unit.family);
      const list = figures[at - 1]?.list;
      const inList = before.filter((one) => one.list === list);
      const count = told[1] === undefined ? inList.length : (CHINESE_DIGITS[told[1]] ?? 0);
      if (count < 2 || before.length < count) return;
      const runs: Figure[][] = [];
      for (let from = 0; from < before.length; from++)
        for (let to = from + 2; to <= before.length; to++) runs.push(before.slice(from, to));
      if (runs.some((run) => meet(sumOf(run), total.value))) {
        check.confirmed.add(total);
        return;
      }
      const last = before.slice(-count);
      reportSum(check, total, sumOf(last), last);
    });
  }
}

/** Wholes that a share may be of: the one that its words name, or the one before 其中. */
function wholesOf(
  share: Figure,
  check: Checking,
  divided: readonly Division[],
): { wholes: Figure[]; sure: boolean } {
  const here = check.figures.filter((one) => isLevel(one) && one.paragraph === share.paragraph);
  const { whole = "" } = share;
  if (whole === "总投资") {
    const own = here.filter(
      (one) => one.measure === "investment" && one.statement === share.statement && one.to <= share.from,
    );
    return { wholes: own.reverse(), sure: own.length > 0 };
  }
  if (whole !== "") {
    const named = here.filter((one) => one.subject === whole && one.own);
    return {
      wholes: named,
      sure: named.length > 0 && new Set(named.map(({ value }) => value.mid)).size === 1,
    };
  }
  const part = partOf(share, check);
  const parent = divided.find(
    ({ told, parts }) => told && parts.some(({ figure }) => figure === part),
  )?.whole;
  return {
    wholes: [...(parent ? [parent] : []), ...here.filter((one) => one !== part)],
    sure: parent !== undefined,
  };
}

/** The amount that a share stands behind. */
function partOf(share: Figure, check: Checking): Figure | undefined {
  return check.figures
    .filter((one) => one.sentence === share.sentence && one.to <= share.from && isLevel(one))
    .pop();
}

function shares(check: Checking, divided: readonly Division[]): void {
  for (const share of check.figures) {
    if (share.measure !== "share" || share.approximate || share.misuse || check.found.has(share)) continue;
    const { wholes, sure } = wholesOf(share, check, divided);
    const candidates = check.figures
      .filter((one) => one.sentence === share.sentence && one.to <= share.from && isLevel(one))
      .reverse();
    judge(check, share, candidates, wholes, sure && candidates.length > 0);
  }
}

function judge(
  check: Checking,
  share: Figure,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  sure: boolean,
): void {
  const ratios = parts.flatMap((part) =>
    wholes
      .filter((whole) => whole !== part && whole.unit.family === part.unit.family)
      .flatMap((whole) => {
        const ratio = over(part.value, whole.value);
        return ratio ? [{ part, whole, value: scaled(ratio, 100) }] : [];
      }),
  );
  const fitting = ratios.find(({ value }) => {
    const agreed = agreement(share, value);
    return agreed === "equal" || agreed === "withinRounding";
  });
  if (fitting) {
    for (const figure of [share, fitting.part, fitting.whole]) check.confirmed.add(figure);
    return;
  }
  const first = ratios[0];
  if (first && sure) check.report(share, difference(check, share, first.value, "differs"));
}

/** Rates that count things: 开工率 of those that stand beside it as 开工 and as all. */
const COUNT_RATE =
  /(开复工|开工|竣工|投产|复工|入统|达标|达产|入驻|签约|履约|落地|办结|就业|合格|增长|下降|亏损|盈利|覆盖|缺工|停产|完工)(?:率|面)(?:达到?|为|是|约|高达)*$/;

function countRates(check: Checking): void {
  for (const figures of statements(check.figures)) {
    for (const rate of figures) {
      const verb = COUNT_RATE.exec(rate.lead)?.[1];
      if (!verb || rate.unit.kind !== "percent" || rate.approximate || check.found.has(rate)) continue;
      const all = figures.filter((one) => one.unit.kind === "count" && one.to <= rate.from);
      const own = all.filter((one) => one.sentence === rate.sentence);
      const counts = own.length > 1 ? own : all.filter(isLevel);
      const part = counts
        .filter((one) => check.plain.text.slice(one.clauseFrom, one.clauseTo).includes(verb))
        .pop();
      const whole = counts.find(
        (one) =>
          part && one !== part && one.unit.family === part.unit.family && one.value.mid > part.value.mid,
      );
      if (!part || !whole) continue;
      const both: Figure = { ...whole, value: plus(whole.value, part.value) };
      const others = counts.flatMap((one) =>
        counts
          .filter((more) => more !== one)
          .map((more) => ({ ...one, value: minus(one.value, more.value) })),
      );
      judge(
        check,
        { ...rate, measure: "share" },
        [part, ...counts.filter((one) => one !== part), ...others],
        [whole, both, ...counts.filter((one) => one !== whole)],
        true,
      );
    }
  }
}

/** Parts against their whole, sums, and the shares that go with them. */
export function checkParts(check: Checking): void {
  const divided = divisions(check.figures, check.plain.text);
  for (const division of divided) if (!aboveWhole(check, division)) sums(check, division);
  totals(check);
  shares(check, divided);
  countRates(check);
}
