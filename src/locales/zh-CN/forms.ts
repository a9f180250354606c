/** Texts of filling forms that come from elsewhere. */
export const forms = {
  findings: {
    formNoSheet: "没有名为“{sheet}”的工作表，没有填写。请核对表名。",
    formOwnSheet: "“{sheet}”是本加载项的数据表或报表，不是要填的表格，没有填写。请先打开上级下发的表。",
    formNoData: "工作簿里还没有参数和数据，没有填写。请先建填报表，录入或导入数据。",
    formEmpty: "“{sheet}”是空的，没有填写。请先打开要填的表。",
    formTooLarge:
      "“{sheet}”用到{rows}行{columns}列，超过{mostRows}行{mostColumns}列，不像一张表格，没有填写。请删去表外的内容和格式，另存后再试。",
    formNotRead:
      "“{sheet}”里没有认出表头，或者没有一列与指标、企业、项目的数据对得上，没有填写。请核对表头和行名。",
    formPeriod: "表上写的是{stated}，工作簿的报告期是{report}：填入的是{report}的数。请核对。",
    formColumnUnknown: "列“{column}”没有认出，没有填写（{address}起）。可在面板里指定它是哪一项。",
    formRowUnknown: "行“{row}”没有对上数据，没有填写（{address}起）。可在面板里指定它是哪一项。",
    formListAll:
      "“{column}”一列是空的（{address}起，{rows}行）：按数据表的次序列出全部{count}个。表名是“{title}”，请核对是不是要这些；要的只是一部分时，在面板里为“{column}”选。",
    formListMarked:
      "“{column}”一列是空的（{address}起，{rows}行）：按数据表的次序列出其中“{marks}”的{count}个。请核对是不是要这些；不是时在面板里为“{column}”选。",
    formListUnread:
      "“{column}”一列是空的（{address}起）。表名或上面的标题里有“{words}”，数据里分不出是哪些，没有列名单。请在面板里为“{column}”选要列的，或自己写上名字后重新识别。",
    formListNobody:
      "“{column}”一列是空的（{address}起），数据里没有“{marks}”的，没有列名单。请核对数据，或在面板里为“{column}”选要列的。",
    formListLeft:
      "名单有{count}个，表上只有{rows}行，最后{left}个没有列出：{names}。合计不全，也没有填写。请在表上加行，再重新识别。",
    formTotalUnknown: "“{row}”上面有没有对上数据的行，合计不全，没有填写（{address}起）。",
    formSkipped_formula: "{count}格是公式，没有改动：{cells}。",
    formSkipped_typed: "{count}格已有内容，没有改动：{cells}。",
    formSkipped_locked: "{count}格有保护，没有填写：{cells}。要填请先撤销工作表保护。",
    formSkipped_merged: "{count}格是几行合并的单元格，说不清属于哪一行，没有填写：{cells}。",
    formSkipped_unit: "{count}格要求的单位与数据的单位不能换算，没有填写：{cells}。请核对单位。",
    formSkipped_twoParks: "{count}格的行和列说的是两个园区，没有填写：{cells}。",
    formSkipped_notOfSeveral: "{count}格要合并几个园区或几行的数，这一项不能由合计推算，没有填写：{cells}。",
    formSkipped_noRank: "{count}格要排位次，表上没有可以排的数或可比的行，没有填写：{cells}。",
    formSkipped_noWhole:
      "{count}格是占比、贡献率或拉动，表上的行不是一个整体（没有合计，也不是全部；或者有没对上的行），没有填写：{cells}。",
    formSkipped_otherYear: "{count}格要的年份不在数据里，没有填写：{cells}。",
    formSkipped_laterMonth: "{count}格是报告期以后的月份，没有填写：{cells}。",
    formSkipped_noHistory:
      "{count}格要用以前月份的数，工作簿里没有历史数据，没有填写：{cells}。请先换期或补录历史数据。",
    formSkipped_tooLong: "{count}格涉及的行太多，公式放不下，没有填写：{cells}。",
    formSkipped_notThere: "{count}格所要的数据表里没有，没有填写：{cells}。",
    formConverted: "{count}格按表上的单位换算（{units}）：{cells}。",
    formNoFigure: "{count}格对上了，但还没有数据，显示为空：{cells}。请补录缺的数或历史数据。",
    formFilled: "“{sheet}”：填写{count}格。",
    formNothing: "“{sheet}”：没有可以填写的空格，什么都没有改动。",
    formChangedSince: "{address}在核对之后又改过，什么都没有写入。请重新识别。",
    formBadMapping: "对应关系文件读不懂，没有采用。请用本加载项导出的 .json 文件。",
  },
  page: {
    title: "填表",
    lead: "打开上级下发的表，按行名和表头认出空格，先看清再填。已有内容和公式的单元格不会改动。",
    recognise: "识别当前工作表",
    again: "重新识别",
    cells: (count: number) => `认出${count}个空格，已在表上用浅蓝底色标出`,
    style: "填入",
    formulas: "公式（数据改了自动更新）",
    values: "数值",
    columns: "列",
    rows: "行",
    unknownFirst: "没有认出的排在前面，点开选择即可指定。",
    leave: "不填",
    listOf: (column: string) => `“${column}”列出`,
    listByTitle: "按表名",
    listNobody: "不列名单",
    listAll: "全部",
    blankRow: (number: number) => `第${number}个空行`,
    suggestion: (names: string) => `可能是${names}`,
    accept: "确认填写",
    cancel: "不填，去掉标记",
    exportMapping: "导出对应关系",
    noDownloads:
      "Mac 版 Excel 不让窗格保存文件：对应关系随工作簿保存，要分享请在 Windows 版或网页版 Excel 里导出。",
    importMapping: "导入对应关系",
    list: (address: string, row: string, column: string, field: string) =>
      `${address}　${row} · ${column}（${field}）`,
    showing: (shown: number, all: number) => `显示${shown}格，共${all}格`,
    file: "park-forms.json",
  },
  /** One sentence of what was done. */
  filled: (count: number) => `已填写${count}格`,
  nothing: "没有填写",
};
