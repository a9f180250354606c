import { partsOf } from "../template-language/expression";
import type { Expression } from "../template-language/expression";
import { resolveName } from "../template-language/resolve-name";
import type { RecordSubject } from "../template-language/resolve-name";
import type { BlockHead } from "../template-language/tag";
import { isRecordSubject, RECORD_SUBJECTS } from "./named-subjects";
import type { Template } from "./read-template";
import type { RepeatedPart } from "./repeated-part";
import { RELATIVE } from "./template-values";

export interface NeededFigure {
  subject: RecordSubject;
  key: string;
}

/** Derived figures that must be known before a template is filled: what it orders, filters and groups by. */
export function neededFigures({ rows, columns, settings }: Template): NeededFigure[] {
  const needed = new Map<string, NeededFigure>();
  const look = (expression: Expression, subjects: readonly RecordSubject[]): void => {
    for (const part of partsOf(expression)) look(part, subjects);
    if (expression.kind !== "name") return;
    for (const subject of subjects) {
      const resolved = resolveName(expression.path, { subject, parts: [] });
      if (resolved.kind !== "field" || resolved.field.origin !== "derived") continue;
      const { field } = resolved;
      if (isRecordSubject(field.subject) && !RELATIVE.has(field.key))
        needed.set(`${field.subject}.${field.key}`, { subject: field.subject, key: field.key });
    }
  };
  const lookAt = ({ over, where, sort, by }: BlockHead): void => {
    const subjects = isRecordSubject(over) ? [over] : RECORD_SUBJECTS;
    for (const expression of [where, by, ...sort.map((key) => key.by)])
      if (expression) look(expression, subjects);
  };
  const walk = (part: RepeatedPart): void => {
    if (part.head) lookAt(part.head);
    if (part.condition) look(part.condition, RECORD_SUBJECTS);
    part.parts.forEach(walk);
  };
  [...rows, ...columns].forEach(walk);
  if (settings.each) lookAt(settings.each);
  return [...needed.values()];
}
