import { cellAddress } from "../../formulas/a1";
import type { Finding, Repair } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { asText } from "../../records/taken-for-more";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { ORIGINALS_SHEET } from "../distribute/originals";
import type { Inventory } from "../reading/workbook-inventory";
import { columnNames } from "./column-names";
import type { Target } from "./choose-targets";
import { columnTargets } from "./column-moves";
import { rowIdentity, rowName } from "./row-identity";
import { keepsItsShape } from "./update-sheet";

/** What an update does about figures that were typed over formulas. */
export type TypedOverChoice = "keep" | "restore";

/** A cell of a generated sheet that holds a figure, reckoned or not, or words where its formula stood. */
export interface TypedOver {
  /** Where it stands, from 1. */
  row: number;
  column: number;
  /** Where the plan has it. */
  to: { row: number; column: number };
  key: string;
  header: string;
  found: CellValue;
  formula: string;
}

/** What a cell should show, as far as it can be told without Excel. */
export type ExpectedText = (
  template: SheetPlan["template"],
  key: string,
  header: string,
) => string | undefined;
/** Where a figure of a cell is typed; undefined where it is computed. */
export type InputOf = (
  template: SheetPlan["template"],
  formula: string,
  header: string,
  figure: number,
) => Repair["writes"][number] | undefined;

/** So many are told of one sheet, one by one. */
const NAMED = 20;

/** Every cell under a header and beside a key of ours that lost its formula. Values put there by 分发版 are no one's slip. */
export function typedOverCells({ plan, existing, layout }: Target, inventory: Inventory): TypedOver[] {
  if (!existing || !layout) return [];
  if (inventory.sheets.some(({ name }) => name === ORIGINALS_SHEET)) return [];
  const { cells, block } = existing;
  const at = (row: number, column: number): CellValue =>
    cells.values[row - cells.row]?.[column - cells.column] ?? "";
  const columns = columnTargets(existing, plan, layout);
  const headers = columnNames(plan);
  return plan.rows.flatMap((planned, index) => {
    const row =
      planned.key === undefined ? undefined : layout.keys.get(rowIdentity(plan.template, planned.key));
    if (row === undefined || planned.key === undefined) return [];
    const { key } = planned;
    const own = Array.from({ length: block.columns - 1 }, (_none, column) => column + 1);
    const computed = own.filter((column) => isFormula(planned.cells[(columns.get(column) ?? 0) - 1]));
    // Of a large sheet rows with a key are not read.
    if (computed.every((column) => at(row, column) === "")) return [];
    return computed.flatMap((column): TypedOver[] => {
      const to = columns.get(column);
      const formula = to === undefined ? undefined : planned.cells[to - 1];
      const found = at(row, column);
      if (to === undefined || (isFormula(found) && !isTypedFigure(found))) return [];
      const header = headers[to - 1] ?? "";
      return [
        { row, column, to: { row: index + 1, column: to }, key, header, found, formula: String(formula) },
      ];
    });
  });
}

const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** What we write where there is nothing to compute. */
const NOTHING = '=""';
const TEXT_IN_FORMULA = /"(?:[^"]|"")*"/g;
/** A cell, a name, a sheet: any word that is no function. */
const REFERENCE = /[\p{L}_\\$][\p{L}\p{N}_.$]*(?![\p{L}\p{N}_.$]|\s*\()/u;

/** =61.5+1 refers to no cell: a figure that was typed with its reckoning. */
const isTypedFigure = (formula: string): boolean =>
  formula !== NOTHING &&
  !REFERENCE.test(formula.replace(TEXT_IN_FORMULA, "").replace(/\b(?:TRUE|FALSE)\b/gi, ""));

/**
 * The plan with what was typed where its formulas would stand. A blank is nothing that was typed: the sheet may have had
 * nothing to compute there when it was built.
 */
export function keepTyped(plan: SheetPlan, typed: readonly TypedOver[]): SheetPlan {
  if (typed.length === 0) return plan;
  const rows = plan.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const { to, found } of typed) {
    if (found === "") continue;
    const cells = rows[to.row - 1]?.cells;
    if (!cells) continue;
    cells[to.column - 1] =
      typeof found !== "string" ? Number(found) : isFormula(found) ? found : asText(found);
  }
  return { ...plan, rows };
}

/** What is told of them: what each should be and is, with 恢复 and 移到数据表. */
export function typedOverFindings(
  target: Target,
  typed: readonly TypedOver[],
  expected: ExpectedText,
  inputOf: InputOf,
): Finding[] {
  const { plan, existing, layout } = target;
  if (!existing || !layout) return [];
  const same = keepsItsShape(plan, existing, layout);
  const told = typed.filter(({ found }) => found !== "" || same);
  const findings = told.slice(0, NAMED).map((cell): Finding => {
    const place = { sheet: existing.sheet, address: cellAddress(cell.row, cell.column) };
    const should = expected(plan.template, cell.key, cell.header);
    return {
      severity: "warning",
      kind: cell.found === "" ? "formulaCleared" : should === undefined ? "typedOverFormula" : "typedOver",
      parameters: {
        ...{ sheet: place.sheet, address: place.address, name: rowLabel(cell.key), column: cell.header },
        ...{ expected: should ?? "", found: String(cell.found) },
      },
      place,
      ...(same ? { repairs: repairsOf(cell, place, plan.template, inputOf) } : {}),
    };
  });
  const more = told[NAMED];
  if (more)
    findings.push({
      severity: "warning",
      kind: "typedOverMore",
      parameters: { sheet: existing.sheet, count: told.length - NAMED },
      place: { sheet: existing.sheet, address: cellAddress(more.row, more.column) },
    });
  return findings;
}

function repairsOf(
  { found, formula, header }: TypedOver,
  place: { sheet: string; address: string },
  template: SheetPlan["template"],
  inputOf: InputOf,
): Repair[] {
  const back = { ...place, content: formula };
  const input = typeof found === "number" ? inputOf(template, formula, header, found) : undefined;
  return [
    { kind: "restoreFormula", writes: [back] },
    ...(input ? [{ kind: "moveToInput" as const, writes: [input, back] }] : []),
  ];
}

const rowLabel = (key: string): string =>
  rowName(key)
    .replace(/^#total$/, "合计")
    .replace(/^#/, "");
