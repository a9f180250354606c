import type { GenerateOptions } from "../commands/generate";
import type { TemplateFileAnswer } from "../commands/template-files";
import type { FilledReport } from "../commands/fill-report";
import type { CollectionPreview, GivenFile } from "../commands/collect";
import type { FormFile } from "../collecting/form-files";
import type { TaskResult } from "../commands/conductor";
import type { FormPreview, FormRequest } from "../commands/fill-form";
import type { ImportChoice } from "../commands/import";
import type { Trend } from "../trends/trend";
import type { ReportAnswer } from "../commands/report";
import type { FilledAs } from "../workbook/forms/write-form";
import type { ImportPlan } from "../import/plan-import";
import type { ColumnChoices } from "../import/recognise-table";
import type { SourceBook, SourceSheet } from "../import/source/source-book";
import type { CellPlace, Finding, Repair } from "../records/finding";
import type { FigureOrigin, ReportDocument } from "../report/document/report-document";
import type { ReportInput, ReportOptions } from "../report/document/report-input";
import type { SheetShape } from "../templates/layout/sheet-shape";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { RollOverOptions, RollOverPlanning } from "../templates/roll-over/roll-over-plan";
import type { DistributionOptions, DistributionState } from "../workbook/distribute/distribution";
import type { CheckOutcome } from "../workbook/report/check-workbook";
import type { BuildPreview } from "../workbook/preview-build";
import type { Filling } from "../workbook/import/read-filling";
import type { HostFacts } from "../workbook/host-facts";
import type { KeptAnswer, ListedSheet } from "../workbook/kept/read-kept";
import type { PutFormula } from "../workbook/put-formula";
import type { ShapeOfSheet } from "../workbook/shape-sheets";
import type { TraceOutcome } from "../workbook/trace/trace";
import type { InsertedField } from "../workbook/user-templates/insert-field";
import type { BuiltInPreview } from "../workbook/user-templates/preview-built-in";
import type { TemplatePreview } from "../workbook/user-templates/preview-templates";
import type { Overview } from "./overview";
import type { PlanStage } from "./plan-in-worker";
import type { PeriodChoice } from "./period-choice";

