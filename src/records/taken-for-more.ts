/** What Excel takes for a number, a date, a formula, an error or a logical value when it is typed. */
const TAKEN_FOR_MORE =
  /^['=+\-@#\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|^[\s(\u00A5$\uFFE5]*[\d.\uFF10-\uFF19]|^(?:true|false)$/i;

/** Whether a text would become something else when it is put into a cell that is not formatted as text. */
export function isTakenForMore(text: string): boolean {
  return TAKEN_FOR_MORE.test(text);
}

/** A text as it is written into a cell so that it stays one: the apostrophe is not part of it. */
export function asText(text: string): string {
  return isTakenForMore(text) ? `'${text}` : text;
}
