import { unfilledCells } from "../../import/filling/unfilled-cells";
import type { UnfilledCell } from "../../import/filling/unfilled-cells";
import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readIndicators } from "../../records/reading/read-indicators";
import { readParameters } from "../../templates/parameters/read-parameters";
import type { Inputs } from "../reading/read-inputs";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";

/** What helps to fill the input tables. */
export interface Filling {
  unfilled: UnfilledCell[];
  /** The parks of 参数; none where the workbook is of one park that its rows need not name. */
  parks: string[];
  /** Indicators that 指标数据 has, by park ("" where the row names none). */
  indicators: { park: string; name: string }[];
}

/** Reads the tables as a build does, and changes nothing. */
export async function readFilling(): Promise<Filling> {
  return Excel.run(async (context) => {
    const inputs = await readInputs(new RoundTrips(context));
    const parks = inputs.parameters ? readParameters(inputs.parameters).parameters.parks : [];
    const { indicators } = inputs.tables;
    return {
      unfilled: unfilledOf(inputs.tables),
      parks: parks.length > 1 ? parks : [],
      indicators: indicators
        ? readIndicators(indicators).records.map(({ park, name }) => ({ park, name }))
        : [],
    };
  });
}

export function unfilledOf(tables: Inputs["tables"]): UnfilledCell[] {
  return INPUT_TABLE_KEYS.flatMap((key) => {
    const table: SheetTable | undefined = tables[key];
    return table ? unfilledCells(key, table) : [];
  });
}
