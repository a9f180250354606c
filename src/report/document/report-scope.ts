import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import { enterpriseIdentity } from "../../records/reading/read-enterprises";
import { projectIdentity } from "../../records/reading/read-projects";
import type { EnterpriseRecord, ProjectRecord } from "../../records/records";
import { indicatorLines } from "../../templates/indicators/indicator-lines";
import { scheduleOf } from "../../templates/indicators/record-schedule";
import type { SumRatios } from "../../templates/parameters/parameter-keys";
import { choosePark } from "../../templates/parks/chosen-parks";
import { byPark, joinShared } from "../../templates/parks/shared-records";
import type { Shared } from "../../templates/parks/shared-records";
import { rowKeys } from "../../templates/plan/row-keys";
import { measuresOf, type IndicatorMeasures } from "./indicator-measures";
import type { ReportInput } from "./report-input";
import { totalOf } from "./total-of-records";

/** The rows that the report tells of: chosen, joined and added up as the generated sheets do it. */
export interface ReportScope {
  /** The park, or the 区 of several. */
  place: string;
  /** None where there is only one. */
  parks: readonly string[];
  /** What the standing, the growth and the outlook are told of: the 区 where there are several parks. */
  main: IndicatorMeasures[];
  ofParks: { park: string; measures: IndicatorMeasures[] }[];
  /** Every row of the sheet, totals included, in its order. */
  lines: { measures: IndicatorMeasures; park: string; total: boolean }[];
  /** Each once, with the parks that share it. */
  enterprises: Shared<EnterpriseRecord>[];
  projects: Shared<ProjectRecord>[];
  sumRatios?: SumRatios;
}

function indicatorScope({ parameters, indicators }: ReportInput) {
  const { month } = parameters;
  const choice = choosePark(indicators, parameters, sheets.wholeArea);
  const lines = indicatorLines(choice.rows, choice.parks).flatMap((line): ReportScope["lines"] => {
    if (line.kind === "record")
      return [
        {
          measures: measuresOf(line.record, month, scheduleOf(line.record, parameters)),
          ...{ park: line.record.park, total: false },
        },
      ];
    const [only] = line.records;
    const row = rowKeys.indicatorTotal(line.name);
    const record =
      line.records.length === 1 && only
        ? { ...only, park: "" }
        : totalOf(line.records, line.name, line.unit, month);
    return record
      ? [
          {
            measures: measuresOf(record, month, scheduleOf(record, parameters), {
              ...{ records: line.records, row },
            }),
            park: "",
            total: true,
          },
        ]
      : [];
  });
  return { choice, lines };
}

export function reportScope(input: ReportInput): ReportScope {
  const { parameters } = input;
  const { choice, lines } = indicatorScope(input);
  const several = choice.parks.length > 1;
  const enterprises = choosePark(input.enterprises, parameters, sheets.wholeArea);
  const projects = choosePark(input.projects, parameters, sheets.wholeArea);
  const parks =
    [choice, enterprises, projects].map((each) => each.parks).find(({ length }) => length > 1) ?? [];
  return {
    place: placeOf([choice, enterprises, projects].map(({ title }) => title)),
    parks,
    main: lines.filter((line) => line.total || !several).map(({ measures }) => measures),
    ofParks: several
      ? choice.parks.map((park) => ({
          park,
          measures: lines.filter((line) => line.park === park && !line.total).map(({ measures }) => measures),
        }))
      : [],
    lines,
    enterprises: byPark(joinShared(enterprises.rows, enterpriseIdentity), enterprises.parks),
    projects: byPark(joinShared(projects.rows, projectIdentity), projects.parks),
    sumRatios: parameters.sumRatios,
  };
}

/** The park or the 区 as it is called; a 区 without a name is simply 工业园区. */
function placeOf(titles: readonly string[]): string {
  return titles.find((title) => title !== "" && title !== sheets.wholeArea) ?? reportText.anyPlace;
}
