import type { StyleFile } from "../../file/workbook-file";

/** Excel.BuiltInStyle: what the common cell styles look like. */
export const BUILT_IN_STYLES: Record<string, StyleFile> = {
  Normal: {},
  Title: { font: { size: 18, color: "#44546A" } },
  Heading1: {
    font: { size: 15, bold: true, color: "#44546A" },
    borders: { bottom: { line: "thick", color: "#4472C4" } },
  },
  Heading2: {
    font: { size: 13, bold: true, color: "#44546A" },
    borders: { bottom: { line: "thick", color: "#A1B8E1" } },
  },
  Heading3: {
    font: { bold: true, color: "#44546A" },
    borders: { bottom: { line: "medium", color: "#8EA9DB" } },
  },
  Heading4: { font: { bold: true, color: "#44546A" } },
  Good: { font: { color: "#006100" }, fill: "#C6EFCE" },
  Bad: { font: { color: "#9C0006" }, fill: "#FFC7CE" },
  Neutral: { font: { color: "#9C5700" }, fill: "#FFEB9C" },
  Input: { font: { color: "#3F3F76" }, fill: "#FFCC99" },
  Output: { font: { bold: true, color: "#3F3F3F" }, fill: "#F2F2F2" },
  Calculation: { font: { bold: true, color: "#FA7D00" }, fill: "#F2F2F2" },
  Note: { fill: "#FFFFCC" },
  WarningText: { font: { color: "#FF0000" } },
  ExplanatoryText: { font: { italic: true, color: "#7F7F7F" } },
  Total: { font: { bold: true }, borders: { top: { line: "thin", color: "#4472C4" }, bottom: { line: "double", color: "#4472C4" } } }, // prettier-ignore
  Percent: { numberFormat: "0%" },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  Currency: { numberFormat: '_("\u00A5"* #,##0.00_);_("\u00A5"* (#,##0.00);_("\u00A5"* "-"??_);_(@_)' },
  Accent1: { font: { color: "#FFFFFF" }, fill: "#4472C4" },
  Accent2: { font: { color: "#FFFFFF" }, fill: "#ED7D31" },
  Accent3: { font: { color: "#FFFFFF" }, fill: "#A5A5A5" },
  Accent4: { font: { color: "#FFFFFF" }, fill: "#FFC000" },
  Accent5: { font: { color: "#FFFFFF" }, fill: "#5B9BD5" },
  Accent6: { font: { color: "#FFFFFF" }, fill: "#70AD47" },
};
