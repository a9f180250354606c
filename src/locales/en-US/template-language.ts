import type { templateLanguage as chinese } from "../zh-CN/template-language";

export const templateLanguage: typeof chinese = {
  problems: {
    unclosedBraces: "The {{ of “{text}” has no }}. Add it.",
    emptyBraces: "There is nothing between {{ and }}. Write a field's name or delete them.",
    unclosedText: "The quotation mark of “{text}” has no other half. Add it.",
    unexpected:
      "“{text}” in “{tag}” cannot be read. Check it; a name with signs goes between brackets, as [同比±%].",
    unfinished: "“{tag}” is not complete. Complete it.",
    tooDeep: "“{tag}” is nested too deeply. Use several cells.",
    unknownFunction: "There is no function “{name}”. Known: {known}.",
    wrongArguments: "“{name}” takes {count} arguments. Check “{tag}”.",
    unknownBlock: "“{word}” in “{tag}” is nothing to repeat over. Known: {known}.",
    unknownClause: "“{word}” in “{tag}” is not known. After a bar: {known}.",
    wrongNumber: "“{text}” needs a whole number from 1 to {most}. Check “{tag}”.",
    unknownSetting: "“{word}” in “{tag}” is not known. After @: {known}.",
    unknownFormat:
      'The format “{text}” in “{tag}” is not known. Write a number format (0.00, 0.00%, yyyy-m-d), a unit of money (亿元), 空 "—" or 值.',
  },
};
