import { reportText } from "../../locales/zh-CN/report-text";
import type { CellPlace } from "../../records/finding";
import type { FigureOrigin, ReportPiece, ReportRun } from "./report-document";

/** Words, or pieces some of which are figures. */
export type Phrase = string | readonly ReportPiece[];

/** A figure as the report writes it: 52.14亿元, -3.10%, 8.71个百分点, 9月底, 2014年3月. */
const FIGURE =
  /\d+年(?:\d+月底?)?|\d+月底?|-?\d+(?:\.\d+)?(?:%|个百分点|个月|亿元|万元|元|[倍人户家个套项名天])?/g;

/** The dash of 1-6月 is no minus: it does not count where the figures are looked for. */
const withoutDashes = (clause: string): string => clause.replace(/([\d.\p{L}])-/gu, "$1\0");

/**
 * A clause with the origins of its figures in the order in which they stand. Where it tells one figure twice
 * (增长360.00%（增长3.6倍）), the last origin is that of both. Names have no place in it: their digits are no figures.
 */
export function figures(clause: string, ...origins: readonly FigureOrigin[]): ReportPiece[] {
  const last = origins[origins.length - 1];
  if (!last) return [{ text: clause }];
  const pieces: ReportPiece[] = [];
  let end = 0;
  let count = 0;
  for (const { 0: text, index } of withoutDashes(clause).matchAll(FIGURE)) {
    if (index > end) pieces.push({ text: clause.slice(end, index) });
    pieces.push({ text, origin: origins[count++] ?? last });
    end = index + text.length;
  }
  if (end < clause.length) pieces.push({ text: clause.slice(end) });
  return pieces;
}

/** Phrases as they follow each other, nothing between them. */
export function phrase(...parts: readonly (Phrase | undefined)[]): ReportPiece[] {
  return parts.flatMap((part) =>
    part === undefined || part === "" ? [] : typeof part === "string" ? [{ text: part }] : part,
  );
}

/** Phrases with a mark between them; undefined and empty ones are what is not known. */
export function joined(parts: readonly (Phrase | undefined)[], mark: string): ReportPiece[] {
  return parts
    .map((part) => phrase(part))
    .filter((pieces) => pieces.length > 0)
    .flatMap((pieces, at) => (at === 0 ? pieces : [{ text: mark }, ...pieces]));
}

/** Clauses joined by ， into a run; `sources` are the cells that its words come from, beside those of its figures. */
export function run(clauses: readonly (Phrase | undefined)[], sources: readonly CellPlace[] = []): ReportRun {
  return runOf(joined(clauses, reportText.comma), sources);
}

/** Runs as one sentence: ； between them and 。 at the end. Runs without words are dropped. */
export function sentence(runs: readonly ReportRun[], lead = ""): ReportRun[] {
  const told = runs.filter((one) => one.text !== "");
  return told.map((one, at) =>
    runOf(
      phrase(
        at === 0 ? lead : "",
        one.pieces,
        at === told.length - 1 ? reportText.stop : reportText.semicolon,
      ),
      one.sources,
    ),
  );
}

/** A run of words alone. */
export function words(text: string): ReportRun {
  return runOf(phrase(text), []);
}

function runOf(pieces: readonly ReportPiece[], sources: readonly CellPlace[]): ReportRun {
  const inputs = pieces.flatMap(({ origin }) => origin?.inputs ?? []);
  return {
    text: pieces.map(({ text }) => text).join(""),
    pieces: merged(pieces),
    sources: distinct([...inputs, ...sources]),
  };
}

/** Neighbouring words are one piece. */
function merged(pieces: readonly ReportPiece[]): ReportPiece[] {
  const found: ReportPiece[] = [];
  for (const piece of pieces) {
    const open = found[found.length - 1];
    if (open && !open.origin && !piece.origin) found[found.length - 1] = { text: open.text + piece.text };
    else found.push(piece);
  }
  return found;
}

function distinct(places: readonly CellPlace[]): CellPlace[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.address}`, place])).values()];
}

/** A、B和C */
export function namesInWords(names: readonly string[]): string {
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : names.slice(0, -1).join("、") + reportText.and + last;
}
