/** What is wrong with a report template, told with its paragraph. */
export const wordTemplate = {
  problems: {
    unknownName: "没有“{name}”这个字段。相近的有：{nearest}。",
    unknownNameOnly: "没有“{name}”这个字段。请在面板的帮助里查字段的名称。",
    wrongEnd: "“{tag}”结束的不是最后开始的“{word}”，两块交叉了。请先结束里面的，再结束外面的。",
    noRecord:
      '“{name}”是{word}的字段。请把它放进 {{#{word}}} … {{/{word}}} 里，或写明是哪一行，如 {word}["名称"]。',
    noTable: "这里看不出要对哪张表的行计算。请写明表名，如 合计（企业.主营业务收入）。",
    noSuchRecord: "{word}里没有“{name}”。请核对名称，或先在数据表里补上这一行。",
    onlyInSheets: "“{name}”要由表格算出，汇报模板里还没有。请换一个字段，或在表格模板里使用。",
    closedTwice: "“{tag}”没有要结束的内容。请删去它，或在前面补上开头。",
    leftOpen: "“{tag}”没有结束。请在重复或可有可无的内容后面补上 {{/}}。",
    noElse: "汇报模板里没有“否则”。请另写一段，条件前面加“非”。",
    noSetting: "汇报模板里没有“{tag}”这样的设置，它只用于表格。请删去。",
    onlyDown: "汇报模板里只能往下重复，不能“向右”。请删去“向右”。",
    noMonths: "汇报模板里不能按月重复。请改用指标、企业、项目或园区。",
    wideBraces: "花括号要用半角的 {{ }}。请重新输入。",
    tableAlone: "整张表的占位符要独占一段。请把它单独放在一行。",
    structure:
      "“{tag}”的开头和结尾不在同一层（例如跨了表格的行）。请放在同一段、同一行或同一单元格里。（{detail}）",
    tooDeep: "“{tag}”套在太多层里面（最多{most}层）。请减少重复和条件的层数。",
    tooMuch: "重复的内容太多（超过{most}份），没有生成。请给重复加上条件，或减少层数。",
  },
  faults: {
    notWord: "这不是 Word 文件（.docx）。请选一个 .docx 文件，.doc 请先另存为 .docx。",
    damaged: "这个 Word 文件已损坏，打不开。请换一份副本。",
    tooLarge: "这个 Word 文件太大，没有读取。请删去图片等内容后再试。",
    macro: "这个 Word 文件带有宏，不能当模板。请另存为不带宏的 .docx。",
  },
  at: (paragraph: number, quote: string, message: string) =>
    paragraph > 0 ? `第${paragraph}段“${quote}”：${message}` : message,
  wrong: (count: number) => `模板里有${count}处不对，没有生成文件。`,
  filled: "已按模板写好汇报。",
};
