import type { Expression } from "./expression";
import type { BlockSubject } from "./keywords";

/** How an output is shown. */
export type OutputFormat =
  | { kind: "number"; format: string }
  | { kind: "unit"; unit: string }
  | { kind: "blank"; text: string }
  | { kind: "value" };

export interface SortKey {
  by: Expression;
  descending: boolean;
}

/** What a block repeats over and which of it, in which order. */
export interface BlockHead {
  over: BlockSubject;
  where?: Expression;
  sort: readonly SortKey[];
  /** Only so many from the beginning of the order … */
  top?: number;
  /** … or from its end. */
  last?: number;
  /** A part for each value of this, and not for each record. */
  by?: Expression;
  /** To the right and not downwards. */
  right: boolean;
  /** The last month. */
  until?: number;
}

export type Setting =
  { kind: "each"; head: BlockHead } | { kind: "name"; name: string } | { kind: "values" } | { kind: "note" };

export type Tag =
  | { kind: "output"; expression: Expression; formats: readonly OutputFormat[] }
  | { kind: "open"; head: BlockHead }
  | { kind: "if"; condition: Expression }
  | { kind: "else" }
  | { kind: "close"; word?: string }
  | { kind: "setting"; setting: Setting };
