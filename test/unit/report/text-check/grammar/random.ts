/** What a grammar draws from: the same seed writes the same sentences. */
export interface Draw {
  /** A whole number from `low` to `high`. */
  whole: (low: number, high: number) => number;
  /** A number with so many decimals, its last digit not zero. */
  amount: (low: number, high: number, decimals?: number) => number;
  pick: <Of>(of: readonly Of[]) => Of;
  /** So many of them, in an order of their own. */
  some: <Of>(of: readonly Of[], count: number) => Of[];
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function draw(seed: number): Draw {
  const next = generator(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <Of>(of: readonly Of[]): Of => of[whole(0, of.length - 1)]!;
  return {
    whole,
    pick,
    amount: (low, high, decimals = 2) => {
      const unit = 10 ** decimals;
      const digits = whole(low * unit, high * unit);
      return (decimals > 0 && digits % 10 === 0 ? digits + 1 : digits) / unit;
    },
    some: (of, count) => {
      const left = [...of];
      return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0]!);
    },
  };
}
