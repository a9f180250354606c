/**
 * What a command of the add-in says it did, as far as the headless tools read it: the workbench knows the add-in only
 * through dist/, and of a command what its promise gives.
 */
export interface CommandOutcome {
  /** One sentence. */
  message: string;
  /** The names of the sheets that were made or updated. */
  sheets: string[];
  /** What was counted for each of them, in words. */
  counted: string[];
  findings: CommandFinding[];
  /** Why nothing was done; undefined where the command ran to its end. */
  problem?: { kind: string; detail?: string };
}

export interface CommandFinding {
  severity: string;
  kind: string;
  message: string;
  /** What the message was made of. */
  parameters?: Record<string, unknown>;
  place?: { sheet: string; address: string };
  suggestion?: string;
}

export function readOutcome(answer: unknown): CommandOutcome {
  const { message, sheets, counted, findings, problem } = (answer ?? {}) as Partial<CommandOutcome>;
  return {
    message: message ?? "",
    sheets: sheets ?? [],
    counted: counted ?? [],
    findings: findings ?? [],
    ...(problem ? { problem } : {}),
  };
}
