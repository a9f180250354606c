/** What the add-in's check command gives, as far as the headless tool reads it. */
export interface CheckFinding {
  severity: string;
  kind: string;
  message: string;
  place?: { sheet: string; address: string };
  /** The quoted words of the text and their offset in it. */
  quote?: string;
  offset?: number;
  stated?: number;
  recomputed?: number;
  suggestion?: string;
}

export interface CheckAnswer {
  message: string;
  findings: CheckFinding[];
  /** Figures of the text that were read, and that agree. */
  read?: number;
  confirmed?: number;
  problem?: { kind: string; detail?: string };
}

export function readCheck(answer: unknown): CheckAnswer {
  const { message = "", findings = [], read, confirmed, problem } = (answer ?? {}) as Partial<CheckAnswer>;
  return {
    message,
    findings,
    ...(read === undefined ? {} : { read, confirmed }),
    ...(problem ? { problem } : {}),
  };
}
