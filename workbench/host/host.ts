import type { BlankDelivery, Engine, FunctionBody } from "../engine/engine";
import type { FunctionsMetadata } from "../engine/function-metadata";
import type { WorkbookFile } from "../file/workbook-file";
import { movesOf, type FileMove } from "./file-moves";
import { hostLocale } from "../locales/host";
import { EVENT, type HostEvent } from "./events";
import { INSTANTIATE, executeRequest, type RequestBody } from "./executor";
import { selectRange } from "./objects/range";
import { areaName, parseArea, splitSheet } from "./model/address";
import { keyColumn, keyRow } from "./model/sheet-model";
import type { SheetArea } from "./kept-figures";
import { findRanges, rectangles } from "./objects/range-geometry";
import { workbook as workbookClass } from "./objects/workbook";
import { cellName, quoteSheetName } from "./model/address";
import type { SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import { openWorkbook } from "./open-workbook";
import { saveWorkbook } from "./save-workbook";
import { HostSettings } from "./host-settings";
import type { HttpResponse } from "./http-response";
import type { ApiSets } from "./profiles/api-sets";
import type { AnyProfileName, Profile } from "./profiles/profile";
import { LENIENT, profileNamed } from "./profiles/profiles";
import { createSession, type HostSession } from "./session";
import { HostState } from "./state";
import { markUnregistered, showStoredNames } from "./unregistered-functions";

/**
 * The host plays Excel's part below Microsoft's Office.js client: a sync of the client is one request, which the host
 * answers on its own model of the workbook, with Univer calculating.
 *
 *   const host = await createHost(createNodeEngine(), { displayLanguage: "zh-CN" });
 *   await host.open(file);
 *   OfficeExtension.SessionBase._overrideSession = host.session;   // or Excel.run(host.session, …)
 *   …
 *   const file = await host.settledSave();
 *
 * Nothing in it knows the add-in. What it does not implement it answers with ApiNotFound and the API's name; what
 * Excel refuses it refuses with Excel's code. Requests are answered one after another; a request that reads waits for
 * the calculation that its own writes started, and a request that wrote has been calculated when it is answered
 * (unless the calculation mode is manual).
 */
export interface Host {
  /** Replaces the workbook; resolves when everything has been calculated. Registered functions stay. */
  open(file: WorkbookFile): Promise<void>;
  /**
   * The workbook as data, in an order that depends on nothing but its content: equal workbooks give equal data.
   * Values are those of the last calculation; every request leaves them settled.
   */
  save(): WorkbookFile;
  /** save() after all requests that are under way. */
  settledSave(): Promise<WorkbookFile>;
  /** The body of one request of the client. Counts as a round trip; rejects only where a fault asks for it. */
  execute(body: RequestBody, request?: RequestTraits): Promise<HttpResponse>;
  /** For Excel.run(session, batch) or OfficeExtension.SessionBase._overrideSession. */
  readonly session: HostSession;
  /** Somebody else's at the same workbook: what it does is no round trip of ours, and no fault concerns it. */
  readonly otherSession: HostSession;
  /** Requests answered so far, without the client's own clean-up after Excel.run. May be set back to 0. */
  roundTrips: number;
  /** Bytes of these requests. May be set back to 0. */
  sentBytes: number;
  /** Failures to inject, by the number of the round trip (1 is the next request after setting roundTrips to 0). */
  faults: Fault[];
  /** Functions of an add-in: metadata is functions.json, functions are what CustomFunctions.associate collected. */
  registerFunctions(
    metadata: FunctionsMetadata,
    functions: ReadonlyMap<string, FunctionBody>,
    options: { namespace: string; errorObject: (code: string) => unknown },
  ): Promise<void>;
  /** The add-in was here before: Excel keeps the names of its functions and waits for them. */
  expectFunctions(metadata: FunctionsMetadata, namespace: string): void;
  /** The kind of Excel that the host answers as. */
  readonly profile: Profile;
  /** Another one; everything is calculated as there. */
  useProfile(name: AnyProfileName): Promise<void>;
  /** The user begins to edit a cell, and ends it: requests meanwhile wait or are refused. */
  startEditing(): void;
  finishEditing(): void;
  /** What custom functions were asked has been answered. */
  answersArrived(): Promise<void>;
  /** How blank cells reach functions: Excel builds differ. Recalculates. */
  setBlankDelivery(blanks: BlankDelivery): Promise<void>;
  /** The document settings, shared by Office.context.document.settings and workbook.settings. */
  readonly settings: HostSettings;
  /** Events of the workbook (see events.ts for their types and targets), after each request. */
  onEvents(listener: (events: readonly HostEvent[], documentEvents: readonly number[]) => void): () => void;
  /** The user selects cells: "Sheet!A1:B2". Fires selection events. */
  select(address: string): void;
  /** What a registered function said with the error in a cell, as Excel shows it beside the cell. */
  errorMessage(sheet: string, row: number, column: number): string | undefined;
  /** The sheets of the file that was opened which are still there: their names now, and in the file. */
  openedSheets(): ReadonlyMap<string, string>;
  /** What moved on the sheets of that file since, by their names in it. */
  movedSince(): FileMove[];
  /** Cells with stored results that may not hold any more and that only Excel can calculate, as "Sheet!A1". */
  outdatedCells(): string[];
  /**
   * Cells that stand on stored results which only Excel can bring up to date, as "Sheet!A1" (see kept-figures.ts): in the
   * blocks, which are told as "Sheet!A1:C9", or in all tables.
   */
  keptCells(blocks?: readonly string[]): string[];
  /** The running state, for a page that draws it. */
  readonly state: HostState;
  readonly displayLanguage: string;
  dispose(): void;
}

export interface HostOptions {
  /** Which requirement set each member of the API belongs to. */
  apiSets: ApiSets;
  profile?: AnyProfileName;
  /** zh-CN where absent. */
  displayLanguage?: string;
  /** workbook.name */
  fileName?: string;
}

/** What the client tells of a request beside its body. */
interface RequestTraits {
  /** In bytes. */
  size?: number;
  /** Excel.run's delayForCellEdit. */
  waitsForCellEdit?: boolean;
  /** Comes from somebody else at the same workbook. */
  isOthers?: boolean;
}

/** What goes wrong at one round trip. */
export interface Fault {
  roundTrip: number;
  /** The error's code, for instance "GeneralException"; without one the request is answered. */
  code?: string;
  /** The request is carried out all the same and only its answer is lost. */
  answerLost?: boolean;
  /** The request is carried out, others may follow, and its answer comes after this. */
  answerAfter?: () => Promise<unknown>;
  /** The user is editing a cell when the request comes, and goes on with it unless the request waits. */
  isEditing?: boolean;
  /** What happens before the request is carried out, for instance a change by somebody else. */
  meanwhile?: () => Promise<unknown>;
}

export const emptyWorkbook = (): WorkbookFile => ({
  sheets: [
    {
      name: "Sheet1",
      visibility: "Visible",
      showGridlines: true,
      columns: [],
      rows: [],
      merges: [],
      tables: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
      notes: [],
    },
  ],
  names: [],
  styles: [{}],
  settings: {},
  customXmlParts: [],
});

export async function createHost(engine: Engine, options: HostOptions): Promise<Host> {
  const host = new RunningHost(engine, options);
  await host.open(emptyWorkbook());
  return host;
}

class RunningHost implements Host {
  readonly state: HostState;
  readonly session: HostSession;
  readonly otherSession: HostSession;
  readonly settings: HostSettings;
  readonly displayLanguage: string;
  roundTrips = 0;
  sentBytes = 0;
  faults: Fault[] = [];
  private readonly root = workbookClass.of(null);
  private readonly listeners = new Set<
    (events: readonly HostEvent[], documentEvents: readonly number[]) => void
  >();
  private queue: Promise<unknown> = Promise.resolve();
  private editing: { done: Promise<void>; finish: () => void } | undefined;
  private isDisposed = false;
  private readonly expected = new Set<string>();

  constructor(
    private readonly engine: Engine,
    options: HostOptions,
  ) {
    this.displayLanguage = options.displayLanguage ?? "zh-CN";
    const locale = hostLocale(this.displayLanguage);
    const profile = profileNamed(options.profile ?? LENIENT.name);
    if (!profile) throw new Error(`there is no profile "${options.profile}"`);
    this.state = new HostState(
      engine,
      { locale, profile, apiSets: options.apiSets },
      () => options.fileName ?? locale.workbook,
    );
    this.tellEngine();
    this.state.calculation.onCalculated = (sheets) => {
      for (const [sheet, keys] of sheets)
        this.state.events.sheet(EVENT.sheetCalculated, sheet, { address: cellsOf(keys) });
    };
    this.session = createSession(this);
    this.otherSession = createSession({
      onEvents: () => () => undefined,
      answerLimit: () => this.answerLimit(),
      execute: (body, request) => this.execute(body, { ...request, isOthers: true }),
    });
    this.settings = new HostSettings(this.state, () => this.flush());
  }

  open(file: WorkbookFile): Promise<void> {
    return this.enqueue(async () => {
      const workbook = openWorkbook(file);
      if (this.state.profile.isStrict) showStoredNames(workbook, (name) => this.isKnownFunction(name));
      this.state.workbook = workbook;
      this.state.isClosed = false;
      this.state.references.releaseAll();
      delete this.state.activeChart;
      this.engine.reset(workbook.sheets.map(({ id, name }) => ({ id, name })));
      this.state.calculation.start(workbook);
      await this.state.calculation.settle();
      await this.state.letAnswersArrive("all");
      this.state.isDirty = false;
      this.state.events.take();
    });
  }

  save(): WorkbookFile {
    return saveWorkbook(this.state.workbook);
  }

  settledSave(): Promise<WorkbookFile> {
    return this.enqueue(async () => {
      this.state.calculation.need();
      await this.state.settle();
      await this.state.letAnswersArrive("all");
      return this.save();
    });
  }

  async execute(body: RequestBody, request: RequestTraits = {}): Promise<HttpResponse> {
    if (isCleanUp(body)) return this.enqueue(() => this.carryOut(body));
    const fault = request.isOthers ? undefined : this.nextFault();
    if (!request.isOthers) this.sentBytes += request.size ?? 0;
    await fault?.meanwhile?.();
    if (this.state.isClosed) return failure("InactiveWorkbook", "The workbook is closed.");
    const { hasCellEditMode, payloadLimit } = this.state.profile;
    if (hasCellEditMode) {
      if (!request.waitsForCellEdit && (this.editing !== undefined || fault?.isEditing))
        return failure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      await this.editing?.done;
    }
    if (fault?.code !== undefined && !fault.answerLost) return failure(fault.code, "The request failed.");
    if (payloadLimit !== undefined && (request.size ?? 0) > payloadLimit)
      return failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const response = await this.enqueue(() => this.answer(body, request));
    await fault?.answerAfter?.();
    return fault?.code === undefined ? response : failure(fault.code, "The answer was lost.");
  }

  private nextFault(): Fault | undefined {
    this.roundTrips++;
    return this.faults.find((other) => other.roundTrip === this.roundTrips);
  }

  private async answer(body: RequestBody, { isOthers }: RequestTraits): Promise<HttpResponse> {
    await this.state.letAnswersArrive("due");
    this.state.events.isRemote = isOthers ?? false;
    const response = await this.carryOut(body);
    this.state.requestEnds();
    await this.state.settle();
    this.flush();
    this.state.events.isRemote = false;
    return response;
  }

  private async carryOut(body: RequestBody): Promise<HttpResponse> {
    const response = await executeRequest(body, this.state, this.root);
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: response };
  }

  answerLimit(): number | undefined {
    return this.state.profile.payloadLimit;
  }

  get profile(): Profile {
    return this.state.profile;
  }

  useProfile(name: AnyProfileName): Promise<void> {
    return this.enqueue(async () => {
      const profile = profileNamed(name);
      if (!profile) throw new Error(`there is no profile "${name}"`);
      this.state.profile = profile;
      this.tellEngine();
      await this.calculateEverything();
    });
  }

  private tellEngine(): void {
    this.engine.setBlankDelivery(this.state.profile.blanks);
    this.engine.setLateResults(this.state.profile.lateResults);
  }

  private async calculateEverything(evenStored = false): Promise<void> {
    if (evenStored) this.state.calculation.calculateAll();
    else this.state.calculation.everythingChanged();
    await this.state.settle();
    await this.state.letAnswersArrive("all");
    this.flush();
  }

  startEditing(): void {
    if (this.editing) return;
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => (finish = resolve));
    this.editing = { done, finish };
  }

  finishEditing(): void {
    this.editing?.finish();
    this.editing = undefined;
  }

  answersArrived(): Promise<void> {
    return this.enqueue(async () => {
      await this.state.letAnswersArrive("all");
      this.flush();
    });
  }

  async registerFunctions(
    metadata: FunctionsMetadata,
    functions: ReadonlyMap<string, FunctionBody>,
    options: { namespace: string; errorObject: (code: string) => unknown },
  ): Promise<void> {
    await this.enqueue(async () => {
      const names = functionNames(metadata, options.namespace);
      const fresh = names.filter((name) => !this.isKnownFunction(name));
      if (this.state.profile.isStrict) markUnregistered(this.state.workbook, new Set(fresh));
      this.engine.registerFunctions({ ...options, metadata, functions });
      await this.calculateEverything();
    });
  }

  expectFunctions(metadata: FunctionsMetadata, namespace: string): void {
    for (const name of functionNames(metadata, namespace)) this.expected.add(name);
  }

  private isKnownFunction(name: string): boolean {
    return this.engine.arity(name) !== undefined || this.expected.has(name.toUpperCase());
  }

  async setBlankDelivery(blanks: BlankDelivery): Promise<void> {
    await this.enqueue(async () => {
      this.engine.setBlankDelivery(blanks);
      await this.calculateEverything(true);
    });
  }

  onEvents(listener: (events: readonly HostEvent[], documentEvents: readonly number[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  select(address: string): void {
    selectRange(this.state, findRanges(this.state.workbook, this.state.workbook.activeSheet, address));
    this.flush();
  }

  errorMessage(sheet: string, row: number, column: number): string | undefined {
    const found = this.state.workbook.sheetByName(sheet);
    return found && this.engine.errorMessage(found.id, row, column);
  }

  openedSheets(): ReadonlyMap<string, string> {
    return new Map(
      this.state.workbook.sheets.flatMap(({ name, openedAs }) =>
        openedAs === undefined ? [] : [[name, openedAs]],
      ),
    );
  }

  movedSince(): FileMove[] {
    return movesOf(this.state.workbook);
  }

  outdatedCells(): string[] {
    return this.state.calculation.outdated().map(addressOf);
  }

  keptCells(blocks?: readonly string[]): string[] {
    const { calculation, workbook } = this.state;
    return calculation
      .keptFigures(blocks ? blocksIn(workbook, blocks) : [...workbook.tables()])
      .map(addressOf);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.listeners.clear();
    this.engine.dispose();
  }

  /** Runs one thing after another, whatever becomes of those before. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private flush(): void {
    const { events, documentEvents } = this.state.events.take();
    if (events.length === 0 && documentEvents.length === 0) return;
    for (const listener of this.listeners) listener(events, documentEvents);
  }
}

const functionNames = ({ functions }: FunctionsMetadata, namespace: string): string[] =>
  functions.map(({ name }) => `${namespace}.${name}`.toUpperCase());

/** The calculated cells as an address. */
const cellsOf = (keys: ReadonlySet<number>): string =>
  rectangles([...keys].map((key) => ({ row: keyRow(key), column: keyColumn(key) })))
    .map(areaName)
    .join(",");

/** After Excel.run the client releases the ranges that it kept, on its own and beside what the add-in does. */
const isCleanUp = (body: RequestBody): boolean =>
  body.Actions.some((action) => action.Name === "_RemoveReference") &&
  body.Actions.every((action) => action.Name === "_RemoveReference" || action.ActionType === INSTANTIATE);

function blocksIn(workbook: WorkbookModel, blocks: readonly string[]): SheetArea[] {
  return blocks.flatMap((block) => {
    const { sheet: name, local } = splitSheet(block);
    const sheet = name === undefined ? undefined : workbook.sheetByName(name);
    const area = parseArea(local);
    return sheet && area ? [{ sheet, area }] : [];
  });
}

const addressOf = ({ sheet, row, column }: { sheet: SheetModel; row: number; column: number }): string =>
  `${quoteSheetName(sheet.name)}!${cellName(row, column)}`;

const failure = (code: string, message: string): HttpResponse => ({
  HttpStatusCode: code === "RequestPayloadSizeLimitExceeded" ? 413 : 500,
  ErrorCode: code,
  ErrorMessage: message,
  Headers: {},
  Body: null,
});
