import type { BodyLine, SheetColumn } from "../layout/sheet-column";
import { letterOf } from "../layout/compose-sheet";
import type { Shared } from "../parks/shared-records";
import { rowKeys } from "../plan/row-keys";

export interface GroupHeading {
  kind: "group";
  name: string;
  members: number;
}

export interface GroupMember<Row> {
  kind: "record";
  /** The group that it is listed in. */
  group: string;
  shared: Shared<Row>;
  /** Listed for the first time: totals count it here and nowhere else. */
  counted: boolean;
}

export type GroupedLine<Row> = GroupHeading | GroupMember<Row>;

/** The groups one after the other, each with its heading; a record may be a member of several. Empty groups are left out. */
export function groupedLines<Row>(
  groups: readonly { name: string; members: readonly Shared<Row>[] }[],
): GroupedLine<Row>[] {
  const seen = new Set<Shared<Row>>();
  return groups
    .filter(({ members }) => members.length > 0)
    .flatMap(({ name, members }): GroupedLine<Row>[] => [
      { kind: "group", name, members: members.length },
      ...members.map((shared): GroupMember<Row> => {
        const counted = !seen.has(shared);
        seen.add(shared);
        return { kind: "record", group: name, shared, counted };
      }),
    ]);
}

/** The groups of a sheet, with how many records each lists. */
export function groupsOf<Row>(lines: readonly GroupedLine<Row>[]): { name: string; members: number }[] {
  return lines.flatMap((line) => (line.kind === "group" ? [{ name: line.name, members: line.members }] : []));
}

/** Rows of the sheet that totals count, with the parks that share each. */
export function countedRows<Row>(
  lines: readonly GroupedLine<Row>[],
  first: number,
): { row: number; parks: readonly string[] }[] {
  return lines.flatMap((line, index) =>
    line.kind === "record" && line.counted ? [{ row: first + index, parks: line.shared.parks }] : [],
  );
}

interface HeadingParts {
  row: number;
  columns: readonly SheetColumn[];
  /** Columns with the sum of the group's rows; of nothing it is blank. */
  summed: readonly string[];
  /** What else stands in the line, by column. */
  cells: Record<string, string>;
  formats: Record<string, string>;
}

/** The line of a group's name, with its sums. */
export function headingLine(
  { name, members }: GroupHeading,
  { row, columns, summed, cells, formats }: HeadingParts,
): BodyLine {
  const sums = Object.fromEntries(
    summed.map((key) => {
      const letter = letterOf(columns, key);
      const range = `${letter}${row + 1}:${letter}${row + members}`;
      return [key, `=IF(COUNT(${range})=0,"",SUM(${range}))`];
    }),
  );
  const all: Record<string, string> = { ...sums, ...cells };
  return {
    kind: "group",
    key: rowKeys.group(name),
    cells: columns.map(({ key }) => all[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
  };
}
