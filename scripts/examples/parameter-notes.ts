import type { ParameterKey } from "../../src/templates/parameters/parameter-keys";

/** What a careful colleague would have written beside the parameters. */
export const parameterNotes: Partial<Record<ParameterKey, string>> = {
  parks: "多个园区用顿号隔开",
  period: "例如 2013年1-6月、2013-06、上半年",
  month: "由报告期得出，可以改写",
  reportDay: "报告期的最后一天，判断临期和逾期以这一天为准",
  basis: "按月、按日、按工作日或按分月计划",
  schedule: "由报告期和口径得出",
  startedCount: "上半年通报的数，可以多于列出名称的项目",
  registeredTarget: "预计到年底40余家",
};
