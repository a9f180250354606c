import type { CSSProperties } from "react";
import type { StyleFile } from "../../../file/workbook-file";
import type { ChartData } from "../charts/chart-option";
import { ChartView } from "../charts/chart-view";
import type { PrintedCell, PrintedChart } from "./printed-cells";
import type { PrintedSheet } from "./printed-pages";

export interface PageContent {
  /** "Page 2 of 3, …", for who cannot see it. */
  label: string;
  cells: PrintedCell[];
  charts: (PrintedChart & { data: ChartData })[];
  header: Three;
  footer: Three;
  /** Points of what is printed, before scaling. */
  width: number;
  height: number;
  centered: boolean;
}

/** What stands at the left, in the middle and at the right. */
type Three = readonly [string, string, string];

const PADDING = 1.5;
const FALLBACK = '"Noto Sans SC", sans-serif';

/** One page of paper, as large as it is printed. */
export function PrintedPageView({ content, sheet }: { content: PageContent; sheet: PrintedSheet }) {
  const { paper, margins, scale } = sheet;
  const inner = paper.width - margins.left - margins.right;
  const indent = content.centered ? Math.max(0, (inner - content.width * scale) / 2) : 0;
  return (
    <section
      className="printed-page"
      aria-label={content.label}
      style={{ width: points(paper.width), height: points(paper.height), page: paper.page }}
    >
      <Strip texts={content.header} style={{ top: points(margins.header) }} margins={margins} />
      <div
        className="printed-body"
        style={{
          left: points(margins.left + indent),
          top: points(margins.top),
          width: points(content.width),
          height: points(content.height),
          transform: `scale(${scale})`,
        }}
      >
        {content.cells.map((cell) => (
          <Cell key={`${cell.row},${cell.column},${cell.top}`} cell={cell} />
        ))}
        {content.charts.map(({ chart, data, left, top, width, height }) => (
          <div
            key={chart.name}
            className="printed-chart"
            style={{ left: points(left), top: points(top), width: points(width), height: points(height) }}
          >
            <ChartView chart={chart} data={data} />
          </div>
        ))}
      </div>
      <Strip texts={content.footer} style={{ bottom: points(margins.footer) }} margins={margins} />
    </section>
  );
}

interface StripProps {
  texts: Three;
  style: CSSProperties;
  margins: PrintedSheet["margins"];
}

function Strip({ texts, style, margins }: StripProps) {
  return (
    <div
      className="printed-strip"
      style={{ ...style, left: points(margins.left), right: points(margins.right) }}
    >
      {texts.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
    </div>
  );
}

function Cell({ cell }: { cell: PrintedCell }) {
  const { left, top, width, height, style, text, isNumber, room } = cell;
  const { font, fill, borders, alignment } = style;
  const across = alignment?.horizontal ?? (isNumber ? "right" : "left");
  const size = font?.size ?? 11;
  const box: CSSProperties = {
    left: points(left),
    top: points(top),
    width: points(width),
    height: points(height),
    background: fill,
    justifyContent: ACROSS[across] ?? "flex-start",
    alignItems: DOWN[alignment?.vertical ?? "bottom"],
    textAlign: across === "right" ? "right" : ACROSS[across] === "center" ? "center" : "left",
    ...lines(borders),
  };
  const indent = (alignment?.indent ?? 0) * 7;
  const available = Math.max(width, room) - 2 * PADDING - indent;
  const words: CSSProperties = {
    fontFamily: `"${font?.name ?? "Calibri"}", ${FALLBACK}`,
    // A figure with its last digits cut off would be another one.
    fontSize: points(alignment?.shrink || isNumber ? shrunk(text, style, available) : size),
    fontWeight: font?.bold ? 700 : 400,
    fontStyle: font?.italic ? "italic" : "normal",
    textDecoration: [font?.underline && "underline", font?.strike && "line-through"]
      .filter(Boolean)
      .join(" "),
    color: font?.color ?? "#000000",
    whiteSpace: alignment?.wrap || text.includes("\n") ? "pre-wrap" : "pre",
    maxWidth: points(alignment?.wrap ? width - 2 * PADDING - indent : available),
    [across === "right" ? "marginRight" : "marginLeft"]: points(PADDING + indent),
  };
  return (
    <div className="printed-cell" style={box}>
      {text !== "" && <span style={words}>{text}</span>}
    </div>
  );
}

const ACROSS: Record<string, string> = {
  left: "flex-start",
  center: "center",
  centerContinuous: "center",
  distributed: "center",
  right: "flex-end",
};
const DOWN: Record<string, string> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "center",
  distributed: "center",
};
const EDGES = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight" } as const;

function lines(borders: StyleFile["borders"]): CSSProperties {
  const result: CSSProperties = {};
  for (const [edge, property] of Object.entries(EDGES)) {
    const border = borders?.[edge as keyof typeof EDGES];
    if (!border) continue;
    const heavy = /medium|thick/i.test(border.line) ? 1.5 : 0.75;
    const kind =
      border.line === "double" ? "double" : /dash|dot|hair/i.test(border.line) ? "dashed" : "solid";
    result[property] = `${points(kind === "double" ? 2.25 : heavy)} ${kind} ${border.color ?? "#000000"}`;
  }
  return result;
}

const canvas = document.createElement("canvas").getContext("2d");

/** The size in which a text that is to be made smaller fits. */
function shrunk(text: string, { font }: StyleFile, width: number): number {
  const size = font?.size ?? 11;
  if (canvas === null) return size;
  canvas.font = `${font?.bold ? 700 : 400} 100px "${font?.name ?? "Calibri"}", ${FALLBACK}`;
  const wide = (canvas.measureText(text).width / 100) * size;
  return wide <= width ? size : (size * width) / wide;
}

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;
