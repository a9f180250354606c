import { YES, NO } from "../../records/yes-no";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import { enterpriseIdentity } from "../../records/reading/read-enterprises";
import { projectIdentity } from "../../records/reading/read-projects";
import type {
  EnterpriseField,
  EnterpriseRecord,
  ProjectField,
  ProjectRecord,
  RowSource,
} from "../../records/records";
import { inUnit } from "../../statistics/units";
import { formatDate } from "../../statistics/calendar/date-serial";
import { roundHalfUp } from "../../statistics/round-half-up";
import { about, type DataFinding } from "./data-finding";

/** How a field is told, and told in the unit of another row where it is money. */
type Told = "money" | "day" | "rate" | "yesNo" | "words" | "tags";

const OF_ENTERPRISES = {
  tags: "tags", registered: "yesNo", newlyBuilt: "yesNo", revenue: "money", priorRevenue: "money",
  revenueLast12: "money", plannedInvestment: "money", completedInvestment: "money",
} as const satisfies Partial<Record<EnterpriseField, Told>>; // prettier-ignore

const OF_PROJECTS = {
  kind: "words", investment: "money", invested: "money", start: "day", plannedFinish: "day", actualFinish: "day",
  trialProduction: "day", progress: "rate", stage: "words",
} as const satisfies Partial<Record<ProjectField, Told>>; // prettier-ignore

type Value = string | number | boolean | readonly string[] | undefined;

interface SharedRow<Field extends string> {
  name: string;
  park: string;
  unit: string;
  source: RowSource<Field>;
}

/** The value as it is typed, in a row whose money is in `unit`. */
function typed(value: Value, told: Told, from: string, unit: string): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return [...(value as readonly string[])].sort().join("、");
  if (typeof value === "boolean") return value ? YES : NO;
  if (typeof value !== "number") return String(value);
  if (told === "day") return formatDate(value);
  if (told === "rate") return `${roundHalfUp(100 * value, 4)}%`;
  return String(told === "money" ? (inUnit(value, from, unit) ?? value) : value);
}

interface Compared<Field extends string, Row extends SharedRow<Field>> {
  headers: ReadonlyMap<Field, string>;
  fields: readonly [field: Field & keyof Row, told: Told][];
}

/** Where the row that counts and a later one of the same 编号 tell different things; nothing where the later one is silent. */
function differences<Field extends string, Row extends SharedRow<Field>>(
  first: Row,
  later: Row,
  { headers, fields }: Compared<Field, Row>,
): DataFinding[] {
  return fields.flatMap(([field, told]) => {
    if (first.source.refused?.includes(field) || later.source.refused?.includes(field)) return [];
    const stands = typed(first[field] as Value, told, first.unit, later.unit);
    const value = typed(later[field] as Value, told, later.unit, later.unit);
    if (value === "" || value === stands) return [];
    const parameters = { name: later.name, column: headers.get(field) ?? field, park: first.park };
    if (stands === "") {
      const cell = later.source.cells[field] ?? "";
      const suggestion = typed(later[field] as Value, told, later.unit, first.unit);
      return [
        about(first.source, field, "warning", "sharedOnlyLater", { ...parameters, value, cell }, suggestion),
      ];
    }
    const cell = first.source.cells[field] ?? "";
    return [
      about(later.source, field, "warning", "sharedDiffers", { ...parameters, value, stands, cell }, stands),
    ];
  });
}

function compare<Field extends string, Row extends SharedRow<Field>>(
  rows: readonly Row[],
  identity: (row: Row) => string,
  compared: Compared<Field, Row>,
): DataFinding[] {
  const firsts = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = identity(row);
    const first = firsts.get(key);
    if (first) return differences<Field, Row>(first, row, compared);
    firsts.set(key, row);
    return [];
  });
}

function headersOf<Field extends string>(
  columns: readonly { field: Field; header: string }[],
): Map<Field, string> {
  return new Map(columns.map(({ field, header }) => [field, header]));
}

/** Rows of one enterprise in several parks count once, by the first of them; where the others differ, one must be wrong. */
export function checkSharedEnterprises(records: readonly EnterpriseRecord[]): DataFinding[] {
  return compare<EnterpriseField, EnterpriseRecord>(records, enterpriseIdentity, {
    headers: headersOf(INPUT_TABLES.enterprises.columns),
    fields: Object.entries(OF_ENTERPRISES) as [keyof typeof OF_ENTERPRISES, Told][],
  });
}

/** The same for projects. */
export function checkSharedProjects(records: readonly ProjectRecord[]): DataFinding[] {
  return compare<ProjectField, ProjectRecord>(records, projectIdentity, {
    headers: headersOf(INPUT_TABLES.projects.columns),
    fields: Object.entries(OF_PROJECTS) as [keyof typeof OF_PROJECTS, Told][],
  });
}
