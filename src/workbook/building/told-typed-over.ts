import type { Finding } from "../../records/finding";
import { expectedInSheet } from "../../report/document/expected-in-sheet";
import type { Inventory } from "../reading/workbook-inventory";
import type { Target } from "./choose-targets";
import type { Build } from "./plan-build";
import { typedOverCells, typedOverFindings } from "./typed-over";
import type { TypedOver } from "./typed-over";
import { inputsBehind } from "./typed-over-inputs";

/** The figures that stand in place of formulas, by the sheet, with what is told of them. */
export function toldTypedOver(
  targets: readonly Target[],
  inventory: Inventory,
  { records, parameters }: Build,
): { typed: Map<Target, TypedOver[]>; findings: Finding[] } {
  const typed = new Map<Target, TypedOver[]>();
  if (!records || !parameters) return { typed, findings: [] };
  for (const target of targets) typed.set(target, typedOverCells(target, inventory));
  if ([...typed.values()].every((cells) => cells.length === 0)) return { typed, findings: [] };
  // What should stand there takes going through all records.
  const expected = expectedInSheet({ ...records, parameters });
  const inputOf = inputsBehind(records, parameters);
  const findings = [...typed].flatMap(([target, cells]) =>
    cells.length === 0 ? [] : typedOverFindings(target, cells, expected, inputOf),
  );
  return { typed, findings };
}
