/** How the lines of a copy of the template become those of the filled sheet; lines count from 1. */
export type LineStep =
  | { kind: "insert"; at: number; count: number }
  | { kind: "delete"; at: number; count: number }
  /** Lines that stand right already, or the template's own, are copied over others. */
  | { kind: "copy"; from: number; to: number; count: number; of: "sheet" | "template" };

/** Stretches of the template that repeat, or go: the other lines stay as they are. */
export interface LineStretch {
  first: number;
  last: number;
  /** The template's lines in the order in which they stand in the filled sheet. */
  lines: readonly number[];
}

/** The stretches of a template of so many lines, from the lines of its filled sheet. */
export function stretchesOf(
  height: number,
  parts: readonly { first: number; last: number }[],
  lines: readonly { from: number }[],
): LineStretch[] {
  const found: LineStretch[] = [];
  const present = new Set(lines.map(({ from }) => from));
  for (let line = 1; line <= height; line++) {
    const part = parts.find(({ first, last }) => first <= line && line <= last);
    if (part) {
      const own = lines.filter(({ from }) => from >= part.first && from <= part.last);
      found.push({ first: part.first, last: part.last, lines: own.map(({ from }) => from) });
      line = part.last;
    } else if (!present.has(line)) found.push({ first: line, last: line, lines: [] });
  }
  return found;
}

/**
 * From below upwards, so that what is above keeps its place. What is inserted is made equal by copying lines that stand
 * right already, twice as many each time: formats, merged cells, rules and drop-downs come along as they do for a user.
 */
export function lineSteps(stretches: readonly LineStretch[]): LineStep[] {
  return [...stretches].sort((one, other) => other.first - one.first).flatMap(stepsOf);
}

function stepsOf({ first, last, lines }: LineStretch): LineStep[] {
  const size = last - first + 1;
  const right = (place: number): boolean => lines[place] === first + place;
  let head = 0;
  while (head < Math.min(size, lines.length) && right(head)) head++;
  let tail = 0;
  while (tail < Math.min(size, lines.length) - head && lines[lines.length - 1 - tail] === last - tail) tail++;
  const growth = lines.length - size;
  const steps: LineStep[] = [];
  if (growth > 0) steps.push({ kind: "insert", at: first + size - tail, count: growth });
  if (growth < 0) steps.push({ kind: "delete", at: first + lines.length - tail, count: -growth });
  for (let place = head; place < lines.length - tail;) {
    const { from, count } = longestMatch(lines, place, lines.length - tail);
    if (count > 0) {
      steps.push({ kind: "copy", from: first + from, to: first + place, count, of: "sheet" });
      place += count;
      continue;
    }
    let run = 1;
    while (place + run < lines.length - tail && lines[place + run] === (lines[place] ?? 0) + run) run++;
    steps.push({ kind: "copy", from: lines[place] ?? first, to: first + place, count: run, of: "template" });
    place += run;
  }
  return steps;
}

/** Beginnings that are looked at: the first ones and the last ones are where equal lines are. */
const MOST_TRIED = 40;

/** The longest stretch before `place` that is equal to what is due from there on. */
function longestMatch(lines: readonly number[], place: number, end: number): { from: number; count: number } {
  const starts: number[] = [];
  for (let from = 0; from < place && starts.length < MOST_TRIED; from++)
    if (lines[from] === lines[place]) starts.push(from);
  for (let from = place - 1, tried = 0; from >= 0 && tried < MOST_TRIED; from--)
    if (lines[from] === lines[place]) {
      starts.push(from);
      tried++;
    }
  let best = { from: 0, count: 0 };
  for (const from of starts) {
    let count = 0;
    while (from + count < place && place + count < end && lines[from + count] === lines[place + count])
      count++;
    if (count > best.count) best = { from, count };
  }
  return best;
}
