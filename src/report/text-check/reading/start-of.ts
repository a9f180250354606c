/** Where the stretch that an offset stands in begins: behind the last of some marks. Looks back no further than that. */
export function startOf(text: string, offset: number, marks: string): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !marks.includes(text.charAt(at - 1))) at--;
  return at;
}
