import type { WorkbookFileProblemKind } from "../../file/workbook-file-problem";

type Parameters = Record<string, string | number>;

const counted: Record<string, string> = {
  parts: "压缩包里的文件",
  strings: "不同的文字",
  sheets: "工作表",
  merges: "一张工作表的合并区域",
  tables: "表",
  names: "名称",
  styles: "单元格样式",
  validations: "一张工作表的数据验证",
};
const cells: Record<string, string> = {
  outside: "工作表上没有这一行或这一列（最多 1048576 行，到 XFD 列）",
  otherRow: "它写在另一行里",
  twice: "出现了两次",
  height: "行高超出 0 到 409.5 磅",
  style: "它用的样式文件里没有",
  string: "它用的文字文件里没有",
  value: "它的值不是它该是的数字或逻辑值",
  text: "文字超过 32767 个字符",
  array: "数组公式的区域不从它开始",
  formula: "公式超过 8192 个字符",
  nesting: "公式嵌套太深",
};
const places: Record<string, string> = {
  columns: "列",
  width: "列宽（最大 256）",
  merge: "合并区域",
  overlap: "合并区域互相重叠",
  filter: "筛选区域",
  note: "批注的位置",
  range: "条件格式或数据验证的区域",
};
const tables: Record<string, string> = {
  name: "没有名称，或和另一个表重名",
  range: "它的区域不在工作表上",
  columns: "列数和区域不一致",
  columnNames: "有的列没有名称，或和另一列重名",
  overlap: "和另一个表重叠",
};

