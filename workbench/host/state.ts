import type { Engine } from "../engine/engine";
import { Calculation } from "./calculation";
import { activateSheet } from "./edit/sheet-edit";
import { areaFormula } from "./edit/chart-source";
import { EventQueue } from "./events";
import { HostError } from "./host-error";
import { cellCount, type Area } from "./model/area";
import type { ChartModel } from "./model/chart-model";
import { SheetModel } from "./model/sheet-model";
import type { RangeTarget } from "./objects/range-target";
import type { HostObject } from "./registry";
import { WorkbookModel, type NameModel } from "./model/workbook-model";
import { References } from "./references";
import type { HostLocale } from "../locales/host";
import type { ApiSets } from "./profiles/api-sets";
import type { Profile } from "./profiles/profile";
import { isSetSupported } from "./profiles/requirement-sets";

/** Excel's limit for one reading or writing of a range. */
const MOST_CELLS = 5_000_000;

/** Answers of custom functions that wait for each other come in a few rounds. */
const MOST_ROUNDS = 20;

/** Everything that the objects of the host work on. */
export class HostState {
  workbook = new WorkbookModel();
  readonly calculation: Calculation;
  readonly events = new EventQueue();
  readonly references = new References();
  /** The kind of Excel that answers. */
  profile: Profile;
  readonly locale: HostLocale;
  /** A machine without one refuses paper sizes, whatever Excel is on it. */
  hasPrinter = true;
  /** Days count from 1904: a choice of the workbook's. Files that chose it are not opened; DATE alone answers so. */
  countsFrom1904 = false;
  /** Names that the request under way added. */
  readonly newNames = new Set<NameModel>();
  private readonly apiSets: ApiSets;
  /** Set by suspendApiCalculationUntilNextSync. */
  calculationSuspended = false;
  /** The add-in closed the workbook. */
  isClosed = false;
  /** Anything changed since the workbook was opened or saved. */
  isDirty = false;
  activeChart?: ChartModel;
  /** Whether the client knows a property at all; Excel passes over those that nobody knows. Set with the client. */
  isKnownProperty: (className: string, property: string) => boolean = () => true;

  constructor(
    readonly engine: Engine,
    surroundings: { locale: HostLocale; profile: Profile; apiSets: ApiSets },
    readonly workbookName: () => string,
  ) {
    this.calculation = new Calculation(engine, this.workbook);
    this.locale = surroundings.locale;
    this.profile = surroundings.profile;
    this.apiSets = surroundings.apiSets;
  }

  /** Calculates what the reading of an object needs. */
  async settleFor(target: unknown): Promise<void> {
    if (this.calculationSuspended) return;
    const { sheet } = (target ?? {}) as { sheet?: unknown };
    const read = target instanceof SheetModel ? target : sheet instanceof SheetModel ? sheet : undefined;
    this.calculation.need(read);
    await this.settle();
  }

  /** Calculates what is due, unless calculation is manual. */
  async settle(): Promise<void> {
    if (this.workbook.calculationMode === "Manual") return;
    await this.calculation.settle();
  }

  /** Custom functions answer: those that are due, or all that were asked, and what those ask in turn. */
  async letAnswersArrive(which: "due" | "all"): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (!(await this.calculation.letAnswersArrive(which === "all"))) return;
      await this.settle();
      if (which === "due") return;
    }
  }

  requestEnds(): void {
    this.calculationSuspended = false;
    this.newNames.clear();
  }

  /** Whether this kind of Excel has a member of the API; one that the typings do not know is the client's own. */
  hasApi(api: string): boolean {
    const set = this.apiSets.get(api);
    return !set || !this.profile.isStrict || isSetSupported(this.profile, set.name, set.version);
  }

  activate(sheet: SheetModel): void {
    activateSheet(this, sheet);
  }

  /** The same categories for all series of a chart. */
  setCategories(chart: ChartModel, source: HostObject): void {
    const { sheet, areas } = source.target as RangeTarget;
    const [area] = areas;
    if (area) for (const series of chart.series) series.categories = areaFormula(sheet, area);
    this.isDirty = true;
  }

  /** Refuses what Excel refuses on a protected sheet: a change of locked cells. */
  requireUnlocked(sheet: SheetModel, area: Area): void {
    if (!sheet.protection) return;
    const locked = (style: number): boolean => this.workbook.styles.get(style).protection?.locked !== false;
    if (cellCount(area) > 1000) {
      if (this.anyLockedSparse(sheet, area, locked)) throw protectedSheet(sheet);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (locked(sheet.style(row, column))) throw protectedSheet(sheet);
      }
    }
  }

  private anyLockedSparse(sheet: SheetModel, area: Area, locked: (style: number) => boolean): boolean {
    let unlocked = 0;
    for (const { cell } of sheet.cells(area)) {
      if (locked(cell.style)) return true;
      unlocked++;
    }
    if (unlocked === cellCount(area)) return false;
    for (let column = area.left; column <= area.right; column++) {
      if (locked(sheet.columnInfo.get(column)?.style ?? 0)) return true;
    }
    return false;
  }

  /** Refuses any other change of a protected sheet, unless its protection allows it. */
  requireAllowed(sheet: SheetModel, permission?: string): void {
    if (!sheet.protection) return;
    if (permission !== undefined && sheet.protection.options[permission]) return;
    throw protectedSheet(sheet);
  }

  requireStructure(): void {
    if (this.workbook.protection)
      throw new HostError("AccessDenied", "The workbook's structure is protected.", 403);
  }

  changed(sheet: SheetModel, area: Area, type = "RangeEdited"): void {
    this.isDirty = true;
    this.events.rangeChanged(sheet, area, type);
  }
}

const protectedSheet = (sheet: SheetModel): HostError =>
  new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`, 403);

export function requireReadable(area: Area): void {
  if (cellCount(area) > MOST_CELLS) {
    throw new HostError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
}
