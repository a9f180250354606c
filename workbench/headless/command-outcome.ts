/**
 * What a command of the add-in says it did, as far as the headless tools read it: the workbench knows the add-in only
 * through dist/, and of a command what its promise gives.
 */
export interface CommandOutcome {
  /** Something was made, and nothing stopped the rest. */
  ok: boolean;
  message: string;
  sheets: { name: string; rows?: number }[];
  findings: CommandFinding[];
}

export interface CommandFinding {
  severity: string;
  message: string;
  place?: { sheet: string; address: string };
  suggestion?: string;
}

export function readOutcome(answer: unknown): CommandOutcome {
  const { ok, message, sheets, findings } = (answer ?? {}) as Partial<CommandOutcome>;
  return { ok: ok ?? false, message: message ?? "", sheets: sheets ?? [], findings: findings ?? [] };
}
