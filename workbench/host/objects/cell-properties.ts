import { invalidArgument } from "../host-error";
import { areaName, quoteSheetName } from "../model/address";
import { cellArea, columnCount, rowCount } from "../model/area";
import { classOf, getter, hasGetter, navigation, pascal, setter, type HostObject } from "../registry";
import type { HostState } from "../state";
import { shapedCells } from "./shaped-cells";
import { areaOfRange } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { range } from "./reached-objects";

type Wish = { [name: string]: boolean | Wish };

/** getCellProperties(): for each cell an object of what was asked for, in the shape that was asked in. */
export async function cellProperties(
  state: HostState,
  target: RangeTarget,
  wish: object,
): Promise<unknown[][]> {
  const area = areaOfRange(target);
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) {
      line.push(await read(state, range.of(rangeTarget(target.sheet, cellArea(row, column))), wish as Wish));
    }
    rows.push(line);
  }
  return rows;
}

export async function lineProperties(
  state: HostState,
  target: RangeTarget,
  axis: "row" | "column",
  wish: object,
): Promise<unknown[]> {
  // prettier-ignore
  const area = areaOfRange(target);
  const result: unknown[] = [];
  const count = axis === "row" ? rowCount(area) : columnCount(area);
  for (let step = 0; step < count; step++) {
    const line = axis === "row" ? { ...area, top: area.top + step, bottom: area.top + step } : { ...area, left: area.left + step, right: area.left + step }; // prettier-ignore
    result.push(await read(state, range.of(rangeTarget(target.sheet, line)), wish as Wish));
  }
  return result;
}

async function read(state: HostState, object: HostObject, wish: Wish): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(wish)) {
    if (part === false) continue;
    if (name === "address" && classOf(object).name === "Range") {
      const target = object.target as RangeTarget;
      result[name] = target.areas
        .map((area) => `${quoteSheetName(target.sheet.name)}!${areaName(area)}`)
        .join(",");
    } else if (name === "borders") result[name] = await readBorders(state, object, part as Wish);
    else if (part === true && hasGetter(object, pascal(name)))
      result[name] = await getter(object, pascal(name))(state);
    else {
      const next = navigation(object, pascal(name))?.(object.target, state);
      if (!next) getter(object, pascal(name));
      if (next) result[name] = await read(state, next, part === true ? allOf(next) : (part as Wish));
    }
  }
  return result;
}

/** What `true` asks of an object: all its own properties. */
const allOf = (object: HostObject): Wish =>
  Object.fromEntries(Object.keys(classOf(object).get ?? {}).map((name) => [camel(name), true]));

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const SIDES = ["top", "bottom", "left", "right"];

async function readBorders(
  state: HostState,
  format: HostObject,
  wish: Wish,
): Promise<Record<string, unknown>> {
  const borders = navigation(format, "Borders")?.(format.target, state);
  const result: Record<string, unknown> = {};
  for (const side of SIDES) {
    const border = borders && classOf(borders).item?.(borders.target, `Edge${pascal(side)}`, state);
    if (border) result[side] = await read(state, border, wish);
  }
  return result;
}

/** setCellProperties(): for each cell an object of what to set. */
export async function setCellProperties(
  state: HostState,
  target: RangeTarget,
  values: unknown,
): Promise<void> {
  for (const { row, column, value } of shapedCells(values, areaOfRange(target))) {
    await write(state, range.of(rangeTarget(target.sheet, cellArea(row, column))), value);
  }
}

export async function setLineProperties(
  state: HostState,
  target: RangeTarget,
  axis: "row" | "column",
  values: unknown,
): Promise<void> {
  // prettier-ignore
  const area = areaOfRange(target);
  const count = axis === "row" ? rowCount(area) : columnCount(area);
  if (!Array.isArray(values) || values.length !== count)
    throw invalidArgument("the array doesn't match the range");
  for (const [step, value] of (values as unknown[]).entries()) {
    const line = axis === "row" ? { ...area, top: area.top + step, bottom: area.top + step } : { ...area, left: area.left + step, right: area.left + step }; // prettier-ignore
    await write(state, range.of(rangeTarget(target.sheet, line)), value);
  }
}

async function write(state: HostState, object: HostObject, value: unknown): Promise<void> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (part === null || part === undefined) continue;
    const next = navigation(object, pascal(name))?.(object.target, state);
    if (next && name === "borders") {
      for (const [side, border] of Object.entries(part as object)) {
        const edge = classOf(next).item?.(next.target, `Edge${pascal(side)}`, state);
        if (edge) await write(state, edge, border);
      }
    } else if (next) await write(state, next, part);
    else await setter(object, pascal(name))(state, part);
  }
}
