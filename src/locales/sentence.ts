/**
 * A sentence with places for figures and names, as data: the texts around its places, one more than there are places.
 * It is shown as a text or as pieces (src/wording), and as a formula with expressions in its places (PARK.NARRATE natively).
 */
export interface Sentence<Places extends readonly string[] = readonly string[]> {
  readonly texts: readonly string[];
  /** What stands in each place; their number is checked wherever the sentence is told. */
  readonly places: Places;
}

/** told`同比增长${"percent"}` */
export function told<const Places extends readonly string[]>(
  texts: TemplateStringsArray,
  ...places: Places
): Sentence<Places> {
  return { texts: [...texts], places };
}
