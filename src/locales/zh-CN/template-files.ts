/** Templates as files of their own: handed out and taken in. */
export const templateFiles = {
  exported: (sheet: string) => `已把“${sheet}”存成一个文件。`,
  notExported: "没有导出。",
  imported: (sheets: string) => `已导入：${sheets}。下次生成时填好。`,
  notImported: "没有导入，工作簿没有变。",
  findings: {
    templateFileTooLarge: "文件超过{most}MB，模板不会这样大。请另存一个只有模板的文件。",
    templateFileOld: "文件有密码，或者是旧的 .xls。请在 Excel 里去掉密码，另存为 .xlsx。",
    templateFileUnknown: "这不是 .xlsx 工作簿。请选一个 .xlsx 文件。",
    templateFileDamaged: "文件已损坏或不完整（{detail}）。请重新取一份。",
    templateFileNone: "文件里没有写着 {{…}} 的工作表，不是模板。请核对文件。",
    templateFileTooManyCells: "模板超过{most}个单元格。请删去不用的行和列。",
    templateFileNameTaken: "工作簿里已有“{sheet}”。请先给其中一张改名。",
    templateFileNotGiven:
      "这里的 Excel（如网页版）不交出工作簿的文件。请用“文件 → 另存为 → 下载副本”存一份，在要用模板的工作簿里导入这份副本：只取其中的模板。",
    templateFileWithoutCharts:
      "Excel 网页版不能从文件取带图表的工作表：模板已导入，图表没有带来。要图表的，请在桌面版 Excel 里导入。",
    templateFileOtherSheet:
      "公式引用了别的工作表“{other}”，它不会随模板走。请改用 {{…}} 字段，或引用模板自己的单元格。",
  },
};
