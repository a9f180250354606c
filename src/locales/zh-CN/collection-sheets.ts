/** Texts of the form that goes out to an enterprise and of the sheet of who answered; both are in Chinese only. */
export const collectionSheets = {
  form: {
    /** By this title a returned form is known. */
    title: "企业数据填报表",
    sheet: "填报表",
    period: "报告期",
    deadline: "截止日期",
    headers: {
      label: "项目",
      unit: "单位",
      value: "本期填报",
      last: "上期",
      prior: "去年同期",
      check: "核对",
    },
    person: "填报人",
    phone: "联系电话",
    day: "填报日期",
    isMissing: "请填写",
    isBelowLast: "小于上期累计，请核对",
    jumped: "比去年同期变动较大，请核对",
    note: "只填浅黄色的格。金额按“单位”一列填，累计数从1月起到报告期末。填好后原样交回，不要改名称和格式。",
    wrongNumber: "这里要填数字，不带单位和文字。",
    wrongDate: "这里要填日期，例如2013-07-03。",
    wrongItem: "可从下拉列表中选择，也可以另写。",
    /** Name of the files' archive. */
    archive: (period: string) => `企业填报表_${period}.zip`,
    book: (period: string) => `企业填报表_${period}.xlsx`,
  },
  sheet: {
    name: "收集情况",
    columns: {
      park: "园区",
      id: "编号",
      name: "企业",
      state: "状态",
      day: "填报日期",
      unit: "单位",
      revenue: "本期累计",
      last: "上期累计",
      month: "本期新增",
      monthChange: "比上期月均",
      prior: "去年同期",
      growth: "同比",
      note: "说明",
    },
    summary: (all: number, reported: number, late: number, wrong: number, missing: number) =>
      `应报${all}户，按时${reported}户，迟报${late}户，有误${wrong}户，未报${missing}户`,
    deadline: (day: string) => `截止${day}`,
    footnote: (percent: number) =>
      `本期新增＝本期累计－上期累计；比上期月均＝（本期新增÷本期月数）÷（上期累计÷上期月数）－1；变动超过±${percent}%或累计减少的在说明中列出。上期和去年同期取自历史数据，没有时去年同期取自企业数据。`,
  },
  notes: {
    undated: "没有填报日期，不知是否按时",
    blank: "交回的表没有填主营业务收入",
    below: "累计小于上期",
    month: (percent: string) => `本期新增比上期月均变动${percent}`,
    growth: (percent: string) => `同比变动${percent}`,
    twice: "交回不止一份，用的是填报日期最近的一份",
    separator: "；",
  },
};
