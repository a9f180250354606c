import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type IWorksheetData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellContent } from "../file/workbook-file";
import { Calculator } from "./calculator";
import type {
  BlankDelivery,
  CellPlace,
  Engine,
  EngineCell,
  Examination,
  FunctionRegistration,
  LateResults,
  SheetResults,
  Verdict,
} from "./engine";
import { BridgedFunction } from "./function-bridge";
import { readCellsDirectly } from "./read-cells-directly";
import { takeAllErrors } from "./take-all-errors";
import { boundArrays } from "./bounded-arrays";
import { joinAsExcel } from "./join-as-excel";
import { sortACopy } from "./sort-a-copy";
import { compareWithoutValueIndex } from "./without-value-index";

/** The engine has caches that all its instances share, by unit: every workbook gets a unit of its own. */
let units = 0;
/** Where formulas without a cell are evaluated; nothing of it is ever shown or saved. */
const SCRATCH_ID = "scratch";
const SMALLEST = { rows: 200, columns: 30 };

const empty = (id: string, name: string, hidden = false): Partial<IWorksheetData> => ({
  id,
  name,
  cellData: {},
  rowCount: SMALLEST.rows,
  columnCount: SMALLEST.columns,
  ...(hidden ? { hidden: 1 } : {}),
});

const placeOf = (sheetId: string, row: number, column: number): string => `${sheetId},${row},${column}`;

/** Univer as an engine; what differs between Node and a page is done by whoever makes the Univer instance. */
export class UniverEngine implements Engine {
  onResults: (results: SheetResults[]) => void = () => undefined;
  private blanks: BlankDelivery = "empty";
  private readonly sizes = new Map<string, { rows: number; columns: number }>();
  private readonly messages = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  private readonly calculator: Calculator;
  private order: string[] = [];
  private started = false;
  private unitId = "";

  constructor(protected readonly univer: Univer) {
    compareWithoutValueIndex();
    readCellsDirectly();
    takeAllErrors();
    boundArrays();
    sortACopy();
    joinAsExcel();
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
    this.calculator = new Calculator(injector, {
      unitId: () => this.unitId,
      sheetNames: () => this.names,
    });
  }

