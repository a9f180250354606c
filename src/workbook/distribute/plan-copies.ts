import { HOLIDAY_SHEET } from "../../functions/native/holiday-table";
import { blockAddress, cellAddress, columnLetters, columnNumber, quotedSheet } from "../../formulas/a1";
import { absolute } from "../../templates/cells/input-cell";
import { LONGEST_FORMULA } from "../../formulas/excel-limits";
import { callsPark, toNativeFormula } from "../../functions/native/to-native";
import { cellKey } from "./distribution";
import type { DistributionOptions, DistributionSource, ReplacedFormula, ScopedName } from "./distribution";
import type { Finding } from "../../records/finding";
import { rewriteReferences } from "./formula-references";
import type { FormulaReference } from "./formula-references";
import { nativeContext, placeOf } from "./native-context";
import { ParkDependence } from "./park-dependence";
import type { Meaning } from "./park-dependence";
import {
  convert,
  fixedFindings,
  formulasOf,
  partOfCells,
  unconverted,
  valueAt,
  valuesOf,
} from "./plan-distribution";
import type { FixedInputs, FormulaCell } from "./plan-distribution";

/** A figure of a sheet that is not copied, as the hidden sheet computes it natively. */
interface LinkedFigure {
  /** Where it comes from, for a reader of the hidden sheet. */
  label: string;
  formula: string;
  format: string;
}

export interface CopyPlan {
  /** What the copies get in place of what was copied; `sheet` is the copy. */
  replacements: ReplacedFormula[];
  /** From row 2 of the hidden sheet on, in column B. */
  linked: LinkedFigure[];
  usesHolidays: boolean;
  findings: Finding[];
}

export interface CopyNames {
  /** Each copy's name by the sheet's. */
  copies: ReadonlyMap<string, string>;
  linkedSheet: string;
}

/**
 * What has to change in copies of sheets so that they need no add-in: PARK formulas become native ones or values,
 * references to sheets that are copied go to the copies, and figures that other sheets compute with the add-in (参数's
 * 序时进度) are computed natively in a hidden sheet, over the same inputs.
 */
export function planCopies(
  source: DistributionSource,
  { copies, linkedSheet }: CopyNames,
  { mode = "native", unconvertible = "refuse" }: DistributionOptions = {},
): CopyPlan {
  const planner = new CopyPlanner(source, copies, linkedSheet);
  for (const cells of source.sheets) {
    const sheet = copies.get(cells.sheet);
    if (sheet === undefined) continue;
    for (const { row, column, formula } of formulasOf(cells)) {
      planner.replace({ cells, row, column, formula }, sheet, { mode, unconvertible });
    }
  }
  return planner.finished();
}

