import type { Figure } from "../figure";

/** Two digits turned round, or one digit another: what people write for a number. */
export type Slip = "turned" | "digit";

/** How one number was written for another; undefined where that is no slip of a digit. */
export function slipBetween(written: string, right: string): Slip | undefined {
  if (written.length !== right.length) return undefined;
  const apart = [...written].flatMap((digit, at) => (digit === right.charAt(at) ? [] : [at]));
  const [first, second] = apart;
  if (apart.length === 1) return "digit";
  if (apart.length !== 2 || first === undefined || second === undefined) return undefined;
  const beside = written.slice(first + 1, second).replace(".", "") === "";
  return beside &&
    written.charAt(first) === right.charAt(second) &&
    written.charAt(second) === right.charAt(first)
    ? "turned"
    : undefined;
}

interface SlippedFigure {
  figure: Figure;
  slip: Slip;
}

/** The figures whose slip, one alone, would make the amounts of one side come to those of the other. */
export function slipsBetween(left: readonly Figure[], right: readonly Figure[]): SlippedFigure[] {
  const all = [...left, ...right];
  const { scale } = all[0]!.unit;
  if (all.some(({ unit }) => unit.scale !== scale)) return [];
  const total = (figures: readonly Figure[]): number => figures.reduce((sum, { number }) => sum + number, 0);
  const missing = total(left) - total(right);
  return all.flatMap((figure, at): SlippedFigure[] => {
    const { number, decimals } = figure;
    const meant = number + (at < left.length ? -missing : missing);
    const right = meant.toFixed(decimals);
    const exact = Math.abs(Number(right) - meant) < 1e-6 && meant > 0;
    const slip = exact ? slipBetween(number.toFixed(decimals), right) : undefined;
    return slip ? [{ figure, slip }] : [];
  });
}

/** The figures of a sum whose slip, one alone, would make the parts give the whole. */
export function slipsOfSum(whole: Figure, parts: readonly Figure[]): SlippedFigure[] {
  return slipsBetween([whole], parts);
}

/** Whether the whole alone may have slipped. */
export function wholeSlipped(whole: Figure, parts: readonly Figure[]): boolean {
  const slips = slipsOfSum(whole, parts);
  return slips.length > 0 && slips.every(({ figure }) => figure === whole);
}

/** How many numbers of its decimals there are up to a figure: the more, the less a slip comes out by chance. */
export function finenessOf({ number, decimals }: Figure): number {
  return Math.round(number * 10 ** decimals);
}

/** Every number that one slip may have been written for: a digit another, two turned round, one lost or doubled, the point moved. */
export function slipsOf(written: string): string[] {
  const found = new Set<string>();
  const digits = [...written];
  const at = digits.flatMap((digit, index) => (digit === "." ? [] : [index]));
  for (const index of at) {
    const [before, behind] = [written.slice(0, index), written.slice(index + 1)];
    for (let digit = 0; digit < 10; digit++) found.add(`${before}${digit}${behind}`);
    found.add(before + behind);
    found.add(before + written.charAt(index) + written.slice(index));
    for (const later of at.filter((one) => one > index)) {
      const turned = [...digits];
      [turned[index], turned[later]] = [written.charAt(later), written.charAt(index)];
      found.add(turned.join(""));
    }
  }
  const [whole = "", fraction = ""] = written.split(".");
  const plain = whole + fraction;
  for (const point of [whole.length - 1, whole.length + 1])
    if (point > 0 && point <= plain.length) found.add(`${plain.slice(0, point)}.${plain.slice(point)}`);
  found.delete(written);
  return [...found].filter((one) => WRITTEN.test(one));
}

/** Every number that a lost digit may have made this one of. */
export function withADigitMore(written: string): string[] {
  return Array.from({ length: written.length + 1 }, (_, at) =>
    Array.from({ length: 10 }, (_one, digit) => `${written.slice(0, at)}${digit}${written.slice(at)}`),
  )
    .flat()
    .filter((one) => WRITTEN.test(one));
}
const WRITTEN = /^(?:0|[1-9]\d*)(?:\.\d*)?$/;
