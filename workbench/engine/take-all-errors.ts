import { ERROR_TYPE_SET, type ErrorType } from "@univerjs/engine-formula";
import { ERROR_VALUES } from "./error-values";

/** Lets the engine pass on Excel's newer error values, #BUSY! among them, which it would take for texts. */
export function takeAllErrors(): void {
  for (const error of ERROR_VALUES) ERROR_TYPE_SET.add(error as ErrorType);
}