class CopyPlanner {
  private readonly plan: CopyPlan = { replacements: [], linked: [], usesHolidays: false, findings: [] };
  private readonly fixed: FixedInputs = { periods: new Map(), spills: new Map() };
  private readonly dependence: ParkDependence;
  /** Rows of the hidden sheet by what they compute. */
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly source: DistributionSource,
    private readonly copies: ReadonlyMap<string, string>,
    private readonly linkedSheet: string,
  ) {
    this.dependence = new ParkDependence(source);
  }

  finished(): CopyPlan {
    return { ...this.plan, findings: [...this.plan.findings, ...fixedFindings(this.fixed)] };
  }

  replace(cell: FormulaCell, sheet: string, { mode, unconvertible }: Required<ReplaceOptions>): void {
    const { cells, row, column, formula } = cell;
    const extent = this.source.spills.get(cellKey(cells.sheet, row, column)) ?? { rows: 1, columns: 1 };
    const put = (replacement: ReplacedFormula["replacement"]) =>
      this.plan.replacements.push({
        ...{ sheet, row, column, extent, replacement, original: formula },
        formats: partOfCells(cells.formats, cells, row, column, extent, "General"),
        shown: valueAt(cells, row, column),
      });
    const values = () => put({ values: valuesOf(cells, row, column, extent) });
    if (mode === "values") {
      values();
      return;
    }
    if (!callsPark(formula) && !formula.includes("#")) {
      const rewritten = this.redirected(formula, cell);
      if (rewritten !== formula) put({ formula: rewritten });
      return;
    }
    const conversion = convert(this.source, cell, this.fixed);
    const rewritten = conversion.converted ? this.redirected(conversion.formula, cell) : "";
    if (conversion.converted && rewritten.length <= LONGEST_FORMULA) {
      this.plan.usesHolidays ||= conversion.usesHolidays;
      if (rewritten !== formula) put({ formula: rewritten });
      return;
    }
    if (unconvertible === "values") values();
    const problems = conversion.converted ? [{ kind: "tooLong" as const }] : conversion.problems;
    this.plan.findings.push(unconverted(cells, row, column, formula, problems, unconvertible));
  }

  /** A copy's formula, reading what needs no add-in. */
  private redirected(formula: string, { cells, row, column }: FormulaCell): string {
    return rewriteReferences(formula, (reference) => {
      if (reference.sheet === HOLIDAY_SHEET) return this.holidayReference(reference);
      const copy = reference.sheet === undefined ? undefined : this.copies.get(reference.sheet);
      if (copy !== undefined) return elsewhere(reference, copy);
      const meaning = this.dependence.meaningOf(reference, cells.sheet);
      if (!meaning) return undefined;
      if (meaning.kind === "cells" && this.copies.has(meaning.sheet)) {
        // A name over a sheet that is copied: the copy's own cells.
        return reference.block ? undefined : inCopy(meaning, this.copies);
      }
      return this.linkedReference(meaning, placeOf(cells.sheet, row, column));
    });
  }

  /** Where the hidden sheet has the figure; undefined where it can be read as it is. */
  private linkedReference(meaning: Meaning, place: Finding["place"]): string | undefined {
    if (!this.dependence.needsAddIn(meaning)) return undefined;
    if (meaning.kind === "cells" && meaning.block.rows * meaning.block.columns > 1) {
      const { sheet } = meaning;
      this.plan.findings.push({ severity: "warning", kind: "copyReadsPark", parameters: { sheet }, place });
      return undefined;
    }
    const key = keyOf(meaning);
    const known = this.rows.get(key);
    if (known !== undefined) return this.linkedCell(known);
    const at = this.plan.linked.push({ label: key, formula: "", format: "General" });
    this.rows.set(key, at);
    const figure = this.linkedFigure(meaning, place);
    this.plan.linked[at - 1] = { label: key, ...figure };
    return this.linkedCell(at);
  }

  /** Row 1 of the hidden sheet is its heading. */
  private linkedCell(at: number): string {
    return `${quotedSheet(this.linkedSheet)}!$B$${at + 1}`;
  }

  /** The hidden sheet of the copies has the public holidays too, beside its figures. */
  private holidayReference({ target }: FormulaReference): string {
    const columns = target.replace(/[A-Z]+/g, (letters) =>
      columnLetters(columnNumber(letters) + HOLIDAYS_FROM - 1),
    );
    return `${quotedSheet(this.linkedSheet)}!${columns}`;
  }

  private linkedFigure(meaning: Meaning, place: Finding["place"]): Omit<LinkedFigure, "label"> {
    if (meaning.kind === "formula") {
      const { formula } = this.nativeName(meaning.name);
      return { formula: this.fromElsewhere(formula, meaning.name.scope ?? "", place), format: "General" };
    }
    const { sheet, block } = meaning;
    const cell = this.dependence.formulaAt(sheet, block.row, block.column);
    const conversion = cell && convert(this.source, cell, this.fixed);
    if (!cell || !conversion?.converted) {
      const cells = this.source.sheets.find((each) => each.sheet === sheet);
      const problems = conversion && !conversion.converted ? conversion.problems : [];
      if (cells && cell)
        this.plan.findings.push(unconverted(cells, cell.row, cell.column, cell.formula, problems, "refuse"));
      return { formula: "=NA()", format: "General" };
    }
    this.plan.usesHolidays ||= conversion.usesHolidays;
    return {
      formula: this.fromElsewhere(conversion.formula, sheet, place),
      format:
        partOfCells(cell.cells.formats, cell.cells, cell.row, cell.column, ONE, "General")[0]?.[0] ??
        "General",
    };
  }

  private nativeName({ name, formula, scope = "" }: ScopedName): { formula: string } {
    const conversion = toNativeFormula(formula, nativeContext(this.source, scope));
    if (conversion.converted) {
      this.plan.usesHolidays ||= conversion.usesHolidays;
      return conversion;
    }
    this.plan.findings.push({ severity: "error", kind: "nameNotConverted", parameters: { name } });
    return { formula: "=NA()" };
  }

  /** A formula of another sheet as the hidden one has it: its own sheet named, what needs the add-in linked too. */
  private fromElsewhere(formula: string, sheet: string, place: Finding["place"]): string {
    return rewriteReferences(formula, (reference) => {
      if (reference.sheet === HOLIDAY_SHEET) return this.holidayReference(reference);
      const meaning = this.dependence.meaningOf(reference, sheet);
      if (!meaning) return undefined;
      const linked = this.linkedReference(meaning, place);
      if (linked !== undefined) return linked;
      return reference.block && reference.sheet === undefined && sheet !== ""
        ? `${quotedSheet(sheet)}!${reference.text}`
        : undefined;
    });
  }
}

type ReplaceOptions = Pick<DistributionOptions, "mode" | "unconvertible">;

/** The hidden sheet's first column of public holidays. */
export const HOLIDAYS_FROM = 4;

const ONE = { rows: 1, columns: 1 };

function keyOf(meaning: Meaning): string {
  return meaning.kind === "formula"
    ? meaning.name.name
    : `${quotedSheet(meaning.sheet)}!${cellAddress(meaning.block.row, meaning.block.column)}`;
}

function elsewhere({ target, spilled }: FormulaReference, sheet: string): string {
  return `${quotedSheet(sheet)}!${target}${spilled ? "#" : ""}`;
}

function inCopy(
  { sheet, block }: Extract<Meaning, { kind: "cells" }>,
  copies: ReadonlyMap<string, string>,
): string {
  return `${quotedSheet(copies.get(sheet) ?? sheet)}!${absolute(blockAddress(block))}`;
}
