import type { IRange } from "@univerjs/core";
import { createNodeEngine } from "../../engine/create-node-engine";
import type { FunctionsMetadata } from "../../engine/function-metadata";
import { readWorkbookFile } from "../../file/read-workbook-file";
import { WorkbookFileProblem } from "../../file/workbook-file-problem";
import type { WorkbookFile } from "../../file/workbook-file";
import { createHost, emptyWorkbook, type Host } from "../../host/host";
import type { AnyProfileName } from "../../host/profiles/profile";
import { movesInFile, namesInFile, type OpenedFile } from "../../host/opened-file";
import { quoteSheet } from "../../file/addresses";
import { problemText } from "../../locales/file";
import type { PageText } from "../../locales/page";
import { ChartLayer } from "./charts/chart-layer";
import type { Choices } from "./choices";
import { areaAddress } from "../../file/addresses";
import { loadFonts } from "./fonts/font-faces";
import { FIRST_FONTS, type LoadedAddIn } from "./load-add-in";
import { connectPane, type PaneConnection } from "./pane-connection";
import { carryOut, rangeAddress } from "./view/carry-out";
import { showCellErrors, type CellError, type CellErrors } from "./view/cell-errors";
import { completeDisplay } from "./view/complete-display";
import { keepWhatWasTyped } from "./view/completion-keys";
import { createDisplay, drawDark, type Display } from "./view/create-display";
import { fillNumbersAsExcelDoes } from "./view/fill-numbers";
import { takeDroppedText } from "./view/dropped-text";
import { FormulaRules } from "./view/formula-rules";
import { offerFunctions } from "./view/function-help";
import { projectWorkbook, type RuleStyles } from "./view/project-workbook";
import { filledAreas, grownTables } from "./view/grown-tables";
import { growTablesByTab, tableEndingAt } from "./view/table-growth";
import { undoWithoutRules } from "./view/undo-of-edits";
import { validateWhatIsThere } from "./view/validate-what-is-there";
import { watchUserEdits, type UserEdit } from "./view/user-edits";
import { WorkbookView } from "./view/workbook-view";
import { watchRequests } from "./watch-requests";

/** While a cell is typed into, drawing waits, as Excel's own calculation does. */
const EDITING_POLL = 60;
const EDITING_LASTS = 20_000;
const ANSWERS_WITHIN = 400;

/** A workbook as it stands, its formulas perhaps still calculating, with the file that it came from. */
export interface WorkbookState {
  file: WorkbookFile;
  /** What does not change in it is saved as it is. */
  opened?: OpenedFile;
}

export interface Printable {
  file: WorkbookFile;
  ruleStyles: RuleStyles;
}

export interface Workbench {
  openBytes(bytes: Uint8Array): Promise<void>;
  /** Opens a workbook that `snapshot` gave. */
  openState(state: WorkbookState): Promise<void>;
  snapshot(): WorkbookState;
  saveBytes(): Promise<Uint8Array>;
  /** The workbook once everything has been calculated, with the looks that rules give to its cells. */
  printable(): Promise<Printable>;
  create(): Promise<void>;
  /** Runs a command of the add-in by its id and gives what it says it did; rejects with words where it cannot. */
  runCommand(name: string): Promise<string>;
  /** Tells of every change of the workbook, by the user or by the add-in. */
  onChange(listener: () => void): () => void;
  /** Resolves once the pane's page runs and has registered its functions. */
  addInReady(): Promise<void>;
  setPaneVisible(visible: boolean): void;
  setDark(dark: boolean): void;
  /** Answers as another kind of Excel from now on. */
  setProfile(name: AnyProfileName): Promise<void>;
  dispose(): void;
}

export interface Surroundings {
  container: HTMLElement;
  text: PageText;
  choices: Choices;
  showPane(visible: boolean): void;
  /** Says something about what is selected. */
  tell(message: string): void;
  /** Tells why something that the user did was not accepted. */
  warn(problem: string): void;
}

