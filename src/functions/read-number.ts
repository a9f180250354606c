import { parsePlainNumber } from "../statistics/plain-number";
import type { Parameter } from "./parameter";
import { Problem, shortened } from "./problem";

export function readNumberArgument(cell: number | string | boolean): number | Problem {
  if (typeof cell === "boolean") return new Problem("#VALUE!", "booleanGiven");
  if (typeof cell === "number") return cell;
  return parsePlainNumber(cell) ?? new Problem("#VALUE!", "notANumber", shortened(cell));
}

/** A figure that may be blank while data is still to come. */
export const measure: Parameter<number> = { measure: true, optional: false, read: readNumberArgument };
export const optionalMeasure: Parameter<number | undefined> = {
  measure: true,
  optional: true,
  read: readNumberArgument,
};

/** A number that sets how to compute. */
export const setting: Parameter<number> = { measure: false, optional: false, read: readNumberArgument };
export const optionalSetting: Parameter<number | undefined> = {
  measure: false,
  optional: true,
  read: readNumberArgument,
};

/** The optional parameter with the number that a blank stands for, where numbers alone are computed with. */
export function blankAs(
  number: number,
  parameter: Parameter<number | undefined>,
): Parameter<number | undefined> {
  const readFigure = (cell: unknown): number => {
    if (cell === "" || cell === null || cell === undefined) return number;
    const value = typeof cell === "number" && Number.isFinite(cell) ? parameter.read(cell) : undefined;
    return typeof value === "number" ? value : NaN;
  };
  return { ...parameter, readFigure };
}

/** Growth beyond 500 % is taken for a percentage typed without its sign. */
export const MOST_GROWTH = 5;

/** Growth, a fraction: 20.47 typed for 20.47 % is refused, the text "2047%" is taken as it is. */
export const optionalGrowth: Parameter<number | undefined> = {
  measure: true,
  optional: true,
  read(cell) {
    const value = readNumberArgument(cell);
    const hasSign = typeof cell === "string" && /[%\uFF05]\s*$/.test(cell);
    if (value instanceof Problem || hasSign || Math.abs(value) <= MOST_GROWTH) return value;
    return new Problem("#VALUE!", "percentTyped", shortened(value));
  },
};

const MOST_DIGITS = 10;

/** What `figure` takes for decimals that are not asked for. */
export const NO_ROUNDING = -1;

/** Decimals of a percentage. */
export const digits: Parameter<number | undefined> = blankAs(NO_ROUNDING, {
  measure: false,
  optional: true,
  read(cell) {
    const value = readNumberArgument(cell);
    if (value instanceof Problem || (Number.isInteger(value) && value >= 0 && value <= MOST_DIGITS))
      return value;
    return new Problem("#VALUE!", "digitsOutOfRange", shortened(value));
  },
});

/** Percentage points, 0 or more. */
export const tolerance: Parameter<number | undefined> = {
  measure: false,
  optional: true,
  read(cell) {
    const value = readNumberArgument(cell);
    if (value instanceof Problem || value >= 0) return value;
    return new Problem("#VALUE!", "toleranceNegative", shortened(value));
  },
};
