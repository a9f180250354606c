/** Texts of 分发版, the workbook that opens without the add-in. */
export const distribute = {
  page: {
    title: "分发版",
    lead: "把 PARK 公式换掉，别人不装加载项也能打开。原公式存在隐藏工作表里，一键恢复。",
    native: "换成 Excel 原生公式",
    nativeHint: "对方改了数据，结果会跟着重算",
    values: "只留数值",
    valuesHint: "报表里的公式都换成数值",
    unconvertible: "换不成的公式只留数值",
    run: "做分发版",
    restore: "恢复原公式",
    restorable: (count: number) => `这是分发版，有${count}处公式可以恢复。`,
    reading: "正在读取工作簿…",
    failed: "读不出工作簿，请稍后重试。",
  },
  /** What stands in the workbook with the copies; Chinese in every language, as the sheets are. */
  copies: {
    suffix: "（分发）",
    linkedSheet: "PARK分发参数",
    heading: { source: "取自", figure: "数值" },
  },
  /** What is wrong or worth knowing, by kind. {names} are filled in. */
  findings: {
    alreadyDistributed: "已经是分发版。要重做请先恢复原公式。",
    notDistributed: "这个工作簿不是分发版，没有可恢复的公式。",
    nothingToReplace: "工作簿里没有 PARK 公式，不用转换，可以直接发给别人。",
    structureProtected: "工作簿的结构受保护，不能增删保存原公式的隐藏工作表。请取消保护，然后重试。",
    distributionSheetProtected: "工作表“{sheet}”受保护，公式不能替换。请在审阅选项卡里取消保护，然后重试。",
    noNativeSyntax: "公式{call}读不懂，没有对应的原生公式。",
    noNativeUnknownFunction: "没有{call}这个函数，换不成原生公式。请核对函数名。",
    noNativeArgumentCount: "{call}的参数个数不对，换不成原生公式。请核对公式。",
    noNativeSpillReference:
      "{call}引用了溢出区域{argument}，旧版 Excel 读不了，换不成原生公式。请改成普通区域。",
    noNativeNotAReference: "{call}的参数{argument}不是单元格区域，换不成原生公式。请把数放到单元格里再引用。",
    noNativePeriodsOverWeights: "{call}一次算几个期间又按计划数加权，换不成原生公式。请每个期间写一个公式。",
    noNativeTooLong: "换成原生公式超过了 Excel 的长度上限。请把公式拆成几格。",
    nameNotConverted: "名称“{name}”里的 PARK 公式没有替换，别人打开会显示错误。",
    periodFixed: "公式读的{reference}现在是“{text}”，已写成固定的期间；以后改报告期，分发版不会跟着变。",
    spillFixed: "公式引用的溢出区域{reference}已写成固定区域{range}\uFF0C以后结果变多变少不会跟着变。",
    nothingToCopy: "工作簿里没有生成的报表，没有可以复制的工作表。请先一键生成。",
    copyReadsPark:
      "这一格读取工作表“{sheet}”里用 PARK 公式算的区域，对方没有加载项时可能显示错误。请改用整本替换，或只留数值。",
    figureDiffers: "替换前是{before}，替换后是{after}，请核对。",
    replacementChanged: "分发以后这一格又改过，没有恢复。原来的公式是{formula}",
    formulaCellGone: "有一格在分发以后被删除，没有恢复。原来的公式是{formula}",
  },
};
