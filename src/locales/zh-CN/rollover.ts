/** Texts of 换期, rolling the workbook to its next period. */
export const rollover = {
  /** What the step will do, one line each. */
  preview: {
    period: (from: string, to: string) => `报告期由${from}换到${to}。`,
    kept: (names: readonly string[]) => `本期的报表留作往期报表，只有数值：${names.join("、")}。`,
    history: (rows: number) => `本期的${rows}行数据存入历史数据。`,
    historyAgain: (rows: number) => `其中${rows}行这一期已经存过，按现在的数更新。`,
    cleared: (cells: number) => `本期累计、主营业务收入等${cells}格清空，等待填报。`,
    priorFilled: (cells: number) => `去年同期和增幅有${cells}格由历史数据填入。`,
    priorUnknown: (cells: number) => `去年同期和增幅有${cells}格历史数据里没有，清空后请填写。`,
    priorLeft: "历史数据里没有去年同期，原来也是空的，请填写。",
    targetsAsked: (cells: number) => `新的一年，${cells}个年度目标清空，请填写新目标。`,
    targetsSet: (cells: number) => `写入${cells}个新的年度目标。`,
    progressKept: "项目和扩建的完成投资、形象进度从开工算起，保留不动。",
    progressCleared: (cells: number) => `完成投资和形象进度有${cells}格清空。`,
  },
  page: {
    title: "换期",
    lead: "把本期存入历史数据，再打开下一期。做完后可以撤销。",
    to: "换到",
    targets: "新一年的目标（可以先不填）",
    target: (name: string, unit: string) => (unit === "" ? name : `${name}（${unit}）`),
    before: (figure: string) => `上年${figure}`,
    clearProgress: "也清空未竣工项目和扩建的完成投资、形象进度",
    keep: "把本期的报表留作往期报表（只留数值）",
    keepAgain: (sheets: readonly string[]) => `替换已经留过的${sheets.join("、")}`,
    what: "将要做的事",
    run: "换期",
    reading: "正在读取工作簿…",
    failed: "读不出工作簿，请稍后重试。",
  },
  /** What a caller without a pane is told. */
  command: {
    done: "已换到新的一期。请填写本期的数，然后生成。",
    notDone: "没有换期，工作簿没有改变。",
  },
  /** What is wrong or worth knowing, by kind. {names} are filled in. */
  findings: {
    noParameters: "没有“{sheet}”表，不知道现在是哪一期。请先建数据表并填写报告期。",
    noYear: "报告期没有年份，年度也没有填，不能存入历史数据。请填写年度。",
    nothingToClose: "本期累计都还没有填，没有可存的数据。请填好本期的数再换期。",
    periodNotFollowing: "{to}不在{from}之后，或隔了一年以上，不能换到这一期。请选后面的一期。",
    historyPeriod: "历史数据的“{column}”是“{value}”，看不出是哪一期。请改正后再换期。",
    historyKind: "历史数据的类别“{value}”不认识。请填写指标、企业或项目。",
    historyUnit:
      "“{name}”在历史数据里的单位是“{historyUnit}”，现在是“{unit}”，不能换算，去年同期没有填入。请自行填写。",
    formulaKept: "“{column}”有{count}格是公式，没有改动。请核对公式取的是不是新一期的数。",
    planOfLastYear: "分月计划还是上一年的。请核对或填写新一年的分月计划。",
    sheetProtected: "工作表“{sheet}”受保护，不能写入，工作簿没有改变。请在审阅选项卡里取消保护，然后重试。",
    workbookProtected: "工作簿的结构受保护，不能新建工作表“{sheet}”，工作簿没有改变。请取消保护，然后重试。",
    sheetTaken:
      "工作表“{sheet}”已经存在，里面没有“{table}”表格，工作簿没有改变。请把这张工作表改名，然后重试。",
    sheetsEmptied:
      "{sheets}取数于数据表，换期后要等填了新数才有数，标题也还是这一期的。要留底的请勾选留作往期报表；填好新一期后请重新生成。",
    sheetsEmptiedKept:
      "{sheets}取数于数据表，换期后要等填了新数才有数，标题也还是这一期的；本期的数在往期报表里。填好新一期后请重新生成。",
    closedUnfilled:
      "“{table}”有{count}行本期没有填数（{names}），会按空白存入历史数据，明年的去年同期也没有。要补的请先补。",
    rollOverRunning:
      "另一个人或另一个窗口正在这个工作簿里换期，这次没有动任何内容。请等对方完成；对方已中断时，五分钟后再做会先恢复原样。",
    rollOverNotRecovered:
      "上一次换期中途断了，现在还恢复不了：工作表受保护，或者有单元格正在编辑。请撤销工作表保护、按回车结束编辑，再点一次。",
    rollOverPartlyRecovered:
      "上一次换期中途断了，已经恢复；工作表“{sheets}”已不在，上面的数没有恢复。请核对。",
    rollOverGivenUp:
      "上一次换期中途断了，没能恢复。请核对工作表“{sheets}”和历史数据，必要时从备份取回；之后可以照常使用。",
    rollOverRecovered: "上一次换期中途断了，已经先恢复到换期以前的样子。",
    unfinishedRollOver: "上一次换期中途断了。生成时会先恢复到换期以前的样子。",
    rowsMovedSince:
      "换期以后“{sheet}”的行移动过（插入、删除、排序或改名），撤销会写错行，所以没有撤销。请先把行放回原来的位置。",
    historyChangedSince:
      "换期以后“{table}”里存的数改动过，撤销会删去存入的行，所以没有撤销。仍要撤销请再按一次，自己加的行会留下。",
    changedSince: "换期以后{address}又改过，撤销会丢掉新填的内容，所以没有撤销。仍要撤销请再按一次。",
    goneSince: "换期时写过的工作表“{sheet}”不在了，不能撤销。",
  },
};
