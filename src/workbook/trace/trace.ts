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
  /** How it is made, as a sentence; none for what was typed. */
  words?: string;
  /** The typed cells behind it, through all formulas on the way. */
  inputs: TracedCell[];
  /** For what was typed: the figures of the sheets that use it. */
  uses: TracedCell[];
  /** Sentences of the report that tell of it. */
  sentences: string[];
}

export interface TraceOutcome {
  /** Undefined where there is nothing to follow; a finding says so. */
  trace?: Trace;
  findings: Finding[];
}
