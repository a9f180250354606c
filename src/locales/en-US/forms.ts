import type { forms as chinese } from "../zh-CN/forms";

export const forms: typeof chinese = {
  findings: {
    formNoSheet: 'There is no sheet "{sheet}"; nothing was filled. Check the name.',
    formOwnSheet:
      '"{sheet}" is a table or a report of the add-in and no form; nothing was filled. Open the form that was sent to you first.',
    formNoData:
      "The workbook has no parameters and data yet; nothing was filled. Make the input tables and enter or import the data first.",
    formEmpty: '"{sheet}" is empty; nothing was filled. Open the form first.',
    formTooLarge:
      '"{sheet}" uses {rows} rows and {columns} columns, more than {mostRows} and {mostColumns}: that is no form, and nothing was filled. Delete what stands outside of it, save and try again.',
    formNotRead:
      'No headings were recognised in "{sheet}", or no column that agrees with the data; nothing was filled. Check headings and row names.',
    formPeriod:
      "The form says {stated}, the workbook reports {report}: the figures filled in are of {report}. Check.",
    formColumnUnknown:
      'Column "{column}" was not recognised and not filled (from {address}). Choose in the pane what it is.',
    formRowUnknown:
      'Row "{row}" matches no data and was not filled (from {address}). Choose in the pane what it is.',
    formListAll:
      'The column "{column}" is blank (from {address}, {rows} rows): all {count} are listed in the order of the table. The form is headed "{title}": check that these are the ones; choose others for "{column}" in the pane.',
    formListMarked:
      'The column "{column}" is blank (from {address}, {rows} rows): the {count} marked {marks} are listed in the order of the table. Check that these are the ones; choose others for "{column}" in the pane.',
    formListUnread:
      'The column "{column}" is blank (from {address}). "{words}" in the heading limits the list, and no record tells to which: nobody was listed. Choose for "{column}" in the pane, or type the names and recognise the sheet again.',
    formListNobody:
      'The column "{column}" is blank (from {address}), and nothing in the tables is marked {marks}: nobody was listed. Check the tables, or choose for "{column}" in the pane.',
    formListLeft:
      "{count} belong in the list and the form has {rows} rows: the last {left} were left out ({names}), and so was the total. Add rows to the form and recognise it again.",
    formTotalUnknown:
      'Above "{row}" there are rows that match no data; the sum would not be whole and was not filled (from {address}).',
    formSkipped_formula: "{count} cells hold formulas and were left: {cells}.",
    formSkipped_typed: "{count} cells hold something and were left: {cells}.",
    formSkipped_locked:
      "{count} cells are protected and were not filled: {cells}. Unprotect the sheet to fill them.",
    formSkipped_merged: "{count} cells are merged over several rows and were not filled: {cells}.",
    formSkipped_unit:
      "{count} cells ask for a unit that the data cannot be converted to and were not filled: {cells}.",
    formSkipped_twoParks: "Row and column of {count} cells name two parks; they were not filled: {cells}.",
    formSkipped_notOfSeveral:
      "{count} cells want a figure of several rows together that sums do not tell; not filled: {cells}.",
    formSkipped_noRank:
      "{count} cells want a rank, and the form has no figures or rows to compare; not filled: {cells}.",
    formSkipped_noWhole:
      "{count} cells are shares, contributions or pulls, and the rows are no whole (no total and not all, or some are not known); not filled: {cells}.",
    formSkipped_otherYear: "{count} cells want a year that is not in the data; not filled: {cells}.",
    formSkipped_laterMonth: "{count} cells are for months after the report; not filled: {cells}.",
    formSkipped_noHistory:
      "{count} cells want earlier months, and the workbook has no history; not filled: {cells}. Roll over or enter the history first.",
    formSkipped_tooLong: "{count} cells involve too many rows for a formula; not filled: {cells}.",
    formSkipped_notThere: "What {count} cells want is not in the tables; not filled: {cells}.",
    formConverted: "{count} cells were converted to the form's unit ({units}): {cells}.",
    formNoFigure:
      "{count} cells were recognised and have no data yet; they show nothing: {cells}. Enter what is missing.",
    formFilled: '"{sheet}": {count} cells filled.',
    formNothing: '"{sheet}": there are no blank cells to fill; nothing was changed.',
    formChangedSince:
      "{address} was changed after the review; nothing was written. Recognise the sheet again.",
    formBadMapping:
      "The mapping file cannot be read and was not used. Use a .json file exported by the add-in.",
  },
  page: {
    title: "Fill a form",
    lead: "Open the form that was sent to you: its blanks are recognised by row names and headings and shown before they are filled. Cells that hold anything stay as they are.",
    recognise: "Recognise this sheet",
    again: "Recognise again",
    cells: (count) => `${count} blanks recognised and shown in light blue on the sheet`,
    style: "Fill with",
    formulas: "Formulas (follow the data)",
    values: "Values",
    columns: "Columns",
    rows: "Rows",
    unknownFirst: "What was not recognised comes first; choose what it is.",
    leave: "Leave blank",
    listOf: (column) => `List in "${column}"`,
    listByTitle: "By the heading",
    listNobody: "Nobody",
    listAll: "All",
    blankRow: (number) => `Blank row ${number}`,
    suggestion: (names) => `Perhaps ${names}`,
    accept: "Fill",
    cancel: "Do not fill, take the marks off",
    exportMapping: "Export mapping",
    noDownloads:
      "Excel for Mac lets a pane save no file: the mapping stays in the workbook; to share it, export it in Excel for Windows or on the web.",
    importMapping: "Import mapping",
    list: (address, row, column, field) => `${address}  ${row} · ${column} (${field})`,
    showing: (shown, all) => `${shown} of ${all} cells shown`,
    file: "park-forms.json",
  },
  filled: (count) => `${count} cells filled`,
  nothing: "Nothing was filled",
};
