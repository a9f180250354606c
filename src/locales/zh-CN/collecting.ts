/** Texts of collecting figures from enterprises: what is told, and the pane's page. */
export const collecting = {
  states: {
    reported: "已报",
    late: "迟报",
    wrong: "有误",
    missing: "未报",
    added: "新增",
  },
  findings: {
    collectNoEnterprises: "“企业数据”里还没有企业，没有填报表可做。请先填写企业名单。",
    collectNoPeriod: "参数里没有报告期，填报表上要写。请先设定报告期。",
    collectNothing: "交回的文件里没有认出填报表，什么都没有写入。",
    collectPeriod: "这份填报表的报告期是{stated}，现在是{period}，没有并入。请核对后让企业重报。",
    collectNotRead: "“{name}”没有读出：{reason}",
    collectNotForm: "“{name}”不是填报表，没有并入。别的数据表请用“导入”。",
    collectDone: "应报{all}户：按时{reported}，迟报{late}，有误{wrong}，未报{missing}；见“{sheet}”。",
  },
  page: {
    title: "收集",
    lead: "给每个企业发一份带保护、带核对的填报表，收回后一次并入企业数据，并列出谁没有报、谁报迟了、谁的数变动大。",
    send: "发出",
    deadline: "截止日期",
    each: "每户一份（压缩包）",
    book: "一个文件，每户一页",
    receive: "收回",
    files: "选择收回的文件（可多选）",
    reading: "正在读取…",
    merge: "并入并生成收集情况表",
    noDownloads:
      "Mac 版 Excel 不让窗格保存文件。请在 Windows 版或网页版 Excel 里打开这个工作簿，再生成填报表。",
    made: (count: number) => `做好${count}份填报表。`,
    wrongDay: "截止日期请写成2013-07-05的样子。",
    summary: (all: number, reported: number, late: number, wrong: number, missing: number) =>
      `应报${all}户，按时${reported}户，迟报${late}户，有误${wrong}户，未报${missing}户`,
    lines: (count: number) => `${count}户有情况：`,
  },
};
