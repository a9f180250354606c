import { INDICATOR_TABLE } from "../../../src/records/columns/indicator-columns";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { renamedHeaders } from "../../../src/records/reading/renamed-headers";

const BEFORE = ["指标", "单位", "年度目标", "本期累计", "去年同期", "我的备忘"];
const remembered = {
  headers: BEFORE,
  fields: { name: "指标", unit: "单位", target: "年度目标", actual: "本期累计", prior: "去年同期" },
};

const namesOf = (found: ReturnType<typeof renamedHeaders>) =>
  Object.fromEntries(Object.entries(found).map(([field, one]) => [field, one?.header]));
const renamed = (...headers: string[]) => namesOf(renamedHeaders(INDICATOR_TABLE, headers, remembered));

describe("a heading that is renamed after a build", () => {
  test.each([
    [
      "stays its column",
      ["指标", "单位", "咱们要干的数", "本期累计", "去年同期", "我的备忘"],
      { target: "咱们要干的数" },
    ],
    [
      "two at once, each in its place",
      ["指标", "单位", "甲数", "乙数", "去年同期", "我的备忘"],
      { target: "甲数", actual: "乙数" },
    ],
    ["known names need no memory", ["指标", "单位", "全年任务数", "本期累计", "去年同期", "我的备忘"], {}],
    [
      "found where columns moved and one alone is new",
      ["指标", "咱们要干的数", "单位", "本期累计", "去年同期", "我的备忘", "又一列"].slice(0, 6),
      { target: "咱们要干的数" },
    ],
    [
      "of two new ones in another width nobody can tell",
      ["指标", "单位", "甲数", "乙数", "本期累计", "去年同期", "我的备忘", "丙数"],
      {},
    ],
    [
      "a column of the user's that is renamed is not ours",
      ["指标", "单位", "年度目标", "本期累计", "去年同期", "别的备忘"],
      {},
    ],
    ["a column that was deleted is nowhere", ["指标", "单位", "本期累计", "去年同期", "我的备忘"], {}],
  ])("%s", (_name, headers, expected) => {
    expect(renamed(...headers)).toEqual(expected);
  });

  test("goes on being known under the new name, wherever it stands, and a column that is gone is not another new one", () => {
    const after = {
      headers: ["指标", "单位", "咱们要干的数", "本期累计", "去年同期"],
      fields: { ...remembered.fields, target: "咱们要干的数" },
    };
    const now = ["单位", "本期累计", "指标", "咱们要干的数", "新列", "又一列"];
    expect(renamedHeaders(INDICATOR_TABLE, now, after)).toEqual({
      target: { header: "咱们要干的数", isNew: false },
    });
  });

  test("is read, and said", () => {
    const values = [
      ["指标", "单位", "咱们要干的数", "本期累计"],
      ["税收", "亿元", 10, 5],
    ];
    const table = { sheet: "指标数据", row: 1, column: 1, values };
    expect(readIndicators(table).records[0]?.target).toBeUndefined();
    const { records, findings } = readIndicators({
      ...table,
      aliases: { target: { header: "咱们要干的数", isNew: true } },
    });
    expect(records[0]?.target).toBe(10);
    expect(findings).toEqual([
      expect.objectContaining({
        ...{ kind: "renamedColumn", severity: "warning" },
        place: { sheet: "指标数据", address: "C1" },
      }),
    ]);
  });
});
