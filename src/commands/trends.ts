import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { MOST_TRENDS, planTrendSheet } from "../trends/trend-sheet";
import type { Trend } from "../trends/trend";
import { writeFindingsSheet } from "../workbook/report/write-findings-sheet";
import { readTrends } from "../workbook/trends/read-trends";
import type { TaskOutcome } from "./activity";
import { commandOutcome, type CommandOutcome } from "./command-outcome";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";

/** The hidden name over the sheet of trends. */
const SHEET_MARK = "_PARK.trends";

/** The trends as the pane draws them small; findings where there is none. */
export async function previewTrends(): Promise<Trend[] | Finding[]> {
  const read = await readTrends();
  return Array.isArray(read) ? read : [...read.trends];
}

/** Makes the sheet 走势, or makes it anew. */
export function makeTrends(): Promise<TaskResult> {
  return conductor.run("trends", async (): Promise<TaskOutcome> => {
    const read = await readTrends();
    if (Array.isArray(read)) return { sheets: [], findings: read, conflicts: [], undoable: false };
    const written = await writeFindingsSheet(planTrendSheet(read), SHEET_MARK);
    const { length: count } = read.trends;
    const many: Finding[] =
      count > MOST_TRENDS
        ? [{ severity: "hint", kind: "trendMany", parameters: { most: MOST_TRENDS, count } }]
        : [];
    const rows = Math.min(count, MOST_TRENDS);
    return {
      sheets: written.sheet === undefined ? [] : [{ name: written.sheet, rows }],
      findings: [...many, ...written.findings],
      conflicts: [],
      undoable: false,
    };
  });
}

/** Makes it for a caller without a pane, and says what was made. */
export const makeTrendsAsGiven = async (language: Language): Promise<CommandOutcome> =>
  commandOutcome(await makeTrends(), language);
