import { isBlank, VALUE_ERROR } from "./operand";

/**
 * PARK.MONTHLY over a reference of one row or column. A month before is found by LOOKUP over positions, which takes
 * arrays everywhere and keeps the errors of its cells. Entered as an array formula.
 */
export function monthlyFormula(range: string): string {
  const line = `(ROW(${range})+COLUMN(${range}))`;
  const position = `(${line}-MIN(ROW(${range}))-MIN(COLUMN(${range}))+1)`;
  const first = `MATCH(1,IF(ISERROR(${range}),1,1*((LEN(${range})>0))),0)`;
  const previous = (values: string): string => `LOOKUP(${position}-1,${position},${values})`;
  const previousBlank = previous(`IF(ISERROR(${range}),0,1*(${isBlank(range)}))`);
  const monthValue = `IF(${previousBlank},NA(),${range}-${previous(range)})`;
  const cell = `IF(${isBlank(range)},"",IF(${position}=${first},${range}+0,${monthValue}))`;
  const tooMany = `(ROWS(${range})>1)*(COLUMNS(${range})>1)+(ROWS(${range})*COLUMNS(${range})>12)`;
  return `IF(${tooMany},${VALUE_ERROR},${cell})`;
}
