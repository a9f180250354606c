import type { Finding } from "../../records/finding";
import type { Parameters } from "../parameters/parameters";

export interface ParkChoice<Row> {
  /** In the order of 参数, then of the rows. One or none: the sheet has no column of parks. */
  parks: string[];
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
  const chosen = placed.filter(
    ({ park }) => named.length === 0 || named.includes(park) || isArea(park) || park === "",
  );
  const present = [...new Set(chosen.map(({ park }) => park).filter((park) => park !== "" && !isArea(park)))];
  const parks = named.length > 0 ? named.filter((park) => present.includes(park)) : present;
  const others = [...new Set(placed.map(({ park }) => park))].filter(
    (park) => !chosen.some((row) => row.park === park),
  );
  return {
    parks,
    rows: chosen,
    title:
      parks.length > 1 || named.length > 1 ? (parameters.area ?? wholeArea) : (named[0] ?? parks[0] ?? ""),
    findings: others.map((park) => otherPark(park, placed)),
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
