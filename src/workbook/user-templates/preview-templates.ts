import type { Finding } from "../../records/finding";
import { fillTemplate } from "../../user-templates/fill-template";
import { historyReading } from "../reading/history-reading";
import { readInputs } from "../reading/read-inputs";
import { RoundTrips } from "../round-trips";
import { plainData, readyTemplates } from "./fill-templates";
import { filledBefore } from "./filled-marks";
import { firstCells } from "./first-cells";
import { importedFrom } from "./imported-from";
import { findTemplates } from "./read-templates";

/** A template of the workbook and what filling it would make. */
export interface TemplatePreview {
  sheet: string;
  /** The sheets that it makes: the records that each would list, and all of its rows with titles, headings and sums. */
  makes: { name: string; records: number; rows: number }[];
  findings: Finding[];
  /** The first cells of what it made last, or its own. */
  cells: string[][];
  /** The file that it was imported from. */
  imported?: string;
}

/** Looks at the templates of the workbook and fills them without writing anything. */
export async function previewTemplates(): Promise<TemplatePreview[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const inputs = await readInputs(trips, historyReading(trips));
    const names = await findTemplates(trips, inputs);
    if (names.length === 0) return [];
    const { ready, findings } = await readyTemplates(trips, names);
    const data = plainData(inputs);
    const made = filledBefore(inputs.inventory);
    const cells = await firstCells(
      trips,
      names.map((name) => made.find(({ template }) => template === name)?.block.sheet ?? name),
    );
    const imported = await importedFrom(context, names);
    return names.map((sheet, index): TemplatePreview => {
      const own = findings.filter(({ place }) => place?.sheet === sheet);
      const template = ready.find((each) => each.sheet.name === sheet)?.template;
      const filling = template && data ? fillTemplate(template, data) : undefined;
      return {
        sheet,
        makes: (filling?.sheets ?? []).map(({ name, rows, listed }) => ({
          name,
          records: listed,
          rows: rows.length,
        })),
        findings: [...own, ...(filling?.findings ?? [])],
        cells: cells[index] ?? [],
        ...(imported.has(sheet) ? { imported: imported.get(sheet) ?? "" } : {}),
      };
    });
  });
}
