import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IWorksheetData,
  type Nullable,
  type Univer,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDependencyManagerService,
  IFunctionService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellContent } from "../file/workbook-file";
import type {
  BlankDelivery,
  CalculatedCell,
  Engine,
  EngineCell,
  FunctionRegistration,
  SheetResults,
  SpilledArray,
} from "./engine";
import { isErrorText } from "./error-values";
import { BridgedFunction } from "./function-bridge";
import { compareWithoutValueIndex } from "./without-value-index";

/** The engine has caches that all its instances share, by unit: every workbook gets a unit of its own. */
let units = 0;
/** Where formulas without a cell are evaluated; nothing of it is ever shown or saved. */
const SCRATCH_ID = "scratch";
const SMALLEST = { rows: 200, columns: 30 };

interface Range {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

const empty = (id: string, name: string, hidden = false): Partial<IWorksheetData> => ({
  id,
  name,
  cellData: {},
  rowCount: SMALLEST.rows,
  columnCount: SMALLEST.columns,
  ...(hidden ? { hidden: 1 } : {}),
});

/** Univer as an engine; what differs between Node and a page is done by whoever makes the Univer instance. */
export class UniverEngine implements Engine {
  onResults: (results: SheetResults[]) => void = () => undefined;
  private blanks: BlankDelivery = "empty";
  private readonly sizes = new Map<string, { rows: number; columns: number }>();
  private readonly dirty = new Map<string, Map<string, Range>>();
  private readonly messages = new Map<string, string>();
  private readonly arrays = new Map<string, Map<string, Range>>();
  private readonly names = new Map<string, string>();
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  private readonly dependencies: IDependencyManagerService;
  /** Where formulas stand, by sheet: what they depended on is forgotten when they are written over. */
  private readonly formulas = new Map<string, Set<string>>();
  private order: string[] = [];
  private started = false;
  private unitId = "";
  private onEnd: (() => void) | undefined;
  private readonly listener: { dispose: () => void };
  private scratchResult: CellContent[][] | undefined;

  constructor(protected readonly univer: Univer) {
    compareWithoutValueIndex();
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
    this.dependencies = injector.get(IDependencyManagerService);
    this.listener = this.commands.onCommandExecuted((command) => this.listen(command.id, command.params));
  }

  reset(sheets: readonly { id: string; name: string }[]): void {
    if (this.started) this.disposeUnit();
    this.started = true;
    this.unitId = `workbook${++units}`;
    for (const map of [this.sizes, this.dirty, this.messages, this.arrays, this.names, this.formulas])
      map.clear();
    this.dependencies.reset();
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
  }

  protected disposeUnit(): void {
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  private remember(id: string, name: string): void {
    this.sizes.set(id, { ...SMALLEST });
    this.names.set(id, name);
  }

  addSheet(id: string, name: string, index: number): void {
    this.run(InsertSheetMutation.id, {
      unitId: this.unitId,
      index,
      sheet: mergeWorksheetSnapshotWithDefault(empty(id, name)),
    });
    this.order.splice(index, 0, id);
    this.remember(id, name);
  }

  removeSheet(id: string): void {
    for (const key of this.formulas.get(id) ?? []) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      this.dependencies.removeFormulaDependency(this.unitId, id, row, column);
    }
    this.run(RemoveSheetMutation.id, {
      unitId: this.unitId,
      subUnitId: id,
      subUnitName: this.names.get(id) ?? "",
    });
    this.order = this.order.filter((other) => other !== id);
    for (const map of [this.sizes, this.dirty, this.arrays, this.names, this.formulas]) map.delete(id);
    this.dependencies.clearFormulaDependency(this.unitId, id);
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
  }

  write(sheetId: string, cells: readonly EngineCell[]): void {
    if (cells.length === 0) return;
    const matrix: Record<number, Record<number, Nullable<ICellData>>> = {};
    let bottom = 0;
    let right = 0;
    let formulas = this.formulas.get(sheetId);
    if (!formulas) this.formulas.set(sheetId, (formulas = new Set()));
    for (const cell of cells) {
      const key = `${cell.row},${cell.column}`;
      if (formulas.has(key))
        this.dependencies.removeFormulaDependency(this.unitId, sheetId, cell.row, cell.column);
      if (cell.formula === undefined) formulas.delete(key);
      else formulas.add(key);
      (matrix[cell.row] ??= {})[cell.column] = cellData(cell);
      this.dropArray(sheetId, cell.row, cell.column);
      bottom = Math.max(bottom, cell.row);
      right = Math.max(right, cell.column);
    }
    this.reach(sheetId, bottom, right);
    this.run(SetRangeValuesMutation.id, { unitId: this.unitId, subUnitId: sheetId, cellValue: matrix });
    this.touch(sheetId, cells);
  }

