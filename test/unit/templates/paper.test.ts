import { BODY_SIZE } from "../../../src/templates/layout/sheet-column";
import { displayWidth } from "../../../src/templates/layout/character-width";
import {
  MOST_EMPTY,
  pageBreaks,
  pageRoom,
  printScale,
  SMALLEST_PRINT,
} from "../../../src/templates/layout/page";
import { rowHeight } from "../../../src/templates/layout/row-height";
import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";
import { cutPlans, examplePlans, widePlans } from "./example-plans";

const SETS = {
  seed: examplePlans("seed", "native").plans,
  fourParks: examplePlans("fourParks", "native").plans,
  wide: widePlans(),
};
const sheets = Object.entries(SETS).flatMap(([set, plans]) =>
  plans.map((plan) => [`${set} ${plan.name}`, plan] as const),
);

const shownWidths = ({ columns }: SheetPlan): number[] =>
  columns.map(({ width, hidden }) => (hidden ? 0 : width));

/** Heights of the pages of a sheet, without what they repeat, and the room that each has. */
function pagesOf(plan: SheetPlan): { used: number[]; room: number } {
  const heights = plan.rows.map(({ height }) => height);
  const { breaks, paper, titleRows } = plan.page;
  const room = pageRoom({
    ...{ widths: shownWidths(plan), paper, heights, headerRow: titleRows.last },
    joined: new Set(),
  });
  const starts = [titleRows.last + 1, ...breaks, heights.length + 1];
  const used = starts
    .slice(0, -1)
    .map((start, at) =>
      heights.slice(start - 1, (starts[at + 1] ?? 0) - 1).reduce((sum, each) => sum + each, 0),
    );
  return { used, room };
}

describe.each(sheets)("on paper, %s", (_name, plan) => {
  test(`has no letter under ${SMALLEST_PRINT} points`, () => {
    const sizes = plan.formats.flatMap(({ font }) => (font?.size === undefined ? [] : [font.size]));
    const scale = printScale(shownWidths(plan), plan.page.paper);
    expect(Math.min(BODY_SIZE, ...sizes) * scale).toBeGreaterThanOrEqual(SMALLEST_PRINT);
  });

  test("has headings that break only where they are meant to, in a row that is high enough", () => {
    const header = plan.rows[plan.freeze.rows - 1];
    const texts = plan.columns.slice(0, -1).flatMap(({ width, hidden }, at) => {
      return hidden ? [] : [{ text: String(header?.cells[at] ?? ""), width }];
    });
    for (const { text, width } of texts)
      for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThan(width);
    const most = Math.max(...texts.map(({ text }) => text.split("\n").length));
    expect(header?.height).toBeGreaterThanOrEqual(rowHeight([{ text: "\n".repeat(most - 1), width: 9 }], 0));
  });

  test("has no page more than a third empty but the last, with other fonts neither, and none too full", () => {
    const { used, room } = pagesOf(plan);
    for (const height of used) expect(height).toBeLessThanOrEqual(room);
    for (const height of used.slice(0, -1)) expect(height / room).toBeGreaterThanOrEqual(1 - MOST_EMPTY);
  });

  test("names the columns that it leaves out, and leaves out no other", () => {
    const header = plan.rows[plan.freeze.rows - 1]?.cells ?? [];
    const hidden = plan.columns
      .slice(0, -1)
      .flatMap((column, at) => (column.hidden ? [String(header[at]).replace(/\n/g, "")] : []));
    expect(plan.leftOut).toEqual(hidden);
  });
});

test.each([["seed"], ["fourParks"]] as const)(
  "no page but the last is too empty with 1 to 60 rows of %s",
  (example) => {
    const tooEmpty = Array.from({ length: 60 }, (_none, at) => at + 1).flatMap((count) =>
      cutPlans(example, count).flatMap((plan) => {
        const { used, room } = pagesOf(plan);
        const full = used.map((height) => height / room);
        return Math.max(...full) > 1 || Math.min(1, ...full.slice(0, -1)) < 0.85
          ? [{ count, sheet: plan.name, full }]
          : [];
      }),
    );
    expect(tooEmpty).toEqual([]);
  },
);

test("the columns of the source's half-year that nobody filled are left out", () => {
  const leftOut = Object.fromEntries(SETS.seed.map(({ template, leftOut: each }) => [template, each]));
  expect(leftOut["enterprises"]).toEqual(
    expect.arrayContaining(["主营业务收入", "去年同期", "同比增长", "近12个月", "计划投资", "投资进度"]),
  );
  expect(leftOut["enterprises"]).not.toEqual(expect.arrayContaining(["标签"]));
  expect(leftOut["projects"]).not.toEqual(expect.arrayContaining(["形象进度"]));
});

test("a page break is where the plan has it", () => {
  for (const [, plan] of sheets) {
    const heights = plan.rows.map(({ height }) => height);
    const { paper, titleRows, breaks } = plan.page;
    const widths = shownWidths(plan);
    const rest = { widths, paper, heights, headerRow: titleRows.last };
    expect(pageBreaks({ ...rest, joined: new Set() }).length).toBeLessThanOrEqual(breaks.length);
  }
});
