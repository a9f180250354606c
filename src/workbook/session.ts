/** Tells what this pane does to a workbook from what another pane, or another person, does to it at the same time. */
export const SESSION = Math.floor(Math.random() * 36 ** 4)
  .toString(36)
  .padStart(4, "0");

/** So long after its beginning a task that was not ours is taken for one that broke off. */
const MINUTES_ALIVE = 5;

const minuteNow = (): number => Math.floor(Date.now() / 60_000);

/** Session and minute in nine characters, for the names of sheets that are being made. */
export const stamp = (): string => `${SESSION}${minuteNow().toString(36).padStart(5, "0")}`;

const STAMP = /^([0-9a-z]{4})([0-9a-z]{5})$/;

export const sessionOf = (text: string): string | undefined => STAMP.exec(text)?.[1];

/** Whether a stamp is another's who may still be at work; one of this pane is always of something that has ended. */
export function isAnothersRunning(text: string): boolean {
  const [, session, minute] = STAMP.exec(text) ?? [];
  if (session === undefined || minute === undefined || session === SESSION) return false;
  return Math.abs(minuteNow() - parseInt(minute, 36)) < MINUTES_ALIVE;
}
