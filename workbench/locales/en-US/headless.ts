import type { HeadlessText } from "../zh-CN/headless";

const SYSTEM: Record<string, string> = {
  EACCES: "access is denied",
  EPERM: "access is denied",
  EROFS: "the place is read-only",
  EBUSY: "the file is in use",
  ENOSPC: "the disk is full",
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of the path is no folder",
  ENAMETOOLONG: "the name is too long",
};

export const headless: HeadlessText = {
  generate: {
    usage: `Usage: npm run generate -- in.xlsx out.xlsx [options]

Builds every sheet from the tables 指标数据, 企业数据, 项目数据 and 参数 of the input workbook into a new workbook.

Options:
  --period 2013-06   use this report period and write it into the parameters
  --parks A,B        report on these parks only (separated by commas), written into the parameter sheet
  --restore-formulas bring back formulas that were typed over (by default what was typed stays and is told)
  --trends           make the sheet 走势 as well: lines of months of this year, last year and the target (from 历史数据)
  --template own.xlsx fill the sheets with {{…}} of another file as well (cells, looks, page settings and charts of their
                     own cells); a file without {{…}} is filled as the form that it is (as npm run fill does)
  --customise name,name|all
                     writes built-in sheets out as templates to change as well (模板_…_自定), filled from the next run on
  --export-template own.xlsx
                     saves the workbook's templates alone, with those of --customise (no output file)
  --keep-park        keep PARK formulas (by default they become formulas that any Excel computes)
  --force            write over the output file where it exists
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             show this

Exit codes: 0 made; 1 the data has errors (they were left out, or nothing was made); 2 wrong usage or files.`,
    exported: (path, sheets) => `Saved the templates in ${path}: ${sheets}`,
    made: (name, rows, formulas, charts) =>
      `  ${name}: ${rows} rows, ${formulas} formulas${charts > 0 ? `, ${charts} chart${charts > 1 ? "s" : ""}` : ""}`,
    counted: (words) => `    ${words}`,
    madeTitle: (path) => `Made ${path}`,
    otherPeriod: (before, period) =>
      `warning: the figures of the workbook are of ${before} and are built for ${period}. Check that the tables hold the cumulative figures of ${period}.`,
    nothingMade: "No sheet was made. See the findings above, correct them and try again.",
    withErrors: (count) =>
      `${count} error${count === 1 ? "" : "s"}: what is wrong was left out. Mend the cells named above and generate again.`,
    findings: (count) => `${count} finding${count === 1 ? "" : "s"}:`,
    severity: { error: "error", warning: "warning", hint: "hint" },
    andCells: (count) => ` and others, ${count} cells`,
    moreAlike: (count) => `${count} more of the same kinds; npm run check lists them all.`,
    suggestion: (words) => ` (suggested: ${words})`,
    comma: ", ",
    took: (total, parts) => `Took ${total} s (${parts})`,
    parts: { build: "build", open: "open", generate: "generate", save: "save" },
    seconds: (name, seconds) => `${name} ${seconds}`,
    omitted: (what) =>
      `Note: the input workbook has ${what} that cannot be read; the output keeps them as they are.`,
    kept: (count, cells) =>
      `Note: ${count} ${count === 1 ? "cell" : "cells"} of the input tables can be calculated by Excel alone (${cells}); the values stored in the file are used.`,
    outdated: (count, cells) =>
      `Note: ${count} ${count === 1 ? "cell depends" : "cells depend"} on what was changed and can be calculated by Excel alone (${cells}). They keep their values until Excel opens the file and calculates it.`,
  },
  office: {
    usage: `Usage: npm run office -- script.js [--in in.xlsx] [--out out.xlsx] [options]

Runs an Office.js script (.js or .ts) without Excel and prints its console.

Options:
  --in a.xlsx        open this workbook first; by default a blank one
  --out b.xlsx       save to this file afterwards
  --click run,setup  press only the buttons of these ids (by default each that the script gave a click, in order)
  --profile web      the kind of Excel to answer as: windows-ltsc2021, windows-365, mac, web, harsh (the strictest)
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             show this

Exit codes: 0 fine; 1 the script failed; 2 wrong usage or files.`,
    saved: (path) => `Saved ${path}`,
    uncaught: "The script failed:",
    location: (place) => `  at: ${place}`,
    debug: (info) => `  debugInfo: ${info}`,
    compile: (detail) => `The script has a syntax error: ${detail}`,
  },
  check: {
    usage: `Usage: npm run check -- [in.xlsx] [--text report.txt|report.docx] [options]

Checks the workbook's data and, where a report's text is given, every figure in it. Without a workbook only the text.

Options:
  --text file        the report to check, plain text or a Word document
  --json             print the result as JSON
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             show this

Exit codes: 0 no errors; 1 errors found; 2 wrong usage or files.`,
    read: (read, confirmed) => `${read} figures read in the text, ${confirmed} of them confirmed.`,
  },
  report: {
    usage: `Usage: npm run report -- in.xlsx out.docx|out.txt [options]

Writes the report from the workbook's data, as a Word document or as plain text.

Options:
  --template own.docx
                     fills your own Word file: what stands between double braces becomes figures and sentences
  --export-template own.docx
                     saves the built-in report as a template to change (no output file)
  --amount-decimals N decimals of amounts (0 to 6; those of the parameters by default)
  --rate-decimals N  decimals of percentages and percentage points (0 to 6, as above)
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             show this

Exit codes: 0 written; 1 the data has errors (they were left out), or there is nothing to report; 2 wrong usage or files.`,
    saved: (path) => `Saved ${path}`,
  },
  import: {
    usage: `Usage: npm run import -- source workbook.xlsx out.xlsx [options]

Imports the rows of a source (.xlsx .xls .xlsb .ods .csv .tsv .txt) into the workbook's input tables: rows are matched
by number or name; what is added, updated, the same and rejected is listed row by row.

Options:
  --table 企业数据   the table to write to (指标数据, 企业数据, 项目数据); by the headers where it is not given
  --json             print the result as JSON
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             print this

Exit code: 0 imported; 1 rows were rejected, or there was nothing to write; 2 wrong usage or file.`,
    table: (sheet: string, table: string) => `“${sheet}” → ${table}`,
    column: (header: string, column: string | undefined, certainty: string, suggestions: string) =>
      `  ${header} → ${column ?? "left out"} (${certainty}${suggestions === "" ? "" : `, perhaps ${suggestions}`})`,
    counts: (counts: Record<string, number>) =>
      `${counts["added"]} added, ${counts["changed"]} updated, ${counts["unchanged"]} the same, ${counts["rejected"]} rejected, ${counts["passed"]} sums and headings that are no data`,
    row: (row: number, state: string, name: string) => `  Row ${row} ${state} ${name}`,
    change: (header: string, address: string, before: string, after: string) =>
      `    ${header} ${address}: ${before === "" ? "(blank)" : before} → ${after}`,
    more: (count: number) => `  ${count} more rows; --json lists all.`,
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
    saved: (path: string) => `Saved ${path}`,
  },
  fill: {
    usage: `Usage: npm run fill -- data.xlsx form.xlsx output.xlsx [options]
       npm run fill -- data.xlsx output.xlsx --sheet name [options]

Fills a form as it was sent: its blanks are recognised by row names and headings, and nothing that stands in it is changed.
Three files: the form is another file and gets values. Two files: it is a sheet of the data workbook and gets formulas.

Options:
  --sheet name       the sheet to fill; of a form's file every sheet that can be filled by default
  --mapping file     use an exported mapping (.json)
  --values           fill with values, not with formulas
  --json             print the result as JSON
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             show this

Exit code: 0 filled; 1 nothing recognised or filled, or rows or columns that were not; 2 wrong usage or file.`,
    sheet: (name, count) => `"${name}": ${count} cells filled`,
    cell: (address, row, column, value) =>
      `  ${address} ${row} · ${column} = ${value === "" ? "(no data)" : value}`,
    finding: (severity, words) => `  ${severity}: ${words}`,
    more: (count) => `  ${count} more cells; --json lists all.`,
    saved: (path) => `Saved ${path}`,
  },
  collect: {
    usage: `Usage: npm run collect -- send data.xlsx folder [--deadline 2013-07-05] [--book]
       npm run collect -- receive data.xlsx folder output.xlsx [--deadline 2013-07-05] [--json]

send makes a protected form with checks and drop-downs for each enterprise of 企业数据; receive merges what came back
and makes the sheet 收集情况: who has not reported, who was late or wrong, whose figures jump.

Options:
  --deadline day     written like 2013-07-05; a form filled in after it is late
  --book             one file with a sheet for each enterprise
  --json             print the result as JSON
  --lang zh-CN|en-US language of the messages, Chinese by default
  --help             this text

Exit code: 0 all reported; 1 some missing or wrong, or nothing made; 2 wrong usage or file.`,
    sent: (count, folder) => `${count} files made in ${folder}`,
    line: (state, park, name, notes) =>
      `  ${state} ${park === "" ? "" : `${park} `}${name}${notes === "" ? "" : `: ${notes}`}`,
    saved: (path) => `Saved ${path}`,
  },
  rollOver: {
    usage: `Usage: npm run roll-over -- in.xlsx out.xlsx [options]

Closes the period: its figures go into the history and the next one is opened. The input file stays as it is.

Options:
  --to 2013-07       the period to roll to (default: the next one)
  --keep             keep this period's sheets as values; those kept already stay
  --replace          likewise; those kept already are replaced
  --clear-progress   also clear investment and progress of what is not finished
  --lang zh-CN|en-US the language of what is said, Chinese by default
  --help             show this

Exit code: 0 done; 1 not done; 2 wrong usage or file.`,
    line: (line) => `  ${line}`,
    saved: (path) => `Saved ${path}`,
  },
  kept: {
    usage: `Usage: npm run kept -- in.xlsx [options]

Lists the sheets of past periods that the workbook keeps. Changes nothing.

Options:
  --compare SHEET    compare this one with the sheet of now and list each difference
  --lang zh-CN|en-US the language of what is said, Chinese by default
  --help             show this

Exit code: 0 done; 1 cannot be compared; 2 wrong usage or file.`,
    none: "The workbook keeps no sheets of past periods.",
    sheet: (sheet, period) => `${sheet} (${period})`,
  },
  distribute: {
    usage: `Usage: npm run distribute -- in.xlsx out.xlsx [options]

Makes a distribution copy: every PARK formula becomes its native equivalent, so that the workbook opens and
recalculates without the add-in. The originals are kept in a hidden sheet.

Options:
  --values           values only (all formulas of the built sheets become values)
  --copies           leaves the sheets as they are and adds copies of the built ones
  --keep-values      keeps the value of what has no native equivalent (otherwise it is listed and nothing is made)
  --restore          the way back: PARK formulas return, copies go
  --lang zh-CN|en-US the language of the messages, Chinese by default
  --help             shows this text

Exit codes: 0 done; 1 not done; 2 wrong usage or file.`,
    sheet: (name) => `  ${name}`,
    saved: (path) => `Saved ${path}`,
  },
  problems: {
    usage: (detail) => `Wrong command line: ${detail}`,
    unknownOption: (name) => `Unknown option ${name}.`,
    missingValue: (name) => `The option ${name} needs a value.`,
    missingFiles: "Name an input and an output file.",
    missingImport: "Name three files: the source, the workbook to import into and the output.",
    noSuchTable: (name: string, tables: string) => `There is no table “${name}”; choose one of ${tables}.`,
    missingCollect: "Name send or receive, the data workbook and the folder; receive also needs the output.",
    badDeadline: (day) => `Write the deadline like 2013-07-05; it is "${day}".`,
    noFolder: (path) => `${path} is a file, not a folder.`,
    missingFill:
      "Name the data workbook, the form and the output; with the form in the data workbook, --sheet and its name.",
    noSheet: (name, path) => `${path} has no sheet "${name}".`,
    missingScript: "Name a script file.",
    missingWorkbook: "Name a workbook.",
    missingCheck: "Name a workbook, or give a text with --text.",
    notReportName: (path) => `The output file ${path} must end in .docx or .txt.`,
    tooMany: (extra) => `Too many arguments: ${extra}`,
    badPeriod: (text) => `The period "${text}" is not understood. Write 2013-06 or 2013年1-6月.`,
    unknownProfile: (name) =>
      `There is no Excel called ${name}; choose windows-ltsc2021, windows-365, mac, web or harsh.`,
    badDecimals: (option, text) => `"${text}" behind ${option} is no whole number from 0 to 6.`,
    badLanguage: (text) => `There is no language ${text}: zh-CN or en-US.`,
    noInput: (path) => `The input file ${path} was not found.`,
    notReadable: (path, detail) => `${path} cannot be read: ${SYSTEM[detail] ?? detail}`,
    isFolder: (path) => `${path} is a folder, not a file.`,
    samePath: "Input and output are the same file. Choose another output, so that the original data is kept.",
    outputExists: (path) =>
      `The output file ${path} exists. Add --force to write over it, or choose another name.`,
    unforeseen: (detail) => `Something unforeseen went wrong, and nothing was made: ${detail}`,
    tooLargeText: (path) =>
      `${path} is too large for the text of a report. Keep the part to check and try again.`,
    notXlsmName: (path) => `The input holds macros; the output file ${path} must end in .xlsm to keep them.`,
    notXlsxName: (path) => `The output file ${path} must end in .xlsx.`,
    noOutputFolder: (path) => `The output folder ${path} does not exist.`,
    notWritable: (path, detail) =>
      `${path} cannot be written: ${SYSTEM[detail] ?? detail}. It may be open in Excel, or access is denied.`,
    badFile: (path, why) => `${path}: ${why}`,
    build: "Building the add-in (dist/ is missing or older than the source) …",
    buildFailed: (detail) => `The add-in could not be built. Run npm run build to see why.\n${detail}`,
    noTemplates: (path: string) => `${path} has no sheet with {{…}} and is no template. Check the file.`,
    templatesTooLarge: (path: string, most: string) =>
      `The templates of ${path} have more than ${most} cells and were not taken. Delete what is not needed.`,
    templateNameTaken: (path: string, sheet: string) =>
      `The input has a sheet “${sheet}” already, like a template of ${path}. Rename the template.`,
    noParksCell:
      "The workbook has no sheet 参数 with a line 园区, so --parks has nowhere to write to. Add that line first.",
    noPeriodCell:
      "The workbook has no name 报告期, so --period cannot change it. Make the sheet 参数 in Excel first.",
    noButton: (id) => `The script gave no click to a button "${id}".`,
    noCommand: (id) => `dist/ has no command ${id}. Run npm run build and try again.`,
  },
};
