import { headerKey } from "../records/columns/header-key";
import { CATALOGUE } from "./catalogue";
import type { Field, Subject } from "./field";

/**
 * The field that a word names: a field's own name before other names, a derived figure before the input under the same
 * name, since that is what sheets show (同比增长 takes the published figure where there is one).
 */
export function findField(
  subject: Subject,
  word: string,
  among: (field: Field) => boolean = () => true,
): Field | undefined {
  const key = nameKey(word);
  if (key === "") return undefined;
  const fields = derivedFirst(CATALOGUE[subject].filter(among));
  const by = (names: (field: Field) => readonly string[]): Field | undefined =>
    fields.find((field) => names(field).some((name) => nameKey(name) === key));
  return by(({ name }) => [name]) ?? by(({ otherNames, english, key: own }) => [...otherNames, english, own]);
}

function derivedFirst(fields: readonly Field[]): Field[] {
  const derived = fields.filter(({ origin }) => origin === "derived");
  return [...derived, ...fields.filter(({ origin }) => origin === "input")];
}

/** Fields that a word is in the name, another name or the English name of. */
export function fieldsNamed(subject: Subject, word: string): Field[] {
  const key = word.trim().toLowerCase();
  return CATALOGUE[subject].filter(({ name, otherNames, english }) =>
    [name, ...otherNames, english].some((each) => each.toLowerCase().includes(key)),
  );
}

/** Names of the subject that are nearest to a word that names nothing, the nearest first. */
export function nearestNames(subject: Subject, word: string, count = 3): string[] {
  const key = nameKey(word);
  return derivedFirst(CATALOGUE[subject])
    .map((field) => {
      const names = [field.name, ...field.otherNames, field.english].map(nameKey);
      return { name: field.name, distance: Math.min(...names.map((name) => farness(key, name))) };
    })
    .filter(({ distance }) => distance < FAR)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ name }) => name);
}

/** Half the letters or more are others: no likeness. */
const FAR = 0.67;

const nameKey = (name: string): string => headerKey(name).replace(/[·.\-_—]/g, "");

/** The part of the longer word that has to change: 0 for the same, 1 for nothing in common. */
function farness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : changes(one, other) / longer;
}

/** Letters put in, left out or changed (Levenshtein). */
function changes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [across, against] of [...other].entries())
      next.push(
        Math.min(
          (row[across + 1] ?? 0) + 1,
          (next[across] ?? 0) + 1,
          (row[across] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
