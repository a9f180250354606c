import { isAggregate, partsOf } from "../template-language/expression";
import type { Expression } from "../template-language/expression";
import type { BlockSubject } from "../template-language/keywords";
import type { Piece } from "../template-language/parse-text";
import { subjectOf } from "../template-language/resolve-name";
import type { RecordSubject } from "../template-language/resolve-name";

export const RECORD_SUBJECTS: readonly RecordSubject[] = ["indicator", "enterprise", "project"];

export const isRecordSubject = (subject: BlockSubject | string): subject is RecordSubject =>
  RECORD_SUBJECTS.some((each) => each === subject);

/** The subjects whose record a piece speaks of: 指标.累计, but not 合计(指标.累计), nor 指标["收入"].累计. */
export function subjectsNamed(piece: Piece): RecordSubject[] {
  return piece.kind === "output" ? named(piece.expression) : [];
}

function named(expression: Expression): RecordSubject[] {
  if (expression.kind === "call" && isAggregate(expression.name)) return [];
  if (expression.kind !== "name") return partsOf(expression).flatMap(named);
  const [first = ""] = expression.path;
  const subject = expression.path.length > 1 && !expression.select ? subjectOf(first) : undefined;
  return subject !== undefined && isRecordSubject(subject) ? [subject] : [];
}
