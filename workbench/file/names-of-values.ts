/** A table of names read the other way round. */
export const inverse = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([ours, stored]) => [stored, ours]));
