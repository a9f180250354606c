import type { SheetPlan } from "../../../src/templates/plan/sheet-plan";
import { examplePlans } from "./example-plans";

/** What an auditor reads in a formula bar without scrolling. */
const READABLE = 300;

/** Sheets' formulas that may be longer, by how they begin, and why. */
const LONGER: readonly (readonly [begin: RegExp, reason: string])[] = [
  [/^="规上企业/, "one sentence of six counts, which has to stand in one cell"],
  [
    /^=IF\(ISNUMBER\(报告日\),"新增开工/,
    "one sentence of four counts with what is stated beside what is named",
  ],
  [/^="已达门槛未入库/, "one sentence of a count and two filing dates"],
  [
    /^=IF\(ISNUMBER\(IF\(COUNT\(参数![^)]*报告日\)=2,MAX/,
    "two filing dates where nobody has reached the threshold",
  ],
  [/^="停产影响额/, "one sentence of a count and an amount over the rows of stopped enterprises"],
  [
    /^=IF\(COUNT\([^)]*\)=2,"三年翻番/,
    "one sentence of a yearly rate, its three multiples and the growth beside it",
  ],
  [/^="4\. 小计与合计/, "one note with two counts of the rows that are left out"],
  [
    /^=IF\(\(?SUMPRODUCT\(ISNUMBER\(/,
    "a ratio of sums over the rows that have both figures, which each sum names",
  ],
];

/** Of 参数, by parameter: one cell each in a workbook. */
const LONGER_PARAMETERS: Record<string, string> = {
  month: "reads every way to write a period",
  schedule: "works the share out on each of four bases, so that a change of the basis is followed",
};

const formulasOf = ({ rows }: SheetPlan): string[] =>
  rows.flatMap(({ cells }) =>
    cells.filter((cell): cell is string => typeof cell === "string" && cell.startsWith("=")),
  );

describe.each(["seed", "fourParks"] as const)("the sheets of %s in native formulas", (name) => {
  const { plans, parameterFormulas } = examplePlans(name, "native");

  it("need no add-in, in their cells, rules and 参数", () => {
    const formulas = [
      ...plans.flatMap((plan) => [...formulasOf(plan), ...plan.rules.map(({ formula }) => formula)]),
      ...Object.values(parameterFormulas),
    ];
    expect(formulas.length).toBeGreaterThan(900);
    expect(formulas.filter((formula) => /PARK[._]/.test(formula))).toEqual([]);
  });

  it(`are at most ${READABLE} characters, bar those with a reason`, () => {
    const long = plans
      .flatMap(formulasOf)
      .filter((formula) => formula.length > READABLE)
      .filter((formula) => !LONGER.some(([begin]) => begin.test(formula)));
    expect(long).toEqual([]);
    const parameters = Object.entries(parameterFormulas).filter(([, formula]) => formula.length > READABLE);
    expect(parameters.map(([key]) => key)).toEqual(Object.keys(LONGER_PARAMETERS));
  });

  it("have a formula wherever the sheets in PARK formulas have one", () => {
    const places = (all: SheetPlan[]) =>
      all.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => String(cell).startsWith("="))));
    expect(places(plans)).toEqual(places(examplePlans(name, "park").plans));
  });
});
