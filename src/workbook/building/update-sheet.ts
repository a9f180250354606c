import { blockAddress } from "../../formulas/a1";
import { formulaTokens } from "../../formulas/tokens";
import type { Block } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { FormatPlan, SheetPlan } from "../../templates/plan/sheet-plan";
import { COPY_MARKS, MARKS } from "../reading/workbook-inventory";
import type { ExistingSheet } from "../reading/read-existing";
import { claim } from "../own-sheets";
import { queueOnCopy } from "../remarks";
import type { Remark } from "../remarks";
import type { RoundTrips } from "../round-trips";
import { plannedFills } from "../writing/fills";
import type { Fill } from "../writing/fills";
import { appearanceBytes } from "../writing/payload";
import {
  placeChart,
  pointSeries,
  queueBreaks,
  queueChart,
  queueFormats,
  queueHeights,
  queueMerges,
  queueRule,
} from "../writing/write-plan";
import { movedColumnLooks, queueColumnLooks, queueLeftOut, readHiddenWidths } from "./column-looks";
import type { Target } from "./choose-targets";
import { columnTargets } from "./column-moves";
import { movedPrintArea } from "./moved-print-area";
import { leftOutComment } from "./left-out";
import { queueMark } from "./new-sheet";
import { mayNameCopy } from "./named-in-formula";
import { movedFormula } from "./moved-references";
import type { SheetMoves } from "./moved-references";
import { chartDataRow } from "./old-charts";
import { ownNumberFormats } from "./own-number-formats";
import { layoutOf, movesOf, orphanRows, rowTargets } from "./row-moves";
import type { Move, NewLayout, OldLayout } from "./row-moves";
import { furthestRemark, insertedRows, madeBy, usedBlock } from "./sheet-extent";
import type { Made } from "./sheet-extent";
import { contentBlocks } from "../writing/cell-blocks";
import type { CellContent } from "../writing/cell-blocks";
import { writeRows } from "./write-rows";
import { addMark } from "../marks";

/** About what one copied block takes in a request. */
const BYTES_A_COPY = 1_200;

const BYTES_AN_UNMERGE = 500;

/** The user's comments may stand some columns right of what is in use. */
const BESIDE = 4;
const LAST_COLUMN = 16_384;

export type UpdatedTarget = Target & Required<Pick<Target, "existing" | "layout">>;

export interface Updated {
  findings: Finding[];
  /** Where the user's comments belong now. */
  remarks: readonly Remark[];
}

/**
 * Brings a sheet that we made up to date in place, from a hidden copy that also serves to put it back: the user's
 * references to it go on holding. What the user put beside a row or made of its looks goes with the row; what stands
 * below the block stays below it; title formats, widths and hidden columns stay.
 */
export async function updateSheet(
  trips: RoundTrips,
  { plan, existing, layout, temporary: copy }: UpdatedTarget,
  moves: readonly SheetMoves[],
  remarks: readonly Remark[],
): Promise<Updated> {
  const { workbook } = trips.context;
  const sheet = workbook.worksheets.getItem(existing.sheet);
  const backup = claim(sheet.copy("End"));
  backup.name = copy;
  // Excel does not delete a very hidden sheet.
  backup.visibility = "Hidden";
  queueOnCopy(backup, remarks);
  markCopy(workbook, backup, madeBy(plan, existing, remarks), existing);

  const after = layoutOf(plan);
  const update = new SheetUpdate(trips, sheet, backup, plan, existing, layout, after, moves, remarks);
  if (!staysInPlace(plan, existing, layout)) return update.run();
  const redoLines = update.freeLines();
  await writeRows(trips, sheet, plan, await freeFills(trips, sheet, plan, existing));
  redoLines();
  await trips.makeRoom(appearanceBytes(plan));
  update.queueNumberFormats(1);
  return { findings: [], remarks };
}

/**
 * The fills into a sheet as it stands. Excel may leave rows out that a filter hides: where any are hidden nothing is
 * filled. A merge that the user made among the cells would hide some of them, and goes.
 */
async function freeFills(
  trips: RoundTrips,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { look }: ExistingSheet,
): Promise<Fill[]> {
  if (look.hiddenRows.length > 0) return [];
  const fills = await plannedFills(plan);
  for (const { seed, to } of fills) {
    await trips.makeRoom(BYTES_AN_UNMERGE * 2);
    sheet.getRange(blockAddress({ ...to, row: seed, rows: 1 })).unmerge();
    sheet.getRange(blockAddress(to)).unmerge();
  }
  return fills;
}

