import { readFileSync } from "node:fs";
import { formWorkbook } from "../../scripts/examples/form-files";
import { FORMS } from "../../scripts/examples/forms";
import { exampleWorkbook } from "../../scripts/make-examples";
import { readExample } from "../../scripts/examples/example-data";
import { withSheetOf } from "../../workbench/headless/with-sheet-of";
import type { SheetFile, WorkbookFile } from "../../workbench/file/workbook-file";

/** One of examples/forms, the workbook that it is filled from, and what then stands in its blanks, to four decimals. */
export interface FilledForm {
  form: string;
  data: string;
  cells: Record<string, string | number>;
}

export const FILLED_FORMS = JSON.parse(
  readFileSync("test/data/form-figures.json", "utf8"),
) as readonly FilledForm[];

/** A form beside the data in one workbook, as a user has moved it there, and the name of its sheet. */
export function workbookWithForm(
  { form: file, data }: Pick<FilledForm, "form" | "data">,
  change: (form: WorkbookFile) => void = () => undefined,
): { workbook: WorkbookFile; sheet: SheetFile } {
  const spec = FORMS.find((each) => each.file === file);
  if (!spec) throw new Error(`no form ${file}`);
  const form = formWorkbook(spec);
  change(form);
  const [sheet] = form.sheets;
  if (!sheet) throw new Error("no sheet");
  const own = exampleWorkbook(readExample(`examples/${data}.json`));
  return { workbook: withSheetOf(own, form, sheet), sheet };
}
