import { composeSheet } from "../../../src/templates/layout/compose-sheet";
import type { BodyLine } from "../../../src/templates/layout/sheet-column";
import type { Block } from "../../../src/formulas/a1";
import type { ChartPlan, SheetPlan } from "../../../src/templates/plan/sheet-plan";

const HEADER_ROW = 4;

/** The rows that the chart covers. */
const CHART_ROWS = 15;

/** A sheet of so many records with a total, a summary, notes and, if asked for, a chart. */
function sheetOf(records: number, charted = false): SheetPlan {
  const line = (kind: BodyLine["kind"], name: string): BodyLine => ({
    kind,
    key: name,
    cells: [name],
    formats: [""],
  });
  return composeSheet({
    ...{ template: "projects", name: "表", title: "表", period: "", unitLeft: "" },
    unitRight: { content: "", lines: [""] },
    columns: [{ key: "name", header: "项目", width: 140, align: "Left" }],
    ...{ above: [], bodyHeight: 22, below: ["小结"], notes: ["注", "又注"], signature: [], rules: [] },
    body: [
      ...Array.from({ length: records }, (_none, index) => line("record", `项目${index}`)),
      line("total", "合计"),
    ],
    ...{ frozenColumns: 1, counts: {} },
    ...(charted ? { chart: { rows: CHART_ROWS, data: [["项目", "数"]], chart: chartOver } } : {}),
  });
}

function chartOver(over: Block): ChartPlan {
  return {
    ...{ name: "图", type: "ColumnClustered", title: "图", over, categories: over, series: [] },
    ...{ axis: { numberFormat: "0" }, legend: false },
  };
}

const lastBreak = (plan: SheetPlan): number => plan.page.breaks.at(-1) ?? 0;

describe("a sheet put together", () => {
  test("has no page with nothing but notes: the table's last record goes there with its total", () => {
    const counts = Array.from({ length: 30 }, (_none, index) => index + 10);
    const broken = counts.map((records) => sheetOf(records)).filter(({ page }) => page.breaks.length > 0);
    expect(broken.length).toBeGreaterThan(0);
    for (const plan of broken) {
      const lastRecord = HEADER_ROW + plan.listed;
      expect(lastBreak(plan)).toBeLessThanOrEqual(lastRecord);
    }
  });

  test("has its notes on the page of its chart unless much would be left empty, its summary on that of the last row", () => {
    for (let records = 10; records < 40; records++) {
      const plan = sheetOf(records, true);
      const total = HEADER_ROW + plan.listed + 1;
      const { row = 0, rows = 0 } = plan.charts[0]?.over ?? {};
      const notes = row + rows + 1;
      expect(plan.page.breaks.filter((each) => each > total && each !== row && each !== notes)).toEqual([]);
    }
  });

  test("counts its records without totals and headings", () => {
    expect(sheetOf(7).listed).toBe(7);
  });
});
