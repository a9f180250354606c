import type { FileText } from "../zh-CN/file";

const saveAs = "Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and try again.";
const repair = "Open it in Excel, let Excel repair it and save a copy.";

const counted: Record<string, string> = {
  parts: "files in the package",
  strings: "different texts",
  sheets: "sheets",
  merges: "merged areas on a sheet",
  tables: "tables",
  names: "names",
  styles: "cell styles",
  validations: "data validations on a sheet",
};
const cells: Record<string, string> = {
  outside: "no sheet has that row or column (1048576 rows at most, columns to XFD)",
  otherRow: "it stands in another row",
  twice: "it is there twice",
  height: "the row's height is not between 0 and 409.5 points",
  style: "the file has no such style",
  string: "the file has no such text",
  value: "its value is not the number or truth value that it should be",
  text: "its text has more than 32767 characters",
  array: "its array formula begins elsewhere",
  formula: "its formula has more than 8192 characters",
  nesting: "its formula is nested too deeply",
};
const places: Record<string, string> = {
  columns: "columns",
  width: "a column's width (256 at most)",
  merge: "a merged area",
  overlap: "overlapping merged areas",
  filter: "the filter's area",
  note: "a note's place",
  range: "the area of a conditional format or data validation",
};
const tables: Record<string, string> = {
  name: "it has no name, or that of another table",
  range: "its area is on no sheet",
  columns: "its columns do not fit its area",
  columnNames: "a column has no name or the name of another one",
  overlap: "it overlaps another table",
};

export const file: FileText = {
  problems: {
    empty: () => "The file is empty. Check that it was downloaded or copied completely.",
    notXlsx: ({ looksLike }) =>
      looksLike === "csv"
        ? `This is a CSV or text file, not an .xlsx workbook. ${saveAs}`
        : looksLike === "html"
          ? `This is a web page with a table (some systems export one named .xls or .xlsx), not a workbook. ${saveAs}`
          : looksLike === "pdf"
            ? "This is a PDF file, not an .xlsx workbook."
            : looksLike === "image"
              ? "This is a picture, not an .xlsx workbook."
              : `This is not an .xlsx workbook. ${saveAs}`,
    oldFormat: () => `This is the .xls format of Excel 97-2003. ${saveAs}`,
    encrypted: () =>
      "The file needs a password to open. Remove it in Excel (File > Info > Protect Workbook), save and try again.",
    truncated: () =>
      "The file is incomplete: the end of the package is missing or its content is damaged. Copy or download it again; if Excel can still open it, save a repaired copy.",
    tooLarge: ({ megabytes, part }) =>
      `The file is too large: ${part ? `"${part}" is ` : ""}more than ${megabytes} MB when unpacked. Remove unused sheets and try again.`,
    otherPackage: ({ looksLike }) => {
      const kinds: Record<string, string> = {
        docx: "This is a Word document (.docx), not an .xlsx workbook.",
        pptx: "This is a PowerPoint file (.pptx), not an .xlsx workbook.",
        ods: `This is an OpenDocument spreadsheet (.ods). ${saveAs}`,
        xlsb: `This is a binary workbook (.xlsb). ${saveAs}`,
      };
      return kinds[String(looksLike)] ?? "This is an archive with no workbook in it. Choose an .xlsx file.";
    },
    addIn: () => "This is an add-in of Excel (.xlam) and no workbook. Choose an .xlsx or .xlsm file.",
    damagedPart: ({ part }) =>
      `The part "${part}" of the file is damaged: it is not what its checksum says was saved, so its figures cannot be trusted. Copy or download it again.`,
    duplicatePart: ({ part }) =>
      `The file holds "${part}" twice, and which one counts cannot be told. Open it in Excel and save a copy.`,
    badPartName: ({ part }) => `The file holds a part with an impossible name, "${part}". ${repair}`,
    notReadablePart: ({ part }) =>
      `The part "${part}" of the file is encrypted or packed in a way no workbook is. Open it in Excel and save a copy.`,
    tooMany: ({ what, limit }) =>
      `The file is too large: more than ${limit} ${counted[String(what)] ?? String(what)}. Split it into several workbooks.`,
    tooMuchMemory: ({ megabytes, cells, rows, formulas, styles }) =>
      `The file is too large: opening it would take more than ${megabytes} MB of memory (passed after ${rows} rows, ${cells} cells with content or format, ${formulas} formulas and ${styles} styles). Delete sheets that are not needed, or split it into several workbooks.`,
    badCell: ({ sheet, address, what }) =>
      `${address} on "${sheet}" is wrong: ${cells[String(what)] ?? String(what)}. ${repair}`,
    badSheet: ({ sheet, what, value }) =>
      `${places[String(what)] ?? String(what)} of "${sheet}" cannot be: ${value}. ${repair}`,
    duplicateSheet: ({ sheet }) =>
      `Two sheets have the name "${sheet}". Let Excel repair the file, rename one of them and save a copy.`,
    badSheetName: ({ sheet }) =>
      `No sheet can be called "${sheet}": a name has 1 to 31 characters and none of [ ] : * ? / \\. Open it in Excel, let Excel repair it and save a copy.`,
    samePart: ({ sheet }) =>
      `The sheet "${sheet}" is stored in the same part as another one, so that a change of one would change the other. Open it in Excel, let Excel repair it and save a copy.`,
    badTable: ({ table, range, what }) =>
      `The table "${table}" (${range}) is wrong: ${tables[String(what)] ?? String(what)}. ${repair}`,
    missingPart: ({ part }) =>
      `The file lacks a part that it must have, "${part}", and may be damaged. ${repair}`,
    brokenPart: ({ part, detail }) =>
      `The part "${part}" of the file is not correct XML (${detail}) and may be damaged. ${repair}`,
    date1904: () =>
      "The workbook uses the 1904 date system, so its dates would be four years off. Turn it off in Excel (File > Options > Advanced), check the dates and save.",
    noVisibleSheet: () =>
      "The workbook has no visible sheet, and Excel cannot open such a file. Unhide a sheet first.",
    textTooLong: ({ sheet, address, length }) =>
      `${address} on "${sheet}" holds ${length} characters; a cell of Excel holds 32767 at most. Shorten it and save again.`,
    listTooLong: ({ sheet, address, length }) =>
      `The drop-down items of ${address} on "${sheet}" have ${length} characters together; Excel takes 255 at most. Write the items into cells and let the list refer to them.`,
    chartType: ({ sheet, chart, type }) =>
      `The chart "${chart}" on "${sheet}" is of the type ${type}, which cannot be saved as .xlsx yet. Use a column, bar, line, pie or scatter chart.`,
    writing: ({ detail }) => `The .xlsx could not be written: ${detail}`,
  },
  omitted: {
    chart: "charts of an unknown kind",
    chartSheet: "chart sheets",
    chartThirdDimension: "the third dimension of charts",
    conditionalFormat: "some conditional formats",
    connection: "data connections",
    embeddedObject: "embedded objects",
    externalLink: "links to other workbooks",
    formControl: "form controls",
    hyperlink: "hyperlinks",
    outline: "outline groups",
    picture: "pictures and shapes",
    pivotTable: "pivot tables",
    slicer: "slicers",
    sheetWithoutPart: "sheet entries without content",
    sparkline: "sparklines",
    threadedComment: "replies to comments",
  },
};
