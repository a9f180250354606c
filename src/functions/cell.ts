import { Problem, type ReturnedError } from "./problem";

/** An argument's cell after taking away what differs between hosts: undefined is a blank. */
export type Cell = number | string | boolean | Problem | undefined;
export type Matrix<Value> = Value[][];

const RETURNABLE: ReadonlySet<string> = new Set<ReturnedError>([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
]);
const OTHER_ERRORS: ReadonlySet<string> = new Set([
  "#NAME?", "#REF!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BLOCKED!", "#FIELD!", "#CONNECT!", "#BUSY!", "#UNKNOWN!",
  "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
]); // prettier-ignore

/**
 * A scalar or an array of any shape, as a host delivers it, as a rectangular matrix of at least one cell.
 * Excel sends ranges as rows and, with any[][], single values as one cell; other hosts send scalars or one row.
 */
export function toMatrix(argument: unknown): Matrix<Cell> {
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  const rows = argument.map((row: unknown) => (Array.isArray(row) ? row : undefined));
  const matrix = rows.every((row) => row !== undefined) ? (rows as unknown[][]) : [argument as unknown[]];
  const width = matrix.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (matrix.length === 0 || width === 0) return [[undefined]];
  return matrix.map((row) => Array.from({ length: width }, (_, column) => toCell(row[column])));
}

export function toCell(value: unknown): Cell {
  switch (typeof value) {
    case "undefined":
      return undefined;
    case "string":
      return value === "" ? undefined : (errorProblem(value) ?? value);
    case "number":
      return Number.isFinite(value) ? value + 0 : new Problem("#VALUE!", "notFinite");
    case "boolean":
      return value;
    case "object":
      return value === null ? undefined : objectCell(value as Partial<Record<string, unknown>>);
    default:
      return new Problem("#VALUE!", "notReadable");
  }
}

/** An error arrives as CustomFunctions.Error (code), an entity or error cell value carries its basicValue. */
function objectCell(object: Partial<Record<string, unknown>>): Cell {
  const { code, basicValue } = membersOf(object);
  if (typeof code === "string") return errorProblem(code) ?? new Problem("#VALUE!", "inputError", code);
  return ["string", "number", "boolean"].includes(typeof basicValue)
    ? toCell(basicValue)
    : new Problem("#VALUE!", "notReadable");
}

/** An object that cannot even be looked at has none. */
function membersOf(object: Partial<Record<string, unknown>>): { code?: unknown; basicValue?: unknown } {
  try {
    const { code, basicValue } = object;
    return { code, basicValue };
  } catch {
    return {};
  }
}

function errorProblem(text: string): Problem | undefined {
  if (RETURNABLE.has(text)) return new Problem(text as ReturnedError);
  return OTHER_ERRORS.has(text) ? new Problem("#VALUE!", "inputError", text) : undefined;
}
