/** Digits of a number that Excel shows; what lies behind them comes of the arithmetic. */
const DIGITS = 15;

/**
 * How numbers go on: a straight line through all of them, fitted where they do not lie on one. One alone goes on in steps
 * of one.
 */
export function continuedNumbers(known: readonly number[], count: number): number[] {
  const middle = (known.length - 1) / 2;
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length;
  const spread = known.reduce((sum, _each, at) => sum + (at - middle) ** 2, 0);
  const rise = known.reduce((sum, each, at) => sum + (at - middle) * (each - mean), 0);
  const step = spread === 0 ? 1 : rise / spread;
  return Array.from({ length: count }, (_one, index) =>
    Number((mean + step * (known.length + index - middle)).toPrecision(DIGITS)),
  );
}
