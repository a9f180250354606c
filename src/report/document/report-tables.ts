import type { Parameters } from "../../templates/parameters/parameters";
import type { ReportTable } from "./report-document";
import type { ReportScope } from "./report-scope";
import { enterpriseTable } from "./tables/enterprise-table";
import { indicatorTable } from "./tables/indicator-table";
import { projectTable } from "./tables/project-table";
import type { Decimals } from "../../wording/told-figure";

/** The three tables that go with the report; one without rows is left out. */
export function reportTables(scope: ReportScope, parameters: Parameters, decimals: Decimals): ReportTable[] {
  return [
    ...(scope.lines.length > 0 ? [indicatorTable(scope, decimals)] : []),
    ...(scope.enterprises.length > 0 ? [enterpriseTable(scope, decimals)] : []),
    ...(scope.projects.length > 0 ? [projectTable(scope, parameters, decimals)] : []),
  ];
}
