const CODES = 0x10000;
const tables = new Map<string, Uint8Array>();

/** Which characters are one of some marks, by their code: looked up for every character before a figure. */
function tableOf(marks: string): Uint8Array {
  const known = tables.get(marks);
  if (known) return known;
  const table = new Uint8Array(CODES);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  tables.set(marks, table);
  return table;
}

/** Where the stretch that an offset stands in begins: behind the last of some marks. Looks back no further than that. */
export function startOf(text: string, offset: number, marks: string): number {
  const table = tableOf(marks);
  let at = Math.min(offset, text.length);
  while (at > 0 && table[text.charCodeAt(at - 1)] === 0) at--;
  return at;
}
