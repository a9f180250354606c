import { newPackage } from "./new-package";
import { PackagePatch, type WrittenOver } from "./package-patch";
import { STANDARD_FONT, StyleWriter } from "./style-xml";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { WorkbookFileProblem } from "./workbook-file-problem";
import { newSheetParts, PartsWriter } from "./parts-writer";
import { SharedStrings } from "./cell-xml";
import { workbookXml } from "./workbook-xml";

export interface WritingOptions {
  /** The file that was opened, and what the workbook was then: what did not change stays in it as it is. */
  over?: WrittenOver;
  /** Asks Excel to calculate everything when it opens the file. */
  fullCalculation?: boolean;
}

/**
 * A WorkbookFile as the bytes of a .xlsx. The same workbook gives the same bytes. Throws WorkbookFileProblem where
 * Excel could not open the result.
 */
export function writeWorkbookFile(file: WorkbookFile, options: WritingOptions = {}): Promise<Uint8Array> {
  // A promise, so that a writer that works elsewhere (a worker) can take its place.
  return new Promise((resolve) => resolve(write(file, options)));
}

function write(file: WorkbookFile, { over, fullCalculation = false }: WritingOptions): Uint8Array {
  const active = activeIndex(file);
  return over
    ? new PackagePatch(file, over, active, fullCalculation).write()
    : writeNew(file, active, fullCalculation);
}

function activeIndex(file: WorkbookFile): number {
  const visible = (sheet: SheetFile | undefined): boolean => sheet?.visibility === "Visible";
  const wanted = file.sheets.findIndex(({ name }) => name === file.activeSheet);
  if (visible(file.sheets[wanted])) return wanted;
  const first = file.sheets.findIndex(visible);
  if (first < 0) throw new WorkbookFileProblem("noVisibleSheet");
  return first;
}

const WORKBOOK = "xl/workbook.xml";

function writeNew(file: WorkbookFile, active: number, fullCalculation: boolean): Uint8Array {
  const parts = newPackage();
  const writer = new PartsWriter(parts, WORKBOOK);
  const styles = new StyleWriter(file.styles, { ...STANDARD_FONT, ...file.standardFont });
  const strings = new SharedStrings();
  const ids = file.sheets.map((sheet, index) =>
    newSheetParts(sheet, writer, {
      ...{ strings, styles, isActive: index === active },
      dynamicMark: 1,
    }),
  );
  parts.put(WORKBOOK, workbookXml(file, ids, active, fullCalculation));
  writer.put("xl/styles.xml", styles.xml(), "styles");
  writer.put("xl/sharedStrings.xml", strings.xml(), "sharedStrings");
  writer.addMetadata(file.sheets);
  writer.addCustomParts(file);
  return parts.bytes();
}
