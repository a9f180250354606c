import { unzipSync, type Unzipped } from "fflate";
import { parseArea } from "./addresses";
import { done, type Excelize } from "./excelize";
import type { SheetFile, WorkbookFile } from "./workbook-file";

/**
 * The package as excelize makes it: sheets, theme, document properties, notes with their drawings, tables and charts
 * wired by relationships and content types. The contents of sheets, styles, tables and charts are then written by
 * us: excelize stores every formula's value as text, orders a chart's elements against the schema and has no words
 * for much of what WorkbookFile says.
 */
export function skeletonParts(excelize: Excelize, file: WorkbookFile): Unzipped {
  const book = excelize.NewFile();
  done(book.SetDocProps({ Creator: "", Created: FIXED_TIME, Modified: FIXED_TIME, LastModifiedBy: "" }));
  done(book.SetAppProps({ Application: "Microsoft Excel", DocSecurity: 0 }));
  file.sheets.forEach(({ name }, index) => {
    // A new workbook of excelize's has one sheet.
    if (index === 0) done(book.SetSheetName("Sheet1", name));
    else done(book.NewSheet(name));
  });
  for (const sheet of file.sheets) addParts(excelize, book, sheet);
  const answer = done(book.WriteToBuffer());
  return unzipSync(new Uint8Array(answer.buffer as ArrayBuffer));
}

/** A saved file says nothing about when it was made, so that the same workbook gives the same bytes. */
const FIXED_TIME = "2000-01-01T00:00:00Z";

function addParts(excelize: Excelize, book: ReturnType<Excelize["NewFile"]>, sheet: SheetFile): void {
  for (const table of sheet.tables) {
    const area = parseArea(table.range);
    if (area) done(book.AddTable(sheet.name, { Range: table.range, Name: table.name }));
  }
  for (const note of sheet.notes)
    done(book.AddComment(sheet.name, { Cell: note.address, Author: note.author ?? "", Text: note.text }));
  for (const [index] of sheet.charts.entries())
    done(book.AddChart(sheet.name, `A${index + 1}`, { Type: excelize.Col, Series: [{ Values: "A1" }] }));
}