  reset(sheets: readonly { id: string; name: string }[]): void {
    if (this.started) this.disposeUnit();
    this.started = true;
    this.unitId = `workbook${++units}`;
    for (const map of [this.sizes, this.messages, this.names]) map.clear();
    this.calculator.clear();
    const data: Record<string, Partial<IWorksheetData>> = {};
    for (const { id, name } of sheets) {
      data[id] = empty(id, name);
      this.remember(id, name);
    }
    this.order = [...sheets.map((sheet) => sheet.id), SCRATCH_ID];
    data[SCRATCH_ID] = empty(SCRATCH_ID, SCRATCH_ID, true);
    this.remember(SCRATCH_ID, SCRATCH_ID);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      name: this.unitId,
      sheetOrder: [...this.order],
      sheets: data,
    });
    for (const id of this.order) this.giveCells(id);
  }

  protected disposeUnit(): void {
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  private remember(id: string, name: string): void {
    this.sizes.set(id, { ...SMALLEST });
    this.names.set(id, name);
  }

  /** Lets the calculator work on the cells of the engine's own sheet, where functions like FORMULATEXT look. */
  private giveCells(id: string): void {
    const unit = this.univer.__getInjector().get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    const sheet = unit?.getSheetBySheetId(id);
    const size = this.sizes.get(id) ?? SMALLEST;
    if (sheet) this.calculator.addSheet(id, sheet.getCellMatrix(), size.rows, size.columns);
  }

  addSheet(id: string, name: string, index: number): void {
    this.run(InsertSheetMutation.id, {
      unitId: this.unitId,
      index,
      sheet: mergeWorksheetSnapshotWithDefault(empty(id, name)),
    });
    this.order.splice(index, 0, id);
    this.remember(id, name);
    this.giveCells(id);
  }

  removeSheet(id: string): void {
    this.calculator.removeSheet(id);
    this.run(RemoveSheetMutation.id, {
      unitId: this.unitId,
      subUnitId: id,
      subUnitName: this.names.get(id) ?? "",
    });
    this.order = this.order.filter((other) => other !== id);
    for (const map of [this.sizes, this.names]) map.delete(id);
  }

  renameSheet(id: string, name: string): void {
    this.run(SetWorksheetNameMutation.id, { unitId: this.unitId, subUnitId: id, name });
    this.names.set(id, name);
  }

  moveSheet(id: string, index: number): void {
    const from = this.order.indexOf(id);
    this.run(SetWorksheetOrderMutation.id, {
      unitId: this.unitId,
      subUnitId: id,
      fromOrder: from,
      toOrder: index,
    });
    this.order.splice(from, 1);
    this.order.splice(index, 0, id);
  }

  reach(sheetId: string, row: number, column: number): void {
    const size = this.sizes.get(sheetId);
    if (!size) return;
    if (row >= size.rows) {
      size.rows = Math.min(1048576, Math.max(row + 1, Math.ceil(size.rows * 1.5)));
      this.run(SetWorksheetRowCountMutation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        rowCount: size.rows,
      });
    }
    if (column >= size.columns) {
      size.columns = Math.min(16384, Math.max(column + 1, Math.ceil(size.columns * 1.5)));
      this.run(SetWorksheetColumnCountMutation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        columnCount: size.columns,
      });
    }
    this.calculator.resize(sheetId, size.rows, size.columns);
  }

  verify(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[] {
    return this.calculator.verify(sheetId, cells);
  }

  verifyAll(): Verdict[] {
    return this.calculator.verifyAll();
  }

  leave(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[] {
    return this.calculator.leave(sheetId, cells);
  }

  examine(sheetId: string, cell: EngineCell): Examination {
    return this.calculator.examine(sheetId, cell);
  }

  outdated(): CellPlace[] {
    return this.calculator.outdated();
  }

  readersOf(cells: readonly CellPlace[]): CellPlace[] {
    return this.calculator.readersOf(cells);
  }

  load(sheetId: string, cells: readonly EngineCell[]): void {
    this.reachAll(sheetId, cells);
    this.calculator.load(sheetId, cells);
  }

  write(sheetId: string, cells: readonly EngineCell[]): void {
    this.reachAll(sheetId, cells);
    // What a function said of the formula that stood there does not hold for what stands there now.
    for (const { row, column } of cells) this.messages.delete(placeOf(sheetId, row, column));
    this.calculator.write(sheetId, cells);
  }

  private reachAll(sheetId: string, cells: readonly EngineCell[]): void {
    let bottom = 0;
    let right = 0;
    for (const { row, column } of cells) {
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    this.reach(sheetId, bottom, right);
  }

  touch(sheetId: string, cells: readonly { row: number; column: number }[]): void {
    this.calculator.touch(sheetId, cells);
  }

  async calculate(isOpening = false): Promise<void> {
    while (this.calculator.isDue) this.onResults(await this.calculator.calculate(isOpening));
  }

  registerFunctions(registration: FunctionRegistration): void {
    const executors: BridgedFunction[] = [];
    for (const declaration of registration.metadata.functions) {
      const body = registration.functions.get(declaration.id.toUpperCase());
      if (!body) continue;
      const name = `${registration.namespace}.${declaration.name}`.toUpperCase();
      executors.push(
        new BridgedFunction(name, declaration, body, {
          registration,
          blanks: () => this.blanks,
          report: (sheetId, row, column, message) => {
            const key = placeOf(sheetId, row, column);
            if (message === undefined) this.messages.delete(key);
            else this.messages.set(key, message);
          },
          again: (sheetId, row, column) => {
            // The parsed formula still has the function as one that answers at once.
            this.calculator.forgetParsed();
            this.touch(sheetId, [{ row, column }]);
          },
          address: (sheetId, row, column) => `${this.names.get(sheetId) ?? ""}!R${row + 1}C${column + 1}`,
        }),
      );
    }
    this.functions.registerExecutors(...executors);
    this.calculator.addFunctions(executors.map(({ name }) => name.toString()));
  }

  setBlankDelivery(blanks: BlankDelivery): void {
    this.blanks = blanks;
  }

  setLateResults(late: LateResults): void {
    this.calculator.lateResults = late;
  }

  async letAnswersArrive(all: boolean): Promise<boolean> {
    const results = await this.calculator.arrive(all);
    if (results) this.onResults(results);
    return results !== undefined;
  }

  arity(name: string): { minimum: number; maximum: number } | undefined {
    const executor = this.functions.getExecutor(name.toUpperCase().replace(/^_XLFN\./, ""));
    if (!executor) return undefined;
    if (executor instanceof BridgedFunction) return executor.arity;
    return {
      minimum: Math.max(0, executor.minParams),
      maximum: executor.maxParams < 0 ? 255 : executor.maxParams,
    };
  }

  async evaluate(formula: string): Promise<CellContent[][]> {
    await this.calculate();
    return this.calculator.evaluate(SCRATCH_ID, formula);
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(placeOf(sheetId, row, column));
  }

  protected run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }

  dispose(): void {
    this.calculator.clear();
    this.univer.dispose();
  }
}
