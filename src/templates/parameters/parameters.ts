import type { RowSource } from "../../records/records";
import type { SheetShape } from "../layout/sheet-shape";
import type { SHAPE_KEYS } from "./parameter-keys";
import type { BasisChoice, FormHeadKey, FormulaStyle, ParameterKey, SumRatios } from "./parameter-keys";
import type { Decimals } from "../../wording/told-figure";

/** What the 参数 sheet says. */
export interface Parameters {
  source: RowSource<ParameterKey>;
  parks: string[];
  /** The 区 that several parks belong to. */
  area?: string;
  /** As it is printed, for instance "2013年1-6月". */
  periodLabel: string;
  /** What the cell holds, or the caller gave, where that is no label. */
  periodEntry?: string;
  year?: number;
  /** Months through the period's end, 1…12. */
  month?: number;
  /** Excel serial. */
  reportDay?: number;
  moneyUnit: string;
  decimals: Decimals;
  style: FormulaStyle;
  basis: BasisChoice;
  /** Decimals of 序时进度's percentage; undefined: not rounded. */
  scheduleDigits?: number;
  /** 12 planned shares, where all are given. */
  weights?: number[];
  /** T, a fraction. */
  schedule?: number;
  startedCount?: number;
  finishedCount?: number;
  trialCount?: number;
  /** Stated numbers of enterprises, which may exceed the named rows. */
  registeredCount?: number;
  applyingCount?: number;
  registeredTarget?: number;
  /** 万元 */
  threshold: number;
  /** Excel serial. */
  yearlyFiling?: number;
  /** Day of the month. */
  monthlyFilingDay: number;
  /** Set where the area has the aim of doubling in three years. */
  doublingBaseYear?: number;
  /** Where rows lack one of a ratio's two figures: over the rows that have both unless it says blank. */
  sumRatios?: SumRatios;
  reportingUnit?: string;
  unitHead?: string;
  reviewer?: string;
  preparer?: string;
  /** Excel serial. */
  reportedOn?: number;
  /** The columns of the sheets as the user wants them; a sheet that is left out has all that are filled. */
  shapes?: Partial<Record<keyof typeof SHAPE_KEYS, SheetShape>>;
  /** What stands at the top right of each sheet, as statistical forms have it; each may be left out. */
  formHead?: Partial<Record<FormHeadKey, string>>;
}
