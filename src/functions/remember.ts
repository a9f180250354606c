/** How many distinct texts are kept: the periods and dates of a workbook are far fewer. */
const MOST_KEPT = 1024;

/** A pure reading whose results are kept by what was read, so that a column of one period is parsed once. */
export function remembered<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read(key);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, value);
    return value;
  };
}
