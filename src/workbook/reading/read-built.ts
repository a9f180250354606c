import type { CellValue } from "../../records/reading/sheet-table";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { RoundTrips } from "../round-trips";
import type { MoreReading } from "./read-inputs";
import { MARKS } from "./workbook-inventory";
import type { Inventory } from "./workbook-inventory";

/** What a sheet that was built says of itself: enough to know whether a build would make another one by now. */
export interface BuiltSheet {
  template: TemplateId;
  sheet: string;
  title: string;
  /** The line below the title, or the formula in it. */
  period: string;
  /** The keys of its rows. */
  keys: readonly string[];
}

interface Queued {
  template: TemplateId;
  head: Excel.Range;
  keys: Excel.Range;
}

/** Reads of the sheets that bear our marks their heads and the column of their keys, and nothing else, along with the inputs. */
export function builtReading({
  context,
}: RoundTrips): MoreReading & { sheets: (inventory: Inventory) => BuiltSheet[] } {
  let queued: Queued[] = [];
  const queue = (): void => {
    queued = (Object.entries(MARKS) as [TemplateId, string][]).map(([template, mark]) => {
      const ours = context.workbook.names.getItemOrNullObject(mark).getRangeOrNullObject();
      const head = ours.getCell(0, 0).getResizedRange(1, 0).load("formulas");
      return { template, head, keys: ours.getLastColumn().load("values") };
    });
  };
  return {
    queue,
    locate: queue,
    inPieces: () => Promise.resolve(),
    sheets: (inventory) =>
      queued.flatMap(({ template, head, keys }): BuiltSheet[] => {
        const sheet = inventory.generated[template]?.sheet;
        if (sheet === undefined || keys.isNullObject) return [];
        const [[title = ""] = [], [period = ""] = []] = head.formulas as CellValue[][];
        return [
          {
            ...{ template, sheet, title: String(title), period: String(period) },
            keys: keysIn(keys.values as CellValue[][]),
          },
        ];
      }),
  };
}

const keysIn = (column: CellValue[][]): string[] =>
  column.flatMap(([key]) => (key === undefined || String(key).trim() === "" ? [] : [String(key).trim()]));
