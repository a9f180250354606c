import type { WorkbookFileProblemKind } from "../../file/workbook-file-problem";

type Parameters = Record<string, string | number>;

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
    tooLarge: ({ megabytes }) => `文件太大：展开后超过 ${megabytes} MB。请删去图片和不用的工作表后再试。`,
    otherPackage: ({ looksLike }) => {
      const kinds: Record<string, string> = {
        docx: "这是 Word 文件（.docx），不是 .xlsx 工作簿。",
        pptx: "这是 PowerPoint 文件（.pptx），不是 .xlsx 工作簿。",
        ods: "这是 OpenDocument 表格（.ods）。请另存为“Excel 工作簿（*.xlsx）”后再试。",
        xlsb: "这是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（*.xlsx）”后再试。",
      };
      return kinds[String(looksLike)] ?? "这是压缩包，里面没有工作簿。请选择 .xlsx 文件。";
    },
    macros: () =>
      "这是带宏的工作簿（.xlsm），保存时宏会丢失，所以没有打开。请在 Excel 里另存为“Excel 工作簿（*.xlsx）”后再试。",
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
    sparkline: "迷你图",
    threadedComment: "批注的回复",
  } as Record<string, string>,
};
export type FileText = typeof file;
