/**
 * 分别增长14.1%、下降6.4%和增长11.3%: a list whose figures each have a word of their own goes to the indicators one
 * after the other, as a list without such words does.
 */
const TURNS =
  "(?:、|和|及|与|以及)(?:同比)?(?:增长|下降|增加|减少|提高|降低|上升|回落|加快|放缓|超|高于|快于|差欠|低于|慢于|滞后|落后)[^,、;。:(\\d]{0,8}";
const GOES_ON = new RegExp(`^${TURNS}-?\\d`);
/** The words between two figures of such a list. */
export const TURNED = new RegExp(`^${TURNS}$`);

export interface TurnedList {
  /** The indicators that the figures to come belong to. */
  left: readonly string[];
  /** Unit of the list. */
  family: string;
}

interface Part {
  /** The words before the part's first figure. */
  words: string;
  /** The text behind its last. */
  rest: string;
  length: number;
  family: string;
}

/** The indicators of a part of such a list, and what is left for the next. */
export interface TurnedPart {
  subjects: string[];
  next: TurnedList | undefined;
}

/** Undefined where there is no such list. */
export function turnedList(
  part: Part,
  begun: TurnedList | undefined,
  separately: readonly string[],
): TurnedPart | undefined {
  const goesOn = GOES_ON.test(part.rest);
  const turned = begun?.family === part.family && TURNED.test(part.words);
  if (!turned && !(goesOn && separately.length > part.length)) return undefined;
  const all = turned ? begun.left : separately;
  const left = all.slice(part.length);
  return {
    subjects: all.slice(0, part.length),
    next: goesOn && left.length > 0 ? { left, family: part.family } : undefined,
  };
}
