import { sheets } from "../../locales/zh-CN/sheets";
import type { Finding } from "../../records/finding";
import type { ReportInput } from "../../report/document/report-input";
import { choosePark, rowsWithoutPark } from "../../templates/parks/chosen-parks";

/** The rows of the parks that 参数 names, as the sheets and the report have them, and what is told of the others. */
export function reportedRows(input: ReportInput): { input: ReportInput; findings: Finding[] } {
  const { parameters } = input;
  const indicators = choosePark(input.indicators, parameters, sheets.wholeArea);
  const enterprises = choosePark(input.enterprises, parameters, sheets.wholeArea);
  const projects = choosePark(input.projects, parameters, sheets.wholeArea);
  const findings = [indicators, enterprises, projects].flatMap((choice) => choice.findings);
  return {
    input: {
      parameters,
      indicators: indicators.rows,
      enterprises: enterprises.rows,
      projects: projects.rows,
    },
    findings: [...findings, ...rowsWithoutPark(enterprises), ...rowsWithoutPark(projects)],
  };
}
