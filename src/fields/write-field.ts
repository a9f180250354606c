import { inputReference } from "../templates/cells/input-cell";
import { fieldOf } from "./catalogue";
import { BLANK } from "./field";
import type { Field, Subject, WritingContext } from "./field";

export interface FieldPlaces extends Omit<WritingContext, "at"> {
  /** The cell in which another figure of the row stands already. */
  placed?: (key: string) => string | undefined;
}

/**
 * A field's expression: over the cells in which other figures of the row stand, else over the input cells themselves, so
 * that a figure can stand in a form by itself.
 */
export function writeField(subject: Subject, key: string, places: FieldPlaces): string {
  const field = fieldOf(subject, key);
  if (!field) throw new Error(`no field ${subject}.${key}`);
  return field.write({ ...places, at: (other) => operand(subject, other, places) });
}

function operand(subject: Subject, key: string, places: FieldPlaces): string {
  const placed = places.placed?.(key);
  if (placed !== undefined) return placed;
  const field = fieldOf(subject, key);
  return (field && plainCell(field, places)) ?? writeField(subject, key, places);
}

/** Kinds of the table's columns that formulas take from the cell as they stand. */
const PLAIN_KINDS = new Set(["text", "amount", "date", "points"]);

/** The input cell itself where it holds what formulas can take: guards around it see that it is filled. */
function plainCell({ subject, key, kind, origin, unit }: Field, { source }: FieldPlaces): string | undefined {
  if (origin !== "input" || !source || !PLAIN_KINDS.has(kind)) return undefined;
  const isConverted = kind === "amount" && unit !== "record";
  const isUncertain = source.readAs?.[key] !== undefined || source.refused?.includes(key);
  return isConverted || isUncertain || subject === "parameter"
    ? undefined
    : (inputReference(source, key) ?? BLANK);
}
