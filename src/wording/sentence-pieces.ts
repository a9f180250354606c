import type { Sentence } from "../locales/sentence";
import type { InPlaces, ToldMeasure, ToldPiece, SentenceWriter } from "./sentence-writer";

/** The words of a sentence and what stands in its places, in their order; empty words are left out. */
export function inPlaces<const Places extends readonly string[], Value>(
  { texts }: Sentence<Places>,
  values: InPlaces<Places, Value>,
): (string | Value)[] {
  const given: readonly Value[] = values;
  return texts.flatMap((text, at) => [
    ...(text === "" ? [] : [text]),
    ...(at < given.length ? [given[at] as Value] : []),
  ]);
}

class SentencePieces implements SentenceWriter {
  readonly pieces: ToldPiece<ToldMeasure>[] = [];

  words(text: string): void {
    this.pieces.push(text);
  }

  tell<const Places extends readonly string[]>(
    sentence: Sentence<Places>,
    ...values: InPlaces<Places, ToldPiece<ToldMeasure>>
  ): void {
    this.pieces.push(...inPlaces<Places, ToldPiece<ToldMeasure>>(sentence, values));
  }
}

/** What is told, as its pieces. */
export function toldPieces(tell: (out: SentenceWriter) => void): ToldPiece<ToldMeasure>[] {
  const out = new SentencePieces();
  tell(out);
  return out.pieces;
}