/** Starts the grid and the host that plays Excel's part behind it, for an add-in that has been loaded. */
export async function startWorkbench(surroundings: Surroundings, addIn: LoadedAddIn): Promise<Workbench> {
  const { container, choices } = surroundings;
  const display = await createDisplay(container, choices.language);
  keepWhatWasTyped(display);
  drawDark(display, choices.dark);
  const host = await createHost(createNodeEngine(), {
    displayLanguage: choices.language,
    profile: choices.profile,
    apiSets: addIn.apiSets,
  });
  return new RunningWorkbench(host, display, addIn, surroundings);
}

class RunningWorkbench implements Workbench {
  private readonly view: WorkbookView;
  private readonly charts: ChartLayer;
  private readonly rules = new FormulaRules(createNodeEngine());
  private readonly listeners = new Set<() => void>();
  private drawing: Promise<void> = Promise.resolve();
  private due = false;
  private fonts = new Set<string>(FIRST_FONTS);
  private shownSheet: string | undefined;
  /** The file that the workbook was opened from: what does not change in it is saved as it is. */
  private opened: OpenedFile | undefined;
  private selected = "";
  private arriving: number | undefined;
  private readonly host: Host;
  private readonly pane: PaneConnection;
  private readonly choices: Choices;
  private readonly text: PageText;
  private readonly tell: (said: string | undefined) => void;
  private errors: CellErrors | undefined;
  private readonly refused: (error: { code?: string; message: string }) => void;

  constructor(
    host: Host,
    private readonly display: Display,
    private readonly addIn: LoadedAddIn,
    {
      choices,
      showPane,
      text,
      warn,
      tell,
    }: Pick<Surroundings, "choices" | "showPane" | "text" | "warn" | "tell">,
  ) {
    this.choices = choices;
    this.text = text;
    this.refused = (error) => warn(refusalText(error, text, addIn));
    let spoke = false;
    this.tell = (said) => {
      if (said !== undefined) tell(said);
      else if (spoke) tell(text.status.ready);
      spoke = said !== undefined;
    };
    this.host = watchRequests(host, () => this.changed());
    this.view = new WorkbookView(display);
    this.charts = new ChartLayer(display);
    this.pane = connectPane({
      host: this.host,
      metadata: addIn.metadata,
      namespace: addIn.namespace,
      dark: choices.dark,
      showPane,
      text,
      registered: () => void this.draw(),
    });
  }

  async openBytes(bytes: Uint8Array): Promise<void> {
    await this.open(await inWords(readWorkbookFile(bytes), this.choices));
    this.opened = { bytes };
  }

  async saveBytes(): Promise<Uint8Array> {
    const { writeFile } = await import("./files/write-file");
    const bytes = await inWords(writeFile(this.host, this.opened), this.choices);
    this.host.state.isDirty = false;
    return bytes;
  }

  async printable(): Promise<Printable> {
    const file = await this.host.settledSave();
    return { file, ruleStyles: await this.rules.styles(file) };
  }

  create(): Promise<void> {
    this.opened = undefined;
    return this.open(emptyWorkbook());
  }