  touch(sheetId: string, cells: readonly { row: number; column: number }[]): void {
    let ranges = this.dirty.get(sheetId);
    if (!ranges) this.dirty.set(sheetId, (ranges = new Map()));
    // Runs of cells in one row become one range: the calculator looks at every range for every formula.
    let last: Range | undefined;
    for (const { row, column } of cells) {
      if (last && last.endRow === row && last.startRow === row && last.endColumn === column - 1)
        last.endColumn = column;
      else
        ranges.set(
          `${row},${column}`,
          (last = { startRow: row, endRow: row, startColumn: column, endColumn: column }),
        );
    }
  }

  /** The engine keeps the values of an array formula that was overwritten; they are taken away here. */
  private dropArray(sheetId: string, row: number, column: number): void {
    const range = this.arrays.get(sheetId)?.get(`${row},${column}`);
    if (!range) return;
    this.arrays.get(sheetId)?.delete(`${row},${column}`);
    const data = this.univer.__getInjector().get(FormulaDataModel);
    const ranges = data.getArrayFormulaRange()[this.unitId]?.[sheetId];
    delete ranges?.[row]?.[column];
    const values = data.getArrayFormulaCellData()[this.unitId]?.[sheetId];
    const freed: { row: number; column: number }[] = [];
    for (let r = range.startRow; r <= range.endRow; r++) {
      for (let c = range.startColumn; c <= range.endColumn; c++) {
        delete values?.[r]?.[c];
        freed.push({ row: r, column: c });
      }
    }
    this.touch(sheetId, freed);
  }

  async calculate(): Promise<void> {
    while (this.dirty.size > 0) {
      const dirtyRanges = [...this.dirty].flatMap(([sheetId, ranges]) =>
        mergeRows([...ranges.values()]).map((range) => ({ unitId: this.unitId, sheetId, range })),
      );
      this.dirty.clear();
      const ended = new Promise<void>((resolve) => {
        this.onEnd = resolve;
      });
      void this.commands.executeCommand(
        SetFormulaCalculationStartMutation.id,
        {
          commands: [],
          forceCalculation: false,
          dirtyRanges,
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          options: null,
        },
        { onlyLocal: true },
      );
      await inTime(ended);
    }
  }

  private listen(id: string, params: unknown): void {
    if (id === SetArrayFormulaDataMutation.id) this.takeArrays(params as ISetArrayFormulaDataMutationParams);
    else if (id === SetFormulaCalculationResultMutation.id)
      this.takeResults(params as ISetFormulaCalculationResultMutation); // prettier-ignore
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
      if (state === undefined) return;
      const end = this.onEnd;
      this.onEnd = undefined;
      end?.();
    }
  }

  private takeArrays(params: ISetArrayFormulaDataMutationParams): void {
    const results: SheetResults[] = [];
    const sheets = params.arrayFormulaRange[this.unitId] ?? {};
    for (const [sheetId, rows] of Object.entries(sheets)) {
      if (!rows) continue;
      const known = new Map<string, Range>();
      const spills: SpilledArray[] = [];
      const data = params.arrayFormulaCellData[this.unitId]?.[sheetId];
      eachCell(rows, (row, column, range) => {
        known.set(`${row},${column}`, range);
        spills.push({ row, column, values: rangeValues(range, (r, c) => contentOf(data?.[r]?.[c])) });
      });
      this.arrays.set(sheetId, known);
      if (sheetId === SCRATCH_ID) this.scratchResult = spills[0]?.values;
      else results.push({ sheetId, cells: [], spills });
    }
    if (results.length > 0) this.onResults(results);
  }

