import type { Checking } from "../checking";
import { keyOf, type Figure } from "../figure";
import type { FigureIndex } from "../figure-index";
import { minus, type Interval } from "../interval";
import { knownNames } from "../reading/indicator-names";
import { subjectsIn } from "../reading/name-subject";
import { startOf } from "../reading/start-of";
import { quoted, type PlainText } from "../reading/plain-text";
import type { Schedules } from "./schedule-candidates";
import { subjectText } from "../telling/subject-text";
import type { TextFinding } from "../telling/text-finding";

/**
 * Standings told without a figure (达到序时进度, 未达到序时进度, 与序时进度持平, 同比持平) and 仅, against the figures of
 * the same indicator.
 */
export function checkStandings({ index, plain, schedules }: Checking): TextFinding[] {
  const found: TextFinding[] = [];
  for (const figure of index.all) {
    if (figure.measure !== "progress" || !figure.only || figure.approximate) continue;
    const gaps = gapsOf(figure, schedules);
    if (gaps.length > 0 && gaps.every((gap) => gap.lo > 0)) {
      found.push({
        severity: "warning",
        kind: "onlyWhenAhead",
        parameters: {
          subject: subjectText(figure, plain),
          stated: quoted(plain, figure.from, figure.to).quote,
        },
        ...quoted(plain, figure.clauseFrom, figure.to),
      });
    }
  }
  return [...found, ...schedulesTold(index, plain, schedules)];
}

function gapsOf(progress: Figure, schedules: Schedules): Interval[] {
  const schedule = schedules.of(progress);
  return (schedule?.candidates ?? []).map((candidate) => minus(progress.value, candidate));
}

/**
 * 未达到序时进度, 与序时进度基本持平, 快于序时进度, 落后序时进度要求: a comparison whose size is not told. Where a figure
 * follows (落后序时进度5.5个百分点, 超序时进度(50%)), it is checked itself.
 */
const TOLD =
  /(?<words>[^,。;:()!?\n]*?)(?:(?<denied>未能|未|没有|尚未|均未|还未)?(?<reached>达到|达)了?(?:了)?(?:序时|时间)进度|(?:与|同|和)(?:序时|时间)(?:进度)?(?<roughly>基本)?(?<level>持平)|(?<side>快于|高于|超过|超出|超前于?|领先于?|低于|慢于|落后于?|滞后于?)(?:序时|时间)进度(?:要求|目标)?(?=[,。;)!?\n]|$))/g;

const isProgress = (figure: Figure): boolean => figure.measure === "progress" && !figure.approximate;

function schedulesTold(index: FigureIndex, plain: PlainText, schedules: Schedules): TextFinding[] {
  const ownOfReport = onePerQuantity(index.all.filter((one) => isProgress(one) && one.region === ""));
  const found: TextFinding[] = [];
  const known = {
    indicators: knownNames([]),
    ownPlaces: [],
    parks: [],
    read: new Map(),
    narrowed: new Map(),
  };
  for (const match of plain.text.matchAll(TOLD)) {
    const { words = "", denied, roughly, level, side } = match.groups ?? {};
    const told = sideTold({ denied, level, side });
    const names = subjectsIn(/仅/.test(words) ? words.slice(words.lastIndexOf("仅")) : words, known).names;
    const inStatement = index
      .between(startOf(plain.text, match.index, "。!?\n"), match.index)
      .filter(isProgress);
    const about =
      names.length > 0
        ? ofOnePlace(names, inStatement, ownOfReport)
        : before(inStatement, match.index, plain);
    for (const progress of onePerQuantity(about)) {
      const gaps = gapsOf(progress, schedules);
      if (gaps.length === 0 || !gaps.every((gap) => contradicts(gap, told, roughly !== undefined))) continue;
      found.push({
        severity: "error",
        kind: KINDS[told],
        parameters: {
          subject: subjectText(progress, plain),
          progress: quoted(plain, progress.from, progress.to).quote,
          stated: match[0].slice(words.length),
        },
        ...quoted(plain, match.index + words.length, match.index + match[0].length),
      });
    }
  }
  return found;
}

type Side = "level" | "behind" | "ahead";
const KINDS = { level: "notLevel", behind: "scheduleReached", ahead: "scheduleNotReached" } as const;

function sideTold({ denied, level, side }: Record<"denied" | "level" | "side", string | undefined>): Side {
  if (level !== undefined) return "level";
  return denied !== undefined || (side !== undefined && /低|慢|落后|滞后/.test(side)) ? "behind" : "ahead";
}

/** The figure that the same sentence told last before the words. */
function before(progress: readonly Figure[], at: number, plain: PlainText): Figure[] {
  const last = progress.filter(
    (figure) => figure.to <= at && !/[。;!?\n]/.test(plain.text.slice(figure.to, at)),
  );
  return last.slice(-1);
}

/** Where parks are told of apart, words without a place are about the same statement's, else the report's own figures. */
function ofOnePlace(
  names: readonly string[],
  inStatement: readonly Figure[],
  ownOfReport: readonly Figure[],
): Figure[] {
  const named = ({ subject = "" }: Figure): boolean => names.includes(subject);
  const here = inStatement.filter(named);
  return here.length > 0 ? here : ownOfReport.filter(named);
}

function onePerQuantity(progress: readonly Figure[]): Figure[] {
  const first = new Map<string | undefined, Figure>();
  for (const figure of progress) if (!first.has(keyOf(figure))) first.set(keyOf(figure), figure);
  return [...first.values()];
}

/** 持平 is said of less than a point either way, 基本持平 of less than two. */
function contradicts(gap: Interval, told: Side, roughly: boolean): boolean {
  if (told === "level") {
    const tolerance = roughly ? 2 : 1;
    return gap.lo > tolerance || gap.hi < -tolerance;
  }
  return told === "behind" ? gap.lo > 0 : gap.hi < 0;
}
