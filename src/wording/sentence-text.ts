import type { Sentence } from "../locales/sentence";
import { figureText } from "./figure";
import type { InPlaces, Measure, Piece, SentenceWriter } from "./sentence-writer";

/** A sentence as text, written straight on: PARK.NARRATE tells a hundred thousand of them at once. */
export class SentenceText implements SentenceWriter {
  private text = "";

  words(text: string): void {
    this.text += text;
  }

  tell<const Places extends readonly string[]>(
    { texts }: Sentence<Places>,
    ...values: InPlaces<Places, Piece<Measure>>
  ): void {
    const pieces: readonly Piece<Measure>[] = values;
    let text = this.text + texts[0];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] as Piece<Measure>;
      text += (typeof piece === "string" ? piece : figureText(piece)) + texts[at + 1];
    }
    this.text = text;
  }

  toString(): string {
    // Looking at it makes one text of its parts, which a column of a hundred thousand sentences would keep apart in memory.
    this.text.charCodeAt(0);
    return this.text;
  }
}
