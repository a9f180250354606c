/** A record with the parks that list it: one that several parks share stands once in the sheet. */
export interface Shared<Row> {
  record: Row;
  parks: string[];
}

/** Joins the rows of one identity; the first row's figures stand. */
export function joinShared<Row extends { park: string }>(
  rows: readonly Row[],
  identity: (row: Row) => string,
): Shared<Row>[] {
  const found = new Map<string, Shared<Row>>();
  for (const record of rows) {
    const known = found.get(identity(record));
    if (!known) found.set(identity(record), { record, parks: record.park === "" ? [] : [record.park] });
    else if (record.park !== "" && !known.parks.includes(record.park)) known.parks.push(record.park);
  }
  return [...found.values()];
}

/** In the order of the parks, then as they came. */
export function byPark<Row>(rows: readonly Shared<Row>[], parks: readonly string[]): Shared<Row>[] {
  const place = ({ parks: own }: Shared<Row>) => {
    const index = parks.indexOf(own[0] ?? "");
    return index < 0 ? parks.length : index;
  };
  return [...rows].sort((one, other) => place(one) - place(other));
}
