import { report } from "../../../src/commands/report";
import type { FigureOrigin, ReportDocument } from "../../../src/report/document/report-document";
import { fromSerial } from "../../../src/statistics/calendar/date-serial";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { placeOfFigure } from "../../../src/workbook/trace/go-to-figure";
import { exampleWorkbook } from "../support/example-workbook";

jest.setTimeout(120_000);

interface Figure {
  text: string;
  origin: FigureOrigin;
}

function figuresOf(document: ReportDocument | undefined): Figure[] {
  return (document?.blocks ?? [])
    .flatMap(({ runs }) => runs)
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ text, origin }) => (origin ? [{ text, origin }] : []));
}

async function valueAt(sheet: string, address: string): Promise<string | number> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0] as string | number;
  });
}

/** What a cell may show of a figure: as it is, as a percent, in another unit of money; without its sign. */
const SCALES = [1, 100, 1e4, 1e-4];

function agrees(text: string, value: string | number): boolean {
  const date = /^(?:(\d+)年)?(\d+)月/.exec(text);
  if (date) return typeof value === "number" && fromSerial(value).month === Number(date[2]);
  const digits = /-?\d+(?:\.(\d+))?/.exec(text);
  const figure = Number(digits?.[0]);
  const half = 0.5000001 * 10 ** -(digits?.[1]?.length ?? 0);
  const numbers =
    typeof value === "number"
      ? [value]
      : (value.replace(/,/g, "").match(/\d+(?:\.\d+)?/g) ?? []).map((each) => Number(each));
  return numbers.some((each) =>
    SCALES.some((scale) => Math.abs(Math.abs(each * scale) - Math.abs(figure)) <= half),
  );
}

describe.each(["seed", "fourParks"] as const)("The report of %s beside its sheets", (name) => {
  let figures: Figure[];
  beforeAll(async () => {
    await workbench.openWorkbook(exampleWorkbook(name));
    const before = await report("zh-CN");
    figures = figuresOf(before.document);
  });

  it("leads to the typed cells while there are no sheets", async () => {
    for (const { origin } of figures.slice(0, 10))
      expect(await placeOfFigure(origin)).toEqual(origin.inputs[0]);
  });

  it("says of every figure what its own cell says", async () => {
    await buildSheets();
    const cells = figures.filter(({ origin }) => origin.cell);
    expect(cells.length).toBeGreaterThan(50);
    for (const { text, origin } of cells) {
      const place = await placeOfFigure(origin);
      expect([text, place?.sheet]).toEqual([text, expect.stringMatching(/情况表$/)]);
      const value = await valueAt(place?.sheet ?? "", place?.address ?? "");
      expect([text, place, value, agrees(text, value)]).toEqual([text, place, value, true]);
    }
  });
});
