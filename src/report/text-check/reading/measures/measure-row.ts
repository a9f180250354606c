import type { Measure, UnitMisuse } from "../../figure";
import type { UnitKind } from "../units-in-text";
import {
  aboutSchedule,
  baseOf,
  CHANGE_AT_END,
  type MeasureContext,
  type Named,
  scheduleSign,
  wholeOf,
} from "./measure-words";

/** What the figure before in the sentence has to be. */
interface Before {
  measure?: ReadonlySet<Measure>;
  kind?: UnitKind;
  whole?: true;
  ofSomeMonths?: true;
  added?: true;
  compared?: true;
}

/** What has to hold of the words around a figure, all of it. */
interface When {
  lead?: RegExp | readonly RegExp[];
  leadNot?: RegExp;
  /** Stands for `lead` where the words are about the schedule. */
  leadOnSchedule?: RegExp;
  trail?: RegExp;
  trailNot?: RegExp;
  /** The sentence's words before the clause. */
  before?: RegExp;
  /** Those and the lead in one. */
  sentence?: RegExp;
  sentenceNot?: RegExp;
  kind?: UnitKind;
  previous?: Before;
  previousNot?: ReadonlySet<Measure>;
  previousKindNot?: UnitKind;
  /** What a change is against, where that is not a year ago. */
  base?: RegExp;
  noBase?: true;
  scheduled?: true;
  /** The lead tells behind or ahead of something, or not. */
  direction?: boolean;
  /** The lead ends with a word of a change, or not. */
  change?: boolean;
  /** What the lead says up to that word. */
  beforeChange?: RegExp;
  changeNot?: RegExp;
  named?: boolean;
  rate?: true;
  /** The words tell a share of a whole. */
  share?: true;
  /** Less than half the growth told before. */
  besideGrowth?: "any" | "small";
}

/** Words, what a figure behind them measures, and a sentence that shows it. The first row that fits decides. */
export interface MeasureRow {
  when: When;
  measure: Measure;
  /** Of the words: that of the change at the end of the lead, or of behind and ahead; +1 where nothing is said. */
  sign?: 1 | -1 | 0 | "ofChange" | "ofSchedule";
  /** These words in the lead turn the sign. */
  minus?: RegExp;
  misuse?: UnitMisuse;
  /** Whether the base that the words name, or that of the figure before, is kept. */
  base?: "named" | "previous";
  /** The whole of a share: as the words name it, or these. */
  whole?: "named" | { words: string };
  /** The figure measures this, and without the row something else. */
  example: { text: string; figure: string };
}

/** The words of one figure, each question about them asked once. */
class Words {
  private scheduled?: boolean;
  private told?: string;
  private changed?: RegExpExecArray | null;
  private direction?: 1 | -1 | 0 | null;
  private shared?: string | null;

  constructor(readonly context: MeasureContext) {}

  get aboutSchedule(): boolean {
    return (this.scheduled ??= aboutSchedule(this.context));
  }
  get base(): string {
    return (this.told ??= baseOf(this.context));
  }
  get change(): RegExpExecArray | null {
    if (this.changed === undefined) this.changed = CHANGE_AT_END.exec(this.context.lead);
    return this.changed;
  }
  get schedule(): 1 | -1 | 0 | null {
    if (this.direction === undefined) this.direction = scheduleSign(this.context.lead) ?? null;
    return this.direction;
  }
  get whole(): string | null {
    if (this.shared === undefined) this.shared = wholeOf(this.context.lead) ?? null;
    return this.shared;
  }
}

function fitsPrevious(when: Before, previous: MeasureContext["previous"]): boolean {
  return (
    previous !== undefined &&
    (when.measure?.has(previous.measure) ?? true) &&
    (when.kind === undefined || previous.kind === when.kind) &&
    (!when.whole || previous.whole) &&
    (!when.ofSomeMonths || previous.ofSomeMonths) &&
    (!when.added || previous.added) &&
    (!when.compared || previous.compared)
  );
}

