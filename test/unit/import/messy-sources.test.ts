import { recogniseBook } from "../../../src/commands/import";
import { planImport } from "../../../src/import/plan-import";
import { readTextSource } from "../../../src/import/source/read-text-source";

/** What becomes of each row of a source: table, row and state; of a record also what is written. */
function outcome(...sheets: string[]): string[] {
  const book = { sheets: sheets.flatMap((text, index) => readTextSource(text, `表${index + 1}`).sheets) };
  return recogniseBook(book).flatMap((recognised) =>
    planImport(recognised, undefined).rows.map((row) => {
      const values = row.state === "added" ? [...row.values].filter(([field]) => !field.startsWith("∅")) : [];
      return [recognised.key, row.row, row.state, ...values.flat()].join(" ");
    }),
  );
}

const findings = (text: string): string[] =>
  recogniseBook(readTextSource(text, "表")).flatMap((recognised) =>
    planImport(recognised, undefined).findings.map(({ kind }) => kind),
  );

describe("Several tables on a sheet", () => {
  test("are each read under their own header and unit, one below the other", () => {
    expect(
      outcome("单位：万元,,\n企业,营业收入,同期\n甲,100,90\n,,\n单位：亿元,,\n企业,营业收入,同期\n丙,3,2"),
    ).toEqual([
      "enterprises 3 added name 甲 unit 万元 revenue 100 priorRevenue 90",
      "enterprises 7 added name 丙 unit 亿元 revenue 3 priorRevenue 2",
    ]);
  });

  test("are one where the second has the header of the first again and no unit line of its own", () => {
    expect(outcome("单位：亿元,,\n企业,营业收入,同期\n甲,8,9\n企业,营业收入,同期\n丙,3,2")).toEqual([
      "enterprises 3 added name 甲 unit 亿元 revenue 8 priorRevenue 9",
      "enterprises 5 added name 丙 unit 亿元 revenue 3 priorRevenue 2",
    ]);
  });

  test("take the park that stands alone above each", () => {
    expect(outcome("东园,\n企业,营业收入(万元)\n甲,100\n,\n西园,\n企业,营业收入(亿元)\n乙,2")).toEqual([
      "enterprises 3 added name 甲 unit 万元 revenue 100 park 东园",
      "enterprises 7 added name 乙 unit 亿元 revenue 2 park 西园",
    ]);
  });

  test.each([
    ["below each other", "企业,收入(万元)\n甲,100\n,\n项目,类别,总投资(亿元)\nP1,重大项目,3", 2, 5],
    ["side by side", "企业,收入(万元),,项目,类别,总投资(亿元)\n甲,100,,P1,重大项目,3", 2, 2],
  ])("may be of different kinds, %s", (_how, text, first, second) => {
    expect(outcome(text)).toEqual([
      `enterprises ${first} added name 甲 unit 万元 revenue 100`,
      `projects ${second} added name P1 kind 重大项目 unit 亿元 investment 3`,
    ]);
  });

  test("and one that is not known is told of and gives no records", () => {
    const text = "企业,收入(万元)\n甲,100\n乙,200\n,\n设备名称,数量(台)\n车床,5";
    expect(outcome(text)).toHaveLength(2);
    expect(findings(text)).toContain("importUnknownTable");
  });

  test("never add one record twice", () => {
    expect(outcome("企业,收入(万元)\n甲,100\n,\n企业,收入(亿元)\n甲,2").at(-1)).toBe(
      "enterprises 5 rejected",
    );
  });
});

test("Sheets with the same columns are read together", () => {
  expect(outcome("企业,收入(万元)\n甲,100", "企业,收入(亿元)\n乙,2")).toEqual([
    "enterprises 2 added name 甲 unit 万元 revenue 100",
    "enterprises 2 added name 乙 unit 亿元 revenue 2",
  ]);
});

