/** Why a placeholder cannot be read; told with the cell or paragraph in which it stands. */
export const templateLanguage = {
  problems: {
    unclosedBraces: "“{text}”的 {{ 没有配对的 }}。请补上 }}。",
    emptyBraces: "{{ }} 里是空的。请写上字段名，或删去这对括号。",
    unclosedText: "“{text}”的引号没有配对。请补上引号。",
    unexpected: "“{tag}”里的“{text}”看不懂。请核对写法；带符号的名称请放进方括号，如 [同比±%]。",
    unfinished: "“{tag}”没有写完。请补全。",
    tooDeep: "“{tag}”套得太深。请拆成几个单元格。",
    unknownFunction: "没有函数“{name}”。可以用：{known}。",
    wrongArguments: "“{name}”要{count}个参数。请核对“{tag}”。",
    unknownBlock: "“{tag}”要重复的“{word}”不认识。可以重复：{known}。",
    unknownClause: "“{tag}”里的“{word}”不认识。竖线后面可以写：{known}。",
    wrongNumber: "“{text}”里要一个1到{most}的整数。请核对“{tag}”。",
    unknownSetting: "“{tag}”里的“{word}”不认识。@ 后面可以写：{known}。",
    unknownFormat:
      '“{tag}”里的格式“{text}”不认识。请写数字格式（如 0.00、0.00%、yyyy-m-d）、金额单位（如 亿元）、空 "—" 或 值。',
  },
};
