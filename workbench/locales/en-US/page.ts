import type { PageText } from "../zh-CN/page";

export const page: PageText = {
  title: "PARK workbench",
  notExcel:
    "A development and trial host, not Excel: for trying the add-in where there is no Excel. Not affiliated with Microsoft.",
  notExcelShort: "Development and trial host, not Excel",
  language: "中文",
  languageHint: "切换到中文",
  profile: {
    hint: "The kind of Excel to answer the add-in as",
    names: {
      lenient: "Any (default)",
      "windows-ltsc2021": "Windows LTSC 2021",
      "windows-365": "Windows Microsoft 365",
      mac: "Mac",
      web: "Web",
      harsh: "Strictest",
    },
  },
  theme: {
    dark: "Dark",
    light: "Light",
    hint: "Switch the whole page, and with it the Office theme that the add-in sees",
  },
  file: {
    create: "New",
    createHint: "New blank workbook",
    open: "Open",
    openHint: "Open an .xlsx file (Ctrl+O), or drop one onto the page",
    save: "Save",
    saveHint: "Download as .xlsx (Ctrl+S)",
    saveAs: "Save as",
    saveAsHint: "Download as .xlsx under another name (F12)",
    print: "Print",
    printHint: "Lay sheets out as pages, to print or to keep as one PDF (Ctrl+P)",
    sample: "Samples",
    sampleHint: "Open a sample workbook",
    samples: {
      seed: {
        label: "First half of 2013",
        hint: "Indicators, enterprises and projects of one park, already typed in",
        name: "sample-2013H1.xlsx",
      },
      fourParks: {
        label: "One zone, four parks",
        hint: "Data of four parks, with a column of parks and totals in the sheets",
        name: "sample-four-parks.xlsx",
      },
    },
    untitled: "Book1.xlsx",
    unsaved: "Unsaved changes",
    drop: "Drop to open this .xlsx file",
    discard: "This workbook has unsaved changes. Save them first?",
  },
  unsavedDialog: { title: "Unsaved changes", save: "Save", discard: "Don't save", cancel: "Cancel" },
  saveAsDialog: { title: "Save as", name: "File name", save: "Save", cancel: "Cancel" },
  restoreDialog: {
    title: "An unsaved workbook",
    words: (name, time) =>
      `"${name}" had unsaved changes when you left (${time}). The browser has kept it: save it once it is restored. Once discarded it is gone.`,
    restore: "Restore",
    discard: "Discard",
  },
  cellErrors: {
    "#DIV/0!":
      "The divisor is zero or blank. Check the cell that divides, such as last year's figure or the target.",
    "#N/A":
      "A figure is missing, or what was looked for was not found. Check that the cells referred to are filled in.",
    "#NAME?":
      "There is a function or a name that is not known. Check the spelling; texts go in double quotes.",
    "#NULL!": "Two ranges have nothing in common. Check the sign between them, colon or comma.",
    "#NUM!": "A number is too large or too small, or there is no result. Check the arguments.",
    "#REF!": "A cell referred to is gone, perhaps with its row, column or sheet. Choose the reference again.",
    "#VALUE!":
      "An argument has a wrong type, such as text where a number is due. Check the cells referred to.",
    "#SPILL!":
      "The result needs several cells, and those to the right or below are not empty. Clear them first.",
    "#BUSY!": "Still calculating; please wait.",
    "#CALC!": "This formula has nothing to calculate. Check the arguments.",
    other: "This formula has no result. Check the arguments.",
  },
  pane: {
    title: "Park statistics",
    frame: "Park statistics task pane",
    close: "Close the pane",
    resize: "Resize the pane (left and right arrow keys)",
  },
  ribbon: { label: "Ribbon", file: "File" },
  status: {
    starting: "Starting…",
    engine: "Starting the spreadsheet engine…",
    addIn: "Loading the add-in…",
    opening: (name) => `Opening ${name}…`,
    saving: "Making the .xlsx file…",
    preparingPrint: "Laying out the pages…",
    running: (label) => `Running: ${label}…`,
    ready: "Ready",
    opened: (name) => `Opened ${name}`,
    saved: (name) => `Saved ${name}`,
    created: "New blank workbook",
    done: (label) => `${label}: done`,
  },
  problem: {
    title: "Something went wrong",
    dismiss: "Dismiss",
    reload: "Reload",
    start: (reason) => `The workbench did not start: ${reason}`,
    addInMissing:
      "The built add-in (dist/taskpane.html) is missing. Run npm run build in the project's folder, then reload this page.",
    addInSlow:
      "The add-in did not start within 30 seconds. Reload this page; if that does not help, run npm run build again.",
    functionsMissing:
      "The functions' metadata (dist/functions.json) is missing. Run npm run build, then reload this page.",
    manifestMissing: "The add-in's manifest.xml is missing, so the ribbon has no buttons. Run npm run build.",
    sampleMissing: (path) => `The sample workbook (${path}) is missing; here is a blank workbook instead.`,
    wrongType: (name) =>
      `${name} is not an .xlsx file. Choose an Excel workbook (.xlsx); save an old .xls as .xlsx first.`,
    tooLarge: (name) => `${name} is larger than 50 MB, which is more than the workbench opens.`,
    severalFiles: "Open one file at a time.",
    unreadable: (name, reason) => `${name} cannot be opened: ${reason} The current workbook is unchanged.`,
    unwritable: (reason) => `Not saved: ${reason} The workbook is still here; you can try again.`,
    sheetProtected: "The sheet is protected: your change was not made. Unprotect the sheet first.",
    inputRefused: (detail) => `Your input was not accepted and the cells stay as they were: ${detail}`,
    argumentCount: (name, given, arity) =>
      `Your formula was not entered: ${name} ` +
      (arity === undefined
        ? `does not take ${given} ${given === 1 ? "argument" : "arguments"}.`
        : arity.least === arity.most
          ? `takes ${arity.most} arguments, not ${given}.`
          : `takes ${arity.least} to ${arity.most} arguments, not ${given}.`) +
      " Add or remove arguments, then press Enter.",
    formulaUnreadable: (formula) =>
      `Your formula was not entered and the cell stays as it was: ${formula} is incomplete or has a sign too many. Check brackets, commas and quotes; texts go in double quotes.`,
    commandMissing: (name) => `The add-in offers no command "${name}". Run npm run build again.`,
    commandFailed: (label, reason) => `${label} did not finish: ${reason}`,
  },
  print: {
    title: "Print",
    sheets: "Sheets to print",
    preview: "Print preview",
    pages: (count) => (count === 1 ? "1 page" : `${count} pages`),
    nothing: "Choose the sheets to print.",
    page: (sheet, page, pages) => `${sheet}, page ${page} of ${pages}`,
    run: "Print or save as PDF",
    close: "Back",
  },
  server: {
    usage: `Usage: npm start -- [--port PORT] [--no-open]

Builds the add-in and opens the workbench's page on this machine (127.0.0.1).
  --port PORT   use this port (default 3100, or the next free one)
  --no-open     do not open a browser`,
    notBuilt: "dist/taskpane.html is missing. Run npm run build first, or simply npm start.",
    building: "Preparing the workbench's page (half a minute the first time)…",
    ready: (url) =>
      `PARK workbench (a development and trial host, not Excel): ${url}\nOpen this address in a browser; press Ctrl+C to stop.`,
    badPort: (port) => `--port takes a whole number from 0 to 65535, not "${port}".`,
    portForbidden: (port) =>
      `The system does not give port ${port}. Choose one above 1024, or leave --port out.`,
    portTaken: (port) => `Port ${port} is taken. Choose another, or leave --port out.`,
  },
};
