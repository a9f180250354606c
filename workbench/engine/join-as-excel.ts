import {
  StringValueObject,
  functionText,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { writtenNumber } from "./written-number";

/** Which arguments of a function are read as texts: all, or those of these places from 0. & is CONCATENATE to the engine. */
const READ_AS_TEXTS: Readonly<Record<string, "all" | readonly number[]>> = {
  CONCAT: "all",
  CONCATENATE: "all",
  TEXTJOIN: "all",
  EXACT: [0, 1],
  FIND: [0, 1],
  SEARCH: [0, 1],
  SUBSTITUTE: [0, 1, 2],
  REPLACE: [0, 3],
  LEFT: [0],
  RIGHT: [0],
  MID: [0],
  LEN: [0],
  TRIM: [0],
  UPPER: [0],
  LOWER: [0],
};

let isPatched = false;

/** A number becomes a text of 15 digits, where the engine writes all 17 of its binary value: 0.1+0.2&"" is 0.3. */
export function joinAsExcel(): void {
  if (isPatched) return;
  isPatched = true;
  for (const [type, name] of functionText as unknown as [new (name: string) => BaseFunction, string][]) {
    const places = READ_AS_TEXTS[name];
    if (places === undefined) continue;
    const own = type.prototype as BaseFunction;
    const { calculate } = own;
    own.calculate = function (...given) {
      return calculate.apply(
        this,
        given.map((each, at) =>
          places === "all" || places.includes(at) ? texts(each as BaseValueObject) : each,
        ),
      );
    };
  }
}

/** The value itself where it is written as it is read. */
function asText(value: BaseValueObject): BaseValueObject {
  const number: unknown = value.isNumber() ? value.getValue() : undefined;
  const written = typeof number === "number" ? writtenNumber(number) : undefined;
  return written === undefined || String(number) === written ? value : StringValueObject.create(written);
}

function texts(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? value.mapValue(asText) : asText(value);
}
