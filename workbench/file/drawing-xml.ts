import { EMU_PER_POINT, STANDARD_HEIGHT, STANDARD_WIDTH, widthInPoints } from "./measures";
import type { ChartFile, SheetFile } from "./workbook-file";
import { child, element, numberOf, xmlDeclaration, type XmlElement } from "./xml";

type Position = ChartFile["position"];

/** Where rows and columns begin, in points; a chart is anchored to the cell under its corner. */
export class Grid {
  private readonly columns: Axis;
  private readonly rows: Axis;

  constructor(sheet: Pick<SheetFile, "columns" | "rows" | "standardWidth" | "standardHeight">) {
    this.columns = new Axis(
      widthInPoints(sheet.standardWidth ?? STANDARD_WIDTH),
      sheet.columns.flatMap((run) => {
        const size = run.hidden ? 0 : run.width === undefined ? undefined : widthInPoints(run.width);
        return size === undefined ? [] : [{ from: run.from, to: run.to, size }];
      }),
    );
    this.rows = new Axis(
      sheet.standardHeight ?? STANDARD_HEIGHT,
      sheet.rows.flatMap((row) => {
        const size = row.hidden ? 0 : row.height;
        return size === undefined ? [] : [{ from: row.row, to: row.row, size }];
      }),
    );
  }

  left(column: number): number {
    return this.columns.start(column);
  }

  top(row: number): number {
    return this.rows.start(row);
  }

  /** The cell under a point, and how far into it the point lies. */
  cellAt(left: number, top: number): { column: number; row: number; leftRest: number; topRest: number } {
    const column = this.columns.at(left);
    const row = this.rows.at(top);
    return { column, row, leftRest: left - this.left(column), topRest: top - this.top(row) };
  }
}

interface Run {
  from: number;
  to: number;
  size: number;
}

class Axis {
  private readonly runs: Run[];

  constructor(
    private readonly standard: number,
    runs: Run[],
  ) {
    this.runs = [...runs].sort((a, b) => a.from - b.from);
  }

  start(index: number): number {
    let start = index * this.standard;
    for (const run of this.runs) {
      if (run.from >= index) break;
      start += (Math.min(run.to + 1, index) - run.from) * (run.size - this.standard);
    }
    return start;
  }

  at(point: number): number {
    let start = 0;
    let index = 0;
    for (const run of this.runs) {
      const before = (run.from - index) * this.standard;
      if (point < start + before) return index + Math.floor((point - start) / this.standard);
      start += before;
      const inside = (run.to + 1 - run.from) * run.size;
      if (point < start + inside) return run.from + Math.floor((point - start) / run.size);
      start += inside;
      index = run.to + 1;
    }
    return index + Math.floor((point - start) / this.standard);
  }
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
const points = (emus: number): number => emus / EMU_PER_POINT;

/**
 * xl/drawings/drawingN.xml: each chart anchored to the cells under its corners, so that it covers the same cells where
 * a program draws rows and columns a little larger or smaller.
 */
export const drawingXml = (charts: ChartFile[], relationIds: string[], grid: Grid): string =>
  `${xmlDeclaration}<xdr:wsDr ${NAMESPACES}>${chartAnchors(charts, relationIds, grid, 2, "")}</xdr:wsDr>`;

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Anchors for a drawing; in one of others they state the namespaces themselves. */
export function chartAnchors(
  charts: ChartFile[],
  relationIds: string[],
  grid: Grid,
  firstId: number,
  namespaces = ` ${NAMESPACES}`,
): string {
  const anchors = charts.map((chart, index) => {
    const { left, top, width, height } = chart.position;
    return element(
      "xdr:twoCellAnchor",
      {},
      cornerXml("from", Math.max(0, left), Math.max(0, top), grid),
      cornerXml("to", Math.max(0, left) + width, Math.max(0, top) + height, grid),
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element(
          "xdr:nvGraphicFramePr",
          {},
          element("xdr:cNvPr", { id: firstId + index, name: chart.name }),
          "<xdr:cNvGraphicFramePr/>",
        ),
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
          element("c:chart", {
            "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "r:id": relationIds[index],
          }) +
          "</a:graphicData></a:graphic>",
      ),
      "<xdr:clientData/>",
    );
  });
  return anchors
    .map((anchor) => anchor.replace("<xdr:twoCellAnchor", `<xdr:twoCellAnchor${namespaces}`))
    .join("");
}

function cornerXml(name: string, left: number, top: number, grid: Grid): string {
  const cell = grid.cellAt(left, top);
  const place = (part: string, value: number): string => `<xdr:${part}>${value}</xdr:${part}>`;
  return element(
    `xdr:${name}`,
    {},
    place("col", cell.column),
    place("colOff", emu(cell.leftRest)),
    place("row", cell.row),
    place("rowOff", emu(cell.topRest)),
  );
}

export interface AnchoredChart {
  relationId: string;
  name: string;
  position: Position;
}

/** The charts of a drawing; pictures, shapes and the like are left out and counted. */
export function readDrawing(root: XmlElement, grid: Grid, omit: (feature: string) => void): AnchoredChart[] {
  return root.children.flatMap((anchor) => {
    const frame =
      child(anchor, "graphicFrame") ?? child(anchor, "AlternateContent", "Choice", "graphicFrame");
    const chart = child(frame, "graphic", "graphicData", "chart");
    const relationId = chart?.attributes["r:id"] ?? chart?.attributes["id"];
    if (!frame || !chart || relationId === undefined) {
      if (anchor.name.endsWith("Anchor")) omit("picture");
      return [];
    }
    const name = child(frame, "nvGraphicFramePr", "cNvPr")?.attributes["name"] ?? "";
    return [{ relationId, name, position: readPosition(anchor, grid) }];
  });
}

function readPosition(anchor: XmlElement, grid: Grid): Position {
  const size = child(anchor, "ext")?.attributes;
  const extent = (name: string): number => points(numberOf(size?.[name]) ?? 0);
  if (anchor.name === "absoluteAnchor") {
    const pos = child(anchor, "pos")?.attributes;
    const at = (name: string): number => points(numberOf(pos?.[name]) ?? 0);
    return { left: at("x"), top: at("y"), width: extent("cx"), height: extent("cy") };
  }
  const from = readCorner(child(anchor, "from"), grid);
  const start = { left: points(from.left), top: points(from.top) };
  if (anchor.name === "oneCellAnchor") return { ...start, width: extent("cx"), height: extent("cy") };
  const to = readCorner(child(anchor, "to"), grid);
  return { ...start, width: points(to.left - from.left), height: points(to.top - from.top) };
}

/** In whole EMU, so that what was written comes back as it was. */
function readCorner(corner: XmlElement | undefined, grid: Grid): { left: number; top: number } {
  const at = (name: string): number => numberOf(child(corner, name)?.text) ?? 0;
  return {
    left: emu(grid.left(at("col"))) + at("colOff"),
    top: emu(grid.top(at("row"))) + at("rowOff"),
  };
}
