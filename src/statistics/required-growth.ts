import { finite, undefinedBecause, type Outcome } from "./outcome";

/** multiple^(1/years) − 1, or NaN outside its domain. */
export function requiredGrowthFigure(multiple: number, years: number): number {
  return multiple > 0 && years > 0 ? multiple ** (1 / years) - 1 : NaN;
}

/** The yearly growth that multiplies a figure in so many years: multiple^(1/years) − 1, a fraction. 三年翻番: 2, 3. */
export function requiredGrowth(multiple: number, years: number): Outcome {
  if (years <= 0) return undefinedBecause(years === 0 ? "zeroYears" : "yearsNotPositive");
  if (multiple <= 0) return undefinedBecause("multipleNotPositive");
  return finite(requiredGrowthFigure(multiple, years));
}
