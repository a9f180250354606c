/**
 * What a command of the add-in says it did, as far as the headless tools read it: the workbench knows the add-in only
 * through what its commands return.
 */
export interface CommandOutcome {
  /** Sheets that were made or updated. */
  sheets: string[];
  findings: CommandFinding[];
  /** Why it could not be done; undefined where it was. */
  problem?: { kind: string; message?: string; detail?: string };
}

export interface CommandFinding {
  severity: string;
  kind: string;
  /** In words, where the command gives them. */
  message?: string;
  parameters: Record<string, string | number>;
  place?: { sheet: string; address: string };
  suggestion?: string;
}

/** Reads { outcome: { sheets, findings } }, { problem } or { sheets, findings } alone. */
export function readOutcome(answer: unknown): CommandOutcome {
  const found = (answer ?? {}) as { outcome?: Partial<CommandOutcome>; problem?: CommandOutcome["problem"] };
  const outcome = found.outcome ?? (found as Partial<CommandOutcome>);
  return {
    sheets: outcome.sheets ?? [],
    findings: outcome.findings ?? [],
    ...(found.problem ? { problem: found.problem } : {}),
  };
}

const placeText = ({ place }: CommandFinding): string => (place ? `${place.sheet}!${place.address}` : "");

/** "错误 指标数据!D5：…（建议：…）" */
export function findingLine(finding: CommandFinding, severity: Record<string, string>): string {
  const words =
    finding.message ??
    [finding.kind, ...Object.entries(finding.parameters).map(([name, value]) => `${name}=${value}`)].join(
      " ",
    );
  return [
    "  ",
    severity[finding.severity] ?? finding.severity,
    placeText(finding),
    words,
    finding.suggestion ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ")
    .replace(/^ {3}/, "  ");
}
