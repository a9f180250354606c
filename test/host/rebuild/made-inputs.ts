import fc from "fast-check";
import { ENTERPRISE_TAGS } from "../../../src/records/enterprise-tags";
import type { EnterpriseTag } from "../../../src/records/enterprise-tags";
import type { IndicatorFigures } from "./indicator-expectation";

/** What a row of 企业数据 says; a figure that is left out is a blank cell. */
export interface EnterpriseFigures {
  park: string;
  id?: string;
  name: string;
  tags: EnterpriseTag[];
  registered?: "是" | "否";
  unit: "万元" | "亿元";
  revenue?: number;
  priorRevenue?: number;
  revenueLast12?: number;
  plannedInvestment?: number;
  completedInvestment?: number;
}

/** What a row of 项目数据 says. */
export interface ProjectFigures {
  park: string;
  id?: string;
  name: string;
  kind: string;
  unit: "万元" | "亿元";
  investment?: number;
  invested?: number;
  start?: number;
  plannedFinish?: number;
  actualFinish?: number;
  progress?: number;
}

export interface Inputs {
  parks: string[];
  indicators: IndicatorFigures[];
  enterprises: EnterpriseFigures[];
  projects: ProjectFigures[];
}

const AREA = ["甲园", "乙园", "丙园"];
const INDICATORS = ["主营业务收入", "工业增加值", "上交税金", "出货值", "利润总额"];

const hundredths = (min: number, max: number) =>
  fc.option(
    fc.integer({ min, max }).map((value) => value / 100),
    { nil: undefined },
  );
const unit = fc.constantFrom("万元" as const, "亿元" as const);

/** Enterprises and projects without a 编号 are known by their names, the others whatever they are called. */
const subject = (names: string[]): fc.Arbitrary<{ id?: string; name: string }> =>
  fc.integer({ min: 0, max: names.length - 1 }).chain((index): fc.Arbitrary<{ id?: string; name: string }> =>
    index % 2 === 0
      ? fc.constant({ name: `${names[index]}` })
      : fc.record({
          id: fc.constant(`00${index}`),
          name: fc.constantFrom(`${names[index]}`, `${names[index]}更名`),
        }),
  );

const indicator = (park: fc.Arbitrary<string>): fc.Arbitrary<IndicatorFigures> =>
  fc.record({
    park,
    name: fc.constantFrom(...INDICATORS),
    unit: fc.constant("亿元"),
    target: hundredths(-40_000, 90_000),
    actual: hundredths(-40_000, 90_000),
    prior: fc.oneof(hundredths(-40_000, 90_000), fc.constant(0)),
    priorGrowth: hundredths(-99, 450),
    publishedGrowth: hundredths(-99, 450),
  });

const enterprise = (park: fc.Arbitrary<string>): fc.Arbitrary<EnterpriseFigures> =>
  fc
    .record({
      park,
      subject: subject(["鑫旺金属", "锐迈管道", "志强力车", "假发", "光电", "纸业"]),
      tags: fc.uniqueArray(fc.constantFrom(...ENTERPRISE_TAGS.slice(0, 4), "停产" as const), {
        maxLength: 3,
      }),
      registered: fc.constantFrom("是" as const, "否" as const, undefined),
      unit,
      revenue: hundredths(0, 900_000),
      priorRevenue: hundredths(0, 900_000),
      revenueLast12: hundredths(0, 500_000),
      plannedInvestment: hundredths(0, 90_000),
      completedInvestment: hundredths(0, 90_000),
    })
    .map(({ subject: own, ...rest }) => ({ ...own, ...rest }));

const project = (park: fc.Arbitrary<string>): fc.Arbitrary<ProjectFigures> =>
  fc
    .record({
      park,
      subject: subject(["污水处理厂", "标准厂房", "快速通道", "热电联产", "孵化器"]),
      kind: fc.constantFrom("重大项目", "园区配套"),
      unit,
      investment: hundredths(0, 90_000),
      invested: hundredths(0, 90_000),
      start: fc.option(fc.integer({ min: 41_000, max: 41_400 }), { nil: undefined }),
      plannedFinish: fc.option(fc.integer({ min: 41_401, max: 41_700 }), { nil: undefined }),
      actualFinish: fc.option(fc.integer({ min: 41_401, max: 41_700 }), { nil: undefined }),
      progress: hundredths(0, 100),
    })
    .map(({ subject: own, ...rest }) => ({ ...own, ...rest }));

const identity = ({ id, name }: { id?: string; name: string }) => id ?? name;

/** For the only park, or for several of them. */
export const inputs: fc.Arbitrary<Inputs> = fc.constantFrom(AREA.slice(0, 1), AREA).chain((parks) => {
  const park = fc.constantFrom(...parks);
  return fc.record({
    parks: fc.constant(parks),
    indicators: fc.uniqueArray(indicator(park), {
      minLength: 1,
      maxLength: 9,
      selector: ({ name, park: own }) => `${name}|${own}`,
    }),
    enterprises: fc.uniqueArray(enterprise(park), { minLength: 1, maxLength: 6, selector: identity }),
    projects: fc.uniqueArray(project(park), { minLength: 1, maxLength: 5, selector: identity }),
  });
});