  runCommand(name: string): Promise<string> {
    return this.pane.runCommand(name);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  openState({ file, opened }: WorkbookState): Promise<void> {
    this.opened = opened;
    return this.open(file);
  }

  snapshot(): WorkbookState {
    const { opened } = this;
    return {
      file: this.host.save(),
      ...(opened && {
        opened: {
          bytes: opened.bytes,
          names: namesInFile(this.host, opened),
          moves: movesInFile(this.host, opened),
        },
      }),
    };
  }

  addInReady(): Promise<void> {
    return this.pane.ready();
  }

  setPaneVisible(visible: boolean): void {
    this.pane.setVisible(visible);
  }

  setDark(dark: boolean): void {
    this.pane.setDark(dark);
    drawDark(this.display, dark);
  }

  async setProfile(name: AnyProfileName): Promise<void> {
    await this.host.useProfile(name);
    await this.draw();
  }

  dispose(): void {
    window.clearTimeout(this.arriving);
    this.pane.dispose();
    this.host.dispose();
    this.display.univer.dispose();
  }

  private async open(file: WorkbookFile): Promise<void> {
    await this.host.open(file);
    this.pane.restart();
    this.view.forgetAll();
    this.shownSheet = undefined;
    this.selected = ""; // so that the selection of the file is made the grid's, and told in its name box
    await this.draw();
    if (this.errors === undefined) this.equip();
  }

  /** The grid has its services for functions, clipboard and messages only once it has a workbook. */
  private equip(): void {
    const { namespace, metadata, help } = this.addIn;
    offerFunctions(this.display, this.choices.language, namespace, metadata, help);
    void completeDisplay(this.display, this.choices.language);
    validateWhatIsThere(this.display);
    fillNumbersAsExcelDoes(this.display);
    undoWithoutRules(this.display);
    this.errors = showCellErrors(this.display, (sheet, row, column) => this.errorAt(sheet, row, column));
    watchUserEdits(this.display, this.view, (edits) => void this.edit(edits));
    takeDroppedText(this.display, ({ sheet, row, column, text }) => void this.drop(sheet, row, column, text));
    growTablesByTab(
      this.display,
      (row, column) => tableEndingAt(this.host.state.workbook.activeSheet, row, column),
      (table) => void this.growTable(table),
    );
  }

  /** Tables take in what a person typed or pasted right below them. */
  private async growTables(edits: readonly UserEdit[], context: Excel.RequestContext): Promise<void> {
    const grown = filledAreas(edits).flatMap(({ sheet, area }) => {
      const model = this.host.state.workbook.sheets.find(({ id, name }) => id === sheet || name === sheet);
      return model ? grownTables(model, area) : [];
    });
    if (grown.length === 0) return;
    for (const { name, area } of grown) context.workbook.tables.getItem(name).resize(areaAddress(area));
    await context.sync();
    this.view.forgetAll();
  }

  private async growTable(name: string): Promise<void> {
    try {
      await Excel.run(this.host.session as never, async (context) => {
        context.workbook.tables.getItem(name).rows.add();
        await context.sync();
      });
    } catch (error) {
      this.refused(error as { code?: string; message: string });
    }
  }

  private changed(): void {
    const { isDirty, workbook } = this.host.state;
    // Reading alone leaves nothing to draw.
    if (!isDirty && workbook.activeSheet.name === this.shownSheet && this.selectionKey() === this.selected)
      return;
    if (isDirty) for (const listener of this.listeners) listener();
    void this.draw();
    this.awaitAnswers();
  }

  /** Functions of the add-in that answer late have answered a moment after the last request. */
  private awaitAnswers(): void {
    if (this.host.profile.lateResults === "none") return;
    window.clearTimeout(this.arriving);
    this.arriving = window.setTimeout(
      () => void this.host.answersArrived().then(() => this.draw()),
      ANSWERS_WITHIN,
    );
  }

  private async edit(edits: UserEdit[]): Promise<void> {
    const selected = edits.filter((edit) => edit.kind === "select").at(-1);
    const others = edits.filter((edit) => edit.kind !== "select");
    try {
      if (others.length > 0)
        await Excel.run(this.host.session as never, async (context) => {
          await carryOut(others, context);
          await this.growTables(others, context);
        });
      if (selected) this.select(selected.sheet, selected.range);
    } catch (error) {
      this.refused(error as { code?: string; message: string });
    } finally {
      if (others.length === 0) return;
      for (const edit of others) {
        if (edit.kind === "cells") this.view.forget(edit.sheet, edit.cells);
        else if (edit.kind === "move" || edit.kind === "copy") {
          this.view.forgetRange(edit.to.sheet, edit.to.range);
          if (edit.kind === "move") this.view.forgetRange(edit.sheet, edit.range);
        } else if (edit.kind !== "activate") this.view.forgetAll();
      }
      // Whatever the host made of it, that is shown; what it refused is taken back.
      await this.draw();
    }
  }

  /** What is dropped is typed into its cell, which is selected then. */
  private async drop(sheet: string, row: number, column: number, content: string): Promise<void> {
    await this.edit([{ kind: "cells", sheet, cells: [{ row, column, content }] }]);
    this.view.select({ top: row, left: column, bottom: row, right: column });
  }

  private select(sheet: string, range: IRange): void {
    this.host.select(`${quoteSheet(sheet)}!${rangeAddress(range)}`);
    this.selected = this.selectionKey();
    const said = this.errors?.select(sheet, range.startRow, range.startColumn);
    this.tell(said && `${said.title} ${said.message}`);
  }

  /** A function's own words for its error, which Excel shows beside the cell; else what the error means. */
  private errorAt(sheet: string, row: number, column: number): CellError | undefined {
    const { cellErrors } = this.text;
    const value = this.host.state.workbook.sheetByName(sheet)?.value(row, column);
    if (typeof value !== "object" || value === null) return undefined;
    const message = this.host.errorMessage(sheet, row, column) ?? cellErrors[value.error] ?? cellErrors.other;
    return message === undefined ? undefined : { title: value.error, message };
  }

  private selectionKey(): string {
    const { name, selection } = this.host.state.workbook.activeSheet;
    return JSON.stringify([name, selection]);
  }

  /** Draws the workbook as it is; several wishes at one time become one drawing. */
  private draw(): Promise<void> {
    if (this.due) return this.drawing;
    this.due = true;
    this.drawing = this.drawing.catch(() => undefined).then(() => this.drawOnce());
    return this.drawing;
  }

  private async drawOnce(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    this.due = false;
    const { file, styles } = await this.drawable();
    const active = file.activeSheet === this.shownSheet ? undefined : file.activeSheet;
    this.shownSheet = file.activeSheet;
    const anew = this.view.show(projectWorkbook(file, styles), active);
    this.charts.show(file, file.activeSheet, anew);
    const key = this.selectionKey();
    const [area] = this.host.state.workbook.activeSheet.selection;
    if (key === this.selected || area === undefined) return;
    this.selected = key;
    if (anew) await nextDrawing();
    this.view.select(area);
  }

  /** The workbook with what drawing it needs, once nobody is typing into a cell. */
  private async drawable() {
    for (let tries = 0; ; tries++) {
      await this.typingDone();
      const file = this.host.save();
      const styles = await this.rules.styles(file);
      await this.loadFontsOf(file);
      // Someone may have begun to type meanwhile; it is waited for once more, not for ever.
      if (tries > 0 || !this.isTyping) return { file, styles };
    }
  }

  private get isTyping(): boolean {
    return this.errors !== undefined && this.view.isEditing;
  }

  private async typingDone(): Promise<void> {
    for (let waited = 0; this.isTyping && waited < EDITING_LASTS; waited += EDITING_POLL)
      await new Promise((done) => setTimeout(done, EDITING_POLL));
  }

  private async loadFontsOf(file: WorkbookFile): Promise<void> {
    const wanted = file.styles
      .flatMap(({ font }) => font?.name ?? [])
      .filter((name) => !this.fonts.has(name));
    if (wanted.length === 0) return;
    for (const name of wanted) this.fonts.add(name);
    await loadFonts(document.fonts, wanted);
  }
}

/** What the host refused, in words; for what has none its own, for whoever can use them. */
function refusalText(
  { code, message }: { code?: string; message: string },
  { problem }: PageText,
  { metadata, namespace }: { metadata: FunctionsMetadata; namespace: string },
): string {
  if (code === "AccessDenied") return problem.sheetProtected;
  const [, name, given] = /(\S+) does not take (\d+) arguments/.exec(message) ?? [];
  if (name !== undefined && given !== undefined) {
    const declared = metadata.functions.find((each) => `${namespace}.${each.name}` === name.toUpperCase());
    return problem.argumentCount(name, Number(given), declared && arityOf(declared));
  }
  const [, formula] = /formula (=.*): [a-z ]+\)\s*$/s.exec(message) ?? [];
  if (formula !== undefined) return problem.formulaUnreadable(formula);
  return problem.inputRefused(/\(([^)]*(?:\([^)]*\)[^)]*)*)\)\s*$/.exec(message)?.[1] ?? message);
}

function arityOf({ parameters }: FunctionsMetadata["functions"][number]): { least: number; most: number } {
  return { least: parameters.filter(({ optional }) => !optional).length, most: parameters.length };
}

/** A grid that has been drawn anew knows what is in sight only a moment later. */
const nextDrawing = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));

async function inWords<T>(work: Promise<T>, { language }: Choices): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof WorkbookFileProblem ? new Error(problemText(error, language)) : error;
  }
}
