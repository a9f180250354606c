import { quotedSheet } from "../../records/a1";
import type { RowSource } from "../../records/records";

/** Conditions under which a number in an input cell is not taken. */
export interface Acceptance {
  /** Only more than zero: targets. */
  positive?: boolean;
  /** Largest size of a fraction. */
  limit?: number;
}

/** The reference to an input cell, for instance '指标数据'!$D$5; undefined where the table has no such column. */
export function inputReference<Field extends string>(
  source: RowSource<Field>,
  field: Field,
): string | undefined {
  const address = source.cells[field];
  return address === undefined ? undefined : `${quotedSheet(source.sheet)}!${absolute(address)}`;
}

export function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/**
 * An expression for the number in an input cell, "" where there is none: blanks, text and errors stay blank in the
 * sheet, and a figure that is typed or corrected later flows through.
 */
export function numberExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  { positive, limit }: Acceptance = {},
): string {
  const cell = inputReference(source, field);
  if (cell === undefined) return '""';
  if (source.asText?.includes(field)) return `IF(${cell}="","",VALUE(${cell}))`;
  const taken = [
    ...(positive ? [`${cell}>0`] : []),
    ...(limit === undefined ? [] : [`ABS(${cell})<=${limit}`]),
  ];
  const inner = taken.reduceRight((rest, condition) => `IF(${condition},${rest},"")`, cell);
  return `IF(ISNUMBER(${cell}),${inner},"")`;
}

/** An expression for the text in an input cell. */
export function textExpression<Field extends string>(source: RowSource<Field>, field: Field): string {
  const cell = inputReference(source, field);
  return cell === undefined ? '""' : `IF(${cell}="","",${cell})`;
}

/** A text as a formula writes it. */
export function quotedText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
