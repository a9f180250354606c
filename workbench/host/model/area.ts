/** Rows and columns count from 0; an area includes its last row and column. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;
export const LAST_ROW = MAX_ROWS - 1;
export const LAST_COLUMN = MAX_COLUMNS - 1;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const areaOf = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const cellArea = (row: number, column: number): Area => areaOf(row, column, 1, 1);
export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;
export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of an area after another is cut out of it: at most four areas. */
export function subtract(area: Area, cut: Area): Area[] {
  const common = intersect(area, cut);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (area.bottom > common.bottom) rest.push({ ...area, top: common.bottom + 1 });
  const middle = { top: common.top, bottom: common.bottom };
  if (area.left < common.left) rest.push({ ...middle, left: area.left, right: common.left - 1 });
  if (area.right > common.right) rest.push({ ...middle, left: common.right + 1, right: area.right });
  return rest;
}

export const insideSheet = (area: Area): boolean => contains(WHOLE_SHEET, area) && cellCount(area) > 0;
