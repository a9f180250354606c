import type { Build, BuildRequest, PlanInputs } from "./plan-build";
import type { Signatures } from "./signatures";

export interface PlanOrder {
  inputs: PlanInputs;
  request: BuildRequest;
  /** Whether it is to be told what the sheets would be built with. */
  signed: boolean;
}

export interface Planned {
  build: Build;
  signatures: Signatures;
}

/** What the worker answers: its long lists in portions, then all else. */
export type PlanAnswer = { list: number; portion: unknown[] } | { planned: Planned };

/** So many rows are unpacked at once without a pause that anybody notices. */
const ROWS_A_PORTION = 250;

/** The lists that grow with the rows of the workbook, always in one order. */
const listsOf = ({ build: { plans, records } }: Planned): unknown[][] => [
  ...plans.map(({ rows }) => rows),
  ...(records ? ([records.indicators, records.enterprises, records.projects] as unknown[][]) : []),
];

export function* portionsOf(planned: Planned): Generator<PlanAnswer> {
  for (const [list, rows] of listsOf(planned).entries()) {
    for (let start = 0; start < rows.length; start += ROWS_A_PORTION)
      yield { list, portion: rows.slice(start, start + ROWS_A_PORTION) };
    rows.length = 0;
  }
  yield { planned };
}

/** The plan whole again. */
export function wholePlan(
  planned: Planned,
  portions: readonly { list: number; portion: unknown[] }[],
): Planned {
  const lists = listsOf(planned);
  for (const { list, portion } of portions) lists[list]?.push(...portion);
  return planned;
}
