import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import type { FunctionBody, FunctionRegistration, BlankDelivery } from "./engine";
import { isErrorText } from "./error-values";
import type { FunctionMetadata, ParameterMetadata } from "./function-metadata";

export interface BridgeSurroundings {
  registration: FunctionRegistration;
  blanks: () => BlankDelivery;
  /** Keeps what a function said with its error; no message clears it. */
  report: (sheetId: string, row: number, column: number, message: string | undefined) => void;
  /** Asks for the cell to be calculated again, because its function turned out to answer later. */
  again: (sheetId: string, row: number, column: number) => void;
  address: (sheetId: string, row: number, column: number) => string;
}

/**
 * One function of the add-in as the formula engine knows it. Nothing that the function does gets past this class: a
 * throw or a rejected promise inside the engine stops its calculator for good.
 */
export class BridgedFunction extends BaseFunction {
  // The engine answers #N/A to a wrong number of arguments; Excel does not. Counted here instead.
  override minParams = 0;
  override maxParams = 255;
  private answersLater = false;

  constructor(
    name: string,
    readonly declaration: FunctionMetadata,
    private readonly body: FunctionBody,
    private readonly surroundings: BridgeSurroundings,
  ) {
    super(name);
    this.answersLater = body.constructor.name === "AsyncFunction";
  }

  get arity(): { minimum: number; maximum: number } {
    const { parameters } = this.declaration;
    return {
      minimum: parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length,
      maximum: parameters.some((parameter) => parameter.repeating) ? 255 : parameters.length,
    };
  }

  /** The engine would otherwise make a date of a typed "2013-05" and 0.5 of "50%"; Excel hands the text over. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override isAsync(): boolean {
    return this.answersLater;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject | AsyncObject {
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const { report } = this.surroundings;
    report(place.sheetId, place.row, place.column, undefined);
    const fail = (error: unknown): BaseValueObject => {
      const { code, message } = errorOf(error);
      if (message) report(place.sheetId, place.row, place.column, message);
      return errorValue(code);
    };
    try {
      const result = this.lifted(variants, place);
      if (!isPromise(result)) return toValueObject(result, fail);
      if (!this.answersLater) {
        this.answersLater = true;
        result.then(undefined, () => undefined);
        this.surroundings.again(place.sheetId, place.row, place.column);
        return errorValue("#BUSY!");
      }
      return new AsyncObject(result.then((value) => toValueObject(value, fail), fail));
    } catch (error) {
      return fail(error);
    }
  }

  /** A single-valued parameter that gets several values: the function is called for each, as Excel does. */
  private lifted(variants: BaseValueObject[], place: Place): unknown {
    const { minimum, maximum } = this.arity;
    if (variants.length < minimum || variants.length > maximum) return new Problem("#VALUE!");
    const sizes = variants
      .filter(
        (variant, index) => variant.isArray() && !this.parameter(index)?.dimensionality?.includes("matrix"),
      )
      .map((variant) => variant as ArrayValueObject);
    const rows = Math.max(1, ...sizes.map((variant) => variant.getRowCount()));
    const columns = Math.max(1, ...sizes.map((variant) => variant.getColumnCount()));
    if (rows === 1 && columns === 1) return this.call(variants, 0, 0, place);
    const results: unknown[][] = [];
    for (let row = 0; row < rows; row++) {
      const line: unknown[] = [];
      for (let column = 0; column < columns; column++) line.push(this.call(variants, row, column, place));
      results.push(line);
    }
    return results;
  }

  private parameter(index: number): ParameterMetadata | undefined {
    const { parameters } = this.declaration;
    const last = parameters.at(-1);
    return parameters[index] ?? (last?.repeating ? last : undefined);
  }

  private call(variants: BaseValueObject[], row: number, column: number, place: Place): unknown {
    const { parameters } = this.declaration;
    const given: unknown[] = [];
    const repeated: unknown[] = [];
    for (const [index, variant] of variants.entries()) {
      const parameter = this.parameter(index);
      const argument = this.argument(variant, parameter, row, column);
      if (argument instanceof Problem) return argument;
      if (parameter?.repeating) repeated.push(argument);
      else given.push(argument);
    }
    while (given.length < parameters.length - (parameters.at(-1)?.repeating ? 1 : 0)) given.push(null);
    if (parameters.at(-1)?.repeating) given.push(repeated);
    return this.body(...given, this.invocation(place));
  }

  private invocation(place: Place): object {
    const name = this.declaration.name.toUpperCase();
    const address = this.declaration.options?.requiresAddress
      ? this.surroundings.address(place.sheetId, place.row, place.column)
      : undefined;
    return { functionName: name, address, setResult: () => undefined, onCanceled: undefined };
  }

