/** Texts of bringing data in: what is told of rows and files, and the pane's page. */
export const importing = {
  findings: {
    importNotReadable:
      "没有认出“{table}”的列：至少要有名称列和一列数据（{columns}）。没有写入，请在列对应里指定。",
    importNoTable: "没有认出数据表：前12行里没有找到列标题。没有写入，请核对表头，或指定写入哪张数据表。",
    importAmbiguous: "“{name}”与数据表第{rows}行都对得上，这一行没有写入。请填写园区或编号再导入。",
    importTwice: "“{name}”与来源第{row}行对应同一行，后一行没有写入。请删去一行。",
    importUnits: "“{name}”的单位是“{unit}”，数据表里是“{known}”，不能换算，这一行没有写入。请核对单位。",
    importChangedSince: "{address}在核对之后又改过，什么都没有写入。请重新读取来源。",
    importFormula: "{address}是公式，没有改动。请自行核对。",
    importPercentColumn: "“{column}”列没有写（%），按百分数读入：{value}是{value}%。",
    importPercentDoubtful:
      "“{column}”的{value}没有百分号，分不清是{value}%还是{percent}%，这一行没有写入。请在列标题写上（%），或写成带%的数。",
    importPart:
      "第{row}行“{name}”是上面指标的一部分，单看名称分不清，没有当作指标读入。要读入时把名称写全，如“{full}”。",
    importOtherTable: "第{from}到{to}行是另一张表，像“{table}”，没有一起读入。请另选“{table}”再导入一次。",
    importUnknownTable: "第{from}到{to}行是另一张表，没有认出，没有读入。",
    importDone:
      "“{table}”：新增{added}行，更新{changed}行，相同{unchanged}行，拒绝{rejected}行；合计、分组等{passed}行不作数据。",
  },
  /** Why a source cannot be read. */
  problems: {
    notText: "这个文件不是文本，也不是能读的表格文件，没有导入。请另存为 .xlsx 或 CSV 后再试。",
    emptyText: "文件里没有内容，没有导入。请核对后再试。",
    encrypted: "文件有密码，没有导入。请在 Excel 里去掉密码，另存后再试。",
    corrupt: "文件已损坏或不完整，没有导入。请在 Excel 里打开另存后再试。",
    corruptAt: "文件里 {place} 的内容不对，没有导入。请在 Excel 里打开、修复后另存再试。",
    notReadable: "文件的 {place} 加了密或用了表格文件不用的压缩方式，没有导入。请在 Excel 里打开另存后再试。",
    tooLarge: "文件太大，没有导入。请只留下要导入的工作表，另存后再试。",
    tooManyRows: "行数超过20万，没有导入。请分成几个文件导入。",
    longCell: "{address} 有 {length} 个字符，Excel 的单元格最多 32767 个，没有导入。请缩短后再试。",
    openQuote: "第{row}行有一个引号没有配对，后面的内容会并进同一格，没有导入。请补上或删去这个引号后再试。",
    tooManyColumns: "列数超过500，没有导入。请只留下要导入的列，另存后再试。",
    noCells: "文件里的工作表都是空的，没有导入。请核对后再试。",
    unknownFile: "认不出这种文件，没有导入。请另存为 .xlsx 或 CSV 后再试。",
    cancelled: "已取消读取，什么都没有写入。",
    tookTooLong: "读取超过两分钟，已经停下，什么都没有写入。请只留下要导入的工作表，另存后再试。",
  },
  states: {
    added: "新增",
    changed: "更新",
    unchanged: "相同",
    rejected: "拒绝",
    passed: "不作数据",
  },
  certainty: {
    same: "一致",
    known: "别名",
    read: "推断",
    chosen: "已指定",
    none: "未认出",
  },
  page: {
    lead: "标题行、单位行和一至三行的表头会自动识别，列按标题对应。先看清新增和改动，确认后才写入。",
    file: "选择文件（.xlsx .xls .xlsb .ods .csv .txt）",
    reading: "正在读取…",
    stop: "停止",
    steps: {
      recognise: (rows: number) => `正在识别${rows}行…`,
      compare: (rows: number) => `正在与数据表核对${rows}行…`,
    },
    sheet: "来源工作表",
    target: "写入哪张数据表",
    columns: "列的对应",
    leaveOut: "不导入",
    counts: (added: number, changed: number, unchanged: number, rejected: number, passed: number) =>
      `新增${added}行，更新${changed}行，相同${unchanged}行，拒绝${rejected}行，合计分组等${passed}行不作数据`,
    nothing: "没有要写入的内容。",
    showing: (shown: number, all: number) => `显示${shown}行，共${all}行`,
    row: (row: number) => `第${row}行`,
    change: (header: string, before: string, after: string) => `${header}：${before} → ${after}`,
    blank: "（空）",
    accept: "确认写入",
    pasted: "粘贴的内容",
    suggestion: (names: string) => `可能是${names}`,
  },
  /** One sentence of what was done. */
  written: (count: number) => `已写入${count}行`,
  nothingWritten: "没有写入",
};
