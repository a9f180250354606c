import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { HistoryIndex } from "../../records/history/history-index";
import { Seasons, withSeasons } from "../../records/history/seasons";
import { readHistory } from "../../records/history/read-history";
import type { Finding } from "../../records/finding";
import { headersOfOtherPeriods } from "../../records/reading/header-periods";
import { readEnterprises } from "../../records/reading/read-enterprises";
import { readIndicators } from "../../records/reading/read-indicators";
import { readProjects } from "../../records/reading/read-projects";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { ReportInput } from "../../report/document/report-input";
import { seasonFindings } from "../../templates/indicators/season-findings";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import { readParameters } from "../../templates/parameters/read-parameters";
import { readInputs } from "../reading/read-inputs";
import { historyReading } from "../reading/history-reading";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import { RoundTrips } from "../round-trips";

/** What report and checks are made from, with what reading it found. */
export interface WorkbookData {
  /** Undefined where the workbook has no input table or no 参数; the findings say so. */
  input?: ReportInput;
  history?: HistoryIndex;
  findings: Finding[];
  /** There is nothing of ours in it. */
  empty: boolean;
}

/** Reads the input tables, 参数 and 历史数据; changes nothing. */
export async function readWorkbookData(): Promise<WorkbookData> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const history = historyReading(trips);
    const inputs = await readInputs(trips, history);
    const { tables, parameters: sheet, storedFigures } = inputs;
    if (inputs.inventory.is1904) return { findings: [DATES_SINCE_1904], empty: false };
    const findings: Finding[] = [...storedFigures];
    const blank: Finding[] = [];
    const read = <Row>(
      table: SheetTable | undefined,
      reader: (given: SheetTable) => { records: Row[]; findings: Finding[] },
    ): Row[] => {
      if (!table) return [];
      const reading = reader(table);
      for (const finding of reading.findings)
        (finding.kind === "emptyTable" ? blank : findings).push(finding);
      return reading.records;
    };
    const indicators = read(tables.indicators, readIndicators);
    const enterprises = read(tables.enterprises, readEnterprises);
    const projects = read(tables.projects, readProjects);
    // A table that the office does not fill is no slip; nothing filled at all is.
    if (indicators.length + enterprises.length + projects.length === 0) findings.push(...blank);
    const kept = read(history.history(), readHistory);
    const none = !tables.indicators && !tables.enterprises && !tables.projects;
    if (!sheet) {
      if (!none)
        findings.push({
          severity: "error",
          kind: "missingParameters",
          parameters: { sheet: PARAMETER_SHEET },
        });
      return { findings, empty: none };
    }
    const reading = readParameters(sheet);
    findings.push(...reading.findings);
    findings.push(...headersOfOtherPeriods(tables, INPUT_TABLE_KEYS, reading.parameters));
    if (none) return { findings, empty: true };
    const { parameters } = reading;
    const { year = 0, month = 0 } = parameters;
    const seasons = new Seasons(history.history(), { year, month });
    findings.push(...seasonFindings(indicators, parameters, seasons));
    const input = { parameters, indicators: withSeasons(indicators, seasons), enterprises, projects };
    return { input, history: kept.length > 0 ? new HistoryIndex(kept) : undefined, findings, empty: false };
  });
}
