/**
 * A workbook as plain data: what the .xlsx reader gives, the host opens and saves, and the .xlsx writer takes.
 * Rows and columns count from 0; addresses in formulas and rules are A1 text as a user types them.
 * Formulas start with "=" and use the names a user sees (PARK.GAP, never the stored _xldudf_ form).
 * Named choices (operators, criteria, icon sets, chart types, positions, dashes) are those of Office.js.
 */
export interface WorkbookFile {
  sheets: SheetFile[];
  activeSheet?: string;
  names: NameFile[];
  /** Every style that a cell, row or column of the workbook points to by index. */
  styles: StyleFile[];
  /** Document settings of the add-in (Office.context.document.settings). */
  settings: Record<string, unknown>;
  customXmlParts: { id: string; xml: string }[];
  /** The font of cells that name none. Absent: that of new workbooks. */
  standardFont?: { name: string; size: number };
  /** Set by the reader: the file may hold macros (.xlsm), and is to be saved under such a name. */
  macros?: true;
  /**
   * Set by the reader: kinds of content of the file that this form has no place for (picture, pivotTable, hyperlink …;
   * words in workbench/locales). Saved over the file that was opened they stay; a file that is made anew lacks them.
   */
  omitted?: string[];
}

type Scalar = number | string | boolean | null;
/** An error value, for instance { error: "#N/A" }. */
export interface ErrorValue {
  error: string;
}
export type CellContent = Scalar | ErrorValue;

export interface CellFile {
  column: number;
  value?: CellContent;
  /** The formula as the user sees it. */
  formula?: string;
  /** Set on the first cell of an array formula or of a spilled result: the range that it fills. */
  arrayRange?: string;
  /** With arrayRange: a formula that spills by itself, not one entered with Ctrl+Shift+Enter. */
  dynamicArray?: boolean;
  /** Set on the first cell of a data table of what-if: the range that Excel fills. Its values are constants here. */
  whatIf?: string;
  style?: number;
}

export interface RowFile {
  row: number;
  /** Points. Absent: the standard height. */
  height?: number;
  /** The height follows the content, as Excel last measured it. */
  autoHeight?: boolean;
  hidden?: boolean;
  style?: number;
  cells: CellFile[];
}

export interface ColumnFile {
  from: number;
  to: number;
  /** Characters of the standard font, as Excel files store it. */
  width?: number;
  hidden?: boolean;
  style?: number;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetFile {
  name: string;
  visibility: SheetVisibility;
  /** #RRGGBB */
  tabColor?: string;
  showGridlines: boolean;
  /** Characters. Absent: 9.140625, which is 48 points. */
  standardWidth?: number;
  /** Points. Absent: 15. */
  standardHeight?: number;
  columns: ColumnFile[];
  rows: RowFile[];
  merges: string[];
  freeze?: { rows: number; columns: number };
  tables: TableFile[];
  conditionalFormats: ConditionalFormatFile[];
  validations: ValidationFile[];
  charts: ChartFile[];
  notes: { address: string; text: string; author?: string }[];
  pageLayout?: PageLayoutFile;
  /** Rows and columns with which a page begins by the user's wish, in order. */
  pageBreaks?: { rows?: number[]; columns?: number[] };
  /**
   * Options by their Office.js names. A file keeps only a hash of the password: the reader gives that, the writer
   * makes one of a password.
   */
  protection?: { password?: string; passwordHash?: Record<string, string>; options: Record<string, boolean> };
  /** The filter of the sheet itself, not of a table. */
  autoFilter?: string;
}

export interface NameFile {
  name: string;
  /** "=Sheet1!$A$1", a constant or a formula. */
  refersTo: string;
  /** The sheet's name where the scope is a sheet. */
  scope?: string;
  comment?: string;
  visible: boolean;
}

export interface TableFile {
  name: string;
  /** With header row and totals row. */
  range: string;
  columns: string[];
  style?: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
}

export type BorderEdge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type BorderLine =
  | "thin" | "medium" | "thick" | "hair" | "dotted" | "dashed" | "double"
  | "mediumDashed" | "dashDot" | "mediumDashDot" | "dashDotDot" | "mediumDashDotDot" | "slantDashDot"; // prettier-ignore

export interface StyleFile {
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
    strike?: boolean;
    color?: string;
    script?: "superscript" | "subscript";
  };
  /** Solid fill, #RRGGBB. */
  fill?: string;
  borders?: Partial<Record<BorderEdge, { line: BorderLine; color?: string }>>;
  alignment?: {
    horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
    vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
    wrap?: boolean;
    shrink?: boolean;
    indent?: number;
    /** Degrees, -90…90. */
    rotation?: number;
  };
  /** The format code as Excel stores it, for instance "0.00%". Absent: General. */
  numberFormat?: string;
  protection?: { locked?: boolean; hidden?: boolean };
}

export interface ConditionalFormatFile {
  ranges: string[];
  priority: number;
  stopIfTrue: boolean;
  rule:
    | { type: "custom"; formula: string; format: StyleFile }
    | { type: "cellValue"; operator: string; formula1: string; formula2?: string; format: StyleFile }
    | { type: "containsText"; operator: string; text: string; format: StyleFile }
    | { type: "topBottom"; bottom: boolean; percent: boolean; rank: number; format: StyleFile }
    | { type: "preset"; criterion: string; format: StyleFile }
    | { type: "dataBar"; color: string; min?: ThresholdFile; max?: ThresholdFile; showValue: boolean }
    | { type: "colorScale"; points: { threshold: ThresholdFile; color: string }[] }
    | { type: "iconSet"; style: string; reverse: boolean; showValue: boolean; thresholds?: ThresholdFile[] };
}

export interface ThresholdFile {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  value?: string;
}

export interface ValidationFile {
  ranges: string[];
  type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator?: string;
  formula1?: string;
  formula2?: string;
  /** For a list typed out: its items. */
  items?: string[];
  allowBlank: boolean;
  showDropDown: boolean;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: "stop" | "warning" | "information" };
}

export interface ChartFile {
  name: string;
  /** Excel.ChartType, for instance "ColumnClustered", "Line", "BarStacked". */
  type: string;
  title?: { text: string; visible: boolean };
  /** Points from the sheet's top left corner. */
  position: { left: number; top: number; width: number; height: number };
  series: ChartSeriesFile[];
  legend?: { visible: boolean; position: string };
  valueAxis?: ChartAxisFile;
  categoryAxis?: ChartAxisFile;
  secondaryValueAxis?: ChartAxisFile;
}

export interface ChartAxisFile {
  title?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  visible: boolean;
  majorGridlines?: boolean;
  reversed?: boolean;
}

export interface ChartSeriesFile {
  /** Text or a reference that starts with "=". */
  name?: string;
  /** References such as ='Sheet 1'!$A$2:$A$9. */
  categories?: string;
  values: string;
  /** Where it differs from the chart's type. */
  type?: string;
  axisGroup: "Primary" | "Secondary";
  color?: string;
  lineDash?: string;
  lineWeight?: number;
  noFill?: boolean;
  markerStyle?: string;
  dataLabels?: { visible: boolean; numberFormat?: string; position?: string };
  gapWidth?: number;
  overlap?: number;
}

export interface PageLayoutFile {
  orientation?: "portrait" | "landscape";
  /** Excel.PaperType, for instance "A4". */
  paper?: string;
  zoom?: { scale?: number; fitWidth?: number; fitHeight?: number };
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  /** Points. */
  margins?: Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  /** Undefined: the pages are numbered on from those of the sheet before. */
  firstPageNumber?: number;
  headersFooters?: Partial<Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>>; // prettier-ignore
}