function fitsLead(when: When, words: Words): boolean {
  const { lead } = words.context;
  const { lead: expected } = when;
  if (when.leadNot?.test(lead)) return false;
  if (expected === undefined) return true;
  if (!(expected instanceof RegExp)) return expected.every((one) => one.test(lead));
  return (
    expected.test(lead) ||
    (when.leadOnSchedule !== undefined && words.aboutSchedule && when.leadOnSchedule.test(lead))
  );
}

function fitsGrowth(beside: When["besideGrowth"], { size, growth }: MeasureContext): boolean {
  if (beside === undefined) return true;
  return growth !== undefined && (beside === "any" || size < growth / 2);
}

function fitsChange(when: When, words: Words): boolean {
  if (when.change === undefined) return true;
  const { change } = words;
  if (!change) return !when.change;
  return (
    when.change &&
    (when.beforeChange?.test(words.context.lead.slice(0, change.index)) ?? true) &&
    !when.changeNot?.test(change[0])
  );
}

/** What is cheap to ask, and seldom so, is asked first. */
function fits(when: When, words: Words): boolean {
  const { context } = words;
  return (
    (when.kind === undefined || context.kind === when.kind) &&
    (when.named === undefined || context.named === when.named) &&
    (!when.rate || context.rate) &&
    (when.previous === undefined || fitsPrevious(when.previous, context.previous)) &&
    !(context.previous && when.previousNot?.has(context.previous.measure)) &&
    (when.previousKindNot === undefined || context.previous?.kind !== when.previousKindNot) &&
    fitsGrowth(when.besideGrowth, context) &&
    fitsLead(when, words) &&
    fitsChange(when, words) &&
    (when.trail?.test(context.trail) ?? true) &&
    !when.trailNot?.test(context.trail) &&
    (when.before?.test(context.before) ?? true) &&
    (when.sentence?.test(context.before + context.lead) ?? true) &&
    !when.sentenceNot?.test(context.before + context.lead) &&
    (!when.scheduled || words.aboutSchedule) &&
    (when.base?.test(words.base) ?? true) &&
    (!when.noBase || words.base === "") &&
    (when.direction === undefined || (words.schedule !== null) === when.direction) &&
    (!when.share || words.whole !== null)
  );
}

function signOf({ sign = 1, minus }: MeasureRow, words: Words): 1 | -1 | 0 {
  if (sign === "ofChange") return words.change?.[1] === undefined ? 1 : -1;
  if (sign === "ofSchedule") return words.schedule ?? 1;
  return minus?.test(words.context.lead) ? -1 : sign;
}

function reading(row: MeasureRow, words: Words): Named {
  const { measure, misuse, base, whole } = row;
  return {
    measure,
    sign: signOf(row, words),
    misuse,
    base: base === "named" ? words.base : base === "previous" ? words.context.previous?.base : undefined,
    whole: whole === "named" ? (words.whole ?? undefined) : whole?.words,
  };
}

/** The words of a row with every key, in one order: objects of one shape are read many times as fast. */
function evenly(when: When): When {
  return {
    kind: when.kind,
    named: when.named,
    rate: when.rate,
    previous: when.previous,
    previousNot: when.previousNot,
    previousKindNot: when.previousKindNot,
    besideGrowth: when.besideGrowth,
    lead: when.lead,
    leadNot: when.leadNot,
    leadOnSchedule: when.leadOnSchedule,
    change: when.change,
    beforeChange: when.beforeChange,
    changeNot: when.changeNot,
    trail: when.trail,
    trailNot: when.trailNot,
    before: when.before,
    sentence: when.sentence,
    sentenceNot: when.sentenceNot,
    scheduled: when.scheduled,
    base: when.base,
    noBase: when.noBase,
    direction: when.direction,
    share: when.share,
  };
}

export function evenRows(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.map((row) => ({ ...row, when: evenly(row.when) }));
}

export function firstThatFits(rows: readonly MeasureRow[], context: MeasureContext): Named {
  const words = new Words(context);
  const row = rows.find(({ when }) => fits(when, words));
  return row ? reading(row, words) : { measure: "other", sign: 1 };
}
