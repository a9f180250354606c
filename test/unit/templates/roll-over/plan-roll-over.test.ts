import { readParameters } from "../../../../src/templates/parameters/read-parameters";
import { planRollOver } from "../../../../src/templates/roll-over/plan-roll-over";
import type {
  RollOverInput,
  RollOverOptions,
  RollOverPlan,
} from "../../../../src/templates/roll-over/roll-over-plan";
import { rollOverPreview } from "../../../../src/templates/roll-over/roll-over-preview";
import { addressOf, carriedOut, type, typed, typedParameters, typedTable } from "./typed-workbook";

const SEED = { park: "工业园区", name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14 };

function workbook(period = "2013年1-6月", rows: Parameters<typeof typedTable>[1] = [SEED]): RollOverInput {
  return {
    parameters: typedParameters({ period, year: 2013, month: "=1", reportDay: "=1", schedule: "=1" }),
    tables: { indicators: typedTable("indicators", rows) },
  };
}

function planned(input: RollOverInput, options?: RollOverOptions): RollOverPlan {
  const planning = planRollOver(input, options);
  if (!planning.ready) throw new Error(JSON.stringify(planning.findings));
  return planning.plan;
}

function refused(input: RollOverInput, options?: RollOverOptions): string[] {
  const planning = planRollOver(input, options);
  if (planning.ready) throw new Error("a plan was made");
  return planning.findings.map(({ kind }) => kind);
}

const roll = (input: RollOverInput, options?: RollOverOptions) => carriedOut(input, planned(input, options));

describe("Rolling over within the year", () => {
  it("clears the cumulative figure, keeps the target and moves the report period on by a month", () => {
    const after = roll(workbook());
    expect(typed(after, "indicators", 0, "actual")).toBe("");
    expect(typed(after, "indicators", 0, "target")).toBe(135);
    expect(after.parameters && readParameters(after.parameters).parameters).toMatchObject({
      periodLabel: "2013年1-7月",
      year: 2013,
      month: 7,
    });
  });

  it("keeps the period's figures in the history with their unit and target", () => {
    const { history } = planned(workbook());
    expect(history.create).toBe(true);
    expect(history.appended).toHaveLength(1);
    expect(history.appended[0]?.slice(0, 9)).toEqual([
      2013,
      6,
      "指标",
      "工业园区",
      "",
      "主营业务收入",
      "亿元",
      52.14,
      135,
    ]);
  });

  it("keeps the revised target where the revision already held in the period", () => {
    const rows = [{ ...SEED, revisedTarget: 140, revisedFrom: 5 }];
    expect(planned(workbook("2013年1-6月", rows)).history.appended[0]?.[8]).toBe(140);
    expect(planned(workbook("2013年1-4月", rows)).history.appended[0]?.[8]).toBe(135);
  });

  it("clears last year's figure and growth of the old period where the history has none of the new one", () => {
    const after = roll(workbook("2013年1-6月", [{ ...SEED, prior: 43.28, priorGrowth: 0.2918 }]));
    expect(typed(after, "indicators", 0, "prior")).toBe("");
    expect(typed(after, "indicators", 0, "priorGrowth")).toBe("");
  });

  it("clears what was published for the old period", () => {
    const after = roll(
      workbook("2013年1-6月", [{ ...SEED, publishedGrowth: 0.2047, publishedGrowthGap: -8.71 }]),
    );
    expect(typed(after, "indicators", 0, "publishedGrowth")).toBe("");
    expect(typed(after, "indicators", 0, "publishedGrowthGap")).toBe("");
  });

  it("clears stated project counts and the reporting date, which were the old period's", () => {
    const input = workbook();
    input.parameters = typedParameters({
      period: "2013年1-6月",
      year: 2013,
      startedCount: 11,
      reportedOn: 41460,
      threshold: 2000,
    });
    const { parameters } = roll(input);
    expect(parameters && readParameters(parameters).parameters).toMatchObject({
      startedCount: undefined,
      reportedOn: undefined,
      threshold: 2000,
    });
  });

  it.each([
    ["2013年1-6月", "2013年1-7月"],
    ["1-6月", "1-7月"],
    ["2013年上半年", "2013年1-7月"],
    [41455, 41486],
    [6, 7],
    [201306, 201307],
  ])("writes the period after %p as %p", (before, after) => {
    const input = workbook();
    input.parameters = typedParameters({ period: before, year: 2013 });
    const cell = roll(input).parameters?.formulas.find(([label]) => label === "报告期")?.[1];
    expect(cell).toBe(after);
  });

  it("rolls to a later period that is asked for, for instance from half-year to half-year", () => {
    const plan = planned(workbook(), { to: { year: 2013, month: 12 } });
    expect(plan.to).toEqual({ year: 2013, month: 12 });
  });
});

