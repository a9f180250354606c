/** As cells of ours say it. */
export const YES = "是";
export const NO = "否";

/** What is read as such: in lower case, half-width. */
export const YES_WORDS = new Set(["是", "有", "√", "✓", "y", "yes", "true", "1", "规上", "已入库", "在库"]);
export const NO_WORDS = new Set(["否", "不是", "×", "x", "n", "no", "false", "0", "规下", "未入库"]);
