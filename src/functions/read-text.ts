import type { Parameter } from "./parameter";
import { Problem } from "./problem";

/** A name or a unit. A number is taken as it is written. */
export const text: Parameter<string> = {
  measure: false,
  optional: false,
  read: (cell) => (typeof cell === "boolean" ? new Problem("#VALUE!", "booleanGiven") : String(cell)),
};