describe("Rolling over into a new year", () => {
  const december = workbook("2013年1-12月", [
    { ...SEED, actual: 130, prior: 100, revisedTarget: 140, revisedFrom: 8 },
    { park: "工业园区", name: "从业人员", unit: "人", actual: 10723 },
  ]);

  it("goes from December to January and February together", () => {
    const after = roll(december);
    expect(after.parameters && readParameters(after.parameters).parameters).toMatchObject({
      periodLabel: "2014年1-2月",
      year: 2014,
      month: 2,
    });
  });

  it("asks for the targets, with last year's latest beside them, and carries none", () => {
    const plan = planned(december);
    expect(plan.asked).toEqual([
      { key: "工业园区\n主营业务收入", park: "工业园区", name: "主营业务收入", unit: "亿元", before: 140 },
    ]);
    const after = carriedOut(december, plan);
    expect(typed(after, "indicators", 0, "target")).toBe("");
    expect(typed(after, "indicators", 0, "revisedTarget")).toBe("");
    expect(typed(after, "indicators", 0, "revisedFrom")).toBe("");
  });

  it("writes the targets that are given", () => {
    const after = roll(december, { targets: { "工业园区\n主营业务收入": 160 } });
    expect(typed(after, "indicators", 0, "target")).toBe(160);
  });

  it("moves this year's figure to 去年同期 when the same months come round, with its growth", () => {
    const after = roll(december, { to: { year: 2014, month: 12 } });
    expect(typed(after, "indicators", 0, "prior")).toBe(130);
    expect(typed(after, "indicators", 0, "priorGrowth")).toBeCloseTo(0.3, 12);
  });

  it("takes a published growth of last year before the computed one", () => {
    const input = workbook("2013年1-12月", [{ ...SEED, actual: 130, prior: 100, publishedGrowth: 0.25 }]);
    expect(typed(roll(input, { to: { year: 2014, month: 12 } }), "indicators", 0, "priorGrowth")).toBe(0.25);
  });

  it("does not reckon last year's growth at constant prices from two levels", () => {
    const input = workbook("2013年1-12月", [{ ...SEED, actual: 130, prior: 100, constantPrices: "是" }]);
    const after = roll(input, { to: { year: 2014, month: 12 } });
    expect(typed(after, "indicators", 0, "prior")).toBe(130);
    expect(typed(after, "indicators", 0, "priorGrowth")).toBe("");
  });

  it("warns that a monthly plan in use is still the old year's", () => {
    const input = { ...december };
    input.parameters = typedParameters({
      period: "2013年1-12月",
      year: 2013,
      basis: "按分月计划",
      ...Object.fromEntries(Array.from({ length: 12 }, (_each, index) => [`plan${index + 1}`, 1])),
    });
    expect(planned(input).findings.map(({ kind }) => kind)).toContain("planOfLastYear");
  });
});

