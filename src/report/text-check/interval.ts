/**
 * Interval arithmetic for printed figures: 52.14 stands for everything that is rounded to it, [52.135, 52.145].
 * A figure that was worked out from printed ones is wrong only where no number behind them could give it.
 */
export interface Interval {
  lo: number;
  hi: number;
  /** The figure as printed, or what the printed figures give. */
  mid: number;
}

export function exactly(value: number): Interval {
  return { lo: value, hi: value, mid: value };
}

/** A printed figure: value ± half a unit of its last decimal. */
export function printed(value: number, halfUnit: number): Interval {
  return { lo: value - halfUnit, hi: value + halfUnit, mid: value };
}

function spanning(a: number, b: number, c: number, d: number, mid: number): Interval {
  return { lo: Math.min(a, b, c, d), hi: Math.max(a, b, c, d), mid };
}

export function plus(a: Interval, b: Interval): Interval {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi, mid: a.mid + b.mid };
}

export function minus(a: Interval, b: Interval): Interval {
  return { lo: a.lo - b.hi, hi: a.hi - b.lo, mid: a.mid - b.mid };
}

export function times(a: Interval, b: Interval): Interval {
  return spanning(a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi, a.mid * b.mid);
}

/** Undefined where the divisor may be zero: nothing can be said then. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.lo <= 0 && b.hi >= 0) return undefined;
  return spanning(a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi, a.mid / b.mid);
}

export function scaled(a: Interval, factor: number): Interval {
  return times(a, exactly(factor));
}

/** How much it is, whichever way it goes. */
export function size(a: Interval): Interval {
  return a.mid < 0 ? scaled(a, -1) : a;
}

export function meet(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.mid), Math.abs(b.mid));
  return a.lo <= b.hi + slack && b.lo <= a.hi + slack;
}
