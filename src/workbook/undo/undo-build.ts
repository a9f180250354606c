import type { Finding } from "../../records/finding";
import { PARAMETER_ROWS } from "../../templates/parameters/parameter-rows";
import type { Change } from "../building/revert-failed-build";
import { queueParametersBack } from "../building/parameter-writes";
import type { Content } from "../../templates/plan/sheet-plan";
import { MARKS } from "../reading/workbook-inventory";
import { removeSheets } from "./remove-sheets";

/** The apostrophe that keeps a text a text is no part of what its cell holds. */
const asRead = (content: Content): Content =>
  typeof content === "string" ? content.replace(/^'/, "") : content;

/**
 * The way back from a build whose sheets are all new: they are deleted, unless the user has written into them or used
 * them. An update has no such way back: what the sheets looked like before is not kept beyond the build.
 */
export function undoOfBuild({ targets, parameters, updates, parameterFormats, inventory }: Change) {
  const before = new Set(inventory.names.map(({ name }) => name));
  const added = {
    sheets: targets.map(({ plan }) => ({
      sheet: plan.name,
      cells: { sheet: plan.name, row: 1, column: 1, values: plan.rows.map(({ cells }) => cells.map(asRead)) },
    })),
    names: [
      ...targets.map(({ plan }) => MARKS[plan.template]),
      ...PARAMETER_ROWS.flatMap(({ name }) => (name === undefined || before.has(name) ? [] : [name])),
    ],
    tables: [],
    wrote: updates.map(({ address, content }) => ({
      place: { sheet: parameters.source.sheet, address },
      content,
    })),
  };
  return (): Promise<Finding[]> =>
    removeSheets(added, (workbook, now) => {
      queueParametersBack(workbook, parameters, updates, parameterFormats, []);
      if (now.sheets.some(({ name }) => name === inventory.activeSheet))
        workbook.worksheets.getItem(inventory.activeSheet).activate();
    });
}
