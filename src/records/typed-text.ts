/** What Excel takes for a number, a date, a formula or a logical value when it is typed. */
const TAKEN_FOR_MORE = /^['=+\-@]|^[\s(\u00A5$\uFFE5]*[\d.\uFF10-\uFF19]|^(?:true|false)$|^#/i;

/** A text as it is to be written into a cell so that it stays one; the apostrophe is not part of it. */
export function typedText(text: string): string {
  return TAKEN_FOR_MORE.test(text) ? `'${text}` : text;
}
