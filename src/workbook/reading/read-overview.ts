import { INPUT_TABLE_KEYS } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readParameters } from "../../templates/parameters/read-parameters";
import type { Parameters } from "../../templates/parameters/parameters";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { unfilledOf } from "../import/read-filling";
import { builtOtherwise } from "../building/built-plans";
import { outdatedStates } from "../building/outdated";
import type { Outdated } from "../building/outdated";
import { planAside } from "../building/plan-aside";
import { RoundTrips } from "../round-trips";
import { builtReading } from "./read-built";
import { readInputs } from "./read-inputs";

/** What stands in a workbook, as far as one needs to know before anything is built from it. */
export interface WorkbookOverview {
  /** Filled rows of each input table that is there. */
  rows: Partial<Record<InputTableKey, number>>;
  /** Cells of the input tables that are still to be filled in. */
  unfilled: number;
  /** Undefined where there is no 参数 sheet. */
  parameters?: Parameters;
  /** 报告期 as it stands where it cannot be read. */
  unreadPeriod?: string;
  /** The names of the sheets that were built. */
  generated: Partial<Record<TemplateId, string>>;
  /** Those of them that were built for another period, other parks or other rows. */
  outdated?: Partial<Record<TemplateId, Outdated["state"]>>;
}

/** Reads the input tables as a build does, of the sheets that were built next to nothing, and changes nothing. */
export async function readOverview(): Promise<WorkbookOverview> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const built = builtReading(trips);
    const inputs = await readInputs(trips, built);
    const overview: WorkbookOverview = {
      ...{ rows: {}, generated: {} },
      unfilled: unfilledOf(inputs.tables).length,
    };
    for (const key of INPUT_TABLE_KEYS) {
      const table = inputs.tables[key];
      if (table) overview.rows[key] = filledRows(table);
    }
    for (const [template, block] of Object.entries(inputs.inventory.generated)) {
      overview.generated[template as TemplateId] = block.sheet;
    }
    const sheets = built.sheets(inputs.inventory);
    if (sheets.length > 0) {
      const { build, signatures } = await planAside(inputs, {}, { signed: true });
      overview.outdated = outdatedStates(sheets, build.plans, builtOtherwise(signatures, build.updates));
    }
    if (inputs.parameters) {
      const { parameters, findings } = readParameters(inputs.parameters);
      overview.parameters = parameters;
      const unread = findings.find(({ kind }) => kind === "unreadablePeriod");
      if (unread) overview.unreadPeriod = String(unread.parameters["value"]);
    }
    return overview;
  });
}

/** Rows under the header that hold anything. */
function filledRows({ values }: SheetTable): number {
  return values.slice(1).filter((row) => row.some((cell) => String(cell).trim() !== "")).length;
}
