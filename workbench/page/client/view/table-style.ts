import type { StyleFile, TableFile } from "../../../file/workbook-file";
import { parseArea } from "../../../file/addresses";

/** The six accents of Office's theme, after the plain style. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const TINTS = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

/** What a table's named style gives to each of its cells; a cell's own style lies above it. */
export function tableStyles(
  table: TableFile,
): ((row: number, column: number) => StyleFile | undefined) | undefined {
  const area = parseArea(table.range);
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style ?? "");
  if (area === undefined || match === null) return undefined;
  const index = (Number(match[2]) - 1) % 7;
  const accent = ACCENTS[index] ?? "#4472C4";
  const tint = TINTS[index] ?? "#D9E1F2";
  const light = match[1] === "Light";
  const header: StyleFile = light
    ? { font: { bold: true, color: accent }, borders: { bottom: { line: "thin", color: accent } } }
    : { font: { bold: true, color: "#FFFFFF" }, fill: accent };
  const total: StyleFile = { font: { bold: true }, borders: { top: { line: "double", color: accent } } };
  const plain: StyleFile = { borders: { bottom: { line: "thin", color: light ? "#D9D9D9" : accent } } };
  const banded: StyleFile = { ...plain, fill: tint };
  const firstRow = area.top + (table.showHeaders ? 1 : 0);
  return (row, column) => {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) return undefined;
    if (table.showHeaders && row === area.top) return header;
    if (table.showTotals && row === area.bottom) return total;
    return table.showBandedRows && (row - firstRow) % 2 === 0 ? banded : plain;
  };
}
