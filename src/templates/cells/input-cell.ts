import { quotedSheet } from "../../formulas/a1";
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
 * sheet, and a figure that is typed or corrected later flows through. A figure in words is taken as it was read.
 */
export function numberExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  { positive, limit }: Acceptance = {},
): string {
  const cell = inputReference(source, field);
  if (cell === undefined) return '""';
  const refused = source.refusedFigures?.[field];
  const taken = [
    ...(refused === undefined ? [] : [`${cell}<>${refused}`]),
    ...(positive ? [`${cell}>0`] : []),
    ...(limit === undefined ? [] : [`ABS(${scaledExpression(source, field, cell)})<=${limit}`]),
  ];
  const scaled = (figure: string) => scaledExpression(source, field, figure);
  const inner = taken.reduceRight((rest, condition) => `IF(${condition},${rest},"")`, scaled(cell));
  const read = source.readAs?.[field];
  const isMultiplied = (source.divisors?.[field] ?? 1) < 1;
  const words = read
    ? readExpression(
        cell,
        read.text,
        String(read.value),
        isMultiplied ? scaled(`VALUE(${cell})`) : valueExpression(cell, scaled),
      )
    : '""';
  return `IF(ISNUMBER(${cell}),${inner},${words})`;
}

/** The number that a text is, in its header's unit; one with its own % needs none. */
function valueExpression(cell: string, scaled: (figure: string) => string): string {
  const value = `VALUE(${cell})`;
  return scaled(value) === value ? value : `IF(RIGHT(${cell})="%",${value},${scaled(value)})`;
}

/** A cell's figure as it was read, where its header has another unit than the row: 3.1 under (%) is 3.1/100. */
export function scaledExpression<Field extends string>(
  { divisors }: RowSource<Field>,
  field: Field,
  figure: string,
): string {
  const divisor = divisors?.[field] ?? 1;
  if (divisor === 1) return figure;
  return divisor > 1 ? `${figure}/${divisor}` : `${figure}*${Number((1 / divisor).toPrecision(15))}`;
}

/** An expression for the text in an input cell, and for what a blank one means. */
export function textExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  blankText = "",
): string {
  const cell = inputReference(source, field);
  if (cell === undefined) return quotedText(blankText);
  const text = `IF(${cell}="",${quotedText(blankText)},${cell})`;
  const read = source.readAs?.[field];
  if (read) return readExpression(cell, read.text, quotedText(String(read.value)), text);
  return source.refused?.includes(field) ? `IFERROR(${text},"")` : text;
}

/** What was read in a cell as long as it holds the same words, else what can be made of it without reading; no error. */
export function readExpression(cell: string, words: string, value: string, otherwise: string): string {
  return `IFERROR(IF(EXACT(${cell},${quotedText(words)}),${value},${otherwise}),"")`;
}

/** A text between quotes in a formula is at most this long. */
const LONGEST_TEXT = 250;

/** A text as a formula writes it. */
export function quotedText(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, "g")) ?? [""];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}
