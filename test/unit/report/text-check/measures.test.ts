import type { Figure } from "../../../../src/report/text-check/figure";
import { AMOUNT_ROWS } from "../../../../src/report/text-check/reading/measures/amount-rows";
import type { MeasureRow } from "../../../../src/report/text-check/reading/measures/measure-row";
import { PERCENT_ROWS } from "../../../../src/report/text-check/reading/measures/percent-rows";
import { POINTS_ROWS } from "../../../../src/report/text-check/reading/measures/points-rows";
import { TIMES_ROWS } from "../../../../src/report/text-check/reading/measures/times-rows";
import { plainText } from "../../../../src/report/text-check/reading/plain-text";
import { readFigures } from "../../../../src/report/text-check/reading/read-figures";

type Read = Pick<Figure, "measure" | "value" | "misuse" | "base" | "whole">;

function readAs({ example }: MeasureRow): Read {
  const { text } = plainText(example.text);
  const figure = readFigures(text, { names: [] }).find(
    ({ from, to }) => text.slice(from, to) === example.figure,
  );
  if (!figure) throw new Error(`No ${example.figure} in ${example.text}`);
  const { measure, value, misuse, base, whole } = figure;
  return { measure, value, misuse, base, whole };
}

/** What the example's figure is read as by all the other rows. */
function readWithout(rows: readonly MeasureRow[], row: MeasureRow): Read {
  const all = rows as MeasureRow[];
  const at = all.indexOf(row);
  all.splice(at, 1);
  try {
    return readAs(row);
  } finally {
    all.splice(at, 0, row);
  }
}

describe.each([
  ["amounts", AMOUNT_ROWS],
  ["percents", PERCENT_ROWS],
  ["points", POINTS_ROWS],
  ["times", TIMES_ROWS],
])("the words of %s", (_kind, rows) => {
  test.each(rows.map((row) => ({ ...row.example, measure: row.measure, row })))(
    "$figure in $text measures $measure",
    ({ row, measure }) => {
      expect(readAs(row).measure).toBe(measure);
    },
  );

  test.each(rows.map((row) => ({ ...row.example, row })))(
    "no other row reads $figure in $text so",
    ({ row }) => {
      expect(readWithout(rows, row)).not.toEqual(readAs(row));
    },
  );
});
