import { sheets } from "../../locales/zh-CN/sheets";
import type { Finding } from "../../records/finding";
import type { Parameters } from "../parameters/parameters";

export interface ParkChoice<Row> {
  /** Those that have rows, in the order of 参数, then of the rows. */
  parks: string[];
  /** Those that are reported on, with and without rows. One or none: the sheet has no column of parks. */
  reported: string[];
  /** Rows of the chosen parks; a row without a park belongs to the only one. */
  rows: Row[];
  /** Whose sheet it is: the park, or the 区 of several. */
  title: string;
  findings: Finding[];
}

type Placed = { park: string; source: { sheet: string; row: number; cells: Record<string, unknown> } };

/** Leaves the rows of the parks that 参数 names; with none named, all. */
export function choosePark<Row extends Placed>(
  rows: readonly Row[],
  parameters: Parameters,
  wholeArea: string,
): ParkChoice<Row> {
  const named = parameters.parks;
  const only = named.length === 1 ? (named[0] ?? "") : "";
  const placed = rows.map((row) => (row.park === "" && only !== "" ? { ...row, park: only } : row));
  const isArea = (park: string) => park === parameters.area || park === wholeArea;
  const isOther = (park: string) => named.length > 0 && park !== "" && !named.includes(park) && !isArea(park);
  // The area's own figures are none of a part of it.
  const isPart = placed.some(({ park }) => isOther(park));
  const chosen = placed.filter(({ park }) => !isOther(park) && !(isPart && isArea(park)));
  const present = [...new Set(chosen.map(({ park }) => park).filter((park) => park !== "" && !isArea(park)))];
  const parks = named.length > 0 ? named.filter((park) => present.includes(park)) : present;
  const others = [...new Set(placed.map(({ park }) => park))].filter(isOther);
  const sheet = placed[0]?.source.sheet ?? "";
  return {
    parks,
    reported: named.length > 0 ? [...named] : present,
    rows: chosen,
    title:
      parks.length > 1 || named.length > 1
        ? isPart
          ? sheets.someParks(parks.length > 0 ? parks : named)
          : (parameters.area ?? wholeArea)
        : (named[0] ?? parks[0] ?? ""),
    findings: [
      ...(chosen.length === 0 && rows.length > 0 ? [noRowsOfParks(named, sheet, parameters)] : []),
      ...others.map((park) => otherPark(park, placed)),
      // A table without any rows is told of as a whole.
      ...(placed.length === 0 ? [] : named)
        .filter((park) => !parks.includes(park) && !isArea(park))
        .map((park) => parkWithoutRows(park, sheet, parameters)),
    ],
  };
}

/** Rows that name no park where there are several: they are in the total and in no park's subtotal. */
export function rowsWithoutPark<Row extends Placed>({ reported, rows }: ParkChoice<Row>): Finding[] {
  if (reported.length < 2) return [];
  const blank = rows.filter(({ park }) => park === "");
  const [first] = blank;
  const address = first?.source.cells["park"] ?? first?.source.cells["name"];
  if (!first || typeof address !== "string") return [];
  return [
    {
      severity: "warning",
      kind: "missingPark",
      parameters: { count: blank.length },
      place: { sheet: first.source.sheet, address },
    },
  ];
}

function noRowsOfParks(parks: readonly string[], sheet: string, parameters: Parameters): Finding {
  return {
    ...parkWithoutRows(parks.join("、"), sheet, parameters),
    severity: "error",
    kind: "noRowsOfParks",
  };
}

function parkWithoutRows(park: string, sheet: string, { source }: Parameters): Finding {
  const address = source.cells.parks;
  return {
    severity: "hint",
    kind: "parkWithoutRows",
    parameters: { park, sheet },
    ...(address === undefined ? {} : { place: { sheet: source.sheet, address } }),
  };
}

function otherPark(park: string, rows: readonly Placed[]): Finding {
  const of = rows.filter((row) => row.park === park);
  const address = of[0]?.source.cells["park"];
  return {
    severity: "hint",
    kind: "otherPark",
    parameters: { park, count: of.length },
    ...(of[0] && typeof address === "string" ? { place: { sheet: of[0].source.sheet, address } } : {}),
  };
}
