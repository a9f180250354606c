/** Longer than any sentence that people write; reading looks from each figure back to where its sentence begins. */
const LONGEST = 1_000;
/** What a sentence may be parted at, the best first. */
const PARTING = [";", ",", "、", ":"];
const END = /[。!?\n]/g;

/**
 * Where a text without an end of a sentence is to be parted, so that reading it takes a time that grows with its length
 * and not with its square: behind the last mark that parts clauses, else before something that is no part of a number.
 */
export function partsOfLongSentences(text: string): number[] {
  const cuts: number[] = [];
  let from = 0;
  const cutUntil = (end: number): void => {
    while (end - from > LONGEST) {
      from = cutIn(text, from, from + LONGEST);
      cuts.push(from);
    }
  };
  for (const { index } of text.matchAll(END)) {
    cutUntil(index);
    from = index + 1;
  }
  cutUntil(text.length);
  return cuts;
}

function cutIn(text: string, from: number, to: number): number {
  const piece = text.slice(from, to);
  for (const mark of PARTING) {
    const at = piece.lastIndexOf(mark);
    // Marks between digits belong to the number: 1,234.5, 7:3.
    if (at > LONGEST / 2 && !/\d.\d/.test(text.slice(from + at - 1, from + at + 2))) return from + at + 1;
  }
  for (let at = to; at > from + LONGEST / 2; at--)
    if (!/[\d.,%]/.test(text.charAt(at)) && !/\d/.test(text.charAt(at - 1))) return at;
  return to;
}
