import type { importing as chinese } from "../zh-CN/import";

export const importing: typeof chinese = {
  findings: {
    importNotReadable:
      "The columns of “{table}” were not recognised: a column of names and one of data are needed ({columns}). Nothing was written; say which column is which.",
    importNoTable:
      "No table was recognised: the first 12 rows hold no header. Nothing was written. Check the header, or say which table is meant.",
    importAmbiguous:
      "“{name}” fits rows {rows} of the table; this row was not written. Give its park or number and import again.",
    importTwice:
      "“{name}” means the same row as row {row} of the source; the later one was not written. Delete one.",
    importUnits:
      "“{name}” is in “{unit}” and in “{known}” in the table, which cannot be converted; the row was not written. Check the unit.",
    importChangedSince:
      "{address} was changed after the import was shown; nothing was written. Read the source again.",
    importFormula: "{address} is a formula and was left as it is. Please check it.",
    importPercentColumn: "Column “{column}” has no (%) in its header; read as percents: {value} is {value}%.",
    importPercentDoubtful:
      "{value} under “{column}” has no percent sign and could be {value}% or {percent}%; the row was not written. Put (%) into the header, or a % behind the figure.",
    importPart:
      'Row {row} "{name}" is part of the indicator above it; its name alone does not tell of which, and it was not read. To read it, write its name in full, as in "{full}".',
    importOtherTable:
      "Rows {from} to {to} are another table, like “{table}”; it was not read along. Choose “{table}” and import once more.",
    importUnknownTable: "Rows {from} to {to} are another table that is not recognised; it was not read.",
    importDone:
      "“{table}”: {added} rows added, {changed} updated, {unchanged} the same, {rejected} rejected; {passed} sums, headings and notes are no data.",
  },
  problems: {
    notText:
      "The file is neither text nor a spreadsheet that can be read; nothing was imported. Save it as .xlsx or CSV and try again.",
    emptyText: "The file is empty; nothing was imported. Please check it.",
    encrypted:
      "The file has a password; nothing was imported. Take the password off in Excel, save it and try again.",
    corrupt:
      "The file is damaged or incomplete; nothing was imported. Open it in Excel, save it again and try again.",
    corruptAt:
      "What the file has at {place} is wrong; nothing was imported. Open it in Excel, let Excel repair it, save it and try again.",
    notReadable:
      "{place} in the file is encrypted or packed in a way that no spreadsheet uses; nothing was imported. Open it in Excel, save it again and try again.",
    tooLarge:
      "The file is too large; nothing was imported. Keep only the sheet that is needed and try again.",
    tooManyRows: "There are more than 200,000 rows; nothing was imported. Import it in several files.",
    longCell:
      "{address} holds {length} characters; a cell of Excel holds 32767 at most, so nothing was imported. Shorten it and try again.",
    openQuote:
      "Row {row} has a quotation mark without its other half, so that what follows would be taken into the same cell; nothing was imported. Add it or delete the mark and try again.",
    tooManyColumns:
      "There are more than 500 columns; nothing was imported. Keep only those that are needed and try again.",
    noCells: "All sheets of the file are empty; nothing was imported. Please check it.",
    unknownFile:
      "This kind of file is not known; nothing was imported. Save it as .xlsx or CSV and try again.",
    cancelled: "The reading was stopped; nothing was written.",
    tookTooLong:
      "The reading took more than two minutes and was stopped; nothing was written. Keep only the sheet that is needed and try again.",
  },
  states: {
    added: "added",
    changed: "updated",
    unchanged: "the same",
    rejected: "rejected",
    passed: "no data",
  },
  certainty: {
    same: "same",
    known: "other name",
    read: "inferred",
    chosen: "chosen",
    none: "not recognised",
  },
  page: {
    lead: "Title, unit line and headers of one to three rows are recognised, columns matched by their headers. Look at what is added and changed first: nothing is written until you accept.",
    file: "Choose a file (.xlsx .xls .xlsb .ods .csv .txt)",
    reading: "Reading…",
    stop: "Stop",
    steps: {
      recognise: (rows: number) => `Recognising ${rows} rows…`,
      compare: (rows: number) => `Comparing ${rows} rows with the table…`,
    },
    sheet: "Sheet of the source",
    target: "Table to write to",
    columns: "Columns",
    leaveOut: "Leave out",
    counts: (added: number, changed: number, unchanged: number, rejected: number, passed: number) =>
      `${added} rows added, ${changed} updated, ${unchanged} the same, ${rejected} rejected, ${passed} sums and headings are no data`,
    nothing: "There is nothing to write.",
    showing: (shown: number, all: number) => `${shown} of ${all} rows`,
    row: (row: number) => `Row ${row}`,
    change: (header: string, before: string, after: string) => `${header}: ${before} → ${after}`,
    blank: "(blank)",
    accept: "Write",
    pasted: "Pasted text",
    suggestion: (names: string) => `perhaps ${names}`,
  },
  written: (count: number) => `${count} rows written`,
  nothingWritten: "Nothing was written",
};
