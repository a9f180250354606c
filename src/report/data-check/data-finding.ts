import type { Finding, Severity } from "../../records/finding";
import type { RowSource } from "../../records/records";

/** What the data check finds beyond what reading the rows already reports. Each has its words in the locale. */
export type DataFindingKind =
  | "publishedGrowthDiffers" | "publishedGapDiffers" | "publishedWithinRounding" | "cumulativeFell" | "slipSinceLast"
  | "priorDiffersFromHistory" | "progressAboveTarget" | "missingTarget" | "missingBase" | "unitsDiffer" | "unitsConverted"
  | "investedAboveTotal" | "last12BelowCumulative" | "revenueSlip" | "registeredYetOnTheWay" | "reachedNotFiled"
  | "sameFigures" | "progressAboveWhole" | "progressFell" | "investedFell" | "trialBeforeStart" | "finishInFuture"
  | "finishMissing" | "finishedTooEarly" | "plannedFinishMissing" | "investmentSlip" | "countBelowNamed"
  | "sharedDiffers" | "sharedOnlyLater" | "areaDiffers" | "parksWithoutRow" | "registeredBelowNamed"; // prettier-ignore

export interface DataFinding extends Finding {
  kind: DataFindingKind;
}

/** A finding about a field of a row, at its cell where the field has one, else at the row's name. */
export function about<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  severity: Severity,
  kind: DataFindingKind,
  parameters: Record<string, string | number>,
  suggestion?: string,
): DataFinding {
  const address = source.cells[field] ?? source.cells["name" as Field];
  return {
    severity,
    kind,
    parameters,
    suggestion,
    ...(address ? { place: { sheet: source.sheet, address } } : {}),
  };
}
