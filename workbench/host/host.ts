import type { BlankDelivery, Engine, FunctionBody } from "../engine/engine";
import type { FunctionsMetadata } from "../engine/function-metadata";
import type { WorkbookFile } from "../file/workbook-file";
import { hostLocale } from "../locales/host";
import { EVENT, type HostEvent } from "./events";
import { INSTANTIATE, executeRequest, type RequestBody } from "./executor";
import { selectRange } from "./objects/range";
import { findRanges } from "./objects/range-geometry";
import { workbook as workbookClass } from "./objects/workbook";
import { openWorkbook } from "./open-workbook";
import { saveWorkbook } from "./save-workbook";
import { HostSettings } from "./host-settings";
import { PAYLOAD_LIMIT, type HttpResponse } from "./http-response";
import { createSession, type HostSession } from "./session";
import { HostState } from "./state";

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
  execute(body: RequestBody, bodySize?: number): Promise<HttpResponse>;
  /** For Excel.run(session, batch) or OfficeExtension.SessionBase._overrideSession. */
  readonly session: HostSession;
  /** Requests answered so far, without the client's own clean-up after Excel.run. May be set back to 0. */
  roundTrips: number;
  /** Failures to inject, by the number of the round trip (1 is the next request after setting roundTrips to 0). */
  faults: Fault[];
  /** Functions of an add-in: metadata is functions.json, functions are what CustomFunctions.associate collected. */
  registerFunctions(
    metadata: FunctionsMetadata,
    functions: ReadonlyMap<string, FunctionBody>,
    options: { namespace: string; errorObject: (code: string) => unknown },
  ): Promise<void>;
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
  /** The running state, for a page that draws it. */
  readonly state: HostState;
  readonly displayLanguage: string;
  dispose(): void;
}

export interface HostOptions {
  /** zh-CN where absent. */
  displayLanguage?: string;
  /** workbook.name */
  fileName?: string;
  blanks?: BlankDelivery;
}

/** A failure at one round trip. */
export interface Fault {
  roundTrip: number;
  /** The error's code, for instance "GeneralException". */
  code: string;
  /** The request is carried out all the same and only its answer is lost. */
  answerLost?: boolean;
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

export async function createHost(engine: Engine, options: HostOptions = {}): Promise<Host> {
  const host = new RunningHost(engine, options);
  await host.open(emptyWorkbook());
  return host;
}

class RunningHost implements Host {
  readonly state: HostState;
  readonly session: HostSession;
  readonly settings: HostSettings;
  readonly displayLanguage: string;
  roundTrips = 0;
  faults: Fault[] = [];
  private readonly root = workbookClass.of(null);
  private readonly listeners = new Set<
    (events: readonly HostEvent[], documentEvents: readonly number[]) => void
  >();
  private queue: Promise<unknown> = Promise.resolve();
  private blanks: BlankDelivery;
  private isDisposed = false;

  constructor(
    private readonly engine: Engine,
    options: HostOptions,
  ) {
    this.displayLanguage = options.displayLanguage ?? "zh-CN";
    this.blanks = options.blanks ?? "empty";
    const locale = hostLocale(this.displayLanguage);
    this.state = new HostState(engine, locale, () => options.fileName ?? locale.workbook);
    this.state.calculation.onCalculated = (sheets) => {
      for (const sheet of sheets.keys()) this.state.events.sheet(EVENT.sheetCalculated, sheet);
    };
    this.session = createSession(this);
    this.settings = new HostSettings(this.state, () => this.flush());
  }

  open(file: WorkbookFile): Promise<void> {
    return this.enqueue(async () => {
      const workbook = openWorkbook(file);
      this.state.workbook = workbook;
      this.state.references.releaseAll();
      delete this.state.activeChart;
      this.engine.reset(workbook.sheets.map(({ id, name }) => ({ id, name })));
      this.state.calculation.start(workbook);
      await this.state.calculation.settle();
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
      return this.save();
    });
  }

  execute(body: RequestBody, bodySize = 0): Promise<HttpResponse> {
    return this.enqueue(() => this.answer(body, bodySize));
  }

  private async answer(body: RequestBody, bodySize: number): Promise<HttpResponse> {
    if (isCleanUp(body)) {
      const response = await executeRequest(body, this.state, this.root);
      return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: response };
    }
    this.roundTrips++;
    const fault = this.faults.find((other) => other.roundTrip === this.roundTrips);
    if (fault && !fault.answerLost) return failure(fault.code, "The request failed.");
    if (bodySize > PAYLOAD_LIMIT) {
      return failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    const response = await executeRequest(body, this.state, this.root);
    this.state.calculationSuspended = false;
    await this.state.settle();
    this.flush();
    if (fault) return failure(fault.code, "The answer was lost.");
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: response };
  }

  async registerFunctions(
    metadata: FunctionsMetadata,
    functions: ReadonlyMap<string, FunctionBody>,
    options: { namespace: string; errorObject: (code: string) => unknown },
  ): Promise<void> {
    await this.enqueue(async () => {
      this.engine.registerFunctions({ ...options, metadata, functions, blanks: this.blanks });
      this.state.calculation.everythingChanged();
      await this.state.settle();
      this.flush();
    });
  }

  async setBlankDelivery(blanks: BlankDelivery): Promise<void> {
    await this.enqueue(async () => {
      this.blanks = blanks;
      this.engine.setBlankDelivery(blanks);
      this.state.calculation.everythingChanged();
      await this.state.settle();
      this.flush();
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

/** After Excel.run the client releases the ranges that it kept, on its own and beside what the add-in does. */
const isCleanUp = (body: RequestBody): boolean =>
  body.Actions.some((action) => action.Name === "_RemoveReference") &&
  body.Actions.every((action) => action.Name === "_RemoveReference" || action.ActionType === INSTANTIATE);

const failure = (code: string, message: string): HttpResponse => ({
  HttpStatusCode: code === "RequestPayloadSizeLimitExceeded" ? 413 : 500,
  ErrorCode: code,
  ErrorMessage: message,
  Headers: {},
  Body: null,
});
