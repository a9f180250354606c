import texts from "@univerjs/sheets-formula/locale/en-US";

/** What the grid says of Excel's own functions while one is typed. */
export const functionTexts = texts;
