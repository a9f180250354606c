import type { EnterpriseRecord, ProjectRecord } from "../../../src/records/records";
import { planEnterpriseSheet } from "../../../src/templates/enterprises/enterprise-sheet";
import { planProjectSheet } from "../../../src/templates/projects/project-sheet";
import { planIndicatorSheet } from "../../../src/templates/indicators/indicator-sheet";
import type { Parameters } from "../../../src/templates/parameters/parameters";
import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";
import { sourceOf } from "../report/example-input";
import { parametersOf } from "../report/parameters";
import { PARAMETER_ROWS } from "../../../src/templates/parameters/parameter-rows";
import cases from "./cases/unknown-counts.json";

interface CountsCase {
  about: string;
  parameters?: Partial<Parameters>;
  indicators?: object[];
  enterprises?: Partial<EnterpriseRecord>[];
  projects?: Partial<ProjectRecord>[];
  says?: string[];
  silent?: string[];
  bars?: string[];
}

function planOf({ indicators, enterprises, projects, parameters = {} }: CountsCase): SheetPlan {
  const given = parametersOf(parameters);
  const cells = Object.fromEntries(PARAMETER_ROWS.map(({ key }, at) => [key, `B${at + 1}`]));
  const all = { ...given, source: { ...given.source, cells } };
  const rows = <Row>(list: readonly object[], defaults: object): Row[] =>
    list.map((row) => ({ park: "", unit: "万元", ...defaults, ...row })) as Row[];
  if (enterprises)
    return planEnterpriseSheet(
      rows<EnterpriseRecord>(enterprises, { tags: [], source: sourceOf("enterprises", 0) }),
      all,
    ).plan;
  if (projects)
    return planProjectSheet(
      rows<ProjectRecord>(projects, { kind: "重大项目", source: sourceOf("projects", 0) }),
      all,
    ).plan;
  return planIndicatorSheet(
    rows(indicators ?? [], { constantPrices: false, source: sourceOf("indicators", 0) }),
    all,
  ).plan;
}

/** The literal words of a line's formula, without the table and the notes. */
function wordsAround({ rows, body, page }: SheetPlan): string {
  const header = page.titleRows.last;
  return rows
    .filter((_row, at) => at + 1 < header || at + 1 > body.last)
    .map(({ cells }) => String(cells[0]))
    .filter((text) => !/注\uFF1A|^[="]*[2-9]\. /.test(text))
    .join("\n");
}

describe("what nobody tells is left out of the lines around a table, and never zero", () => {
  test.each((cases as unknown as CountsCase[]).map((one) => [one.about, one] as const))(
    "%s",
    (_about, one) => {
      const plan = planOf(one);
      const text = wordsAround(plan);
      for (const words of one.says ?? []) expect(text).toContain(words);
      for (const words of one.silent ?? []) expect(text).not.toContain(words);
      if (one.bars === undefined) return;
      const [chart] = plan.charts;
      const { row = 0, rows = 0 } = chart?.categories ?? {};
      expect(plan.rows.slice(row - 1, row - 1 + rows).map(({ cells }) => cells[0])).toEqual(one.bars);
    },
  );
});
