/** Stands before the first character of a text, as often as a pattern asks. No text holds it. */
const NOTHING = "\0";

/**
 * Every match of a global expression whose first `width` characters are those that stand before what it finds: of /[^前]季度/g
 * the match is 季度 and its index that of 季. A look-behind would say the same, but web views before Safari 16.4 refuse the whole
 * script for one. At the start of the text \0 stands before; the words before a match may end the one before it.
 */
export function matchesBehind(text: string, pattern: RegExp, width = 1): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const padded = NOTHING.repeat(width) + text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(padded); match; match = pattern.exec(padded)) {
    pattern.lastIndex -= width;
    // In the padded text the words before begin where the words themselves begin in the text.
    match[0] = match[0].slice(width);
    found.push(match);
  }
  return found;
}
