import { keyOfHeading } from "../../../src/forms/heading-fields";
import { readHeading } from "../../../src/forms/heading-words";
import { readMappings, writeMappings } from "../../../src/forms/form-mapping";
import { periodIn } from "../../../src/forms/form-period";
import { nearKey, readLabel } from "../../../src/forms/row-label";

describe("The heading of a form", () => {
  it.each([
    [["本月", "完成"], "month"],
    [["本月", "同比±%"], "monthGrowth"],
    [["累计", "完成"], "actual"],
    [["1-本月", "实绩"], "actual"],
    [["年初至今", "完成额"], "actual"],
    [["累计", "比上年同期增长（%）"], "growth"],
    [["累计", "增减额"], "change"],
    [["完成情况", "比去年同期增减（±%）"], "growth"],
    [["比上年同期", "增减（万元）"], "change"],
    [["上年同期"], "prior"],
    [["上年同月", "完成"], "priorMonth"],
    [["上年同期", "增幅"], "priorGrowth"],
    [["占年计划%"], "progress"],
    [["完成年度目标", "比例（%）"], "progress"],
    [["全年目标任务"], "targetInForce"],
    [["增速", "位次"], "growthRank"],
    [["上月累计"], "previousCumulative"],
    [["与序时进度差距"], "gap"],
    [["占全年目标", "占比"], "progress"],
  ])("%j is %s", (path, key) => {
    const read = readHeading(path);
    expect([read.isWhole, keyOfHeading("indicator", read)]).toEqual([true, { key }]);
  });

  it.each([
    [["1-6月", "完成"], { through: 6, after: "none", back: 0 }],
    [["6月", "完成"], { through: 6, after: "one", back: 0 }],
    [["二季度", "完成"], { through: 6, after: 3, back: 0 }],
    [["前三季度"], { through: 9, after: "none", back: 0 }],
    [["2012年1-6月"], { through: 6, after: "none", back: 0, year: 2012 }],
    [["上年1-5月"], { through: 5, after: "none", back: 1 }],
  ])("%j is of the months %j", (path, span) => {
    expect(keyOfHeading("indicator", readHeading(path))).toEqual({ key: "actual", span });
  });

  it.each([
    [["全市位次"]],
    [["规上企业增速"]],
    [["本月", "全省平均"]],
    [["完成", "同比", "目标"]],
    [["天气"]],
    [["本月", "各园区占比情况表"]],
  ])("%j is not read as something that it may not be", (path) => {
    const read = readHeading(path);
    expect(read.isWhole && read.measure !== undefined).toBe(false);
  });
});

describe("The name of a row", () => {
  it.each([
    ["一、主营业务收入", "主营业务收入", false],
    ["（二）工业增加值（亿元）", "工业增加值", false],
    ["1. 上交税金", "上交税金", false],
    ["①从业人员", "从业人员", false],
    ["　　其中：出口", "出口", true],
    ["#规上企业", "规上企业", true],
    ["一区四园建设", "一区四园建设", false],
    ["2号地块", "2号地块", false],
  ])("%s is %s", (raw, name, isPart) => {
    expect(readLabel(raw)).toMatchObject({ name, isPart });
  });

  it("has its unit in brackets, and is the same with 完成额 behind it", () => {
    expect(readLabel("3、投资（万元）").unit).toBe("万元");
    expect(nearKey("固定资产投资完成额")).toBe(nearKey("固定资产投资"));
    expect(nearKey("规模以上工业增加值")).not.toBe(nearKey("工业增加值"));
  });
});

describe("The period that a form names", () => {
  it.each([
    ["2013年1-6月主要指标", { year: 2013, month: 6 }],
    ["（2024年上半年）", { year: 2024, month: 6 }],
    ["2013 年 5 月", { year: 2013, month: 5 }],
  ])("%s", (line, period) => expect(periodIn(["表", line])).toMatchObject(period));
  it("is none where the month is to be written in", () => expect(periodIn(["2013年  月"])).toBeUndefined());
});

describe("A mapping", () => {
  const mapping = {
    headings: ["指标", "__proto__"],
    columns: new Map([["__proto__", "actual"]]),
    rows: new Map([["constructor", "\n主营业务收入\n"]]),
  };

  it("comes back from its file as it was, whatever its headings are called", () => {
    expect(readMappings(writeMappings([mapping]))).toEqual([mapping]);
  });

  it.each([
    "",
    "{",
    "[]",
    '{"kind":"park-form-mapping","version":1}',
    '{"kind":"other","version":1,"forms":[]}',
    '{"kind":"park-form-mapping","version":1,"forms":[{"headings":[1],"columns":[],"rows":[]}]}',
  ])("is refused where %s stands in the file", (text) => expect(readMappings(text)).toBeUndefined());
});
