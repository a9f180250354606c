import type { Finding } from "../../records/finding";
import type { TemplateId } from "../../templates/plan/sheet-plan";

/** What to do with a user's own sheet that has the name of one of ours. It is never touched. */
export type ConflictChoice =
  /** Leave that sheet out and say so. */
  | "skip"
  /** Make ours under a name with a number. */
  | "rename";

export interface BuildProgress {
  step: "read" | "check" | "write" | "finish";
  /** The sheet that is being written. */
  subject?: string;
  done: number;
  total: number;
}

interface BuiltSheet {
  template: TemplateId;
  name: string;
  /** It was there and has been brought up to date. */
  replaced: boolean;
  /** Records that it lists. */
  rows: number;
  counts: Record<string, number>;
  groups?: { name: string; members: number }[];
  /** Headers of columns that are hidden because no row has anything in them. */
  leftOut: string[];
}

export interface BuildOutcome {
  sheets: BuiltSheet[];
  findings: Finding[];
  conflicts: { template: TemplateId; name: string }[];
  /** Takes the build back, or tells why it does not; undefined where a sheet was there before. */
  undo?: () => Promise<Finding[]>;
  roundTrips: number;
  milliseconds: number;
}
