/** Texts of 往期报表, the sheets of past periods that a roll-over kept as values. */
export const kept = {
  /** What a kept sheet is called behind its period, short enough for Excel's 31 characters. */
  sheets: { indicators: "主要指标", enterprises: "企业情况", projects: "项目进展" },
  halfYear: (year: number) => `${year}年上半年`,
  wholeYear: (year: number) => `${year}年全年`,
  page: {
    title: "往期报表",
    lead: "换期时留下的报表，只有数值，不随数据表变化。按“对比”看它和现在的报表差在哪里。",
    none: "还没有往期报表。换期时勾选“把本期的报表留作往期报表”就会留下。",
    reading: "正在读取…",
    failed: "读不出工作簿，请稍后重试。",
    open: (sheet: string) => `打开${sheet}`,
    openShort: "打开",
    compare: "对比",
    compareLabel: (sheet: string) => `${sheet}与现在对比`,
    compared: (kept: string, now: string) => `${kept} → ${now}`,
    noSheetNow: (name: string) => `现在还没有“${name}”，请先生成，再对比。`,
    gone: (sheet: string) => `“${sheet}”里找不到报表的行，可能删改过，不能对比。`,
    same: "各行的数都一样。",
    sameRows: (count: number) => `另有${count}行没有变化。`,
    moreRows: (count: number) => `还有${count}行有变化，请到表里看。`,
    onlyThen: "只在往期",
    onlyNow: "只在现在",
    figure: (header: string, then: string, now: string) => `${header}：${then} → ${now}`,
    change: (change: string) => `（${change}）`,
    blank: "空白",
    points: (points: string) => `${points}个百分点`,
  },
  findings: {
    keptAlready: "“{sheet}”已经留过，这次保留原来的，不再留。要换成现在的数，请勾选替换。",
    keptReplaced:
      "“{sheet}”已经留过，这次换成现在的数：原来的会删去，上面自己加的内容也一起删去，撤销不能找回。",
    nothingToKeep: "工作簿里没有生成过的报表，没有可留的往期报表。要留请先生成，再换期。",
    keptSheetProtected:
      "工作表“{sheet}”受保护，不能留作往期报表，工作簿没有改变。请取消保护，或不留往期报表。",
    keptStructureProtected:
      "工作簿的结构受保护，不能新建往期报表，工作簿没有改变。请取消保护，或不留往期报表。",
    keptOldSheet:
      "“{sheet}”是按{built}生成的，不是本期的{period}，没有留作往期报表。请按本期重新生成，再换期。",
    keptOutdated:
      "“{sheet}”生成以后数据行或园区改过，留下的会少行、多行或标题不符。要准请先重新生成，再换期。",
    keptLeft: "换期已撤销，往期报表“{sheet}”后来改过或被别处引用，没有删去。不要的请自行删去。",
  },
};
