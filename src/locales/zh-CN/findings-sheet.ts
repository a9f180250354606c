/** Texts of the sheet 校验结果; like every generated sheet it is in Chinese. */
export const findingsSheet = {
  name: "校验结果",
  summary: (errors: number, warnings: number, hints: number) =>
    `错误${errors}个、警告${warnings}个、提示${hints}个`,
  none: "没有发现问题。",
  severity: { error: "错误", warning: "警告", hint: "提示" },
  columns: {
    severity: "级别",
    place: "位置",
    message: "问题",
    stated: "写的是",
    recomputed: "推算是",
    suggestion: "建议",
  },
};