describe("Rates that nobody marked as percents", () => {
  const growths = (header: string, ...rows: string[]) =>
    outcome([header, ...rows].join("\n")).map(
      (row) => /rejected|publishedGrowth \S+|progress \S+/.exec(row)?.[0],
    );
  const PLAIN = "指标,单位,本期累计,同比增长";

  test.each([
    [
      "are percents where one is beyond a fraction",
      PLAIN,
      ["A,亿元,50,20.47", "B,亿元,20,3.2"],
      [0.2047, 0.032],
    ],
    ["are fractions below 1", PLAIN, ["A,亿元,50,0.2047", "B,亿元,20,-0.03"], [0.2047, -0.03]],
  ])("%s", (_what, header, rows, rates) => {
    expect(growths(header, ...rows)).toEqual(rates.map((rate) => `publishedGrowth ${rate}`));
  });

  test("are percents where the row's own figures grew so", () => {
    expect(
      growths("指标,单位,本期累计,去年同期,同比增长", "A,亿元,50,48.4,3.2", "B,亿元,30,31,-3.3"),
    ).toEqual(["publishedGrowth 0.032", "publishedGrowth -0.033"]);
  });

  test.each([
    ["3.2 alone", ["A,亿元,50,3.2"]],
    ["a fraction among percents", ["A,亿元,50,0.2896"]],
  ])("are refused where they may be either: %s", (what, rows) => {
    const others = what === "3.2 alone" ? [] : ["B,亿元,20,20.47"];
    expect(growths(PLAIN, ...rows, ...others)[0]).toBe("rejected");
  });

  test("of work done are percents where one is 45", () => {
    expect(growths("项目,类别,形象进度", "A,重大项目,45", "B,重大项目,100")).toEqual([
      "progress 0.45",
      "progress 1",
    ]);
  });
});

describe("A unit behind an indicator's name", () => {
  test.each(["主营业务收入（亿元）", "主营业务收入(亿元)", "主营业务收入，亿元", "主营业务收入【亿元】"])(
    "of %s is the row's",
    (name) => {
      expect(outcome(`指标\t年度目标\t本期累计\n${name}\t135\t52.14`)).toEqual([
        "indicators 2 added name 主营业务收入 unit 亿元 target 135 actual 52.14",
      ]);
    },
  );

  test("does not keep the row from finding its own", () => {
    const target = {
      ...{ sheet: "指标数据", row: 1, column: 1 },
      values: [
        ["指标", "单位", "本期累计"],
        ["主营业务收入", "亿元", 40],
      ],
    };
    const [recognised] = recogniseBook(readTextSource("指标,本期累计\n主营业务收入(万元),521400", "表"));
    const [row] = recognised ? planImport(recognised, target).rows : [];
    expect(row).toMatchObject({ state: "changed", changes: [{ address: "C2", value: 52.14 }] });
  });
});

describe("A row that is the sum of those beside it", () => {
  const states = (text: string) => outcome(text).map((row) => row.split(" ")[2]);

  test("is a record where few digits agree by chance", () => {
    expect(states("企业,收入,单位\n甲,100,万元\n乙,200,万元\n丙,300,万元")).toEqual([
      "added",
      "added",
      "added",
    ]);
  });

  test("is none where many do", () => {
    expect(states("企业,收入,单位\n食品,3468.5,万元\n甲,1234,万元\n乙,2234.5,万元")[0]).toBe("passed");
  });

  test("is a record where it is numbered like the others", () => {
    expect(states("序号,企业,收入,单位\n1,甲,1234,万元\n2,乙,2234.5,万元\n3,丙,3468.5,万元")[2]).toBe(
      "added",
    );
  });
});

describe("Headers of several rows", () => {
  test("are read together where the lower ones say which column is meant", () => {
    expect(outcome("项目名称,类别,总投资,完成投资,\n,,,本年,累计\nP1,重大项目,30000,100,1200")).toEqual([
      "projects 3 added name P1 kind 重大项目 unit 万元 investment 30000 invested 1200",
    ]);
  });

  test("give rates under 本月止累计, and none under 本月", () => {
    const header = "指标,单位,本月,,本月止累计,,年度目标,\n,,完成,同比±%,完成,同比±%,目标数,完成%";
    expect(outcome(`${header}\n税收,亿元,8,12.1,52,20.47,135,38.5`)).toEqual([
      "indicators 3 added name 税收 unit 亿元 target 135 actual 52 publishedGrowth 0.2047",
    ]);
  });

  test.each(["2013年6月", "6月", "二季度", "2012年", "2013年上半年", "本季"])(
    "keep the figures of %s apart from the cumulative ones",
    (period) => {
      expect(outcome(`企业名称,${period},2013年1-6月\n,营业收入,营业收入\n甲,10,60`)).toEqual([
        "enterprises 3 added name 甲 unit 万元 revenue 60",
      ]);
    },
  );

  test("are one row where the first record has words alone and a blank", () => {
    expect(outcome("项目,类别,责任单位\nP1,重大项目,\nP2,园区配套,城投")).toHaveLength(2);
  });
});

test("A share is no amount: 完成% of a target is not what was completed", () => {
  expect(outcome("指标,单位,年度目标,完成%\n税收,亿元,135,38.5")).toEqual([
    "indicators 2 added name 税收 unit 亿元 target 135",
  ]);
});
