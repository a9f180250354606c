import {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  functionArray,
  functionDate,
  functionLogical,
  functionLookup,
  functionMath,
  functionText,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { workload } from "./workload";

/** Cells of one range or array that are worked out: more takes all memory before a formula is done. */
const MOST_CELLS = 4_000_000;
const LAST_DAY = 2_958_465;
/** Excel's own limits of a text that is looked for and of a format. */
const MOST_SOUGHT = 255;
/** Characters that one replacement may make on the way. */
const MOST_TEXT = 4_000_000;

class TooManyCells extends Error {}

function refuseBeyond(cells: number): void {
  if (cells > MOST_CELLS) throw new TooManyCells(String(cells));
  workload.add(cells);
}

type Arguments = (BaseValueObject | undefined)[];
const numberOf = (value: BaseValueObject | undefined, otherwise = 1): number => {
  const found =
    value && !value.isArray() && !value.isReferenceObject() ? Number(value.getValue()) : otherwise;
  return Number.isFinite(found) ? Math.abs(found) : otherwise;
};
const lengthOf = (value: BaseValueObject | undefined): number =>
  value && !value.isArray() ? String(value.getValue()).length : 0;

function tooMany(cells: number): ErrorType | undefined {
  if (cells > MOST_CELLS) return ErrorType.NUM;
  workload.add(cells);
  return undefined;
}

/** Days are gone through one by one; Excel knows none after 9999-12-31. */
const days = (count: number): ErrorType | undefined => (count > LAST_DAY ? ErrorType.NUM : tooMany(count));
const span = (from: BaseValueObject | undefined, to: BaseValueObject | undefined): ErrorType | undefined =>
  days(Math.max(numberOf(from, 0), numberOf(to, 0)));
const tooLong = (length: number, most: number): ErrorType | undefined =>
  length > most ? ErrorType.VALUE : undefined;

/** The error of a call that would make more than is taken, by the function's name. */
const BOUNDS: Readonly<Record<string, (given: Arguments) => ErrorType | undefined>> = {
  SEQUENCE: ([rows, columns]) => tooMany(numberOf(rows) * numberOf(columns)),
  RANDARRAY: ([rows, columns]) => tooMany(numberOf(rows) * numberOf(columns)),
  MAKEARRAY: ([rows, columns]) => tooMany(numberOf(rows) * numberOf(columns)),
  EXPAND: ([, rows, columns]) => tooMany(numberOf(rows) * numberOf(columns)),
  MUNIT: ([size]) => tooMany(numberOf(size) ** 2),
  WORKDAY: ([, count]) => days(numberOf(count, 0)),
  "WORKDAY.INTL": ([, count]) => days(numberOf(count, 0)),
  NETWORKDAYS: ([from, to]) => span(from, to),
  "NETWORKDAYS.INTL": ([from, to]) => span(from, to),
  TEXT: ([, format]) => tooLong(lengthOf(format), MOST_SOUGHT),
  SEARCH: ([sought]) => tooLong(lengthOf(sought), MOST_SOUGHT),
  SEARCHB: ([sought]) => tooLong(lengthOf(sought), MOST_SOUGHT),
  SUBSTITUTE: ([text, , replacement]) => tooLong(lengthOf(text) * lengthOf(replacement), MOST_TEXT),
};

let isBounded = false;

/**
 * The engine makes any range and any array that a formula asks for: a few characters (INDIRECT over a sheet, MUNIT(20000))
 * would end the process for want of memory. Beyond the bounds a formula gives an error; one with a stored result keeps it.
 */
export function boundArrays(): void {
  if (isBounded) return;
  isBounded = true;
  const { toArrayValueObject, iterator } = BaseReferenceObject.prototype;
  BaseReferenceObject.prototype.toArrayValueObject = function (useCache) {
    refuseBeyond(this.getRowCount() * this.getColumnCount());
    return toArrayValueObject.call(this, useCache);
  };
  BaseReferenceObject.prototype.iterator = function (callback) {
    refuseBeyond(this.getRowCount() * this.getColumnCount());
    iterator.call(this, callback);
  };
  boundOperators();
  for (const [type, name] of [
    functionArray,
    functionDate,
    functionLogical,
    functionLookup,
    functionMath,
    functionText,
  ].flat() as [new (name: string) => BaseFunction, string][])
    // prettier-ignore
    boundFunction(type.prototype as BaseFunction, BOUNDS[name]);
}

interface Operated {
  _batchOperatorArray(this: ArrayValueObject, other: ArrayValueObject, ...rest: unknown[]): unknown;
}

/** A column and a row put together give every cell between them. */
function boundOperators(): void {
  const arrays = ArrayValueObject.prototype as unknown as Operated;
  const operate = arrays._batchOperatorArray;
  arrays._batchOperatorArray = function (other, ...rest) {
    const rows = Math.max(this.getRowCount(), other.getRowCount());
    refuseBeyond(rows * Math.max(this.getColumnCount(), other.getColumnCount()));
    return operate.call(this, other, ...rest);
  };
}

function boundFunction(
  prototype: BaseFunction,
  bound: ((given: Arguments) => ErrorType | undefined) | undefined,
): void {
  if (!bound) return;
  const { calculate } = prototype;
  prototype.calculate = function (...given) {
    const error = bound(given as Arguments);
    return error ? ErrorValueObject.create(error) : calculate.apply(this, given);
  };
}
