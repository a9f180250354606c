import { parseBlock } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import { readsHolidays } from "../../functions/native/holiday-table";
import { callsPark, toNativeFormula } from "../../functions/native/to-native";
import type { NativeConversion, NativeProblem } from "../../functions/native/to-native";
import { absolute } from "../../templates/cells/input-cell";
import { PARAMETER_ROWS } from "../../templates/parameters/parameter-rows";
import { cellKey } from "./distribution";
import type {
  DistributionOptions,
  DistributionPlan,
  DistributionSource,
  Extent,
  NameReplacement,
  ReplacedFormula,
  SheetCells,
} from "./distribution";
import { nativeContext, placeOf } from "./native-context";
import { spillAnchors, withFixedSpills } from "./spill-references";

/** Which formula becomes what. Changes nothing: it may be shown first. */
export function planDistribution(
  source: DistributionSource,
  { mode = "native", unconvertible = "refuse" }: DistributionOptions = {},
): DistributionPlan {
  const plan: DistributionPlan = { replacements: [], names: [], usesHolidays: false, findings: [] };
  const fixed: FixedInputs = { periods: new Map(), spills: new Map() };
  const parkAnchors = parkCells(source);
  for (const cells of source.sheets) {
    for (const { row, column, formula } of formulasOf(cells)) {
      const isPark = callsPark(formula);
      const followsPark = spillAnchors(formula, cells.sheet).some((anchor) => parkAnchors.has(anchor));
      const becomesValue = mode === "values" && (isPark || cells.generated);
      if (!isPark && !followsPark && !becomesValue) continue;
      const extent = source.spills.get(cellKey(cells.sheet, row, column)) ?? { rows: 1, columns: 1 };
      const put = (replacement: ReplacedFormula["replacement"]) =>
        plan.replacements.push({
          sheet: cells.sheet,
          row,
          column,
          original: formula,
          extent,
          replacement,
          formats: partOfCells(cells.formats, cells, row, column, extent, "General"),
          shown: valueAt(cells, row, column),
        });
      if (becomesValue) {
        put({ values: valuesOf(cells, row, column, extent) });
        continue;
      }
      const conversion = convert(source, { cells, row, column, formula }, fixed);
      if (conversion.converted) {
        put({ formula: conversion.formula });
        plan.usesHolidays ||= conversion.usesHolidays;
      } else {
        if (unconvertible === "values") put({ values: valuesOf(cells, row, column, extent) });
        plan.findings.push(unconverted(cells, row, column, formula, conversion.problems, unconvertible));
      }
    }
  }
  convertNames(source, plan);
  plan.findings.push(...fixedFindings(fixed));
  return plan;
}

/** What formulas read from cells and have as it was from now on, by reference. */
export interface FixedInputs {
  periods: Map<string, string>;
  spills: Map<string, string>;
}

export function fixedFindings({ periods, spills }: FixedInputs): Finding[] {
  return [
    ...[...periods].map(([reference, text]): Finding => ({
      severity: "hint",
      kind: "periodFixed",
      parameters: { reference, text },
    })),
    ...[...spills].map(([reference, range]): Finding => ({
      severity: "hint",
      kind: "spillFixed",
      parameters: { reference, range },
    })),
  ];
}

function parkCells(source: DistributionSource): Set<string> {
  const keys = source.sheets.flatMap((cells) =>
    [...formulasOf(cells)]
      .filter(({ formula }) => callsPark(formula))
      .map(({ row, column }) => cellKey(cells.sheet, row, column)),
  );
  return new Set(keys);
}

export function* formulasOf(cells: SheetCells): Generator<{ row: number; column: number; formula: string }> {
  for (const [index, row] of cells.formulas.entries()) {
    for (const [position, content] of row.entries()) {
      if (typeof content !== "string" || !content.startsWith("=")) continue;
      // A text that begins with "=" reads as itself, a formula as its result.
      if (content === cells.values[index]?.[position]) continue;
      yield { row: cells.row + index, column: cells.column + position, formula: content };
    }
  }
}

/** A formula where it stands. */
export interface FormulaCell {
  cells: SheetCells;
  row: number;
  column: number;
  formula: string;
}

