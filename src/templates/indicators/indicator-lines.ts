import type { IndicatorRecord } from "../../records/records";

/** A row of the sheet: an input row, or the total of the rows before it. */
export type IndicatorLine =
  | { kind: "record"; record: IndicatorRecord; peers?: { from: number; to: number } }
  | {
      kind: "total";
      name: string;
      unit: string;
      records: IndicatorRecord[];
      peers: { from: number; to: number };
    };

/**
 * Indicators in the order of their first row. With several parks each indicator has its parks in the parks' order and
 * then its total: the 区's own row where the input has one, else the sum of the parks. `peers` are indexes of lines.
 */
export function indicatorLines(
  records: readonly IndicatorRecord[],
  parks: readonly string[],
): IndicatorLine[] {
  if (parks.length < 2) return records.map((record) => ({ kind: "record", record }));
  const lines: IndicatorLine[] = [];
  for (const name of new Set(records.map((record) => record.name))) {
    const named = records.filter((record) => record.name === name);
    const ofParks = parks.flatMap((park) => named.filter((record) => record.park === park));
    const ofArea = named.find((record) => !parks.includes(record.park));
    const peers = { from: lines.length, to: lines.length + ofParks.length - 1 };
    lines.push(...ofParks.map((record): IndicatorLine => ({ kind: "record", record, peers })));
    if (ofArea) lines.push({ kind: "total", name, unit: ofArea.unit, records: [ofArea], peers });
    else if (ofParks.length > 1)
      lines.push({ kind: "total", name, unit: ofParks[0]?.unit ?? "", records: ofParks, peers });
  }
  return lines;
}
