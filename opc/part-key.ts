/** Names with one key are one part's: neither letters' case nor an escape of a letter tells parts apart. */
export function partKey(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    // A percent sign that begins no escape stands for itself.
    return name.toLowerCase();
  }
}