/** Says of what the copy is, for one who finds it after Excel was closed meanwhile. */
function markCopy(
  workbook: Excel.Workbook,
  backup: Excel.Worksheet,
  made: Made,
  { block, template }: ExistingSheet,
): void {
  addMark(workbook, COPY_MARKS[template], backup.getRange(blockAddress(block)), JSON.stringify(made));
}

/** Every row and column stays where it is: only figures and words change. */
export function keepsItsShape(plan: SheetPlan, existing: ExistingSheet, before: OldLayout): boolean {
  const { block } = existing;
  const after = layoutOf(plan);
  return (
    hidesTheSame(plan, existing) &&
    block.columns === plan.columns.length &&
    block.rows === plan.rows.length &&
    before.first === after.first &&
    before.keys.size === after.keys.length &&
    after.keys.every((key, index) => before.keys.get(key) === after.first + index)
  );
}

/** Nothing of the sheet is made anew but what stands in its cells; any other update moves what is the user's. */
export const staysInPlace = (plan: SheetPlan, existing: ExistingSheet, before: OldLayout): boolean =>
  keepsItsShape(plan, existing, before) && !changesHead(plan, existing);

/** The lines of a form's head stand in the unit's line, which is as high as they are many. */
function changesHead(plan: SheetPlan, { cells }: ExistingSheet): boolean {
  return plan.rows.slice(0, plan.body.first - 2).some(({ cells: planned }, index) => {
    const stood = cells.values[index + 1 - cells.row] ?? [];
    return linesIn(planned) !== linesIn(stood);
  });
}

/** Lines that go over several columns, the unit's and the signature among them, are merged by which of them are shown. */
export const hidesTheSame = (plan: SheetPlan, existing: ExistingSheet): boolean =>
  leftOutComment(plan) === leftOutComment(existing);

class SheetUpdate {
  private readonly rows: Map<number, number>;
  private readonly columns: Map<number, number>;
  /** The first row that is made anew; the head above it keeps its looks where its columns are the same and shown as before. */
  private readonly top: number;
  private readonly sameColumns: boolean;
  /** Columns right of the block that may be the user's. */
  private readonly beside: Move;

  constructor(
    private readonly trips: RoundTrips,
    private readonly sheet: Excel.Worksheet,
    private readonly backup: Excel.Worksheet,
    private readonly plan: SheetPlan,
    private readonly existing: ExistingSheet,
    private readonly before: OldLayout,
    private readonly after: NewLayout,
    private readonly moves: readonly SheetMoves[],
    private readonly remarks: readonly Remark[],
  ) {
    this.rows = rowTargets(before, after);
    this.columns = columnTargets(existing, plan, before);
    this.sameColumns = existing.block.columns === plan.columns.length;
    const sameHead = this.sameColumns && hidesTheSame(plan, existing) && before.first === after.first;
    this.top = sameHead ? plan.body.first : 1;
    const { columns } = existing.block;
    const last = Math.max(usedBlock(existing).columns, furthestRemark(remarks), columns) + BESIDE;
    const room = LAST_COLUMN - Math.max(columns, plan.columns.length);
    this.beside = {
      from: columns + 1,
      to: plan.columns.length + 1,
      count: Math.min(last - columns, room),
    };
  }

