import texts from "@univerjs/sheets-formula/locale/zh-CN";

/** What the grid says of Excel's own functions while one is typed. */
export const functionTexts = texts;
