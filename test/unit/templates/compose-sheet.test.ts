import { composeSheet, type BodyLine } from "../../../src/templates/layout/compose-sheet";
import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";

const HEADER_ROW = 4;

/** A sheet of so many records with a total, a summary and notes, and no chart. */
function sheetOf(records: number): SheetPlan {
  const line = (kind: BodyLine["kind"], name: string): BodyLine => ({
    kind,
    key: name,
    cells: [name],
    formats: [""],
  });
  return composeSheet({
    ...{ template: "projects", name: "表", title: "表", period: "", unitLeft: "", unitRight: "" },
    columns: [{ key: "name", header: "项目", width: 140, align: "Left" }],
    ...{ above: [], bodyHeight: 22, below: ["小结"], notes: ["注", "又注"], signature: [], rules: [] },
    body: [
      ...Array.from({ length: records }, (_none, index) => line("record", `项目${index}`)),
      line("total", "合计"),
    ],
    ...{ frozenColumns: 1, counts: {} },
  });
}

const lastBreak = (plan: SheetPlan): number => plan.page.breaks.at(-1) ?? 0;

describe("a sheet put together", () => {
  test("has no page with nothing but notes: the table's last record goes there with its total", () => {
    const counts = Array.from({ length: 30 }, (_none, index) => index + 10);
    const broken = counts.map(sheetOf).filter(({ page }) => page.breaks.length > 0);
    expect(broken.length).toBeGreaterThan(0);
    for (const plan of broken) {
      const lastRecord = HEADER_ROW + plan.listed;
      expect(lastBreak(plan)).toBeLessThanOrEqual(lastRecord);
    }
  });

  test("counts its records without totals and headings", () => {
    expect(sheetOf(7).listed).toBe(7);
  });
});
