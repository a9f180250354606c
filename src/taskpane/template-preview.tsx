import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetPreview } from "./sheet-preview";

const useStyles = makeStyles({
  picture: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusSmall,
    boxShadow: tokens.shadow2,
    "& .paper": { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
    "& .title": { fill: tokens.colorNeutralForeground2 },
    "& .head": { fill: tokens.colorCompoundBrandBackground },
    "& .text": { fill: tokens.colorNeutralStroke1 },
    "& .number": { fill: tokens.colorNeutralStrokeAccessible, opacity: 0.55 },
    "& .group": { fill: tokens.colorBrandBackground2 },
    "& .ahead": { fill: tokens.colorPaletteGreenForeground3 },
    "& .behind": { fill: tokens.colorPaletteRedForeground3 },
    "& .rule": { stroke: tokens.colorNeutralStroke2 },
    "& .bar": { fill: tokens.colorCompoundBrandBackground, opacity: 0.8 },
    "& .line": { stroke: tokens.colorPaletteMarigoldBorderActive, fill: "none" },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      "& .paper": { fill: "Canvas", stroke: "CanvasText" },
      "& .title": { fill: "CanvasText" },
      "& .head": { fill: "Highlight" },
      "& .text": { fill: "CanvasText" },
      "& .number": { fill: "CanvasText", opacity: 1 },
      "& .group": { fill: "Highlight" },
      "& .ahead": { fill: "Highlight" },
      "& .behind": { fill: "CanvasText" },
      "& .rule": { stroke: "CanvasText" },
      "& .bar": { fill: "Highlight", opacity: 1 },
      "& .line": { stroke: "CanvasText" },
    },
  },
});

const WIDTH = 92;
const HEIGHT = 65;
const MARGIN = 6;
const HEAD = 14;
const ROW = 4.5;

/** A page of the sheet in miniature, drawn from the template: its columns in proportion, its groups, its chart. */
export function TemplatePreview({ preview }: { preview: SheetPreview }) {
  const styles = useStyles();
  const inner = WIDTH - 2 * MARGIN;
  const columns = columnBoxes(preview.columns, inner);
  const chartTop = preview.chart === "none" ? HEIGHT - MARGIN : HEIGHT - 24;
  const rows = Math.floor((chartTop - HEAD - 5) / ROW);

  return (
    <svg
      className={styles.picture}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <rect className="paper" x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT - 1} rx={2} />
      <rect className="title" x={WIDTH / 2 - 17} y={5} width={34} height={2.5} rx={1} />
      <rect className="head" x={MARGIN} y={HEAD - 3} width={inner} height={4} />
      {Array.from({ length: rows }, (_, row) => {
        const top = HEAD + 3 + row * ROW;
        if (preview.grouped && row % 3 === 0) {
          return <rect key={row} className="group" x={MARGIN} y={top - 1} width={inner} height={3} />;
        }
        return (
          <g key={row}>
            {columns.map((column, index) => (
              <Mark key={index} {...column} top={top} seed={row * 7 + index * 3} />
            ))}
            <line
              className="rule"
              x1={MARGIN}
              x2={WIDTH - MARGIN}
              y1={top + 2.7}
              y2={top + 2.7}
              strokeWidth={0.4}
            />
          </g>
        );
      })}
      <Chart kind={preview.chart} top={chartTop} />
    </svg>
  );
}

interface ColumnBox {
  left: number;
  width: number;
  kind: SheetPreview["columns"][number]["kind"];
}

/** The columns in proportion, side by side over the given width. */
function columnBoxes(columns: SheetPreview["columns"], inner: number): ColumnBox[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const boxes: ColumnBox[] = [];
  for (const { width, kind } of columns) {
    const last = boxes.at(-1);
    boxes.push({ left: last ? last.left + last.width : MARGIN, width: (width / total) * inner, kind });
  }
  return boxes;
}

/** One cell: text runs from the left, a number stands at the right, a status is a coloured dot. */
function Mark(mark: ColumnBox & { top: number; seed: number }) {
  const { left, top, width, kind, seed } = mark;
  if (kind === "status") {
    const behind = seed % 5 < 2;
    return <circle className={behind ? "behind" : "ahead"} cx={left + width / 2} cy={top + 0.8} r={1.2} />;
  }
  const length = Math.max(1, width * (0.45 + (seed % 4) * 0.1));
  const start = kind === "number" ? left + width - length - 0.6 : left + 0.4;
  return <rect className={kind} x={start} y={top} width={length} height={1.6} rx={0.6} />;
}

function Chart({ kind, top }: { kind: SheetPreview["chart"]; top: number }) {
  const bottom = HEIGHT - MARGIN;
  const inner = WIDTH - 2 * MARGIN;
  if (kind === "barsAndLine") {
    const heights = [8, 10, 14, 6, 11, 9];
    return (
      <g>
        {heights.map((height, index) => (
          <rect
            key={index}
            className="bar"
            x={MARGIN + 4 + index * 12.5}
            y={bottom - height}
            width={6}
            height={height}
          />
        ))}
        <path
          className="line"
          d={`M${MARGIN} ${bottom - 10.5}H${MARGIN + inner}`}
          strokeWidth={1.2}
          strokeDasharray="3 1.5"
        />
      </g>
    );
  }
  if (kind === "funnel") {
    return (
      <g>
        {[74, 52, 34].map((width, index) => (
          <rect
            key={index}
            className="bar"
            x={MARGIN}
            y={top + 2 + index * 5}
            width={width}
            height={3.4}
            rx={0.6}
          />
        ))}
      </g>
    );
  }
  if (kind === "timeline") {
    return (
      <g>
        {[0, 14, 8, 30].map((start, index) => (
          <rect
            key={index}
            className="bar"
            x={MARGIN + start}
            y={top + 1 + index * 4}
            width={22 + index * 9}
            height={2.6}
            rx={1}
          />
        ))}
        <path
          className="line"
          d={`M${MARGIN + 48} ${top - 1}V${bottom}`}
          strokeWidth={1}
          strokeDasharray="2 1.5"
        />
      </g>
    );
  }
  return null;
}
