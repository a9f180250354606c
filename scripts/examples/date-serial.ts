const DAY = 86_400_000;

/** "2013-07-31" as an Excel serial; undefined for any other text. */
export function dateSerial(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1] = match.slice(1).map(Number);
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
}
