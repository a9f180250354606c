import type { TextFinding } from "./telling/text-finding";

/** One place of a text that is put right: what stands from `from` to `to` becomes `replacement`. */
export interface Correction {
  from: number;
  to: number;
  replacement: string;
}

/** A figure with its sign and its unit, as it is printed. */
const FIGURE =
  /[-+\u2212]?\d[\d,\uFF0C]*(?:\.\d+)?\s*(?:个百分点|百分点|%|\uFF05|[^\d\s，。；、：（）,.;:()%\uFF05]{0,3})/g;

/** Words that say which way a figure points: one of them before it goes with it when another takes its place. */
const DIRECTIONS = ["欠账", "欠帐", "超额", "差欠", "增长", "下降", "回落", "加快", "提高", "增加", "减少", "收窄", "扩大"]; // prettier-ignore

/** What the suggestions of a check would change in the text that was checked, in its order; none lies in another. */
export function correctionsOf(text: string, findings: readonly TextFinding[]): Correction[] {
  const found = findings
    .flatMap((finding) => correctionOf(text, finding) ?? [])
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Correction[] = [];
  for (const each of found) {
    if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  }
  return kept;
}

/** The text with its corrections made. */
export function correctedText(text: string, corrections: readonly Correction[]): string {
  return piecesOf(text, corrections)
    .map(({ kept = "", inserted = "" }) => kept + inserted)
    .join("");
}

/** A run of a corrected text: what stays, or what goes and comes. */
export interface TextPiece {
  kept?: string;
  deleted?: string;
  inserted?: string;
}

export function piecesOf(text: string, corrections: readonly Correction[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { from, to, replacement } of corrections) {
    if (from > at) pieces.push({ kept: text.slice(at, from) });
    pieces.push({ deleted: text.slice(from, to), inserted: replacement });
    at = to;
  }
  if (at < text.length) pieces.push({ kept: text.slice(at) });
  return pieces;
}

/** Undefined where the suggestion does not say, letter for letter, what would stand in the text. */
function correctionOf(text: string, { quote, offset, suggestion }: TextFinding): Correction | undefined {
  if (suggestion === undefined || quote === "" || !text.startsWith(quote, offset)) return undefined;
  const right = lastFigure(suggestion);
  const wrong = lastFigure(quote);
  if (right === undefined || wrong === undefined || right.to !== suggestion.length) return undefined;
  const words = suggestion.slice(0, right.from);
  const to = offset + wrong.to;
  const from = offset + wrong.from;
  if (words === "") return changed(text, { from, to, replacement: suggestion });
  const before = text.slice(0, from);
  if (before.endsWith(words))
    return changed(text, { from: from - words.length, to, replacement: suggestion });
  const direction = DIRECTIONS.find((each) => before.endsWith(each));
  if (direction === undefined || !DIRECTIONS.includes(words)) return undefined;
  return changed(text, { from: from - direction.length, to, replacement: suggestion });
}

function changed(text: string, correction: Correction): Correction | undefined {
  return text.slice(correction.from, correction.to) === correction.replacement ? undefined : correction;
}

function lastFigure(text: string): { from: number; to: number } | undefined {
  const found = [...text.matchAll(FIGURE)].at(-1);
  return found && { from: found.index, to: found.index + found[0].length };
}
