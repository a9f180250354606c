import { textsIn } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { blockAddress } from "../../formulas/a1";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import { locateColumns } from "../../records/reading/locate-columns";
import { readParameters } from "../../templates/parameters/read-parameters";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/** Excel takes no more characters of a list that is written into the check itself. */
const LONGEST_LIST = 255;

/**
 * Gives the 园区 columns of the input tables a drop-down of the parks of 参数, and gives those parks: none where 参数 names
 * fewer than two, or where their names do not fit into such a list. Other names can still be typed: the check advises.
 */
export async function offerParks(language: Language): Promise<string[]> {
  return Excel.run(async (context) => {
    const { tables, parameters } = await readInputs(new RoundTrips(context));
    const parks = parameters ? readParameters(parameters).parameters.parks : [];
    const source = parks.join(",");
    if (parks.length < 2 || source.length > LONGEST_LIST || parks.some((park) => park.includes(",")))
      return [];
    const { columnNotes, entryErrors } = textsIn(language).records;
    for (const key of INPUT_TABLE_KEYS) {
      const table = tables[key];
      if (!table || table.values.length < 2) continue;
      const { park } = locateColumns(INPUT_TABLES[key], table).indexes;
      if (park === undefined) continue;
      const cells = {
        row: table.row + 1,
        column: table.column + park,
        rows: table.values.length - 1,
        columns: 1,
      };
      const { dataValidation } = context.workbook.worksheets
        .getItem(table.sheet)
        .getRange(blockAddress(cells));
      // A rule that stands there is not changed into one of another kind.
      dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      const title = INPUT_TABLES[key].columns.find(({ field }) => field === "park")?.header ?? "";
      dataValidation.errorAlert = {
        ...{ title: entryErrors.title, message: entryErrors.list },
        ...{ style: "Information", showAlert: true },
      };
      dataValidation.prompt = { title, message: columnNotes[key].park, showPrompt: true };
    }
    await context.sync();
    return parks;
  });
}
