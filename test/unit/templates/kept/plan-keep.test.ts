import fc from "fast-check";
import { byPeriod, keptMark, keptSheetName, kindOfMark } from "../../../../src/templates/kept/kept-sheet";
import { planKeep } from "../../../../src/templates/kept/plan-keep";
import type { SheetsNow } from "../../../../src/templates/kept/plan-keep";

const BUILT: SheetsNow["built"] = [
  { template: "indicators", sheet: "主要经济指标完成情况表" },
  { template: "enterprises", sheet: "企业表" },
];
const JUNE = { year: 2013, month: 6 };
const KEPT = [{ template: "indicators" as const, period: JUNE, sheet: "旧的上半年" }];
const names = ["参数", "企业表", "主要经济指标完成情况表"];

describe("Which sheets a roll-over keeps", () => {
  it("are none unless it is asked for", () => {
    expect(planKeep({ built: BUILT, kept: [], names }, JUNE, undefined)).toEqual({ keeps: [], findings: [] });
  });

  it("are those that were built, under their period", () => {
    const { keeps } = planKeep({ built: BUILT, kept: [], names }, JUNE, "new");
    expect(keeps.map(({ sheet, name }) => [sheet, name])).toEqual([
      ["主要经济指标完成情况表", "2013年上半年 主要指标"],
      ["企业表", "2013年上半年 企业情况"],
    ]);
  });

  it("leave alone a sheet of the user's that has the name, in whatever case", () => {
    const taken = [...names, "2013年上半年 主要指标", "2013年上半年 主要指标(2)"];
    const { keeps } = planKeep({ built: BUILT, kept: [], names: taken }, JUNE, "new");
    expect(keeps[0]?.name).toBe("2013年上半年 主要指标(3)");
  });

  it("are not those that were kept already, unless they are to be replaced: both are told", () => {
    const now = { built: BUILT, kept: KEPT, names: [...names, "旧的上半年"] };
    const again = planKeep(now, JUNE, "new");
    expect(again.keeps.map(({ template }) => template)).toEqual(["enterprises"]);
    expect(again.findings).toMatchObject([{ kind: "keptAlready", parameters: { sheet: "旧的上半年" } }]);
    const replacing = planKeep(now, JUNE, "replace");
    expect(replacing.keeps[0]).toMatchObject({ replaces: "旧的上半年", name: "2013年上半年 主要指标" });
    expect(replacing.findings).toMatchObject([{ kind: "keptReplaced" }]);
  });

  it("are none that were built for another period, and are told where rows came or went since", () => {
    const built: SheetsNow["built"] = [
      {
        template: "indicators",
        sheet: "一",
        outdated: { state: "otherPeriod", built: "2013年1-5月", period: "2013年1-6月" },
      },
      { template: "projects", sheet: "二", outdated: { state: "otherRows" } },
    ];
    const { keeps, findings } = planKeep({ built, kept: [], names: [] }, JUNE, "new");
    expect(keeps.map(({ sheet }) => sheet)).toEqual(["二"]);
    expect(findings.map(({ kind }) => kind)).toEqual(["keptOldSheet", "keptOutdated"]);
  });

  it("have names of at most 31 characters and marks that tell what they are, whatever the period", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("indicators" as const, "enterprises" as const, "projects" as const),
        fc.integer({ min: 1990, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        (template, year, month) => {
          const kind = { template, period: { year, month } };
          expect(keptSheetName(kind).length).toBeLessThanOrEqual(25);
          expect(keptSheetName(kind)).not.toMatch(/[\\/?*[\]:]/);
          expect(kindOfMark(keptMark(kind))).toEqual(kind);
        },
      ),
    );
    expect(kindOfMark("_PARK.kept.others.201306")).toBeUndefined();
  });

  it("are listed from the latest on", () => {
    const kinds = [
      { template: "projects" as const, period: { year: 2013, month: 12 } },
      { template: "indicators" as const, period: { year: 2014, month: 2 } },
      { template: "indicators" as const, period: { year: 2013, month: 12 } },
    ];
    expect([...kinds].sort(byPeriod)).toEqual([kinds[1], kinds[2], kinds[0]]);
  });
});
