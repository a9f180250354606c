import type { Figure } from "../figure";
import { exactly, meet, minus, over, plus, scaled, size, times, type Interval } from "../interval";
import { printedScale } from "../telling/show-figure";
import { slipsOf, withADigitMore } from "./one-slip";

/** A relation of two figures by what it gives of them, and either of them by the result and the other. */
interface Shape {
  gives: (one: number, other: number) => number;
  one: (result: Interval, other: Interval) => Interval | undefined;
  other: (result: Interval, one: Interval) => Interval | undefined;
}

const hundredth = (value: Interval): Interval => scaled(value, 0.01);
const grown = (rate: Interval): Interval => plus(exactly(1), hundredth(rate));

/** Whatever relates two figures is one of these, which the values themselves show. */
const SHAPES: readonly Shape[] = [
  { gives: (one, other) => one - other, one: plus, other: (result, one) => minus(one, result) },
  { gives: (one, other) => one + other, one: minus, other: minus },
  {
    gives: (one, other) => (100 * one) / other,
    one: (result, other) => times(hundredth(result), other),
    other: (result, one) => over(one, hundredth(result)),
  },
  { gives: (one, other) => one / other, one: times, other: (result, one) => over(one, result) },
  {
    gives: (one, other) => 100 * (one / other - 1),
    one: (result, other) => times(grown(result), other),
    other: (result, one) => over(one, grown(result)),
  },
  {
    // A change over what was before it.
    gives: (one, other) => (100 * other) / (one - other),
    one: (result, other) => {
      const before = over(other, hundredth(result));
      return before && plus(other, before);
    },
    other: (result, one) => {
      const before = over(one, grown(result));
      return before && minus(one, before);
    },
  },
];

const SAME = 1e-9;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other));
}

/** What either of two inputs would be for a result, by every relation that gives what they gave. */
function solved(result: Interval, given: number, one: Figure, other: Figure): [Figure, Interval][] {
  return SHAPES.filter(({ gives }) =>
    isSame(Math.abs(gives(one.value.mid, other.value.mid)), Math.abs(given)),
  ).flatMap((shape): [Figure, Interval][] => {
    const turned = shape.gives(one.value.mid, other.value.mid) * given < 0;
    const signed = turned ? scaled(result, -1) : result;
    const [first, second] = [shape.one(signed, other.value), shape.other(signed, one.value)];
    return [
      ...(first ? [[one, first] as [Figure, Interval]] : []),
      ...(second ? [[other, second] as [Figure, Interval]] : []),
    ];
  });
}

/** What each of several amounts would be, where they are added and taken away. */
function ofSum(result: Interval, given: Interval, inputs: readonly Figure[]): [Figure, Interval][] {
  const missing = minus(result, exactly(given.mid));
  return inputs.flatMap((figure): [Figure, Interval][] => [
    [figure, plus(exactly(figure.value.mid), missing)],
    [figure, minus(exactly(figure.value.mid), missing)],
  ]);
}

/** Whether one slip of a figure makes it a value. */
function slipGives(figure: Figure, value: Interval, slips: (written: string) => string[]): boolean {
  const scale = printedScale(figure);
  const half = 0.5 * 10 ** -figure.decimals * scale;
  const right = size(value);
  return slips(figure.number.toFixed(figure.decimals)).some((text) => {
    const mid = Number(text) * scale;
    return meet({ lo: mid - half, hi: mid + half, mid }, right);
  });
}

/** Whether one slip in a figure itself would. */
export function isOwnSlip(figure: Figure, value: Interval): boolean {
  return (
    (figure.unsigned || figure.value.mid * value.mid >= 0) &&
    (slipGives(figure, value, slipsOf) || slipGives(figure, value, withADigitMore))
  );
}

/** A figure that was not brought up to date, or one whose neighbours were, is still near what they give. */
function isNear({ value, unsigned }: Figure, given: Interval): boolean {
  const ratio = value.mid / given.mid;
  const [least, most] = NEAR;
  return (ratio > 0 || unsigned) && Math.abs(ratio) >= least && Math.abs(ratio) <= most;
}
const NEAR = [0.7, 1 / 0.7] as const;

/** Whether one slip in a figure, or in one of those that it is set against, would make the relation hold. */
export function isOneSlip(figure: Figure, value: Interval, inputs: readonly Figure[]): boolean {
  if (isNear(figure, value)) return true;
  if (isOwnSlip(figure, value)) return true;
  const [one, other] = inputs;
  const meant =
    one && other && inputs.length === 2
      ? [...solved(figure.value, value.mid, one, other), ...solved(figure.value, value.mid, other, one)]
      : ofSum(figure.value, value, inputs);
  return meant.some(([input, right]) => right.mid * input.value.mid > 0 && slipGives(input, right, slipsOf));
}
