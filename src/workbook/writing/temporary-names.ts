import { isAnothersRunning, stamp } from "../session";

const PREFIX = "~PARK ";
const STAMPED = /^~PARK ([0-9a-z]{9}) /;

/**
 * A sheet's name while it is being made: no user types one like it, no other pane makes the same at the same time, and it
 * is short enough for Excel's 31.
 */
export function temporaryName(sheet: string, taken: readonly string[]): string {
  return freeName(`${PREFIX}${stamp()} ${sheet}`.slice(0, 28), taken);
}

/** A sheet that was not taken away again: Excel was closed meanwhile, or did not answer any more. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** A sheet that somebody else is making at this moment. */
export function isAnothersWork(name: string): boolean {
  return isAnothersRunning(STAMPED.exec(name)?.[1] ?? "");
}

/** A sheet that a task left behind and that nobody is working on. */
export const isLeftBehind = (name: string): boolean => isTemporaryName(name) && !isAnothersWork(name);

/** The name itself, or with the first number in brackets that makes it free. Excel compares without case. */
export function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const candidate = `${name.slice(0, 31 - String(number).length - 2)}(${number})`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
