import { INPUT_TABLES } from "../records/columns/input-tables";
import { TEMPLATES } from "../templates/catalogue";
import type { WorkbookOverview } from "../workbook/reading/read-overview";
import type { Overview } from "./overview";
import { PREVIEWS } from "./template-previews";

/** A workbook's overview as the pane shows it. */
export function paneOverview(workbook: WorkbookOverview): Overview {
  const { rows, parameters, unreadPeriod, generated, unfilled, outdated = {} } = workbook;
  return {
    unfilled,
    started: parameters !== undefined || Object.keys(rows).length > 0,
    hasParameters: parameters !== undefined,
    parks: parameters?.parks ?? [],
    period: parameters?.periodLabel ?? "",
    unreadPeriod,
    year: parameters?.year,
    month: parameters?.month,
    schedule: parameters?.schedule,
    bySeason: parameters?.basis === "season",
    templates: TEMPLATES.map(({ id, name, table }) => ({
      id,
      name: generated[id] ?? name,
      table: INPUT_TABLES[table].name,
      rows: rows[table],
      made: generated[id] !== undefined,
      outdated: outdated[id],
      preview: PREVIEWS[id],
    })),
  };
}
