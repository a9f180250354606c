import { fieldNames as english } from "../locales/en-US/field-names";
import { fieldNames as chinese } from "../locales/zh-CN/field-names";
import type { Field, FieldKind, FieldUnit, Subject, WritingContext } from "./field";

export interface Derivation {
  kind: FieldKind;
  unit?: FieldUnit;
  needs: readonly string[];
  write: (context: WritingContext) => string;
}

type NamedSubject = Subject & keyof typeof chinese;

/** Derived figures of one subject, named from the locales; a figure without its names does not compile. */
export function derivedFields<Of extends NamedSubject>(
  subject: Of,
  derivations: Record<keyof (typeof chinese)[Of] & string, Derivation>,
): Field[] {
  const names: Record<string, readonly string[]> = chinese[subject];
  const inEnglish: Partial<Record<string, string>> = english[subject];
  return (Object.entries(derivations) as [string, Derivation][]).map(([key, derivation]) => {
    const [name = key, ...otherNames] = names[key] ?? [];
    return {
      ...{ subject, key, name, otherNames, english: inEnglish[key] ?? key },
      ...{ kind: derivation.kind, origin: "derived" as const, needs: derivation.needs },
      ...(derivation.unit === undefined ? {} : { unit: derivation.unit }),
      write: derivation.write,
    };
  });
}