  async run(): Promise<Updated> {
    const { sheet, plan, existing } = this;
    const widths = this.sameColumns
      ? new Map<number, number>()
      : await readHiddenWidths(this.trips, this.backup, existing);
    this.makeRoom();
    this.clear();
    await this.trips.makeRoom(appearanceBytes(plan));
    queueFormats(
      sheet,
      plan.formats.filter((format) => this.isAnew(format.block)),
    );
    await this.bringBack();
    // What is written into a merge beside its first cell is lost.
    this.block().unmerge();
    const redoLines = this.freeLines();
    await writeRows(
      this.trips,
      sheet,
      plan,
      existing.look.hiddenRows.length > 0 ? [] : await plannedFills(plan),
    );
    redoLines();
    this.queueNumberFormats(this.top);
    await this.dropOurRules();
    this.queueBlockLooks();
    if (changesHead(plan, existing)) queueHeights(sheet, plan, 1, plan.body.first - 2);
    this.queueHidden();
    queueColumnLooks(sheet, movedColumnLooks(existing, plan, this.columns, widths));
    queueLeftOut(sheet, plan, existing.leftOut);
    updateCharts(sheet, plan, existing);
    const printArea = movedPrintArea(existing, plan);
    if (printArea) sheet.pageLayout.setPrintArea(blockAddress(printArea));
    queueBreaks(sheet, plan.page.breaks);
    const findings = this.saveOrphans();
    this.queueUserFormulas();
    const { workbook } = this.trips.context;
    workbook.names.getItem(MARKS[plan.template]).delete();
    queueMark(workbook, sheet, plan);
    return { findings, remarks: this.remarks.flatMap((remark) => this.movedRemark(remark)) };
  }

  /** A comment whose column is gone keeps to its row; one whose row is gone goes to the row's name below. */
  private movedRemark(remark: Remark): Remark[] {
    const { row, column } = remark;
    const own = this.moves.find(({ sheet }) => sheet === this.existing.sheet);
    const orphaned = this.orphans.get(row);
    const to = orphaned ?? own?.row(row);
    if (to === undefined) return [];
    const isBeside = column > this.existing.block.columns;
    const across = orphaned !== undefined && !isBeside ? 1 : (own?.column(column, row) ?? 1);
    return [{ ...remark, row: to, column: across }];
  }

  /**
   * Lines of several texts, the unit's and the signature, part the columns by their widths, which grow with the figures:
   * their merges go before anything is written; call the result afterwards to make those of the plan.
   */
  freeLines(): () => void {
    const { sheet, plan } = this;
    const parts = plan.merges.filter((merge) => this.isPartOfLine(merge));
    const rows = new Set(parts.map(({ row }) => row));
    for (const row of rows)
      sheet.getRange(blockAddress({ row, column: 1, rows: 1, columns: plan.columns.length })).unmerge();
    return () => {
      queueMerges(sheet, parts);
      queueFormats(
        sheet,
        plan.formats.flatMap(({ block, horizontal, vertical, wrap = false }) =>
          block.rows === 1 && rows.has(block.row) && horizontal
            ? [{ block, horizontal, vertical, wrap }]
            : [],
        ),
      );
    };
  }

  private isPartOfLine({ row, columns }: Block): boolean {
    const { body, columns: all } = this.plan;
    return columns < all.length && (row < body.first || row > body.last);
  }

  /** Figures may need other number formats where nothing else of the looks changes. Those of the user's stay. */
  queueNumberFormats(top: number): void {
    const own = ownNumberFormats(this.existing, this.plan, this.columns);
    const formats = this.plan.formats.flatMap(({ block, numberFormat }): FormatPlan[] => {
      if (numberFormat === undefined || block.row < top) return [];
      const chosen = own.get(block.column);
      if (chosen === undefined) return [{ block, numberFormat }];
      return numberFormat === "General"
        ? []
        : this.newRows(block).map((rows) => ({ block: rows, numberFormat: chosen }));
    });
    queueFormats(this.sheet, formats);
  }

  /** The rows of a block that the sheet did not have before. */
  private newRows(block: Block): Block[] {
    const known = new Set(this.rows.values());
    return Array.from({ length: block.rows }, (_none, index) => block.row + index)
      .filter((row) => !known.has(row))
      .map((row) => ({ ...block, row, rows: 1 }));
  }

  /** What stands below a block that grows moves down as a whole: tables, charts and references to it follow. */
  private makeRoom(): void {
    const count = insertedRows(this.existing, this.plan);
    const { bottom } = this.before;
    if (count > 0) this.sheet.getRange(`${bottom}:${bottom + count - 1}`).insert("Down");
  }

  private clear(): void {
    const { plan, existing, top } = this;
    const bottom = Math.max(this.before.bottom + insertedRows(existing, plan), plan.rows.length);
    const columns = Math.max(this.beside.from, this.beside.to) + this.beside.count - 1;
    const canvas = this.sheet.getRange(
      blockAddress({ row: top, column: 1, rows: bottom - top + 1, columns }),
    );
    canvas.unmerge();
    canvas.clear("All");
    canvas.conditionalFormats.clearAll();
  }

