import type { CellPlace, Finding } from "../../records/finding";

/** A cell that a figure comes from. */
export interface TracedCell {
  place: CellPlace;
  /** 主营业务收入的本期累计, or the address where no label stands around it. */
  label: string;
  /** As the cell shows it. */
  shown: string;
}

/** Where a figure comes from and where it goes. */
export interface Trace extends TracedCell {
  formula: string;
  /** The formula as a sentence. */
  words: string;
  /** The typed cells behind it, through all formulas on the way. */
  inputs: TracedCell[];
  /** Sentences of the report that tell of these inputs. */
  sentences: string[];
}

export interface TraceOutcome {
  /** Undefined where no formula is selected; a finding says so. */
  trace?: Trace;
  findings: Finding[];
}