  private argument(
    variant: BaseValueObject,
    parameter: ParameterMetadata | undefined,
    row: number,
    column: number,
  ): unknown {
    if (parameter?.dimensionality === "matrix") {
      if (variant.isNull() && !variant.isArray()) return null;
      const cells = matrixOf(variant).map((line) => line.map((value) => this.scalar(value, parameter, true)));
      return cells.flat().find((value) => value instanceof Problem) ?? cells;
    }
    if (!variant.isArray()) return variant.isNull() ? null : this.scalar(variant, parameter, false);
    const array = variant as ArrayValueObject;
    const value = array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
    const beyond = row >= array.getRowCount() && array.getRowCount() > 1;
    const aside = column >= array.getColumnCount() && array.getColumnCount() > 1;
    return beyond || aside ? new Problem("#N/A") : this.scalar(value, parameter, true);
  }

  /** A value by the declared type: what Excel would coerce is coerced, what it would refuse is a problem. */
  private scalar(
    value: Nullable<BaseValueObject>,
    parameter: ParameterMetadata | undefined,
    fromCell: boolean,
  ): unknown {
    const type = parameter?.type ?? "any";
    const { metadata, errorObject } = this.surroundings.registration;
    if (value?.isError()) {
      const code = String(value.getValue());
      const allowed = this.declaration.allowErrorForDataTypeAny ?? metadata.allowErrorForDataTypeAny;
      return type === "any" && allowed ? errorObject(code) : new Problem(code);
    }
    if (!value || value.isNull()) return fromCell ? this.blank(type) : null;
    const plain = value.getValue();
    if (type === "number") {
      const number =
        typeof plain === "string" ? (plain.trim() === "" ? Number.NaN : Number(plain)) : Number(plain);
      return Number.isFinite(number) ? number : new Problem("#VALUE!");
    }
    if (type === "string") return typeof plain === "boolean" ? String(plain).toUpperCase() : String(plain);
    if (type === "boolean") {
      if (typeof plain === "string")
        return /^(true|false)$/i.test(plain) ? /^true$/i.test(plain) : new Problem("#VALUE!");
      return Boolean(plain);
    }
    return plain;
  }

  private blank(type: string): unknown {
    if (type === "number") return 0;
    if (type === "boolean") return false;
    if (type === "string") return "";
    const delivery = this.surroundings.blanks();
    return delivery === "zero" ? 0 : delivery === "null" ? null : "";
  }
}

interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** An error value that arises before or beside the function. */
class Problem {
  constructor(readonly code: string) {}
}

function matrixOf(variant: BaseValueObject): Nullable<BaseValueObject>[][] {
  if (!variant.isArray()) return [[variant]];
  const array = variant as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_unused, column) => array.get(row, column)),
  );
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";

function errorOf(error: unknown): { code: string; message?: string } {
  if (error instanceof Problem) return { code: error.code };
  if (typeof error === "object" && error !== null) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (typeof code === "string" && isErrorText(code)) {
      return { code, ...(typeof message === "string" && message ? { message } : {}) };
    }
  }
  return { code: "#VALUE!" };
}

const errorValue = (code: string): ErrorValueObject => ErrorValueObject.create(code as ErrorType);

type Fail = (error: unknown) => BaseValueObject;

function scalarObject(value: unknown, fail: Fail): BaseValueObject {
  if (value === null || value === undefined) return StringValueObject.create("");
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "object" && ("code" in value || value instanceof Problem)) return fail(value);
  if (typeof value === "object" && "basicValue" in value) return scalarObject(value.basicValue, fail);
  return errorValue("#VALUE!");
}

function toValueObject(result: unknown, fail: Fail): BaseValueObject {
  if (!Array.isArray(result)) return scalarObject(result, fail);
  const rows = result.map((line: unknown): unknown[] => (Array.isArray(line) ? line : [line]));
  const columnCount = Math.max(0, ...rows.map((line) => line.length));
  if (rows.length === 0 || columnCount === 0) return errorValue("#CALC!");
  // A single value as a scalar: as an array it would be kept and drawn as a spilled range.
  if (rows.length === 1 && columnCount === 1) return scalarObject(rows[0]?.[0], fail);
  return ArrayValueObject.create({
    calculateValueList: rows.map((line) =>
      Array.from({ length: columnCount }, (_, column) =>
        column < line.length ? scalarObject(line[column], fail) : errorValue("#N/A"),
      ),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
