/**
 * 四舍五入, the contract: a value is first read as Excel shows and rounds it, at 15 significant digits of the shortest
 * decimal that names the double (half up there too), so that the dust of binary arithmetic (0.1 + 0.2) does not decide a
 * half; that decimal is then rounded half up, away from zero at the half: 1.005 → 1.01, −1.005 → −1.01. The result is the
 * double nearest to the rounded decimal.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const power = POWERS[decimals] ?? NaN;
  const scaled = value * power;
  const nearest = Math.floor(scaled + 0.5);
  const distance = scaled - nearest;
  // Binary arithmetic decides wherever no tie is near. The square of the distance lies as much below 0.25 as the distance
  // lies below a half; never where whole units are not exact in a double: there the hair is wider than that.
  if (distance * distance + WIDE_HAIR * Math.abs(scaled) < 0.25) return nearest / power;
  return roundNearTie(value, decimals);
}

function roundNearTie(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const amount = Math.abs(value);
  const units = unitsHalfUp(amount, decimals);
  const rounded = units === undefined ? exactly(amount, decimals).number : units / (POWERS[decimals] ?? NaN);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The rounded value as text with all its decimals: formatDecimals(16.4, 2) → "16.40". Never "-0.00". */
export function formatDecimals(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const units = unitsHalfUp(Math.abs(value), decimals);
  const text = units === undefined ? exactly(Math.abs(value), decimals).text : unitsAsText(units, decimals);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** From here on whole numbers of units are not exact in a double, or a digit more than 15 would be asked for. */
const MOST_UNITS = 1e14;
/** Powers of ten that a double holds exactly. */
const MOST_DECIMALS = 22;
/** How far, relatively, a value may lie from a tie and still be read as one: half of the 15th digit, and the scaling. */
const HAIR = 6e-15;
/** The same where it may be wider: what lies within it is only looked at more closely. */
const WIDE_HAIR = 1e-14;

/** With so many decimals a power of ten and the digits behind the point are exact as one double. */
const EXACT_TOGETHER = 15;

const POWERS = Float64Array.from({ length: MOST_DECIMALS + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * How many units of the last decimal an amount rounds to. Binary arithmetic decides, but for the amounts within a hair below
 * a tie, where the decimal must be looked at. Undefined where the units are too many for it.
 */
function unitsHalfUp(amount: number, decimals: number): number | undefined {
  const power = POWERS[decimals] ?? NaN;
  const scaled = amount * power;
  if (!(scaled < MOST_UNITS)) return undefined;
  const units = Math.floor(scaled);
  const beyondTie = scaled - units - 0.5;
  if (Math.abs(beyondTie) > HAIR * scaled) return beyondTie > 0 ? units + 1 : units;
  // The double nearest to the tie: both numbers of the division are exact.
  const tie = (2 * units + 1) / (2 * power);
  return amount >= tie || readAt15(amount) >= tie ? units + 1 : units;
}

/** The amount at 15 significant digits of its shortest decimal. */
function readAt15(amount: number): number {
  const { digits, exponent } = decimalOf(amount);
  return Number(`${digits}e${exponent - digits.toString().length + 1}`);
}

interface Decimal {
  /** At most 15 digits (or one more, of a carry), without the point. */
  readonly digits: bigint;
  /** Of the first digit. */
  readonly exponent: number;
}

function decimalOf(amount: number): Decimal {
  const [mantissa, power] = amount.toExponential().split("e") as [string, string];
  const shortest = mantissa.replace(".", "");
  const kept = BigInt(shortest.slice(0, 15));
  const digits = shortest.charAt(15) >= "5" ? kept + 1n : kept;
  const carried = digits.toString().length > Math.min(shortest.length, 15);
  return { digits, exponent: Number(power) + (carried ? 1 : 0) };
}

/** By whole numbers of any size: what is too large for the units, or has too many decimals. */
function exactly(amount: number, decimals: number): { number: number; text: string } {
  const { digits, exponent } = decimalOf(amount);
  const shift = exponent - digits.toString().length + 1 + decimals;
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : halfUp(digits, 10n ** BigInt(-shift));
  return { number: Number(`${units}e${-decimals}`), text: withPoint(units, decimals) };
}

function halfUp(digits: bigint, divisor: bigint): bigint {
  return (2n * digits + divisor) / (2n * divisor);
}

/** By arithmetic, which is faster than taking a text of digits apart: 1640 hundredths are 16 and the digits behind 1 of 140. */
function unitsAsText(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  if (decimals > EXACT_TOGETHER) return withPoint(BigInt(units), decimals);
  const power = POWERS[decimals] ?? NaN;
  const whole = Math.floor(units / power);
  return `${whole}.${String(power + units - whole * power).slice(1)}`;
}

function withPoint(units: bigint, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
