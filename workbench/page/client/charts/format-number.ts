import { numfmt } from "@univerjs/core";

/** A number as Excel shows it under a format code; the plain number where the code is not understood. */
export function formatNumber(value: number, format: string): string {
  try {
    return numfmt.format(format === "General" ? "0.######" : format, value).replace(/\.$/, "");
  } catch {
    return String(value);
  }
}
