import type { Figure } from "../figure";
import { periodAfterList } from "./list-period";
import type { ListReading } from "./list-reading";
import type { ReadingContext } from "./reading-context";

/** What the figures after a list may rely on. */
export function rememberList(
  reading: ListReading,
  figures: readonly Figure[],
  context: ReadingContext,
): void {
  const { list, words, told, measure, period, subjects } = reading;
  const { names } = words.named;
  const last = figures[figures.length - 1];
  Object.assign(context, periodAfterList(words.lead, period, context));
  context.subjects = subjects.standing;
  if (words.named.known) context.named = [...new Set([...context.named, ...names])];
  context.turned = subjects.turned;
  context.statementRegion = words.statementRegion;
  context.ranked = words.rankedPark === undefined ? undefined : { measured: told, subjects: subjects.told };
  // 甲器材、乙设备、丙分别出口1亿元、2亿元、3亿元: a name that was not read makes the next list as unsure.
  if (words.separately && names.length > 1)
    context.separately = names.length === list.tokens.length ? names.length : 0;
  if (measure.measure === "actual" && names.length === 1 && list.tokens.length === 1)
    context.series = [...context.series, ...names];
  context.narrowed = last?.narrowed ?? "";
  context.previous = last;
  if (measure.measure === "growth" && list.first.unit.kind === "percent") context.growth = list.last.number;
  else if (names.length > 0) context.growth = undefined;
}
