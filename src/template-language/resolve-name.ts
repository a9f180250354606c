import { SUBJECT_NAMES } from "../fields/catalogue";
import type { Field, Subject } from "../fields/field";
import { findField, nearestNames } from "../fields/find-field";
import type { SheetSubject } from "../fields/sheet-subjects";
import { BLOCK_WORDS, meaningOf } from "./keywords";

/** Subjects of which there are many rows. */
export type RecordSubject = Extract<Subject, "indicator" | "enterprise" | "project">;

/** What is no field: of the part in which it stands. */
const PART_WORDS = {
  park: ["园区", "park"],
  month: ["月", "月份", "month"],
  index: ["序号", "index", "no"],
  group: ["组", "group"],
} as const;
export type PartName = keyof typeof PART_WORDS;

export type Resolved =
  | { kind: "field"; field: Field }
  | { kind: "part"; part: PartName }
  | { kind: "unknown"; name: string; nearest: readonly string[] };

/** What stands around a name: the subject of the innermost record or group, and what the parts around it give. */
export interface NameScope {
  subject?: RecordSubject;
  /** The built-in sheet whose line is around. */
  sheet?: SheetSubject;
  parts: readonly PartName[];
}

/** What a name means where it stands: its record's field, else its part's, else of 参数, else of the area. */
export function resolveName(path: readonly string[], { subject, sheet, parts }: NameScope): Resolved {
  const [first = "", second, ...more] = path;
  const name = path.join(".");
  if (more.length > 0) return unknown(name, subject ?? "area", second ?? first);
  if (second !== undefined) {
    const named = subjectOf(first);
    if (named) {
      const field = findField(named, second);
      return field ? { kind: "field", field } : unknown(name, named, second);
    }
    const over = meaningOf(BLOCK_WORDS, first);
    if (over === "park" && ["名称", "name"].includes(second)) return { kind: "part", part: "park" };
    return unknown(name, subject ?? "area", second);
  }
  const word = first.toLowerCase();
  const part = (Object.keys(PART_WORDS) as PartName[]).find(
    (each) => parts.includes(each) && (PART_WORDS[each] as readonly string[]).includes(word),
  );
  const own = (sheet && findField(sheet, first)) ?? (subject && findField(subject, first));
  if (own) return { kind: "field", field: own };
  if (part) return { kind: "part", part };
  const other = findField("parameter", first) ?? findField("area", first);
  return other ? { kind: "field", field: other } : unknown(name, sheet ?? subject ?? "parameter", first);
}

export function subjectOf(word: string): Subject | undefined {
  return (Object.keys(SUBJECT_NAMES) as Subject[]).find((subject) =>
    SUBJECT_NAMES[subject].includes(word.toLowerCase()),
  );
}

function unknown(name: string, subject: Subject, word: string): Resolved {
  const nearest = nearestNames(subject, word);
  return {
    kind: "unknown",
    name,
    nearest: nearest.length > 0 ? nearest : nearestNames(subject, word.slice(0, 2)),
  };
}
