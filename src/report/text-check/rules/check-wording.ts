import { keyOf, type Figure } from "../figure";
import type { FigureIndex } from "../figure-index";
import { startOf } from "../reading/start-of";
import { quoted, type PlainText } from "../reading/plain-text";
import { subjectText } from "../telling/subject-text";
import type { TextFinding, TextFindingKind } from "../telling/text-finding";

/** A finding about words, and the figures that need no other check then. */
export interface WordingFinding {
  figures: Figure[];
  finding: TextFinding;
}

/** The figures of one list, which get one finding together. */
function lists(figures: readonly Figure[]): Figure[][] {
  const byList = new Map<number, Figure[]>();
  for (const figure of figures) byList.set(figure.list, [...(byList.get(figure.list) ?? []), figure]);
  return [...byList.values()];
}

function digits(figure: Figure): string {
  return figure.number.toFixed(figure.decimals);
}

/** 5.27、8.71和7.95个百分点 */
function listed(list: readonly Figure[], unit: string): string {
  const all = list.map(digits);
  const last = all.pop() ?? "";
  return `${all.length > 0 ? `${all.join("、")}和` : ""}${last}${unit}`;
}

function inWords(
  kind: TextFindingKind,
  severity: TextFinding["severity"],
  list: Figure[],
  plain: PlainText,
  extra: Partial<TextFinding> = {},
): WordingFinding {
  const [first, last] = [list[0]!, list[list.length - 1]!];
  const parameters = {
    subject: subjectText(first, plain),
    stated: quoted(plain, first.from, last.to).quote,
    ...extra.parameters,
  };
  const place = quoted(plain, first.clauseFrom, Math.max(last.to, first.clauseFrom));
  return { figures: list, finding: { severity, kind, ...extra, parameters, ...place } };
}

/** The growth that a text tells, by what it is of, and the indicators that it names as its own. */
interface Told {
  byKey: Map<string, Figure[]>;
  known: ReadonlySet<string>;
}

function toldIn(figures: readonly Figure[]): Told {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = figure.measure === "growth" ? keyOf(figure) : undefined;
    if (key === undefined) continue;
    const same = byKey.get(key) ?? [];
    // More of one value say nothing new, but for those of one list.
    if (same.filter((one) => one.value.mid === figure.value.mid).length < 2) same.push(figure);
    byKey.set(key, same);
  }
  const known = new Set(
    figures.flatMap(({ subject, own }) => (own && subject !== undefined ? [subject] : [])),
  );
  return { byKey, known };
}

/** 东部地区103家国家级经开区…；实际使用外资…: a statement that begins with so many of some is of those alone. */
function groupOf({ from }: Figure, text: string): string {
  const start = startOf(text, from, "。\n");
  return GROUP.exec(text.slice(start, Math.min(from, start + NAMING)))?.[0] ?? "";
}
const GROUP = /^[^,;:。\d]{0,12}\d+[家个户][^,;:。\d]{1,10}/;
const NAMING = 30;

/** Growth of the same quantity with the other sign, stated elsewhere in the text. */
function opposite(figure: Figure, { byKey, known }: Told, { text }: PlainText): Figure | undefined {
  const key = keyOf(figure);
  if (key === undefined || figure.subject === undefined) return undefined;
  // Only what is surely one quantity: a known indicator, named in the statement itself.
  const statement = text.slice(startOf(text, figure.from, "。;!?\n"), figure.from);
  if (!known.has(figure.subject) || !statement.includes(figure.subject)) return undefined;
  const group = groupOf(figure, text);
  return byKey.get(key)?.find(
    (other) =>
      keyOf(other) === key && groupOf(other, text) === group && other.measure === "growth" && other.base === "" && !other.misuse && !other.approximate &&
      other.list !== figure.list && Math.sign(other.value.mid) === -Math.sign(figure.value.mid) && other.value.mid !== 0,
  ); // prettier-ignore
}

