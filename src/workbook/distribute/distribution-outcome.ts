import type { Finding } from "../../records/finding";
import type { ReplacedFormula } from "./distribution";

export interface DistributionStage {
  report?(progress: {
    step: "read" | "keep" | "replace" | "compare" | "restore";
    done: number;
    total: number;
  }): void;
  /** Heeded until the first cell is written. */
  signal?: AbortSignal;
}

export interface DistributionOutcome {
  /** Whether anything was changed. */
  done: boolean;
  /** Sheets whose formulas were replaced or brought back, in the order of the workbook. */
  sheets: string[];
  /** Cells that hold native formulas now, or PARK formulas again. */
  formulas: number;
  /** Cells that hold values now. */
  values: number;
  findings: Finding[];
}

export function outcomeOf(
  replacements: readonly ReplacedFormula[],
  findings: Finding[],
  done: boolean,
  sheets = [...new Set(replacements.map(({ sheet }) => sheet))],
): DistributionOutcome {
  const formulas = replacements.filter(({ replacement }) => "formula" in replacement).length;
  return { done, sheets, formulas, values: replacements.length - formulas, findings };
}
