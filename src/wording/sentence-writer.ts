import type { Sentence } from "../locales/sentence";
import type { ToldFigure } from "./told-figure";

/** What the figures of an indicator's clauses are. */
export type ToldMeasure =
  "actual" | "prior" | "change" | "growth" | "growthGap" | "progress" | "gap" | "shortfall";

/** Words, or a figure. */
export type ToldPiece<Origin> = string | ToldFigure<Origin>;

/** What goes into the places of a sentence: one for each. */
export type InPlaces<Places extends readonly string[], Value> = { readonly [Place in keyof Places]: Value };

/** What clauses are told to, one after the other: each a way to show them. */
export interface SentenceWriter {
  words(text: string): void;
  tell<const Places extends readonly string[]>(
    sentence: Sentence<Places>,
    ...values: InPlaces<Places, ToldPiece<ToldMeasure>>
  ): void;
}
