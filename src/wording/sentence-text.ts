import type { Sentence } from "../locales/sentence";
import { toldText } from "./told-figure";
import type { InPlaces, ToldMeasure, ToldPiece, SentenceWriter } from "./sentence-writer";

/** A sentence as text, written straight on: PARK.NARRATE tells a hundred thousand of them at once. */
export class SentenceText implements SentenceWriter {
  private text = "";

  words(text: string): void {
    this.text += text;
  }

  tell<const Places extends readonly string[]>(
    { texts }: Sentence<Places>,
    ...values: InPlaces<Places, ToldPiece<ToldMeasure>>
  ): void {
    const pieces: readonly ToldPiece<ToldMeasure>[] = values;
    let text = this.text + texts[0];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] as ToldPiece<ToldMeasure>;
      text += (typeof piece === "string" ? piece : toldText(piece)) + texts[at + 1];
    }
    this.text = text;
  }

  toString(): string {
    // Looking at it makes one text of its parts, which a column of a hundred thousand sentences would keep apart in memory.
    this.text.charCodeAt(0);
    return this.text;
  }
}
