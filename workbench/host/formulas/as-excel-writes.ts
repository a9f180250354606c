import { writtenNumber } from "../../engine/written-number";
import { referenceText } from "./write-reference";
import { rewrite } from "./tokens";

/** What may read otherwise than Excel writes it: small letters, quoted sheets, exponents, numbers with bare points. */
const TO_BE_LOOKED_AT = /[a-z'’]|\dE[+-]?\d|(?<![\p{L}\p{N}_.])\.\d|\d\.(?!\d)|(?<![\p{L}\p{N}_.$])0\d/u;

/**
 * A formula as Excel gives it back: functions, addresses and truth values in capitals, numbers written out, sheet names
 * quoted where they have to be. `known` says whether a function is one of Excel's or of an add-in.
 */
export function asExcelWrites(formula: string, known: (name: string) => boolean): string {
  if (!TO_BE_LOOKED_AT.test(formula)) return formula;
  return rewrite(formula, (token) => {
    switch (token.kind) {
      case "reference":
        return referenceText(token);
      case "function":
        return known(token.text) ? token.text.toUpperCase() : undefined;
      case "boolean":
        return token.text.toUpperCase();
      case "number":
        return writtenNumber(Number(token.text));
      default:
        return undefined;
    }
  });
}
