import { itemNotFound } from "../host-error";
import { cellName, quoteSheetName } from "../model/address";
import { cellArea, type Area } from "../model/area";
import { defineClass, getter, type HostClass } from "../registry";
import type { HostState } from "../state";
import { areaOfRange, integer } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { range } from "./reached-objects";

/** The visible rows and columns of a range, or one of its visible rows. */
interface View {
  target: RangeTarget;
  rows: number[];
  columns: number[];
  index: number;
}

const shown = (target: RangeTarget, axis: "row" | "column", from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step).filter(
    (line) => !target.sheet.isHidden(axis, line),
  );

export function visibleView(target: RangeTarget): View {
  const area = areaOfRange(target);
  return {
    target,
    rows: shown(target, "row", area.top, area.bottom),
    columns: shown(target, "column", area.left, area.right),
    index: 0,
  };
}

/** A property of Range, cell by cell over what is visible. */
const each = (property: string) => (view: View, state: HostState) =>
  view.rows.map((row) =>
    view.columns.map((column) => {
      const cell = range.of(rangeTarget(view.target.sheet, cellArea(row, column)));
      return (getter(cell, property)(state) as unknown[][])[0]?.[0];
    }),
  );

const whole = ({ rows, columns }: View): Area => ({
  top: rows[0] ?? 0,
  bottom: rows.at(-1) ?? 0,
  left: columns[0] ?? 0,
  right: columns.at(-1) ?? 0,
});

const PROPERTIES = [
  "Values",
  "Text",
  "Formulas",
  "FormulasLocal",
  "FormulasR1C1",
  "NumberFormat",
  "ValueTypes",
];

export const rangeView: HostClass<View> = defineClass<View>({
  name: "RangeView",
  get: {
    ...Object.fromEntries(PROPERTIES.map((property) => [property, each(property)])),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: ({ columns }) => columns.length,
    Index: ({ index }) => index,
    CellAddresses: ({ target, rows, columns }) =>
      rows.map((row) =>
        columns.map((column) => `${quoteSheetName(target.sheet.name)}!${cellName(row, column)}`),
      ),
  },
  navigate: { Rows: (view) => rangeViewCollection.of(view) },
  call: { GetRange: (view) => range.of(rangeTarget(view.target.sheet, whole(view))) },
  needsValues: PROPERTIES,
});

const rowView = (view: View, index: number): View => ({
  ...view,
  rows: view.rows.slice(index, index + 1),
  index,
});

const rangeViewCollection: HostClass<View> = defineClass<View>({
  name: "RangeViewCollection",
  items: (view) => view.rows.map((_row, index) => rangeView.of(rowView(view, index))),
  call: {
    GetCount: (view) => view.rows.length,
    GetItemAt: (view, _state, index: number) => {
      if (integer(index, "index") >= view.rows.length) throw itemNotFound(`row ${index}`);
      return rangeView.of(rowView(view, index));
    },
  },
});
