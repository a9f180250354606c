/** Rank of each value, 1 for the largest; ties share a rank and the next is skipped (1, 2, 2, 4). Blanks have none. */
export function ranks(values: readonly (number | undefined)[]): (number | undefined)[] {
  const descending = values.filter((value) => value !== undefined).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  descending.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return values.map((value) => (value === undefined ? undefined : rankOf.get(value)));
}
