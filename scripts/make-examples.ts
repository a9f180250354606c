/**
 * Makes the example workbooks of their data: `npm run examples`. The same data gives the same bytes.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INPUT_TABLES, INPUT_TABLE_KEYS } from "../src/records/columns/input-tables";
import { prepare } from "../src/locales/zh-CN/prepare";
import { records } from "../src/locales/zh-CN/records";
import type { InputTable } from "../src/records/columns/column";
import type { WorkbookFile } from "../workbench/file/workbook-file";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { readExample, type ExampleData } from "./examples/example-data";
import { formWorkbook } from "./examples/form-files";
import { FORMS } from "./examples/forms";
import { holidaySheetFile } from "./examples/holiday-sheet";
import { inputSheet } from "./examples/input-sheet";
import { parameterSheet } from "./examples/parameter-sheet";
import { StyleBook } from "./examples/style-book";
import { EXAMPLE_TEMPLATES, templateSheet } from "./examples/template-sheets";

const { columnNotes } = records;
const TEMPLATES_FILE = "templates.xlsx";

export function exampleWorkbook(data: ExampleData): WorkbookFile {
  const styles = new StyleBook();
  const severalParks = INPUT_TABLE_KEYS.some((key) => data[key].some((row) => row.park !== undefined));
  const { sheet, names } = parameterSheet(data, prepare.parameterNotes, styles);
  const inputs = INPUT_TABLE_KEYS.map((key) => {
    const table: InputTable = INPUT_TABLES[key];
    return inputSheet(table, data[key], styles, severalParks ? [] : ["park"], columnNotes[key]);
  });
  return {
    sheets: [...inputs, sheet, holidaySheetFile(styles)],
    activeSheet: inputs[0]?.name,
    names,
    styles: styles.styles,
    settings: {},
    customXmlParts: [],
  };
}

/** Templates alone, for --template and for copying into a workbook. */
export function exampleTemplates(): WorkbookFile {
  const styles = new StyleBook();
  const sheets = EXAMPLE_TEMPLATES.map((template) => templateSheet(template, styles));
  return { sheets, names: [], styles: styles.styles, settings: {}, customXmlParts: [] };
}

async function makeAll(folder: string): Promise<void> {
  writeFileSync(join(folder, TEMPLATES_FILE), await writeWorkbookFile(exampleTemplates()));
  console.log(TEMPLATES_FILE);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const target = join(folder, name.replace(/json$/, "xlsx"));
    writeFileSync(target, await writeWorkbookFile(exampleWorkbook(readExample(join(folder, name)))));
    console.log(target.slice(folder.length + 1));
  }
  for (const form of FORMS) {
    const target = join(folder, "forms", `${form.file}.xlsx`);
    writeFileSync(target, await writeWorkbookFile(formWorkbook(form)));
    console.log(target.slice(folder.length + 1));
  }
}

if (require.main === module) void makeAll(join(__dirname, "..", "examples"));