  private isAnew({ row }: Block): boolean {
    return row >= this.top;
  }

  /** From the copy, what was in the rows and columns that are still there: their looks, comments and the user's cells. */
  private async bringBack(): Promise<void> {
    const besideMove = [this.beside];
    const whole = { from: 1, to: 1, count: this.beside.from + this.beside.count - 1 };
    const ofRecords = movesOf(
      new Map([...this.columns].filter(([from]) => from < this.existing.block.columns)),
    );
    for (const move of this.rowMoves()) {
      // Thousands of moved rows are more than one request takes.
      await this.trips.makeRoom(BYTES_A_COPY * 2);
      const isRecord = this.isRecord(move.from);
      const columns = this.isChartRow(move.to)
        ? besideMove
        : this.sameColumns
          ? [whole]
          : isRecord
            ? [...ofRecords, this.beside]
            : besideMove;
      for (const across of columns) this.copy(move, across);
    }
    if (!this.sameColumns) this.bringHeadBack();
  }

  /** Moves of rows of one kind each, so that each kind can be brought back as far as its merges allow. */
  private rowMoves(): Move[] {
    const targets = [...this.rows].filter(([, to]) => to >= this.top);
    const kindOf = ([from, to]: [number, number]) =>
      `${this.isChartRow(to)} ${this.sameColumns || this.isRecord(from)}`;
    const kinds = new Set(targets.map(kindOf));
    return [...kinds].flatMap((kind) => movesOf(new Map(targets.filter((each) => kindOf(each) === kind))));
  }

  /** A row of the body without merges of ours: its cells move with their columns. */
  private isRecord(row: number): boolean {
    const { keys, first } = this.before;
    this.recordRows ??= new Set([
      first - 1,
      ...[...keys].filter(([key]) => !key.startsWith("#")).map(([, at]) => at),
    ]);
    return this.recordRows.has(row);
  }
  private recordRows: Set<number> | undefined;

  /** What is under a chart stands in white, and where depends on the chart. */
  private isChartRow(row: number): boolean {
    return (
      row > this.plan.body.last && row <= this.after.bottom - this.after.foot && this.plan.charts.length > 0
    );
  }

  /** With other columns the lines above the header are merged anew, with the looks that they had. */
  private bringHeadBack(): void {
    for (let row = 1; row < this.before.first - 1; row++) {
      const to = this.rows.get(row);
      if (to !== undefined)
        this.sheet.getRange(`A${to}`).copyFrom(this.backup.getRange(`A${row}`), "Formats");
    }
  }

  private copy(rows: Move, columns: Move): void {
    const from = { row: rows.from, column: columns.from, rows: rows.count, columns: columns.count };
    this.trips.queue(BYTES_A_COPY);
    this.sheet
      .getRange(blockAddress({ ...from, row: rows.to, column: columns.to }))
      .copyFrom(this.backup.getRange(blockAddress(from)), "All");
  }

  /** Rules came along with the rows, ours among them: where the user has no own ones they need not be told apart. */
  private async dropOurRules(): Promise<void> {
    const rules = this.block().conditionalFormats;
    if (this.existing.look.rules <= this.plan.rules.length) {
      rules.clearAll();
      return;
    }
    rules.load("items/type");
    await this.trips.sync();
    const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    for (const item of custom) item.custom.rule.load("formula");
    await this.trips.sync();
    const ours = new Set(this.plan.rules.map(({ formula }) => withoutPlaces(formula)));
    for (const item of custom) if (ours.has(withoutPlaces(item.custom.rule.formula))) item.delete();
  }

  /** What is ours of the sheet and made anew. */
  private block(): Excel.Range {
    const { plan, top } = this;
    const rows = plan.rows.length - top + 1;
    return this.sheet.getRange(blockAddress({ row: top, column: 1, rows, columns: plan.columns.length }));
  }

  private queueBlockLooks(): void {
    const { sheet, plan, top } = this;
    queueMerges(
      sheet,
      plan.merges.filter((merge) => this.isAnew(merge) && !this.isPartOfLine(merge)),
    );
    for (const rule of plan.rules) queueRule(sheet, rule);
    queueHeights(sheet, plan, top, plan.rows.length);
  }

