/** Why something could not be done, as data; the locale says what to do next. */
export type ProblemKind =
  /** Something else is being done to the workbook. */
  | "busy"
  /** 参数 has lost the line of the report period. */
  | "missingPeriodCell"
  /** A cell is being edited: Excel takes no commands meanwhile. */
  | "editing"
  /** A sheet or the workbook is protected. */
  | "protected"
  /** A sheet, table or name that was there is gone. */
  | "removed"
  /** More data than one request to Excel on the web may carry. */
  | "tooLarge"
  /** This Excel lacks something that is needed. */
  | "unsupported"
  /** It failed and could not be taken back: what is left is put back the next time. */
  | "notPutBack"
  /** Somebody changed the workbook meanwhile; what was written has been taken back. */
  | "changedMeanwhile"
  /** Excel did not answer. */
  | "noAnswer"
  /** A part of the add-in's own code could not be fetched. */
  | "notLoaded"
  | "cancelled"
  | "unexpected";

export interface TaskProblem {
  kind: ProblemKind;
  /** The host's own words, for the help desk. */
  detail?: string;
}

/** Error codes of Office.js by what they mean to the user. */
const KINDS: Record<string, ProblemKind> = {
  InvalidOperationInCellEditMode: "editing",
  PutBackFailed: "notPutBack",
  ChangedUnderneath: "changedMeanwhile",
  ItemAlreadyExists: "changedMeanwhile",
  MissingPeriodCell: "missingPeriodCell",
  AccessDenied: "protected",
  ItemNotFound: "removed",
  InvalidReference: "removed",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  UnsupportedOperation: "unsupported",
  NotImplemented: "unsupported",
  RequestAborted: "noAnswer",
  Timeout: "noAnswer",
  ServiceNotAvailable: "noAnswer",
};

/** What an error thrown by an action means. */
export function problemOf(error: unknown): TaskProblem {
  if (isAbort(error)) return { kind: "cancelled" };
  const code = textOf(error, "code");
  const message = textOf(error, "message") ?? String(error);
  if (textOf(error, "name") === "ChunkLoadError") return { kind: "notLoaded", detail: message };
  const kind = (code !== undefined && KINDS[code]) || "unexpected";
  return { kind, detail: code === undefined ? message : `${code}: ${message}` };
}

function isAbort(error: unknown): boolean {
  return textOf(error, "name") === "AbortError";
}

function textOf(error: unknown, key: "code" | "message" | "name"): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const value = (error as Record<string, unknown>)[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