/** 同比下降8.71% beside 同比增长20.47%: what fell is the growth rate, by percentage points. */
function fallBesidePositiveGrowth(
  list: Figure[],
  figures: Told,
  plain: PlainText,
): WordingFinding | undefined {
  const falls = list.every(
    (figure) =>
      figure.measure === "growth" &&
      figure.value.mid < 0 &&
      figure.unit.kind === "percent" &&
      figure.base === "" &&
      !figure.misuse,
  );
  if (!falls) return undefined;
  const positive = list
    .map((figure) => opposite(figure, figures, plain))
    .find((other) => other !== undefined);
  if (!positive) return undefined;
  const separately = list.length > 1 ? "分别" : "";
  return inWords("fallBesidePositiveGrowth", "error", list, plain, {
    parameters: {
      growth: quoted(plain, positive.from, positive.to).quote,
      subject: subjectText(positive, plain),
    },
    stated: list.length === 1 ? list[0]!.value.mid : undefined,
    suggestion: `同比增幅${separately}回落${listed(list, "个百分点")}`,
  });
}

function misuse(list: Figure[], plain: PlainText): WordingFinding | undefined {
  const wrong = list[0]!.misuse;
  if (!wrong) return undefined;
  const unit = wrong === "percentForPoints" ? "个百分点" : "%";
  return inWords(wrong, "error", list, plain, { suggestion: listed(list, unit) });
}

const MAY_BE_NEGATIVE = /利润|盈利|盈亏|收益|净/;

function oneFigure(figure: Figure, index: FigureIndex, plain: PlainText): WordingFinding | undefined {
  if (figure.doubleNegative) {
    return inWords("doubleNegative", "error", [figure], plain, {
      suggestion: digits(figure) + figure.unit.name,
    });
  }
  if (figure.measure === "growth" && figure.unit.kind === "times" && figure.value.mid < 0)
    return inWords("fallByTimes", "error", [figure], plain);
  const total = figure.measure === "growth" && figure.value.mid < -100 && figure.base === "";
  if (total && !MAY_BE_NEGATIVE.test(figure.subject ?? ""))
    return inWords("fallAboveHundred", "error", [figure], plain);
  if (figure.measure === "growthGap" && /降幅|跌幅|减幅/.test(figure.lead) && figure.base === "") {
    const key = keyOf(figure);
    const growth = index
      .ofSentence(figure)
      .find(
        (other) =>
          other.measure === "growth" && key !== undefined && keyOf(other) === key && other.base === "",
      );
    if (growth && growth.value.lo > 0) {
      return inWords("narrowingBesideGrowth", "error", [figure], plain, {
        parameters: { growth: quoted(plain, growth.from, growth.to).quote },
      });
    }
  }
  return undefined;
}

/** Two names and three figures beside 分别: whose is whose cannot be told. */
function listLength(list: Figure[], plain: PlainText): WordingFinding | undefined {
  const { expected } = list[0]!;
  if (expected < 2 || list.length < 2 || expected === list.length) return undefined;
  // 2.7个、6.5个百分点和高于序时进度5.1个百分点: the list goes on behind other words.
  if (/^(?:、|和|及|与|以及)/.test(plain.text.slice(list[list.length - 1]!.to))) return undefined;
  return inWords("listLength", "warning", list, plain, {
    parameters: { names: expected, figures: list.length },
  });
}

/** Words that do not fit their figures. Each list of figures gets one finding at most. */
export function checkWording(index: FigureIndex, plain: PlainText): WordingFinding[] {
  const found: WordingFinding[] = [];
  const told = toldIn(index.all);
  for (const list of lists(index.all)) {
    const whole =
      misuse(list, plain) ?? listLength(list, plain) ?? fallBesidePositiveGrowth(list, told, plain);
    if (whole) {
      found.push(whole);
      continue;
    }
    for (const figure of list) {
      const single = oneFigure(figure, index, plain);
      if (single) found.push(single);
    }
  }
  return found;
}
