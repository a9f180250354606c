import { checkText } from "../../../../../src/report/text-check/check-text";
import type { TextFinding } from "../../../../../src/report/text-check/telling/text-finding";
import { KINDS } from "./kinds";
import { draw } from "./random";
import { sentence, type Sentence } from "./sentence";

const SENTENCES = 60;
/** Of the slips of a kind. */
const TOLD = 0.95;

function slips(text: string): TextFinding[] {
  return checkText(text).findings.filter(({ kind }) => kind !== "notCheckable");
}

function sentences(name: string): Sentence[] {
  const make = KINDS[name]!;
  return Array.from({ length: SENTENCES }, (_, at) => {
    const from = draw(at * 7919 + name.length * 31 + 5);
    return sentence(make(from), from);
  }).filter((one) => one !== undefined);
}

describe.each(Object.keys(KINDS).map((name) => [name, sentences(name)] as const))("%s", (_name, written) => {
  test("are never flagged where they are right", () => {
    expect(written.length).toBeGreaterThan(SENTENCES * 0.9);
    expect(written.map(({ text }) => text).filter((text) => slips(text).length > 0)).toEqual([]);
  });

  test("are told where a figure is wrong, 95 of 100 at least", () => {
    const untold = written.map(({ wrong }) => wrong).filter((wrong) => slips(wrong).length === 0);
    // The sentences themselves, so that a failure shows them.
    const allowed = Math.floor(written.length * (1 - TOLD));
    expect(untold.slice(allowed)).toEqual([]);
  });
});
