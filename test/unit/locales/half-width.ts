/**
 * Half-width punctuation in Chinese prose: a comma, colon, semicolon, question or exclamation mark after a Chinese
 * character, or one of these or a parenthesis before one. Gives each place with its surroundings.
 */
export function halfWidthMarks(text: string): string[] {
  const places = text.matchAll(/[\u4e00-\u9fff\u3001\u3002”》」][,:;?!()]|[,:;?!()][\u4e00-\u9fff“《「]/gu);
  return [...places].map(({ index }) => text.slice(Math.max(0, index - 12), index + 14).replace(/\n/g, " "));
}

/** Markdown without what is not prose: code, link targets, HTML tags. */
export function markdownProse(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`\n]*`/g, "`")
    .replace(/\]\([^)\n]*\)/g, "]")
    .replace(/<[^>\n]*>/g, "");
}
