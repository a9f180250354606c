import type { Expression } from "../template-language/expression";
import type { BlockHead } from "../template-language/tag";

/** Rows (or columns) of a template that are there several times, or only under a condition. */
export interface RepeatedPart {
  first: number;
  last: number;
  /** Repeats over this … */
  head?: BlockHead;
  /** … or is there where this holds; from `otherwise` on where it does not. */
  condition?: Expression;
  otherwise?: number;
  /** The cell of its mark. */
  at: { row: number; column: number };
  parts: RepeatedPart[];
}

export function repeatPart(
  head: BlockHead,
  [first, last]: readonly [number, number],
  { row, column }: { row: number; column: number },
): RepeatedPart {
  return { first, last, head, at: { row, column }, parts: [] };
}

export function conditionPart(
  mark: { row: number; column: number; condition?: Expression; elseRow?: number },
  last: number,
): RepeatedPart {
  return {
    ...{ first: mark.row, last, at: { row: mark.row, column: mark.column }, parts: [] },
    ...(mark.condition ? { condition: mark.condition } : {}),
    ...(mark.elseRow === undefined ? {} : { otherwise: mark.elseRow }),
  };
}

/** Puts a part where it belongs, the ones that it holds inside it; the part that it runs across, if any. */
export function addPart(parts: RepeatedPart[], part: RepeatedPart): RepeatedPart | undefined {
  const clash = parts.find(
    (other) =>
      other.first <= part.last && part.first <= other.last && !holds(other, part) && !holds(part, other),
  );
  if (clash) return clash;
  // Of two over the same rows the one that began first is around the other.
  const around = parts.find((other) => holds(other, part) && !(holds(part, other) && isBefore(part, other)));
  if (around) return addPart(around.parts, part);
  const inner = parts.filter((other) => holds(part, other));
  for (const each of inner) {
    parts.splice(parts.indexOf(each), 1);
    part.parts.push(each);
  }
  parts.push(part);
  return undefined;
}

const holds = (one: RepeatedPart, other: RepeatedPart): boolean =>
  one.first <= other.first && one.last >= other.last;

const isBefore = ({ at: one }: RepeatedPart, { at: other }: RepeatedPart): boolean =>
  one.row < other.row || (one.row === other.row && one.column <= other.column);

export function sortParts(parts: RepeatedPart[]): void {
  parts.sort((one, other) => one.first - other.first);
  for (const { parts: inner } of parts) sortParts(inner);
}

/** The parts around a line, the outermost first. */
export function partsAround(parts: readonly RepeatedPart[], line: number): RepeatedPart[] {
  const part = parts.find(({ first, last }) => first <= line && line <= last);
  return part ? [part, ...partsAround(part.parts, line)] : [];
}
