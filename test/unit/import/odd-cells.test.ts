import { planRows } from "../../../src/import/plan-rows";

const target = {
  sheet: "企业数据",
  row: 1,
  column: 1,
  values: [["编号", "企业", "标签", "单位", "主营业务收入", "备注"]],
};

function plan(header: string[], ...rows: (string | number)[][]) {
  return planRows({
    sheet: { name: "来源", values: [header, ...rows] },
    target: { tables: { enterprises: target } },
  });
}

describe("Cells of a source that could be taken for more", () => {
  it.each(["001", "1-2", "2013-06", "=1+1", "+8613", "@A1", "0x10", "1E5"])(
    "a code %s stays what it is",
    (code) => {
      const added = plan(["编号", "企业", "标签", "主营业务收入"], [code, "甲公司", "扩建升级", 5])?.rows[0];
      expect(added?.state === "added" && added.values.get("id")).toBe(code);
    },
  );

  it("a header __proto__ or constructor names no column and breaks none", () => {
    const read = plan(
      ["企业", "__proto__", "constructor", "标签", "主营业务收入"],
      ["甲公司", "x", "y", "扩建升级", 5],
    );
    expect(read?.counts.added).toBe(1);
    expect(read?.columns.map(({ field }) => field)).toEqual([
      "name",
      undefined,
      undefined,
      "tags",
      "revenue",
    ]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("tells how far it is", () => {
    const steps: string[] = [];
    planRows(
      {
        sheet: {
          name: "来源",
          values: [
            ["企业", "主营业务收入"],
            ["甲", 5],
          ],
        },
        target: { tables: {} },
      },
      ({ step, rows }) => steps.push(`${step} ${rows}`),
    );
    expect(steps).toEqual(["recognise 2", "compare 2"]);
  });
});
