import fc from "fast-check";
import { readEnterprises } from "../../../../src/records/reading/read-enterprises";
import { GROWTH_LIMIT } from "../../../../src/records/reading/rate-limits";
import { readIndicators } from "../../../../src/records/reading/read-indicators";
import { readParameters } from "../../../../src/templates/parameters/read-parameters";
import { planRollOver } from "../../../../src/templates/roll-over/plan-roll-over";
import type { RollOverInput } from "../../../../src/templates/roll-over/roll-over-plan";
import { growth } from "../../../../src/statistics/growth";
import { carriedOut, type, typedParameters, typedTable, type Row } from "./typed-workbook";

/** Reported months of each year: January and February together. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The truth that both ways of working are given: month values in whole 1/100 of the unit. */
interface Subject {
  name: string;
  park: string;
  target: number[];
  /** Cumulative by year and month (2…12); a negative month value is a correction. */
  levels: number[][];
}

const YEARS = [2012, 2013, 2014];

const subject = (name: string, park: string): fc.Arbitrary<Subject> =>
  fc.record({
    name: fc.constant(name),
    park: fc.constant(park),
    target: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 3, maxLength: 3 }),
    levels: fc
      .array(fc.array(fc.integer({ min: -200, max: 5000 }), { minLength: 11, maxLength: 11 }), {
        minLength: 3,
        maxLength: 3,
      })
      .map((years) =>
        years.map((months) =>
          months.map((_value, index) => months.slice(0, index + 1).reduce((a, b) => a + b) / 100),
        ),
      ),
  });

const park = fc.tuple(
  fc.tuple(subject("主营业务收入", "东园"), subject("主营业务收入", "西园"), subject("上交税金", "东园")),
  fc.tuple(subject("甲公司", "东园"), subject("乙公司", "西园")),
);

/** One workbook of one month with everything typed in, as an office that keeps twelve separate files would. */
function separateWorkbook(
  indicators: Subject[],
  enterprises: Subject[],
  year: number,
  month: number,
): RollOverInput {
  const [y, m] = [year - 2012, month - 2];
  return {
    parameters: typedParameters({ period: `${year}年1-${month}月`, year, parks: "东园、西园" }),
    tables: {
      indicators: typedTable(
        "indicators",
        indicators.map(({ name, park, target, levels }) => {
          const [prior, before] = [levels[y - 1]?.[m], levels[y - 2]?.[m]];
          const rate = prior === undefined || before === undefined ? undefined : growth(prior, before);
          return {
            name,
            park,
            unit: "亿元",
            target: target[y] ?? "",
            actual: levels[y]?.[m] ?? "",
            prior: prior ?? "",
            priorGrowth: rate?.defined && Math.abs(rate.value) <= GROWTH_LIMIT ? rate.value : "",
          };
        }),
      ),
      enterprises: typedTable(
        "enterprises",
        enterprises.map(({ name, park, levels }): Row => ({
          name,
          park,
          tags: "扩建升级",
          unit: "万元",
          revenue: levels[y]?.[m] ?? "",
          priorRevenue: levels[y - 1]?.[m] ?? "",
        })),
      ),
    },
  };
}

/** What the sheets are made from. */
function figures({ parameters, tables }: RollOverInput) {
  if (!parameters || !tables.indicators || !tables.enterprises) throw new Error("a table is missing");
  const { periodLabel, year, month, schedule, reportDay } = readParameters(parameters).parameters;
  return {
    parameters: { periodLabel, year, month, schedule, reportDay },
    indicators: readIndicators(tables.indicators).records,
    enterprises: readEnterprises(tables.enterprises).records,
  };
}

describe("Rolling one workbook month after month", () => {
  it("gives the figures of separate workbooks, through three years", () => {
    fc.assert(
      fc.property(park, ([indicators, enterprises]) => {
        let rolling = separateWorkbook(indicators, enterprises, 2012, 2);
        for (const year of YEARS) {
          for (const month of MONTHS) {
            const [y, m] = [year - 2012, month - 2];
            indicators.forEach(({ levels }, index) =>
              type(rolling, "indicators", index, "actual", levels[y]?.[m] ?? ""),
            );
            enterprises.forEach(({ levels }, index) =>
              type(rolling, "enterprises", index, "revenue", levels[y]?.[m] ?? ""),
            );
            const separate = separateWorkbook(indicators, enterprises, year, month);
            expect(figures(rolling)).toEqual(figures(separate));

            const targets = Object.fromEntries(
              indicators.map(({ park, name, target }) => [`${park}\n${name}`, target[y + 1] ?? 1]),
            );
            const planning = planRollOver(rolling, { targets });
            if (!planning.ready) throw new Error(JSON.stringify(planning.findings));
            rolling = carriedOut(rolling, planning.plan);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
