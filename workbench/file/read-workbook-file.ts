import { readDynamicArrayMarks, readSharedStrings } from "./cell-xml";
import { readCustomParts } from "./custom-xml";
import { openPackage, type Relation, type WorkbookPackage } from "./open-package";
import { MemoryBudget } from "./memory-budget";
import { readSheet, type SheetReading } from "./read-sheet";
import { readStyles, STANDARD_FONT, type StyleSheet } from "./style-xml";
import { Palette } from "./theme";
import { checkedSheet, checkEntries, TableCheck } from "./sheet-bounds";
import type { SheetFile, StyleFile, WorkbookFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { known } from "./xml";
import { countsFrom1904, readActiveTab, readNames, readSheetEntries } from "./workbook-xml";

/**
 * A .xlsx as a WorkbookFile. Chart sheets and what else has no place in that form are named in `omitted`.
 * Throws WorkbookFileProblem where the bytes are no workbook that can be read.
 */
export function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookFile> {
  // A promise, so that a reader that works elsewhere (a worker) can take its place.
  return new Promise((resolve) => resolve(read(bytes)));
}

function read(bytes: Uint8Array): WorkbookFile {
  const parts = openPackage(bytes);
  const file = readParts(parts);
  // Parts that nobody has looked into yet go into the saved file, too.
  parts.check();
  return file;
}

function readParts(parts: WorkbookPackage): WorkbookFile {
  const path = parts.workbookPath;
  const workbook = parts.required(path);
  if (countsFrom1904(workbook)) throw new WorkbookFileProblem("date1904");
  const relations = parts.relations(path);
  const omitted = new Set<string>();
  const part = (type: string): Relation | undefined =>
    relations.find((relation) => relation.type === type && !relation.external);
  const xml = (type: string) => {
    const found = part(type);
    return found && parts.xml(found.target);
  };
  const palette = Palette.of(xml("theme"));
  const styleSheet = readStyles(xml("styles"), palette);
  const dynamic = readDynamicArrayMarks(xml("sheetMetadata"));
  const styles = cellStyles(styleSheet);
  const budget = new MemoryBudget();
  budget.add("style", styleSheet.styles.length);
  const strings = parts.scan(part("sharedStrings")?.target ?? "", readSharedStrings) ?? [];
  budget.add("string", strings.length);
  budget.add(
    "character",
    strings.reduce((sum, text) => sum + text.length, 0),
  );
  const reading: SheetReading = {
    ...{ package: parts, strings, budget },
    styleSheet,
    styleCount: styleSheet.styles.length,
    palette,
    style: styles.index,
    isDynamicArray: (index) => dynamic.has(index),
    omit: (feature) => omitted.add(feature),
  };
  const entries = readSheetEntries(workbook);
  checkEntries(entries);
  const sheets: SheetFile[] = [];
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const tables = new TableCheck();
  const read = new Set<string>();
  for (const entry of entries) {
    const relation = byId.get(entry.relationId);
    if (!relation) {
      // A sheet without a part has nothing that could be read; Excel leaves it out as well.
      if (entry.relationId !== "") throw new WorkbookFileProblem("missingPart", { part: entry.name });
      omitted.add("sheetWithoutPart");
    } else if (relation.type === "worksheet") {
      if (read.has(relation.target)) throw new WorkbookFileProblem("samePart", { sheet: entry.name });
      read.add(relation.target);
      sheets.push(checkedSheet(readSheet(entry.name, entry.visibility, relation.target, reading), tables));
    } else if (OTHER_SHEETS.test(relation.type)) omitted.add("chartSheet");
    else throw new WorkbookFileProblem("missingPart", { part: entry.name });
  }
  if (sheets.length === 0) throw new WorkbookFileProblem("missingPart", { part: "xl/worksheets" });
  const file: WorkbookFile = {
    sheets,
    names: readNames(workbook, entries.map(({ name }) => name), sheets), // prettier-ignore
    styles: styles.list,
    ...readCustomParts(parts, path),
  };
  if (/macroEnabled\.main/i.test(parts.text("[Content_Types].xml") ?? "")) file.macros = true;
  const active = entries[readActiveTab(workbook)]?.name;
  if (sheets.some(({ name }) => name === active)) file.activeSheet = active;
  const { standardFont } = styleSheet;
  if (standardFont.name !== STANDARD_FONT.name || standardFont.size !== STANDARD_FONT.size)
    file.standardFont = standardFont;
  noteWorkbookOmissions(parts, relations, omitted);
  if (omitted.size > 0) file.omitted = [...omitted].sort();
  return file;
}

/** Sheets without cells, or with the macros of Excel 4. */
const OTHER_SHEETS = /^(chartsheet|dialogsheet|xl(Intl)?Macrosheet)$/i;

/** Cells count styles from 0, the plain one; WorkbookFile counts from the one after it. */
function cellStyles({ styles }: StyleSheet): {
  list: StyleFile[];
  index(stored: number): number | undefined;
} {
  const [plain = {}, ...list] = styles;
  const plainIsEmpty = Object.keys(plain).length === 0;
  if (!plainIsEmpty) list.push(plain);
  const plainIndex = plainIsEmpty ? undefined : list.length - 1;
  return {
    list,
    index: (stored) => (stored <= 0 || stored >= styles.length ? plainIndex : stored - 1),
  };
}

const uncarried: Record<string, string> = {
  externalLink: "externalLink",
  pivotCacheDefinition: "pivotTable",
  slicerCache: "slicer",
  connections: "connection",
};

function noteWorkbookOmissions(parts: WorkbookPackage, relations: Relation[], omitted: Set<string>): void {
  for (const { type } of relations) {
    const feature = known(uncarried, type);
    if (feature) omitted.add(feature);
  }
  if (parts.has("xl/richData/richValueData.xml")) omitted.add("picture");
}
