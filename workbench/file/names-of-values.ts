/** A table of names read the other way round; without a prototype, as its keys are what files say. */
export const inverse = (names: Record<string, string>): Record<string, string> =>
  Object.assign(
    Object.create(null) as Record<string, string>,
    Object.fromEntries(Object.entries(names).map(([ours, stored]) => [stored, ours])),
  );
