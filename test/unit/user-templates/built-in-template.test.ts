import fourParks from "../../../examples/four-parks.json";
import seed from "../../../examples/seed-2013H1.json";
import { SHEET_SUBJECTS } from "../../../src/fields/sheet-subjects";
import type { SheetSubject } from "../../../src/fields/sheet-subjects";
import type { Content, SheetContents } from "../../../src/templates/plan/sheet-plan";
import type { Parameters } from "../../../src/templates/parameters/parameters";
import { templateOfSheet } from "../../../src/user-templates/built-in-template";
import { fillTemplate } from "../../../src/user-templates/fill-template";
import { readTemplate } from "../../../src/user-templates/read-template";
import type { TemplateData } from "../../../src/user-templates/template-data";
import { dataOf } from "./given";

const EXAMPLES = { seed, fourParks };

const typed = (rows: readonly object[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]: [string, unknown]) => [
        field,
        Array.isArray(value) ? value.join("、") : value === true ? "是" : value === false ? "否" : value,
      ]),
    ),
  ) as Partial<Record<string, string | number>>[];

function dataFor(name: keyof typeof EXAMPLES, parameters: Partial<Parameters> = {}): TemplateData {
  const { indicators, enterprises, projects } = EXAMPLES[name];
  return dataOf({
    ...{ indicators: typed(indicators), enterprises: typed(enterprises), projects: typed(projects) },
    parameters: { year: 2013, periodLabel: "2013年1-6月", parks: [], ...parameters },
  });
}

function planned(subject: SheetSubject, data: TemplateData) {
  const plan = data.sheet?.(subject);
  if (!plan) throw new Error("no plan");
  return { plan, template: templateOfSheet(plan, "模板_自定") };
}

function filled({ name, rows, merges }: SheetContents, data: TemplateData, cells?: Content[][]) {
  const read = readTemplate({ name, merges, cells: cells ?? rows.map((row) => row.cells) });
  const filling = fillTemplate(read.template, data);
  const [sheet] = filling.sheets;
  return {
    findings: [...read.findings, ...filling.findings].map(({ kind, parameters }) => [
      kind,
      parameters["column"],
    ]),
    cells: sheet?.cells.map((line, row) =>
      line.map((cell, column) => {
        const from = sheet.rows[row]?.from ?? 1;
        const across = sheet.columns[column]?.from ?? 1;
        return cell ?? (cells ?? rows.map((each) => each.cells))[from - 1]?.[across - 1] ?? "";
      }),
    ),
    heights: sheet?.rows.map(({ height, from }) => Math.max(height ?? 0, rows[from - 1]?.height ?? 0)),
    breaks: sheet?.breaks,
    charts: sheet?.charts,
  };
}

const without = (cells: Content[][], column: number): Content[][] =>
  cells.map((line) => line.filter((_cell, index) => index !== column));

const columnOf = (template: SheetContents, heading: string): number =>
  template.columns.findIndex(({ name }) => name === heading);

const KINDS: readonly Partial<Parameters>[] = [
  {},
  { style: "park" },
  { basis: "season" },
  { parks: ["虚拟东园"] },
  { shapes: { indicators: [{ name: "状态" }, { name: "本期累计", heading: "完成数", decimals: 1 }] } },
  { sumRatios: "blank", decimals: { amounts: 1, rates: 0 } },
];

describe.each(["seed", "fourParks"] as const)("a built-in sheet of %s as a template", (example) => {
  it.each(SHEET_SUBJECTS.flatMap((subject) => KINDS.map((kind) => [subject, kind] as const)))(
    "%s is filled again as it was, with %j",
    (subject, parameters) => {
      const data = dataFor(example, parameters);
      const { plan, template } = planned(subject, data);
      const again = filled(template, data);
      expect(again.findings).toEqual([]);
      expect(again.cells).toEqual(plan.rows.map(({ cells }) => cells));
      expect(again.heights).toEqual(plan.rows.map(({ height }) => height));
      expect(again.breaks).toEqual(plan.page.breaks);
      expect(again.charts).toEqual(
        plan.charts.map(({ name, over, categories, series }) => ({
          ...{ name, over, categories, values: series.map(({ values }) => values) },
        })),
      );
    },
  );
});

describe("a changed template of a built-in sheet", () => {
  const data = dataFor("fourParks");
  const { plan, template } = planned("indicatorSheet", data);
  const cells = template.rows.map((row) => row.cells);
  const row = (all: Content[][] | undefined, heading: string, column: string) => {
    const head = all?.findIndex((line) => line.includes("指标")) ?? -1;
    const at = all?.[head]?.indexOf(heading) ?? -1;
    return all?.slice(head + 1).find((line) => line[at] !== "")?.[all[head]?.indexOf(column) ?? -1];
  };

  it("leads formulas to the columns where they are now", () => {
    const [target, actual] = ["年度目标", "本期累计"].map((name) => columnOf(template, name));
    const swapped = cells.map((line) => {
      const moved = [...line];
      [moved[target ?? 0], moved[actual ?? 0]] = [line[actual ?? 0] ?? "", line[target ?? 0] ?? ""];
      return moved;
    });
    const again = filled(template, data, swapped);
    expect(again.findings).toEqual([]);
    expect(row(again.cells, "占年目标", "占年目标")).toBe('=IF(COUNT(D5,E5)<2,"",D5/E5)');
  });

  it("writes a figure that has no column of its own in its place", () => {
    const again = filled(template, data, without(cells, columnOf(template, "同比增长")));
    expect(again.findings).toEqual([]);
    const gap = String(row(again.cells, "增幅变化\n（百分点）", "增幅变化\n（百分点）"));
    expect(gap).toContain("100*((IF(");
    expect(gap).not.toContain("#REF");
  });

  it("tells the column that a line over all rows needs, and writes nothing", () => {
    const again = filled(template, data, without(cells, columnOf(template, "状态")));
    expect(again.findings).toEqual([["templateSheetColumn", "状态"]]);
    expect(again.cells).toBeUndefined();
  });

  it("takes other fields of the record into a line, and what the user writes", () => {
    const more = cells.map((line, index) => [
      ...line,
      ...(String(line[0]).includes('行="明细"')
        ? ["{{指标.占比}}", "{{指标表.本期累计}}元"]
        : [index === 3 ? "占比" : "", ""]),
    ]);
    const again = filled(template, data, more);
    expect(again.findings).toEqual([]);
    const [line] = again.cells?.slice(4) ?? [];
    expect(String(line?.at(-2))).toMatch(/^=IF\(/);
    expect(String(line?.at(-1))).toMatch(/^=\(.*\)&"元"$/);
  });

  it("sees that lines which sums need are not taken away", () => {
    const fewer = cells.map((line) =>
      line.map((cell) =>
        String(cell).replace("{{#指标表}}", '{{#指标表 | 条件 园区 <> "x" 且 行 <> "合计"}}'),
      ),
    );
    const again = filled(template, data, fewer);
    expect(again.findings.map(([kind]) => kind)).toContain("templateNotForOrder");
  });

  it("stands in no part of the records, whose sums it would not be", () => {
    const inside = [["{{#园区}}"], ...cells, ["{{/园区}}"]];
    expect(filled(template, data, inside).findings.map(([kind]) => kind)).toContain("templateSheetInside");
  });

  it("repeats no line by itself", () => {
    const again = filled(template, data, [["{{指标表.标题}}", "{{指标表.本期累计}}"]]);
    expect(again.findings).toEqual([["templateNoLine", undefined]]);
    expect(plan.name).toBe("主要经济指标完成情况表");
  });
});