describe("Last year's figures from the history", () => {
  const history = (unit: string, actual: number) => {
    const input = workbook("2012年1-7月", [{ ...SEED, unit, actual }]);
    input.parameters = typedParameters({ period: "2012年1-7月", year: 2012 });
    return carriedOut(input, planned(input)).history;
  };

  it("are filled in for the months of the new period", () => {
    const after = roll({ ...workbook(), history: history("亿元", 50) });
    expect(typed(after, "indicators", 0, "prior")).toBe(50);
  });

  it("are converted to the unit of the row", () => {
    const after = roll({ ...workbook(), history: history("万元", 500_000) });
    expect(typed(after, "indicators", 0, "prior")).toBe(50);
  });

  it("stay blank, with a warning, where the units measure different things", () => {
    const plan = planned({ ...workbook(), history: history("万美元", 500) });
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        kind: "historyUnit",
        place: { sheet: "指标数据", address: addressOf("indicators", 0, "prior") },
      }),
    );
  });

  it("are found for an enterprise that was given its 编号 since", () => {
    const enterprise = { park: "工业园区", name: "鑫旺金属", tags: "扩建升级", unit: "万元", revenue: 900 };
    const last: RollOverInput = {
      parameters: typedParameters({ period: "2012年1-7月", year: 2012 }),
      tables: { enterprises: typedTable("enterprises", [enterprise]) },
    };
    const now: RollOverInput = {
      parameters: typedParameters({ period: "2013年1-6月", year: 2013 }),
      tables: { enterprises: typedTable("enterprises", [{ ...enterprise, id: "Q1", revenue: 1000 }]) },
      history: carriedOut(last, planned(last)).history,
    };
    expect(typed(roll(now), "enterprises", 0, "priorRevenue")).toBe(900);
  });
});

describe("What the user made", () => {
  it("keeps a formula in a cumulative column and says so once", () => {
    const input = workbook("2013年1-6月", [
      { ...SEED, actual: 1 },
      { ...SEED, name: "税金", actual: "=SUM(台账!B:B)" },
      { ...SEED, name: "用电量", actual: "=台账!C3" },
    ]);
    const plan = planned(input);
    const after = carriedOut(input, plan);
    expect(typed(after, "indicators", 1, "actual")).toBe("=SUM(台账!B:B)");
    expect(plan.findings.filter(({ kind }) => kind === "formulaKept")).toEqual([
      expect.objectContaining({ parameters: { column: "本期累计", count: 2 } }),
    ]);
  });

  it("keeps projects' investment and progress, and clears them where that is asked for", () => {
    const project = {
      name: "标准厂房",
      kind: "园区配套",
      unit: "万元",
      invested: 500,
      progress: 0.8,
      progressBasis: "土建",
    };
    const finished = { ...project, name: "道路", progress: 1, actualFinish: 41400 };
    const input = { ...workbook() };
    input.tables = { ...input.tables, projects: typedTable("projects", [project, finished]) };
    expect(typed(roll(input), "projects", 0, "progress")).toBe(0.8);
    const cleared = roll(input, { clearProgress: true });
    expect(typed(cleared, "projects", 0, "progress")).toBe("");
    expect(typed(cleared, "projects", 1, "progress")).toBe(1);
  });

  it("keeps the user's own columns and order in the history", () => {
    const first = planned(workbook());
    const input = carriedOut(workbook(), first);
    const history = input.history;
    if (!history) throw new Error("no history");
    history.values = history.values.map((row, index) => [
      index === 0 ? "我的备注" : "已核对",
      ...[...row].reverse(),
    ]);
    const again = planned({ ...workbook(), history });
    expect(again.history.appended).toEqual([]);
    expect(again.history.replaced).toHaveLength(1);
    expect(again.history.replaced[0]?.values[0]).toBe("已核对");
    expect(again.history.replaced[0]?.values.at(-1)).toBe(2013);
  });
});

