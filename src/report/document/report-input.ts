import type { CellPlace } from "../../records/finding";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord, RowSource } from "../../records/records";
import type { ParameterKey, SumRatios } from "../../templates/parameters/parameter-keys";
import type { Parameters } from "../../templates/parameters/parameters";
import type { Decimals } from "../../wording/told-figure";
import type { ParagraphKey } from "./report-document";

/** What a report is made from. */
export interface ReportInput {
  parameters: Parameters;
  indicators: readonly IndicatorRecord[];
  enterprises: readonly EnterpriseRecord[];
  projects: readonly ProjectRecord[];
}

export interface ReportOptions {
  /** All of them by default. */
  include?: readonly ParagraphKey[];
  /** Decimals of amounts, and of percentages and percentage points; the parameters' by default. */
  decimals?: Partial<Decimals>;
  /** Names in a list before 等N个. */
  listLimit?: number;
}

/** How the paragraphs are told. */
export interface Telling {
  /** Months elapsed; 0 where they are not known. */
  month: number;
  decimals: Decimals;
  limit: number;
  sumRatios?: SumRatios;
}

/** The cells of some fields of a row, for following a sentence to its figures. */
export function cellsOf<Field extends string>(source: RowSource<Field>, ...fields: Field[]): CellPlace[] {
  return fields.flatMap((field) => {
    const address = source.cells[field];
    return address === undefined ? [] : [{ sheet: source.sheet, address }];
  });
}

/** The cells of some parameters. */
export function cellsOfParameters({ source }: Parameters, ...keys: ParameterKey[]): CellPlace[] {
  return cellsOf(source, ...keys);
}
