import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import type { Sentence } from "../../locales/sentence";
import type { CellPlace } from "../../records/finding";
import { toldText, type ToldFigure } from "../../wording/told-figure";
import { inPlaces, toldPieces } from "../../wording/sentence-pieces";
import type { InPlaces, ToldMeasure, SentenceWriter } from "../../wording/sentence-writer";
import type { FigureOrigin, ReportPiece, ReportRun } from "./report-document";

/** Words, a figure, or pieces of both. */
export type Phrase = string | ToldFigure<FigureOrigin> | readonly ReportPiece[];

/** A sentence with what stands in its places. */
export function say<const Places extends readonly string[]>(
  sentence: Sentence<Places>,
  ...values: InPlaces<Places, Phrase>
): ReportPiece[] {
  return phrase(...inPlaces<Places, Phrase>(sentence, values));
}

/** What a clause of src/wording tells, with the origin of each of its measures. */
export function clause(
  originOf: (measure: ToldMeasure) => FigureOrigin,
  tell: (out: SentenceWriter) => void,
): ReportPiece[] {
  return phrase(
    ...toldPieces(tell).map((piece) =>
      typeof piece === "string" ? piece : { ...piece, origin: originOf(piece.origin) },
    ),
  );
}

/** How many there are: 30户, 11个. */
export function count(value: number, unit: string, origin: FigureOrigin): ToldFigure<FigureOrigin> {
  return { value, unit, decimals: 0, short: false, origin };
}

/** What is entered as it is told (9月底, 300余套), with the cell that holds it. */
export function entered(text: string, origin: FigureOrigin): ReportPiece[] {
  return [{ text, origin }];
}

/** Phrases as they follow each other, nothing between them. */
export function phrase(...parts: readonly (Phrase | undefined)[]): ReportPiece[] {
  return parts.flatMap((part): readonly ReportPiece[] => {
    if (part === undefined || part === "") return [];
    if (typeof part === "string") return [{ text: part }];
    return "value" in part ? [{ text: toldText(part), ...part }] : part;
  });
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
    text: wordsOfPieces(pieces),
    pieces: merged(pieces),
    sources: distinct([...inputs, ...sources]),
  };
}

/** Pieces as plain text. */
export function wordsOfPieces(pieces: readonly ReportPiece[]): string {
  return pieces.map(({ text }) => text).join("");
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
  return wordsOfPieces(listOf(names));
}

/** The same of figures: 8.71、5.27和7.95个百分点 */
export function listOf(all: readonly Phrase[]): ReportPiece[] {
  const last = all[all.length - 1];
  return joined([joined(all.slice(0, -1), wording.listMark), last], reportText.and);
}
