import { parseTag } from "./parse-tag";
import type { Tag } from "./tag";
import { TemplateSyntaxError } from "./template-problem";
import type { TemplateProblem } from "./template-problem";

/** A piece of a text: what stands there as it is, or a tag with what was typed between its braces. */
export type Piece = { kind: "plain"; text: string } | (Tag & { source: string });

/** Braces may be full-width ones; quotation marks keep what is between them together. */
const OPENING = /\{\{|\uFF5B\uFF5B/g;
const CLOSING: Readonly<Record<string, RegExp>> = { "{{": /\}\}/g, "\uFF5B\uFF5B": /\uFF5D\uFF5D/g };

export function hasTags(text: string): boolean {
  return text.includes("{{") || text.includes("\uFF5B\uFF5B");
}

/** A text with its tags. What cannot be parsed is told and left out. */
export function parseTemplateText(text: string): { pieces: Piece[]; problems: TemplateProblem[] } {
  const pieces: Piece[] = [];
  const problems: TemplateProblem[] = [];
  const plain = (from: number, to: number): void => {
    if (to > from) pieces.push({ kind: "plain", text: text.slice(from, to) });
  };
  let position = 0;
  for (;;) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(text);
    if (!opening) break;
    plain(position, opening.index);
    const start = opening.index + 2;
    const end = endOfTag(text, start, opening[0]);
    if (end === undefined) {
      problems.push({ kind: "unclosedBraces", parameters: { text: text.slice(opening.index, start + 30) } });
      return { pieces, problems };
    }
    const source = text.slice(start, end);
    try {
      pieces.push({ ...parseTag(source), source });
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      problems.push({ ...error.problem, parameters: { tag: source, ...error.problem.parameters } });
    }
    position = end + 2;
  }
  plain(position, text.length);
  return { pieces, problems };
}

function endOfTag(text: string, start: number, opening: string): number | undefined {
  const pattern = CLOSING[opening];
  if (!pattern) return undefined;
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found; found = pattern.exec(text))
    if (!isInText(text.slice(start, found.index))) return found.index;
  // A quotation mark without its other half: the first end is the end.
  pattern.lastIndex = start;
  return pattern.exec(text)?.index;
}

const isInText = (part: string): boolean =>
  (part.match(/"/g) ?? []).length % 2 === 1 ||
  (part.match(/\u201C/g) ?? []).length > (part.match(/\u201D/g) ?? []).length;