  private takeResults(params: ISetFormulaCalculationResultMutation): void {
    const results: SheetResults[] = [];
    for (const [sheetId, rows] of Object.entries(params.unitData[this.unitId] ?? {})) {
      const cells: CalculatedCell[] = [];
      eachCell(rows ?? {}, (row, column, cell) => cells.push({ row, column, value: resultOf(cell) }));
      if (sheetId === SCRATCH_ID) this.scratchResult ??= cells[0] ? [[cells[0].value]] : undefined;
      else results.push({ sheetId, cells });
    }
    this.onResults(results);
  }

  registerFunctions(registration: FunctionRegistration): void {
    this.blanks = registration.blanks;
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
            const key = `${sheetId},${row},${column}`;
            if (message === undefined) this.messages.delete(key);
            else this.messages.set(key, message);
          },
          again: (sheetId, row, column) => {
            // The parsed formula still has the function as one that answers at once.
            this.functions.deleteFormulaAstCacheKey(name);
            this.touch(sheetId, [{ row, column }]);
          },
          address: (sheetId, row, column) => `${this.names.get(sheetId) ?? ""}!R${row + 1}C${column + 1}`,
        }),
      );
    }
    this.functions.registerExecutors(...executors);
    this.functions.deleteFormulaAstCacheKey(...executors.map((executor) => String(executor.name)));
  }

  setBlankDelivery(blanks: BlankDelivery): void {
    this.blanks = blanks;
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
    this.scratchResult = undefined;
    this.write(SCRATCH_ID, [{ row: 0, column: 0, value: null, formula }]);
    await this.calculate();
    const result = this.scratchResult ?? [[{ error: "#VALUE!" }]];
    this.write(SCRATCH_ID, [{ row: 0, column: 0, value: null }]);
    return result;
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(`${sheetId},${row},${column}`);
  }

  protected run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }

  dispose(): void {
    this.listener.dispose();
    this.univer.dispose();
  }
}

/** A calculator that was stopped by a fault of its own never answers. */
const LONGEST_CALCULATION = 300_000;

async function inTime(calculation: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the calculation did not end")), LONGEST_CALCULATION);
  });
  try {
    await Promise.race([calculation, late]);
  } finally {
    clearTimeout(timer);
  }
}

function cellData(cell: EngineCell): Nullable<ICellData> {
  const { value, formula } = cell;
  if (formula !== undefined) return { f: formula, si: null, v: null, t: null };
  const plain = { f: null, si: null };
  if (value === null) return { ...plain, v: null, t: null };
  if (typeof value === "number") return { ...plain, v: value, t: 2 };
  if (typeof value === "boolean") return { ...plain, v: value ? 1 : 0, t: 3 };
  return { ...plain, v: typeof value === "string" ? value : value.error, t: 1 };
}

function contentOf(cell: Nullable<ICellData>): CellContent {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === 3) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (typeof value === "string" && isErrorText(value)) return { error: value };
  return value;
}

/** A formula whose result is blank shows 0 in Excel. */
const resultOf = (cell: Nullable<ICellData>): CellContent => contentOf(cell) ?? 0;

function eachCell<T>(
  rows: { [row: number]: { [column: number]: T } },
  visit: (row: number, column: number, value: NonNullable<T>) => void,
): void {
  // prettier-ignore
  for (const [row, line] of Object.entries(rows)) {
    for (const [column, value] of Object.entries(line ?? {})) {
      if (value !== null && value !== undefined) visit(Number(row), Number(column), value);
    }
  }
}

function rangeValues(range: Range, value: (row: number, column: number) => CellContent): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    const line: CellContent[] = [];
    for (let column = range.startColumn; column <= range.endColumn; column++)
      line.push(value(row, column) ?? 0);
    rows.push(line);
  }
  return rows;
}

/** Ranges of the same columns in adjacent rows become one. */
function mergeRows(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  const open = new Map<string, Range>();
  for (const range of ranges.sort((a, b) => a.startRow - b.startRow)) {
    const key = `${range.startColumn},${range.endColumn}`;
    const above = open.get(key);
    if (above && range.startRow <= above.endRow + 1) above.endRow = Math.max(above.endRow, range.endRow);
    else {
      const copy = { ...range };
      open.set(key, copy);
      merged.push(copy);
    }
  }
  return merged;
}
