import type { functions } from "../locales/zh-CN/functions";

/** The errors that a function can return to a cell. */
export type ReturnedError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

export type MessageKey = keyof typeof functions.messages;

/** Why a cell of the result has no value, as data. It becomes words at the edge, in the reader's language. */
export class Problem {
  constructor(
    readonly error: ReturnedError,
    /** Only #VALUE! and #N/A carry a message in Excel. */
    readonly message?: MessageKey,
    /** What stood in the argument. */
    readonly given?: string,
    /** The parameter that it is about, where the runner does not know it by itself. */
    readonly parameter?: string,
  ) {}
}

const LONGEST_QUOTE = 40;

/** A value as it is quoted in a message. */
export function shortened(value: number | string): string {
  const text = String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
