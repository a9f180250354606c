import { INPUT_TABLES, type InputTableKey } from "../../../src/records/columns/input-tables";
import { cellAddress } from "../../../src/formulas/a1";
import type { ProjectStage, RowSource } from "../../../src/records/records";
import type { EnterpriseTag } from "../../../src/records/enterprise-tags";
import type { ReportInput } from "../../../src/report/document/report-input";
import { parsePeriod } from "../../../src/statistics/period";
import { toSerial } from "../../../src/statistics/calendar/date-serial";
import type { ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import fourParks from "../../../examples/four-parks.json";
import seed from "../../../examples/seed-2013H1.json";
import { parametersOf } from "./parameters";

/** Where every field of a row stands in its table's sheet, the header in row 1. */
export function sourceOf<Field extends string>(table: InputTableKey, at: number): RowSource<Field> {
  const { name, columns } = INPUT_TABLES[table];
  const cells = Object.fromEntries(
    columns.map(({ field }, column) => [field, cellAddress(at + 2, column + 1)]),
  ) as Partial<Record<Field, string>>;
  return { sheet: name, row: at + 2, cells };
}

/** A date of an example, "2013-06-30", as a serial. */
function day(text: unknown): number | undefined {
  if (typeof text !== "string") return undefined;
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return toSerial({ year, month, day: date });
}

const PARAMETER_CELLS: Partial<Record<ParameterKey, string>> = {
  schedule: "B15",
  startedCount: "B32",
  finishedCount: "B33",
  trialCount: "B34",
  registeredCount: "B36",
  applyingCount: "B37",
  registeredTarget: "B38",
  doublingBaseYear: "B42",
};

type Example = typeof seed | typeof fourParks;

function inputOf(example: Example): ReportInput {
  const { parks, period, reportedOn, ...given } = {
    reportedOn: undefined as unknown,
    ...example.parameters,
  };
  const reading = parsePeriod(period);
  const month = reading.defined ? reading.value.months : undefined;
  const parameters = parametersOf({ ...given, month, periodLabel: period, parks: parks.split("、") });
  return {
    parameters: {
      ...parameters,
      reportedOn: day(reportedOn),
      source: { ...parameters.source, cells: PARAMETER_CELLS },
    },
    indicators: example.indicators.map((row, at) => ({
      park: "",
      constantPrices: false,
      ...row,
      source: sourceOf("indicators", at),
    })),
    enterprises: example.enterprises.map((row, at) => ({
      park: "",
      unit: "万元",
      ...row,
      tags: ("tags" in row ? row.tags : []) as EnterpriseTag[],
      source: sourceOf("enterprises", at),
    })),
    projects: example.projects.map((row, at) => ({
      park: "",
      unit: "万元",
      ...row,
      start: day("start" in row ? row.start : undefined),
      plannedFinish: day("plannedFinish" in row ? row.plannedFinish : undefined),
      actualFinish: day("actualFinish" in row ? row.actualFinish : undefined),
      trialProduction: day("trialProduction" in row ? row.trialProduction : undefined),
      stage: ("stage" in row ? row.stage : undefined) as ProjectStage | undefined,
      source: sourceOf("projects", at),
    })),
  };
}

/** The example workbooks as they are read. */
export const seedInput = (): ReportInput => inputOf(seed);
export const fourParksInput = (): ReportInput => inputOf(fourParks);
