/**
 * What is wrong with the user's data, as data: a kind with its parameters and the cell that it is about.
 * It becomes words at the edge, in the reader's language (src/locales).
 *
 * An error stops the building of what depends on it; a warning does not; a hint is worth a look.
 */
export type Severity = "error" | "warning" | "hint";

export interface CellPlace {
  sheet: string;
  /** A1 address without the sheet, for instance "D5". */
  address: string;
}

export interface Finding {
  severity: Severity;
  /** A key of the locale's table of findings. */
  kind: string;
  /** What the message names: texts and numbers as they stand in the data. */
  parameters: Record<string, string | number>;
  place?: CellPlace;
  /** What the user could write instead. */
  suggestion?: string;
  /** What puts it right at a press of a button, beside adopting the suggestion. */
  repairs?: Repair[];
}

/** Cells and what is to be written into them; text that starts with "=" is a formula. */
export interface Repair {
  kind: RepairKind;
  writes: (CellPlace & { content: string | number })[];
  /** An Excel table that takes in more. */
  resize?: TableSize;
}

export interface TableSize {
  sheet: string;
  table: string;
  /** Of the whole table, its header included. */
  address: string;
}

type RepairKind =
  /** 恢复: the formula comes back. */
  | "restoreFormula"
  /** 移到数据表: the figure goes into the input cell behind the formula, which comes back. */
  | "moveToInput"
  /** 并入: the input table grows over what stands below or beside it. */
  | "growTable";
