import type { wordTemplate as chinese } from "../zh-CN/word-template";

export const wordTemplate: typeof chinese = {
  problems: {
    unknownName: "There is no field “{name}”. Near to it: {nearest}.",
    unknownNameOnly: "There is no field “{name}”. Look for its name in the pane's help.",
    wrongEnd:
      "“{tag}” does not end “{word}”, which was begun last: the two blocks cross. End the inner one first.",
    noRecord:
      '“{name}” is a field of {word}. Put it between {{#{word}}} and {{/{word}}}, or name the row, as in {word}["name"].',
    noTable: "Nothing says over which table's rows to work. Name it, as in 合计(企业.主营业务收入).",
    noSuchRecord: "There is no {word} “{name}”. Check the name, or add the row to its table first.",
    onlyInSheets:
      "“{name}” is worked out by sheets and not there in report templates yet. Use another field.",
    closedTwice: "“{tag}” ends nothing. Delete it, or add its beginning.",
    leftOpen: "“{tag}” has no end. Add {{/}} behind what is repeated or optional.",
    noElse: "Report templates have no else. Write another part with 非 before the condition.",
    noSetting: "“{tag}” is a setting of sheets only. Delete it.",
    onlyDown: "Report templates repeat downwards only. Delete 向右.",
    noMonths: "Report templates cannot repeat over months. Use indicators, enterprises, projects or parks.",
    wideBraces: "Braces have to be half-width: {{ }}. Type them again.",
    tableAlone: "The placeholder of a whole table has to be a paragraph of its own.",
    structure:
      "Beginning and end of “{tag}” are not on one level (across rows of a table, for instance). Put them into one paragraph, row or cell. ({detail})",
    tooDeep: "“{tag}” stands in too many blocks ({most} at most). Use fewer blocks in each other.",
    tooMuch:
      "Too much is repeated (more than {most} times); no file was made. Add a condition, or use fewer blocks in each other.",
  },
  faults: {
    notWord: "This is no Word file (.docx). Choose one; save a .doc as .docx first.",
    damaged: "This Word file is damaged. Use another copy.",
    tooLarge: "This Word file is too large and was not read. Take pictures and the like out of it.",
    macro: "This Word file has macros and cannot be a template. Save it as a .docx without them.",
  },
  at: (paragraph, quote, message) =>
    paragraph > 0 ? `Paragraph ${paragraph} “${quote}”: ${message}` : message,
  wrong: (count) => `${count} placeholders of the template are wrong; no file was made.`,
  filled: "The report is written by the template.",
};