  /** A row that the user hid stays hidden wherever it stands; a filter looks again at which rows it hides. */
  private queueHidden(): void {
    const { hiddenRows, isFiltered } = this.existing.look;
    const hidden = hiddenRows.filter((row) => row <= this.before.bottom);
    if (hidden.length === 0) return;
    this.sheet.getRange(`1:${Math.max(this.before.bottom, this.after.bottom)}`).rowHidden = false;
    if (isFiltered) this.sheet.autoFilter.reapply();
    else
      for (const row of hidden) {
        const to = this.rows.get(row);
        if (to !== undefined) this.sheet.getRange(`${to}:${to}`).rowHidden = true;
      }
  }

  /** Excel moves references of a copied formula along with it; those of the user's are to follow what they refer to. */
  private queueUserFormulas(): void {
    const { sheet, values, row: first, column: left } = this.existing.cells;
    const own = this.moves.find((each) => each.sheet === sheet);
    const cells = values.flatMap((line, down) =>
      line.flatMap((content, across): CellContent[] => {
        const [row, column] = [first + down, left + across];
        const isOurs = row <= this.before.bottom && column <= this.existing.block.columns;
        if (isOurs || typeof content !== "string" || !content.startsWith("=")) return [];
        const to = { row: this.orphans.get(row) ?? own?.row(row), column: own?.column(column, row) };
        if (to.row === undefined || to.column === undefined) return [];
        const formula = movedFormula(content, sheet, this.moves);
        const stays = to.row === row && to.column === column && formula === content;
        return stays && !mayNameCopy(content, sheet)
          ? []
          : [{ row: to.row, column: to.column, content: formula }];
      }),
    );
    for (const block of contentBlocks(cells))
      this.sheet.getRange(blockAddress(block)).formulas = block.contents;
  }
  /** New rows of what has lost its own. */
  private readonly orphans = new Map<number, number>();

  /** What the user wrote beside a row that is gone goes below everything, under the row's name. */
  private saveOrphans(): Finding[] {
    const { cells, block } = this.existing;
    const width = Math.max(0, usedBlock(this.existing).columns - block.columns);
    const remarked = new Set(this.remarks.map(({ row }) => row));
    const isFilled = (row: number) =>
      (cells.values[row - cells.row] ?? [])
        .slice(block.columns + 1 - cells.column)
        .some((cell) => cell !== "");
    const used = usedBlock(this.existing);
    const below = Math.max(this.plan.rows.length, used.rows + insertedRows(this.existing, this.plan));
    return orphanRows(this.before, this.rows)
      .filter((row) => isFilled(row) || remarked.has(row))
      .map((row, index): Finding => {
        const to = below + 2 + index;
        const name = this.before.names.get(row) ?? "";
        if (name !== "") this.sheet.getRange(`A${to}`).values = [[name]];
        if (isFilled(row)) this.copy({ from: row, to, count: 1 }, { ...this.beside, count: width });
        this.orphans.set(row, to);
        return {
          severity: "warning",
          kind: name === "" ? "noteWithoutLine" : "noteWithoutRow",
          parameters: { name, address: `A${to}` },
          place: { sheet: this.existing.sheet, address: `A${to}` },
        };
      });
  }
}

/** Breaks of lines that the formulas of a row put into their texts. */
const linesIn = (cells: readonly unknown[]): number => cells.join().split("CHAR(10)").length;

/**
 * The formula of a rule, wherever it stands and however Excel writes it: 1E-9 comes back as 0.000000001 or 1E-09, names
 * of sheets with quotes or without.
 */
function withoutPlaces(formula: string): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind === "space") return "";
      if (token.kind === "number") return String(Number(token.text));
      return token.kind === "reference" ? `${token.sheet ?? ""}#${token.last ? ":#" : ""}` : token.text;
    })
    .join("")
    .toUpperCase();
}

/** A chart whose cells are there without it was deleted by the user and stays so. */
function updateCharts(sheet: Excel.Worksheet, plan: SheetPlan, existing: ExistingSheet): void {
  for (const chart of plan.charts) {
    if (existing.charts.includes(chart.name)) {
      pointSeries(sheet, chart, existing.chartSeries.get(chart.name) ?? 0);
      placeChart(sheet.charts.getItem(chart.name), chart);
    } else if (chartDataRow(chart, plan, existing) === undefined) queueChart(sheet, chart);
  }
}