describe("No plan is made", () => {
  it("without 参数", () => {
    expect(refused({ tables: workbook().tables })).toContain("noParameters");
  });

  it("without a report period", () => {
    expect(refused({ ...workbook(), parameters: typedParameters({ year: 2013 }) })).toContain(
      "missingPeriod",
    );
  });

  it("without a year, because the history needs one", () => {
    expect(refused({ ...workbook(), parameters: typedParameters({ period: "1-6月" }) })).toContain("noYear");
  });

  it("without any table", () => {
    expect(refused({ parameters: workbook().parameters, tables: {} })).toContain("nothingToClose");
  });

  it("while no cumulative figure is filled in, even beside projects that are", () => {
    const input = workbook("2013年1-6月", [{ ...SEED, actual: "" }]);
    input.tables = {
      ...input.tables,
      projects: typedTable("projects", [{ name: "道路", kind: "园区配套" }]),
    };
    expect(refused(input)).toEqual(["nothingToClose"]);
  });

  it("while a figure cannot be read, which would be cleared and be lost", () => {
    expect(refused(workbook("2013年1-6月", [SEED, { ...SEED, name: "税金", actual: "一点四亿" }]))).toEqual([
      "notANumber",
    ]);
  });

  it("while two rows are of one indicator, of which the history could keep only one", () => {
    expect(refused(workbook("2013年1-6月", [SEED, SEED]))).toEqual(["duplicateRow"]);
  });

  it("while the history lacks one of its columns", () => {
    const { history } = carriedOut(workbook(), planned(workbook()));
    if (!history) throw new Error("no history");
    history.values = history.values.map((row) => row.slice(0, -1));
    expect(refused({ ...workbook(), history })).toEqual(["missingColumn"]);
  });

  it.each([
    { year: 2013, month: 6 },
    { year: 2013, month: 5 },
    { year: 2015, month: 1 },
    { year: 2013, month: 13 },
  ])("for a period that does not follow: %p", (to) => {
    expect(refused(workbook(), { to })).toEqual(["periodNotFollowing"]);
  });
});

describe("The preview", () => {
  it("says in words what will happen", () => {
    expect(rollOverPreview(planned(workbook("2013年1-12月")), "zh-CN")).toEqual([
      "报告期由2013年1-12月换到2014年1-2月。",
      "本期的1行数据存入历史数据。",
      "本期累计、主营业务收入等1格清空\uFF0C等待填报。",
      "历史数据里没有去年同期\uFF0C原来也是空的\uFF0C请填写。",
      "新的一年\uFF0C1个年度目标清空\uFF0C请填写新目标。",
      "项目和扩建的完成投资、形象进度从开工算起\uFF0C保留不动。",
    ]);
  });
});

describe("Rolling over under headers that give a unit", () => {
  /** One row under （%） and （万元）. December is followed by February, so that a year has eleven periods. */
  function underUnits(format: string): RollOverInput {
    const input = workbook("2013年6月", [{ name: "税收", unit: "", target: 1, actual: 120, prior: 100 }]);
    const table = input.tables.indicators;
    if (!table) throw new Error("no table");
    for (const grid of [table.values, table.formulas]) {
      const [header = []] = grid;
      grid[0] = header.map((cell) =>
        cell === "去年同期增幅" || cell === "公布同比"
          ? `${cell}\uFF08%\uFF09`
          : cell === "本期累计" || cell === "去年同期"
            ? `${cell}\uFF08万元\uFF09`
            : cell,
      );
    }
    table.formats = table.values.map((row) => row.map(() => format));
    return input;
  }

  it.each([
    ["0.00", 20],
    ["0.00%", 0.2],
  ])("writes the growth of a year ago as a cell of format %s holds it", (format, content) => {
    let input = underUnits(format);
    for (let months = 0; months < 11; months++) {
      input = roll(input, { targets: { "\n税收": 1 } });
      type(input, "indicators", 0, "actual", 150);
    }
    expect(typed(input, "indicators", 0, "priorGrowth")).toBeCloseTo(content, 12);
    expect(typed(input, "indicators", 0, "prior")).toBe(120);
  });
});
