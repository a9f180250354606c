import type { HistoryIndex } from "../../records/history/history-index";
import type { ReportInput } from "../document/report-input";
import { checkArea } from "./check-area";
import { checkEnterprises } from "./check-enterprises";
import { checkIndicators } from "./check-indicators";
import { checkProjects } from "./check-projects";
import { checkSharedEnterprises, checkSharedProjects } from "./check-shared";
import type { DataFinding } from "./data-finding";

/**
 * What is doubtful in rows that could be read: figures that contradict each other, the parameters or the periods before.
 * What a row's own cells get wrong is found when they are read (src/records/reading).
 */
export function checkData(input: ReportInput, history?: HistoryIndex): DataFinding[] {
  const { indicators, enterprises, projects, parameters } = input;
  return [
    ...checkIndicators(indicators, parameters, history),
    ...checkArea(indicators, parameters),
    ...checkEnterprises(enterprises, parameters, history),
    ...checkProjects(projects, parameters, history),
    ...checkSharedEnterprises(enterprises),
    ...checkSharedProjects(projects),
  ];
}
