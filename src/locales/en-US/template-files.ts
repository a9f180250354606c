import type { templateFiles as chinese } from "../zh-CN/template-files";

export const templateFiles: typeof chinese = {
  exported: (sheet) => `Saved "${sheet}" as a file of its own.`,
  notExported: "Nothing was exported.",
  imported: (sheets) => `Imported: ${sheets}. The next build fills it.`,
  notImported: "Nothing was imported; the workbook is as it was.",
  findings: {
    templateFileTooLarge:
      "The file has more than {most} MB; no template is that large. Save one with the templates alone.",
    templateFileOld:
      "The file has a password or is an old .xls. Take the password off in Excel and save it as .xlsx.",
    templateFileUnknown: "This is no .xlsx workbook. Choose an .xlsx file.",
    templateFileDamaged: "The file is damaged or incomplete ({detail}). Get it again.",
    templateFileNone: "No sheet of the file has {{…}} in it: it is no template. Check the file.",
    templateFileTooManyCells:
      "The template has more than {most} cells. Delete rows and columns that are not used.",
    templateFileNameTaken: 'The workbook has a sheet "{sheet}" already. Rename one of them.',
    templateFileNotGiven:
      "This Excel, as the one on the web, does not hand out the workbook's file. Save one by File, Save As, Download a Copy, and import that copy into the workbook that needs the template: only the templates in it are taken.",
    templateFileWithoutCharts:
      "Excel on the web takes no sheets with charts from a file: the template was imported, its charts were not. Import it in Excel on a desktop to have them.",
    templateFileOtherSheet:
      'The formula reads another sheet, "{other}", which does not come along. Use {{…}} fields, or cells of the template itself.',
  },
};
