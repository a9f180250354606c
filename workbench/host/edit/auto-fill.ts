import { copyFormula } from "../formulas/shift";
import { invalidArgument } from "../host-error";
import { contains, type Area } from "../model/area";
import type { CellContent } from "../../file/workbook-file";
import type { SheetModel } from "../model/sheet-model";
import type { HostState } from "../state";

/** Range.autoFill: goes on from the source into the rest of the destination, which contains it. */
export function autoFill(
  state: HostState,
  sheet: SheetModel,
  source: Area,
  destination: Area,
  type: string,
): void {
  if (!contains(destination, source)) throw invalidArgument("the destination must contain the source");
  state.requireUnlocked(sheet, destination);
  const downwards = destination.bottom > source.bottom || destination.top < source.top;
  const sideways = destination.right > source.right || destination.left < source.left;
  if (downwards && sideways) throw invalidArgument("a fill goes in one direction");
  if (downwards) {
    for (let column = source.left; column <= source.right; column++) {
      fillLine(
        state,
        sheet,
        type,
        span(source.top, source.bottom, destination.top, destination.bottom),
        (index) => [index, column],
      );
    }
  } else if (sideways) {
    for (let row = source.top; row <= source.bottom; row++) {
      fillLine(
        state,
        sheet,
        type,
        span(source.left, source.right, destination.left, destination.right),
        (index) => [row, index],
      );
    }
  }
  state.changed(sheet, destination);
}

interface Span {
  from: number;
  to: number;
  first: number;
  last: number;
}

const span = (from: number, to: number, first: number, last: number): Span => ({ from, to, first, last });

function fillLine(
  state: HostState,
  sheet: SheetModel,
  type: string,
  { from, to, first, last }: Span,
  place: (index: number) => [number, number],
): void {
  const size = to - from + 1;
  const sources = Array.from({ length: size }, (_, step) => {
    const [row, column] = place(from + step);
    return {
      row,
      column,
      value: sheet.value(row, column),
      formula: sheet.cell(row, column)?.formula,
      style: sheet.style(row, column),
    };
  });
  const series =
    type === "FillCopy" || type === "FillValues"
      ? undefined
      : seriesOf(
          sources.map((cell) => cell.value),
          type === "FillSeries",
        );
  for (let index = first; index <= last; index++) {
    if (index >= from && index <= to) continue;
    const offset = index - from;
    const origin = sources[((offset % size) + size) % size];
    if (!origin) continue;
    const [row, column] = place(index);
    if (type !== "FillFormats") {
      const formula =
        origin.formula === undefined
          ? undefined
          : copyFormula(origin.formula, row - origin.row, column - origin.column);
      sheet.setContent(
        row,
        column,
        formula === undefined ? (series ? series(offset) : origin.value) : null,
        formula,
      );
      state.calculation.cellChanged(sheet, row, column);
    }
    if (type !== "FillValues" && origin.style !== sheet.style(row, column))
      sheet.ensureCell(row, column).style = origin.style;
  }
}

/** How a row of values goes on: numbers by their straight line, texts that end in a number by that number. */
function seriesOf(values: CellContent[], always: boolean): ((offset: number) => CellContent) | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && (values.length > 1 || always)) {
    const [slope, start] = line(numbers);
    return (offset) => Number((start + slope * offset).toPrecision(15));
  }
  const texts = values.map((value) => (typeof value === "string" ? /^(.*?)(\d+)$/s.exec(value) : null));
  if (values.length > 0 && texts.every((match) => match !== null && match[1] === texts[0]?.[1])) {
    const [slope, start] = line(texts.map((match) => Number(match?.[2])));
    const step = texts.length === 1 ? 1 : slope;
    const width = texts[0]?.[2]?.length ?? 1;
    return (offset) =>
      `${texts[0]?.[1] ?? ""}${String(Math.abs(Math.round(start + step * offset))).padStart(width, "0")}`;
  }
  return undefined;
}

/** Slope and start of the least-squares line through values at 0, 1, 2 … */
function line(values: number[]): [number, number] {
  const n = values.length;
  if (n === 1) return [1, values[0] ?? 0];
  const meanX = (n - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / n;
  const over = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0);
  const under = values.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
  return [over / under, meanY - (over / under) * meanX];
}