/** What a person reads when a file cannot be opened or saved. */
export const file = {
  problems: {
    empty: () => "文件是空的，没有任何内容。请检查文件是否下载或复制完整。",
    notXlsx: ({ looksLike }) =>
      looksLike === "csv"
        ? "这是 CSV 或文本文件，不是 .xlsx 工作簿。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。"
        : looksLike === "html"
          ? "这是网页格式的表格（有些系统导出时给它 .xls 或 .xlsx 的名字），不是真正的工作簿。请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”。"
          : looksLike === "pdf"
            ? "这是 PDF 文件，不是 .xlsx 工作簿。"
            : looksLike === "image"
              ? "这是图片，不是 .xlsx 工作簿。"
              : "这不是 .xlsx 工作簿。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。",
    oldFormat: () =>
      "这是 Excel 97-2003 的 .xls 格式。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。",
    encrypted: () =>
      "文件设了打开密码，读不了。请在 Excel 的“文件 > 信息 > 保护工作簿”里去掉密码，另存后再试。",
    truncated: () =>
      "文件不完整：压缩包的结尾缺失或内容已损坏。请重新复制或下载；能用 Excel 打开的话，打开修复后另存一份。",
    tooLarge: ({ megabytes, part }) =>
      `文件太大：${part ? `“${part}”` : ""}展开后超过 ${megabytes} MB。请删去不用的工作表后再试。`,
    otherPackage: ({ looksLike }) => {
      const kinds: Record<string, string> = {
        docx: "这是 Word 文件（.docx），不是 .xlsx 工作簿。",
        pptx: "这是 PowerPoint 文件（.pptx），不是 .xlsx 工作簿。",
        ods: "这是 OpenDocument 表格（.ods）。请另存为“Excel 工作簿（*.xlsx）”后再试。",
        xlsb: "这是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（*.xlsx）”后再试。",
      };
      return kinds[String(looksLike)] ?? "这是压缩包，里面没有工作簿。请选择 .xlsx 文件。";
    },
    addIn: () => "这是 Excel 加载项（.xlam），不是工作簿。请选择 .xlsx 或 .xlsm 文件。",
    damagedPart: ({ part }) =>
      `文件的“${part}”部分已损坏：内容和保存时的校验和不一致，里面的数字不可靠。请重新复制或下载。`,
    duplicatePart: ({ part }) => `文件里有两个“${part}”，分不清哪一个是真的。请用 Excel 打开后另存一份。`,
    badPartName: ({ part }) => `文件里有一个名称不正确的部分“${part}”。请用 Excel 打开修复后另存一份。`,
    notReadablePart: ({ part }) =>
      `文件的“${part}”部分加了密或用了工作簿不用的压缩方式，读不了。请用 Excel 打开后另存一份。`,
    tooMany: ({ what, limit }) =>
      `文件太大：${counted[String(what)] ?? String(what)}超过 ${limit} 个。请拆成几个工作簿再试。`,
    tooMuchMemory: ({ megabytes, cells, rows, formulas, styles }) =>
      `文件太大：打开它要用的内存超过 ${megabytes} MB（读到 ${rows} 行、${cells} 个有内容或格式的单元格、${formulas} 个公式、${styles} 种样式时已经超过）。请删去不用的工作表，或拆成几个工作簿再试。`,
    badCell: ({ sheet, address, what }) =>
      `“${sheet}”的 ${address} 不正确：${cells[String(what)] ?? String(what)}。请用 Excel 打开修复后另存一份。`,
    badSheet: ({ sheet, what, value }) =>
      `“${sheet}”的${places[String(what)] ?? String(what)}不正确：${value}。请用 Excel 打开修复后另存一份。`,
    duplicateSheet: ({ sheet }) =>
      `有两张工作表都叫“${sheet}”。请用 Excel 打开修复，给其中一张改名后另存一份。`,
    badSheetName: ({ sheet }) =>
      `工作表名“${sheet}”不能用：名称要有 1 到 31 个字符，不能含 [ ] : * ? / \\。请用 Excel 打开修复后另存一份。`,
    samePart: ({ sheet }) =>
      `工作表“${sheet}”和另一张工作表用的是文件里同一份内容，改一张就会改到另一张。请用 Excel 打开修复后另存一份。`,
    badTable: ({ table, range, what }) =>
      `表“${table}”（${range}）不正确：${tables[String(what)] ?? String(what)}。请用 Excel 打开修复后另存一份。`,
    missingPart: ({ part }) => `文件缺少必需的部分“${part}”，可能已损坏。请用 Excel 打开修复后另存一份。`,
    brokenPart: ({ part, detail }) =>
      `文件的“${part}”部分不是正确的 XML（${detail}），可能已损坏。请用 Excel 打开修复后另存一份。`,
    date1904: () =>
      "工作簿使用 1904 日期系统，日期会差四年多。请在 Excel 的“文件 > 选项 > 高级”里取消“使用 1904 日期系统”，核对日期后另存。",
    noVisibleSheet: () => "工作簿里没有可见的工作表，Excel 打不开这样的文件。请先取消隐藏一张工作表。",
    textTooLong: ({ sheet, address, length }) =>
      `“${sheet}”的 ${address} 有 ${length} 个字符，Excel 的单元格最多 32767 个。请缩短后再保存。`,
    listTooLong: ({ sheet, address, length }) =>
      `“${sheet}”的 ${address} 的下拉选项合起来有 ${length} 个字符，Excel 最多 255 个。请把选项写在单元格里，让下拉列表引用它们。`,
    chartType: ({ sheet, chart, type }) =>
      `“${sheet}”的图表“${chart}”是 ${type} 类型，还不能保存为 .xlsx。请改用柱形图、条形图、折线图、饼图或散点图。`,
    writing: ({ detail }) => `没能写成 .xlsx：${detail}`,
  } as Record<WorkbookFileProblemKind, (parameters: Parameters) => string>,
  /** Content that opening the file leaves out. */
  omitted: {
    chart: "无法识别的图表",
    chartSheet: "图表工作表",
    chartThirdDimension: "图表的立体效果",
    conditionalFormat: "个别条件格式",
    connection: "数据连接",
    embeddedObject: "嵌入对象",
    externalLink: "外部链接",
    formControl: "窗体控件",
    hyperlink: "超链接",
    outline: "分级显示",
    picture: "图片和形状",
    pivotTable: "数据透视表",
    slicer: "切片器",
    sheetWithoutPart: "没有内容的工作表条目",
    sparkline: "迷你图",
    threadedComment: "批注的回复",
  } as Record<string, string>,
};
export type FileText = typeof file;
