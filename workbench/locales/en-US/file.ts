import type { FileText } from "../zh-CN/file";

const saveAs = "Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and try again.";
const repair = "Open it in Excel, let Excel repair it and save a copy.";

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
    tooLarge: ({ megabytes }) =>
      `The file is too large: more than ${megabytes} MB when unpacked. Remove pictures and unused sheets and try again.`,
    otherPackage: ({ looksLike }) => {
      const kinds: Record<string, string> = {
        docx: "This is a Word document (.docx), not an .xlsx workbook.",
        pptx: "This is a PowerPoint file (.pptx), not an .xlsx workbook.",
        ods: `This is an OpenDocument spreadsheet (.ods). ${saveAs}`,
        xlsb: `This is a binary workbook (.xlsb). ${saveAs}`,
      };
      return kinds[String(looksLike)] ?? "This is an archive with no workbook in it. Choose an .xlsx file.";
    },
    macros: () =>
      "This workbook has macros (.xlsm), which saving would lose, so it was not opened. Save it in Excel as an Excel workbook (*.xlsx) and try again.",
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
    sparkline: "sparklines",
    threadedComment: "replies to comments",
  },
};