/** The native formula, with what it fixes noted. */
export function convert(
  source: DistributionSource,
  { cells, row, column, formula }: FormulaCell,
  fixed: FixedInputs,
): NativeConversion {
  const own = parameterFormula(source, cells.sheet, row, column, formula);
  if (own !== undefined) {
    return {
      ...{ converted: true, formula: own, arrayFormula: false, fixedTexts: [] },
      usesHolidays: readsHolidays(own),
    };
  }
  const unspilled = withFixedSpills(formula, cells.sheet, source.spills);
  const conversion = toNativeFormula(unspilled.formula, nativeContext(source, cells.sheet));
  if (conversion.converted) {
    for (const { reference, range } of unspilled.fixed) fixed.spills.set(reference, range);
    for (const { reference, text } of conversion.fixedTexts) fixed.periods.set(reference, text);
  }
  return conversion;
}

/** 参数 has native formulas of its own, which go on following 报告期. */
function parameterFormula(
  { parameters }: DistributionSource,
  sheet: string,
  row: number,
  column: number,
  formula: string,
): string | undefined {
  if (parameters?.sheet !== sheet) return undefined;
  const at = (address: string | undefined) => address !== undefined && parseBlock(address);
  const parameter = PARAMETER_ROWS.find(({ key }) => {
    const block = at(parameters.cells[key]);
    return block && block.row === row && block.column === column;
  });
  if (!parameter?.formula) return undefined;
  let complete = true;
  const cell = (key: keyof typeof parameters.cells) => {
    const address = parameters.cells[key];
    if (address === undefined) complete = false;
    return absolute(address ?? "A1");
  };
  const isOurs = parameter.formula(cell, "park") === formula;
  return isOurs && complete ? parameter.formula(cell, "native") : undefined;
}

/** In a name a formula stays one in either mode: a name has no cell that could show a value. */
function convertNames(source: DistributionSource, plan: DistributionPlan): void {
  for (const { name, scope, formula } of source.names) {
    if (!callsPark(formula)) continue;
    const conversion = toNativeFormula(formula, nativeContext(source, scope ?? ""));
    if (!conversion.converted) {
      plan.findings.push({ severity: "warning", kind: "nameNotConverted", parameters: { name } });
      continue;
    }
    plan.names.push({
      ...{ name, original: formula, replacement: conversion.formula },
      ...(scope === undefined ? {} : { scope }),
    } satisfies NameReplacement);
    plan.usesHolidays ||= conversion.usesHolidays;
  }
}

const PROBLEM_KINDS: Record<NativeProblem["kind"], string> = {
  syntax: "noNativeSyntax",
  unknownFunction: "noNativeUnknownFunction",
  argumentCount: "noNativeArgumentCount",
  spillReference: "noNativeSpillReference",
  notAReference: "noNativeNotAReference",
  periodsOverWeights: "noNativePeriodsOverWeights",
  tooLong: "noNativeTooLong",
};

export function unconverted(
  { sheet }: SheetCells,
  row: number,
  column: number,
  formula: string,
  problems: readonly NativeProblem[],
  unconvertible: "refuse" | "values",
): Finding {
  const problem = problems[0] ?? { kind: "syntax" as const };
  return {
    severity: unconvertible === "refuse" ? "error" : "warning",
    kind: PROBLEM_KINDS[problem.kind],
    parameters: {
      call: problem.call ?? formula,
      argument: problem.argument ?? "",
    },
    place: placeOf(sheet, row, column),
  };
}

export function valueAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row - cells.row]?.[column - cells.column] ?? "";
}

export function valuesOf(cells: SheetCells, row: number, column: number, extent: Extent): CellValue[][] {
  return partOfCells(cells.values, cells, row, column, extent, "");
}

export function partOfCells<Content>(
  grid: Content[][],
  cells: SheetCells,
  row: number,
  column: number,
  { rows, columns }: Extent,
  otherwise: Content,
): Content[][] {
  return Array.from({ length: rows }, (_row, down) =>
    Array.from(
      { length: columns },
      (_cell, across) => grid[row - cells.row + down]?.[column - cells.column + across] ?? otherwise,
    ),
  );
}
