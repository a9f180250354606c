import { findingsSheet as texts } from "../../locales/zh-CN/findings-sheet";
import type { Block } from "../../formulas/a1";
import type { Finding, Severity } from "../../records/finding";
import { asText } from "../../records/taken-for-more";
import { TEXT_FONT, TITLE_FONT } from "../layout/compose-sheet";
import { landscapePage } from "../layout/page";
import { rowHeight } from "../layout/row-height";
import type { Content, FormatPlan, RowPlan, SheetContents } from "../plan/sheet-plan";

/** A finding as it is printed. */
export interface FindingLine extends Pick<Finding, "severity" | "place" | "suggestion"> {
  message: string;
  /** The words of the text that it is about. */
  quote?: string;
  /** As the text says them, in the printed unit. */
  stated?: string;
  recomputed?: string;
}

const COLUMNS = [
  { key: "severity", width: 8, align: "Center" },
  { key: "place", width: 24, align: "Left" },
  { key: "message", width: 58, align: "Left" },
  { key: "stated", width: 13, align: "Right" },
  { key: "recomputed", width: 13, align: "Right" },
  { key: "suggestion", width: 22, align: "Left" },
] as const;

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
const HEADER_ROW = 3;
const LEAST_HEIGHT = 22;
/** Characters of a line that its end may leave free: a Chinese mark never begins one. */
const LINE_END = 6;

function cellsOf(line: FindingLine): string[] {
  const place = line.place ? `${line.place.sheet}!${line.place.address}` : (line.quote ?? "");
  const { stated = "", recomputed = "", suggestion = "" } = line;
  return [texts.severity[line.severity], place, line.message, stated, recomputed, suggestion];
}

function rowOf(line: FindingLine): RowPlan {
  const cells = cellsOf(line);
  const wrapped = cells.map((text, index) => ({ text, width: (COLUMNS[index]?.width ?? 8) - LINE_END }));
  return { cells: cells.map(asText), height: rowHeight(wrapped, LEAST_HEIGHT) };
}

/** 校验结果: the findings, the grave ones first, on A4 for the file and the signature. `period` stands below the title. */
export function planFindingsSheet(lines: readonly FindingLine[], period = ""): SheetContents {
  const count = (severity: Severity): number => lines.filter((line) => line.severity === severity).length;
  const ordered = SEVERITIES.flatMap((severity) => lines.filter((line) => line.severity === severity));
  const counts = { error: count("error"), warning: count("warning"), hint: count("hint") };
  const full = (text: Content): Content[] => [text, ...COLUMNS.slice(1).map(() => "")];
  const summary = texts.summary(counts.error, counts.warning, counts.hint);
  const body = ordered.length > 0 ? ordered.map(rowOf) : [{ cells: full(texts.none), height: LEAST_HEIGHT }];
  const rows: RowPlan[] = [
    { cells: full(texts.name), height: 34 },
    { cells: full(period === "" ? summary : `${period}  ${summary}`), height: 20 },
    { cells: COLUMNS.map(({ key }) => texts.columns[key]), height: 26 },
    ...body,
  ];
  const width = COLUMNS.length;
  const line = (row: number): Block => ({ row, column: 1, rows: 1, columns: width });
  const first = HEADER_ROW + 1;
  const block = { row: first, column: 1, rows: body.length, columns: width };
  const formats: FormatPlan[] = [
    {
      block: line(1),
      font: { name: TITLE_FONT, size: 18, bold: true },
      horizontal: "Center",
      vertical: "Center",
    },
    { block: line(2), font: { name: TEXT_FONT, size: 10.5 }, horizontal: "Center", vertical: "Center" },
    {
      ...{ block: line(HEADER_ROW), font: { name: TITLE_FONT, size: 10.5 }, fill: "#DCE6F1", wrap: true },
      ...{ horizontal: "Center", vertical: "Center", grid: "#000000" },
    },
    {
      ...{ block, font: { name: TEXT_FONT, size: 10.5 }, vertical: "Center", wrap: true, grid: "#000000" },
      numberFormat: "@",
    },
    ...COLUMNS.map(({ align }, index): FormatPlan => ({
      block: { ...block, column: index + 1, columns: 1 },
      horizontal: align,
    })),
  ];
  if (counts.error > 0)
    formats.push({ block: { row: first, column: 1, rows: counts.error, columns: 1 }, font: { bold: true } });
  return {
    name: texts.name,
    columns: COLUMNS.map(({ width: characters }) => ({ width: characters })),
    rows,
    formats,
    merges: [line(1), line(2), ...(ordered.length === 0 ? [line(first)] : [])],
    rules: [],
    charts: [],
    freeze: { rows: HEADER_ROW, columns: 1 },
    page: landscapePage({ row: 1, column: 1, rows: rows.length, columns: width }, HEADER_ROW, texts.name),
    body: { first, last: rows.length },
    counts,
  };
}
