import type { userTemplates as chinese } from "../zh-CN/user-templates";
import { templateLanguage } from "./template-language";

type Problems = (typeof templateLanguage)["problems"];

export const userTemplates: typeof chinese = {
  findings: {
    ...(Object.fromEntries(
      Object.entries(templateLanguage.problems).map(([kind, sentence]) => [`template.${kind}`, sentence]),
    ) as Record<`template.${keyof Problems}`, string>),
    templateUnknownName: "There is no field “{name}”. The nearest are {nearest}. Correct the name.",
    templateUnknownNameOnly: "There is no field “{name}”. Choose one from the pane's list.",
    templateOutside:
      "The formula reaches outside of the workbook ({what}). Use cells of this workbook or delete it.",
    templateTooLarge:
      "The template is too large: at most {rows} rows and {columns} columns. Delete what is not needed.",
    templateTooManyLines: "More than {most} lines would be made. Take fewer with 条件 or 前 N.",
    templateNoEnd:
      "“{tag}” has no end. Write {{/{word}}} in the same row or below; for a single row, at its end.",
    templateLoneEnd: "“{tag}” has no beginning. Add it or delete the end.",
    templateWrongEnd: "“{tag}” does not fit the beginning; {{/{word}}} is due here. Correct it.",
    templateEndElsewhere:
      "“{tag}” ends a block to the right and must be in the row in which it begins. Move it there.",
    templateLoneElse: "“{tag}” belongs in a row below {{#如果 …}} and before {{/如果}}. Move or delete it.",
    templateOverlap:
      "“{tag}” crosses the block that begins in {other}. Put one inside the other or part them.",
    templateCutsMerge: "The block cuts the merged cell {merge}. Unmerge it or have the block hold all of it.",
    templateTable:
      "The Excel table “{table}” is in the way of the rows that repeat. Convert it to a range first.",
    templateNothing:
      "There is nothing to fill: 每表 finds nothing. Check the input tables and the condition.",
    templateSeveral: "“{name}” has {count} records here. Use 合计({name}) or the like, or repeat by record.",
    templateSeveralRecords:
      'Several {word} are named “{name}” ({parks}). Name the park too: {word}["{name}","…"].',
    templateNoRecord: "There is no {word} “{name}”. Check the name or add it to the input table.",
    templateNoTable: "“{word}” is none of 指标, 企业, 项目. Correct it.",
    templateNoSubject: "It is not clear of which table. Write the full name, as 企业.营业收入.",
    templateNoMonth:
      "参数 has no month, so the last month is not known. Fill it in or write {{#{word} | 至 12}}.",
    templateNotForOrder:
      "“{name}” is known only when the sheet is filled and cannot order, filter or group. Use what it is made from.",
    templateNotMonthly:
      "“{name}” is not kept by month and cannot stand in a column of months. Use 本期累计, 当月 or 同比.",
    templateNeedsColumn:
      "“{name}” needs “{needed}” of all rows. Put “{needed}” into the same row, and leave no rows out.",
    templateNeedsGroup:
      "“{name}” compares rows of the same name, which do not stand together. Group or sort by name first.",
    templateNoConversion: "“{from}” cannot be converted to “{to}”. Leave the unit out or take another field.",
    templateMixedUnits:
      "The rows of “{name}” are different things ({units}) and have no sum. Part them by 条件 or 分组.",
    templateSumOfRates:
      "“{name}” is a rate or a date and has no sum. Use 同比(now,then), or divide two sums.",
    templateShareOfRecord:
      "A share belongs in a row that repeats by record. Move it there or divide two sums.",
    templateAggregateOfField:
      "Only one field's name goes into 合计, 平均 and the like, as 合计(企业.营业收入). Correct it.",
    templateNoSheet:
      '"{sheet}" cannot be made now, so there are no lines to take from it. See what the page Generate says about it.',
    templateNoLine:
      '"{name}" is there for each line: it belongs into a block such as {{#指标表}}. Move it there, or use 标题, 时间行 and the like.',
    templateSheetInside:
      'The totals of "{word}" are over all records: it cannot stand in a block or a sheet for each park, group or record. Move it outside.',
    templateSheetLines:
      "This formula needs a stretch of the sheet's lines, some of which a condition takes away, stand elsewhere or have others between them. Leave these lines together, or delete this cell.",
    templateSheetColumn:
      'This formula needs the whole column "{column}", which the template does not have. Put it back (it may be hidden), or delete this cell.',
    templateChartsFixed:
      'This Excel does not tell which cells a chart draws, so the chart in "{sheet}" has not grown with its rows. Right-click it, choose Select Data, and take all rows.',
    templateNotBuiltIn: '"{sheet}" is no built-in sheet. Those that can be customised are: {known}.',
    templateLongFormula:
      "The formula has {length} characters, Excel takes {most}. Part it, or put the rows' figures into cells.",
    templateRepeatedAlone:
      "The row of {reference} repeats; which of them is meant is not clear. Use SUM or the like, or move it into the row.",
    templateApart:
      "The rows of {reference} are apart; only SUM, COUNT, AVERAGE, MAX, MIN and the like take them. Use these.",
    templateProtected: "“{sheet}” is protected and was not updated. Unprotect it first.",
    templateRowsInside:
      "Rows were put into or taken out of “{sheet}”, which has notes of yours: it was not updated. Take them back, or move the notes and delete the sheet.",
    templatesNotFilled:
      "The sheets are built, but your own templates were not filled: something went wrong, and their part is as it was. Fill them again on the templates page.",
    templateLate: "“{sheet}” is still being calculated; no template was filled. Build again in a moment.",
    templateConflict:
      "There is a sheet “{sheet}” that the template “{template}” has not made; it was left alone. Rename it or write {{@表名 …}}.",
  },
};
