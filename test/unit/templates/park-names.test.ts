import { areAlike, parkNameFindings } from "../../../src/templates/parks/park-names";
import { readParameters } from "../../../src/templates/parameters/read-parameters";
import { typedParameters } from "./roll-over/typed-workbook";

describe("names of parks", () => {
  test.each([
    ["高新园区", "高新圆区", true],
    ["高新园区", "高新园", true],
    ["开元工业园", "开源工业园", true],
    ["工业一园", "工业二园", false],
    ["东部园区", "西部园区", false],
    ["甲园", "乙园", false],
    ["A区产业园", "B区产业园", false],
    ["高新园区", "经开园区", false],
  ])("%s and %s: alike %s", (one, other, alike) => {
    expect([areAlike(one, other), areAlike(other, one)]).toEqual([alike, alike]);
  });

  const row = (park: string, at: number) => ({
    park,
    source: { sheet: "指标数据", cells: { park: `A${at}` } },
  });
  const told = (parks: string, rows: string[]) =>
    parkNameFindings(
      rows.map((park, index) => row(park, index + 2)),
      readParameters(typedParameters({ parks, period: "2013年1-6月" })).parameters,
    ).map(({ severity, kind, suggestion }) => [severity, kind, suggestion]);

  test("one of 参数 that no row has is an error, with the name that is meant", () => {
    expect(told("高新圆区、东园", ["高新园区", "东园"])).toEqual([
      ["error", "unknownPark", "高新园区"],
      ["warning", "parkLike", "高新圆区"],
    ]);
    expect(told("东园", ["东园", "西园"])).toEqual([]);
    expect(told("", ["开元工业园", "开源工业园"])).toEqual([["warning", "parkLike", "开元工业园"]]);
    expect(told("工业园区", ["", ""])).toEqual([]);
  });

  test("of two letters one that 参数 does not name is asked about too: its rows are left out", () => {
    expect(told("甲园", ["甲园", "甲圆"])).toEqual([["warning", "parkLike", "甲园"]]);
    expect(told("甲园", ["甲园", "乙园"])).toEqual([]);
    expect(told("", ["龙园", "凤园"])).toEqual([]);
  });
});