/** What the pane can do to the workbook; pane.tsx gives it the real thing. Tasks run on the conductor. */
export interface PaneActions {
  readOverview(): Promise<Overview>;
  /** Another one where an overview may be out of date; reads no table. */
  overviewStamp(): Promise<string>;
  /** Tells when the workbook has changed, until the function that it gives is called. */
  watchWorkbook(changed: () => void): () => void;
  /** Tells when other cells have been selected. */
  watchSelection(changed: () => void): () => void;
  /** 采用建议: puts the suggestions of findings into their cells. */
  adopt(findings: Finding[]): Promise<TaskResult>;
  /** 恢复, 移到数据表, 并入: puts a finding right. */
  repair(repairs: readonly Repair[]): Promise<TaskResult>;
  /** Adds the input tables and 参数 where they are missing. */
  prepare(): Promise<TaskResult>;
  fillSample(): Promise<TaskResult>;
  /** Reads a file for an import; throws SourceProblem. */
  openSource(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<SourceBook>;
  /** What an import of a sheet would do. Changes nothing; undefined where no table is recognised. */
  previewImport(sheet: SourceSheet, choice: ImportChoice, stage: PlanStage): Promise<ImportPlan | undefined>;
  /** Writes an import as it was shown, and remembers what the user said of its columns. */
  acceptImport(plan: ImportPlan, choices: ColumnChoices): Promise<TaskResult>;
  /** What filling the active sheet would do, shown on the sheet too; findings alone where there is nothing to fill. */
  previewForm(request: FormRequest): Promise<FormPreview | Finding[]>;
  /** Takes the marks of a preview off. */
  unmarkForm(sheet: string): Promise<void>;
  fillForm(preview: FormPreview, style: FilledAs): Promise<TaskResult>;
  /** The mappings of this workbook as a file's text. */
  formMappings(): string;
  /** Takes mappings from a file's text; false where it is none. */
  takeFormMappings(text: string): Promise<boolean>;
  /** A protected form for each enterprise, in one archive, or all as sheets of one file. */
  makeForms(how: "each" | "book", deadline?: string): Promise<{ file: FormFile; count?: number } | Finding[]>;
  /** What merging returned forms would do, and who has not reported. Changes nothing. */
  previewCollection(
    files: readonly GivenFile[],
    deadline: string | undefined,
    signal: AbortSignal,
  ): Promise<CollectionPreview | Finding[]>;
  acceptCollection(preview: CollectionPreview): Promise<TaskResult>;
  /** The months of each indicator; findings where there is nothing to draw. Changes nothing. */
  previewTrends(): Promise<Trend[] | Finding[]>;
  /** Makes the sheet 走势. */
  makeTrends(): Promise<TaskResult>;
  /** What is left to fill in, and what the input tables have. */
  readFilling(): Promise<Filling>;
  /** Gives the 园区 columns a drop-down of the parks of 参数, which it gives; none where they do not fit. */
  offerParks(): Promise<string[]>;
  setPeriod(period: PeriodChoice): Promise<TaskResult>;
  /** What a build would do, of everything where nothing is named, other names given to sheets whose own is taken. */
  previewBuild(templates?: TemplateId[]): Promise<BuildPreview>;
  generate(options: GenerateOptions): Promise<TaskResult>;
  /** The sheets of past periods that are kept, the latest first. */
  listKept(): Promise<ListedSheet[]>;
  /** How one of them differs from the sheet of now. Changes nothing. */
  compareKept(sheet: string): Promise<KeptAnswer>;
  previewRollOver(options: RollOverOptions): Promise<RollOverPlanning>;
  rollOver(options: RollOverOptions): Promise<TaskResult>;
  /** What a distribution has left in the workbook. */
  distributionState(): Promise<DistributionState>;
  distribute(options: DistributionOptions): Promise<TaskResult>;
  restoreFormulas(): Promise<TaskResult>;
  traceSelection(): Promise<TraceOutcome>;
  /** Checks the input tables and, where one is given, a report's text. Changes nothing. */
  check(text?: string): Promise<CheckOutcome>;
  /** Writes findings on the sheet 校验结果. */
  writeFindings(findings: Finding[], period: string): Promise<TaskResult>;
  report(options: ReportOptions): Promise<ReportAnswer>;
  wordFile(document: ReportDocument): Promise<Uint8Array>;
  /** The templates of the workbook and what each would make. Changes nothing. */
  previewTemplates(): Promise<TemplatePreview[]>;
  /** The built-in sheets with their first cells. Changes nothing. */
  previewBuiltIn(): Promise<BuiltInPreview[]>;
  /** Writes built-in sheets out as templates of the workbook. */
  customise(templates: readonly TemplateId[]): Promise<TaskResult>;
  /** A template of the workbook as a file. */
  exportTemplateFile(sheet: string): Promise<TemplateFileAnswer>;
  /** Puts the templates of a file into the workbook. */
  importTemplateFile(bytes: Uint8Array, name: string): Promise<TemplateFileAnswer>;
  /** Fills them, all or those named. */
  fillTemplates(sheets?: readonly string[]): Promise<TaskResult>;
  /** What columns the three sheets can show, and which 参数 lists; undefined without 参数. */
  readShapes(): Promise<ShapeOfSheet[] | undefined>;
  saveShape(template: TemplateId, shape: SheetShape): Promise<void>;
  /** Puts a placeholder into the selected cell. */
  insertField(placeholder: string): Promise<InsertedField>;
  /** Fills a user's own .docx; nothing is filled where one of its placeholders is wrong. */
  fillReport(template: Uint8Array, input: ReportInput, document: ReportDocument): Promise<FilledReport>;
  /** The built-in report as a .docx template. */
  reportTemplate(document: ReportDocument): Promise<Uint8Array>;
  /** The last task can be taken back. */
  canUndo(): boolean;
  /** Puts a formula into the selected cell unless it holds something. */
  putFormula(formula: string): Promise<PutFormula>;
  /** What the host says of itself and the workbook, for the help desk. */
  hostFacts(): Promise<HostFacts>;
  /** Enters anew what Excel read before it knew our functions; findings for what stays so. */
  heal(): Promise<Finding[]>;
  /** Takes the last task back. */
  undo(): Promise<TaskResult>;
  openSheet(name: string): Promise<void>;
  select(place: CellPlace): Promise<void>;
  /** Selects the cell that a figure of the report stands in. */
  selectFigure(origin: FigureOrigin): Promise<void>;
  findingText(finding: Finding): string;
}
