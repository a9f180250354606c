/** Texts of src/workbook: what stands in the way of a build, and what the input sheets say. */
export const workbook = {
  findings: {
    missingTable: "没有找到“{table}”表。请在面板里建立空白填报表，或把原有数据表的列标题改成常用的名称。",
    missingParameters: "没有找到“{sheet}”工作表，不知道报告期。请在面板里补建参数表，并填写报告期。",
    missingPeriod: "“{sheet}”里没有填“{column}”。请填写，例如2013年1-6月。",
    unreadablePeriod: "“{sheet}”里的“{column}”是“{value}”，看不懂。请写成2013年1-6月、2013-06或上半年。",
    unknownChoice: "“{sheet}”里的“{column}”是“{value}”，不在可选范围内，没有采用，按通常的值处理。",
    outOfRange: "“{sheet}”里的“{column}”是“{value}”，应当在{least}到{most}之间，没有采用，按通常的值处理。",
    belowLeast: "“{sheet}”里的“{column}”是“{value}”，不能小于{least}，没有采用，按通常的值处理。",
    notWhole: "“{sheet}”里的“{column}”是“{value}”，应当是整数，没有采用，按通常的值处理。",
    contradictsPeriod:
      "“{sheet}”里的“{column}”是“{value}”，与报告期“{period}”不一致，以报告期为准；生成报表时按报告期改写。",
    yearAdded:
      "“{sheet}”里的“{column}”没有年份，按日或按工作日计算序时进度要有，按年度算作“{period}”；生成报表时这样写。",
    reportDayFarOff: "“{sheet}”里的“{column}”离报告期“{period}”的末日太远，请核对；临期和逾期以报告日为准。",
    yearNeeded: "按日或按工作日计算序时进度要有年份。请在报告期里写上年份。",
    yearNotCovered: "没有这一年的法定节假日安排，不能按工作日计算序时进度。请改用别的口径。",
    wrongNumberOfWeights:
      "按分月计划计算序时进度，要填满12个月的计划。只有季度计划的，每个月填当季的三分之一。",
    negativeWeight: "分月计划不能是负数。",
    zeroWeights: "分月计划全是0，不能计算序时进度。",
    unknownSheetColumn:
      "“{sheet}”里的“{column}”写了“{item}”，不是这张表的列，或者重复、标题与别的列同名，没有采用。可以写的列：{columns}。写法如：指标、单位、本期累计=完成数（1）。",
    typedScheduleOfSeason:
      "“{sheet}”里的“{column}”手填了{value}，口径是“{basis}”，各指标有各自的序时进度，没有采用手填的数。要用手填的数，请改用别的口径。",
    seasonNoYear: "按上年进度计算序时进度要有年度。请在参数里填年度。",
    seasonNoHistory:
      "历史数据里没有{year}年的指标数，{count}项有目标的指标不能按上年进度计算序时进度，差欠、欠账和状态留空。请补录{year}年各月的累计数，或改用别的口径。",
    seasonNoPart:
      "“{name}”没有序时进度：历史数据里找不到{year}年1-{month}月的累计数（年度、截至月份、类别、园区、名称、单位都要一致，累计完成是数）。请补录，或改用别的口径。",
    seasonNoWhole:
      "“{name}”没有序时进度：历史数据里找不到{year}年全年（截至12月）的累计数（年度、截至月份、类别、园区、名称、单位都要一致，累计完成是数）。请补录，或改用别的口径。",
    seasonWholeNotPositive:
      "“{name}”没有序时进度：{year}年全年是零或负数，算不出到{month}月完成了全年的多少。请核对历史数据，或改用别的口径。",
    seasonPartOutside:
      "“{name}”没有序时进度：{year}年1-{month}月的累计数是负数或大于全年，不能作为进度。请核对历史数据，或改用别的口径。",
    seasonOtherUnit:
      "“{name}”没有序时进度：历史数据里{year}年的单位是{units}，指标数据里是{unit}。请把历史数据换算成{unit}。",
    seasonTwice:
      "“{name}”没有序时进度：历史数据里{year}年1-{month}月或全年的数有两行，不知道用哪一行。请删去一行。",
    otherPark: "“{park}”的{count}行不在参数表所列的园区里，没有进入报表。",
    parkWithoutRows: "参数里的“{park}”在“{sheet}”里没有数据行。请核对园区名称。",
    noRowsOfParks: "参数里的园区“{park}”在“{sheet}”里都没有数据行，没有生成这张表。请核对园区名称。",
    missingPark: "有{count}行没有填园区，计入合计，不计入任何一个园区的小计。请填写园区。",
    typedOver: "“{sheet}”{address}（{name}，{column}）应为{expected}，现为手填{found}。",
    typedOverFormula: "“{sheet}”{address}（{name}，{column}）应由公式算出，现为手填{found}。",
    formulaCleared: "“{sheet}”{address}（{name}，{column}）的公式被删去，现为空白。",
    typedOverMore: "“{sheet}”另有{count}个单元格的公式被手填的内容盖住。",
    sheetOtherPeriod:
      "“{sheet}”是按{built}生成的，与报告期{period}不符。请核对数据表是不是{period}的数，再更新这张表。",
    sheetOtherParks: "“{sheet}”的标题是“{built}”，按现在的参数应为“{title}”。请更新这张表。",
    sheetOtherRows: "“{sheet}”生成以后数据表增减了行，表里还没有。请更新这张表。",
    storedFigure:
      "公式在这里算不出来（取自别的工作簿，或用了只有Excel才有的功能），用的是文件里存的数。数据有变动时，请先用Excel打开、重新计算并保存，再用这个数。",
    formerFormula:
      "“{sheet}”的翻番基年还是旧版填的公式，不是您填的，已清空，报表和汇报里不再写三年翻番。有三年翻番目标的请填写基年。",
    sheetOtherContents:
      "“{sheet}”生成以后，数据表或参数改过（如单位、小数位、标签、行的次序），表里写的已经不符。请更新这张表。",
    unknownPark: "园区“{park}”在数据表里一行也没有。请核对园区名称。",
    parkLike: "园区“{park}”和“{other}”只差一个字，按两个园区分别统计。如果是同一个园区，请改成一样的名称。",
    sheetConflict: "已有一张自己的工作表“{sheet}”，不能覆盖。请给它改名后重新生成，或选择用新名称生成。",
    protectedSheet: "工作表“{sheet}”受保护，没有更新。请在审阅选项卡里取消保护后重新生成。",
    blockMoved: "“{sheet}”的表格上方或左侧插入了行或列，没有更新。请删去插入的行列，或把这张表改名另存。",
    blockChanged: "“{sheet}”的表格内容被清空或改动，认不出原来的行，没有更新。请改名另存这张表后重新生成。",
    rowsInside: "“{sheet}”的表格中间插入了自己的行，更新会丢失它，所以没有更新。请把它移到表格下方。",
    columnsInside: "“{sheet}”的表格中间插入或改动了列，更新会丢失它，所以没有更新。请把它移到表格右侧。",
    referencesUnread:
      "“{sheet}”的行列位置变了。别的工作表太大，没有查其中引用它的公式，请自行核对这些公式取的是不是原来的行。",
    functionsNotKnown:
      "有{count}个单元格的 PARK 公式显示 #NAME?（如{address}），重新输入也没有用。请关闭全部 Excel 窗口再打开；或在参数表里把“公式”改成“原生”，重新生成。",
    functionsNotKnownLocked:
      "受保护的工作表里有{count}个单元格的 PARK 公式显示 #NAME?（如{address}）。请先撤销该表的保护，再关闭面板重新打开，公式会重新输入。",
    noteWithoutLine: "表格里原来没有内容的一行旁边有备注或批注，这一行已不在，它们移到了{address}。",
    manualCalculation:
      "Excel 现在设为手动计算，报表里的数字可能还是旧的。请按 F9 计算，或在“公式”→“计算选项”里改回自动。",
    datesSince1904:
      "这个工作簿用的是 1904 日期系统，日期都会差四年，什么都没有做。请在“文件”→“选项”→“高级”里取消“使用 1904 日期系统”，核对各表日期后再做。",
    pageSetupFailed:
      "报表已生成，但这台电脑没有可用的打印机，纸张没有设成 A4。打印前请在“页面布局”里核对纸张和方向。",
    buildRunning:
      "另一个人或另一个窗口正在这个工作簿里生成报表，这次没有动任何内容。请等对方完成；对方已中断时，五分钟后再做会先恢复原样。",
    unfinishedBuild: "上一次生成中途断了，有的报表没有写完。重新生成时会先恢复原样，再更新。",
    buildRecovered: "上一次生成“{sheet}”中途断了，已先恢复原样再更新。请核对表旁的备注。",
    noteWithoutRow: "“{name}”已不在报表里，它旁边的备注和它的批注移到了表格下方。",
    noteBecameComment:
      "更新时 Excel 没有把“{sheet}”{address}的旧式批注（备注）一起带走，已把原文写成该处的批注。",
    notesUnread: "这里的 Excel 读不到“{sheet}”上的旧式批注（备注），更新后请看一看它们是否还在原来的行上。",
  },
};
