import fc from "fast-check";
import { lineSteps, stretchesOf } from "../../../src/user-templates/line-steps";
import { filled, fill, problems } from "./given";

const enterprises = [
  { park: "东园", name: "甲", cluster: "电子", revenue: 300, priorRevenue: 200, unit: "万元" },
  { park: "东园", name: "乙", cluster: "建材", revenue: 500, priorRevenue: 400, unit: "万元" },
  { park: "西园", name: "丙", cluster: "电子", revenue: 2, priorRevenue: 1, unit: "亿元" },
];
const firstColumn = (cells: readonly (readonly unknown[])[]) => cells.map(([cell]) => cell);

describe("a row with fields of a table", () => {
  test("repeats for each record and reads its input cells", () => {
    const rows = filled(
      [
        ["企业", "收入"],
        ["{{企业.企业}}", "{{企业.主营业务收入}}"],
      ],
      { enterprises },
    );
    expect(rows).toHaveLength(4);
    expect(String(rows[1]?.[0])).toContain("企业数据!$C$2");
    expect(String(rows[3]?.[1])).toContain("企业数据!$I$4");
  });

  test("reads other figures of the row where they stand", () => {
    const rows = filled([["{{企业.主营业务收入}}", "{{企业.去年同期}}", "{{企业.同比增长}}"]], {
      enterprises,
    });
    expect(rows[2]?.[2]).toMatch(/A3/);
    expect(rows[2]?.[2]).not.toContain("企业数据!");
  });

  test("keeps an indent, and no space between marks", () => {
    const [[indented, number]] = filled([["{{#企业}} \u3000{{企业.企业}}", "{{序号}} {{/企业}}"]], {
      enterprises: enterprises.slice(0, 1),
    }) as [[string, number]];
    expect(indented).toMatch(/^=" ?\u3000"&/);
    expect(number).toBe(1);
  });

  test("orders, filters and takes the first", () => {
    const name = (head: string) =>
      firstColumn(filled([[`{{#企业 | ${head}}}{{企业.企业 | 值}}{{/企业}}`]], { enterprises })).map((cell) =>
        ["", "", "甲", "乙", "丙"].at(Number(/\$C\$(\d)/.exec(String(cell))?.[1])),
      );
    expect(name("排序 主营业务收入 降序")).toEqual(["丙", "乙", "甲"]);
    expect(name("排序 主营业务收入 降序 | 前 1")).toEqual(["丙"]);
    expect(name("排序 主营业务收入 | 后 2")).toEqual(["乙", "丙"]);
    expect(name('条件 园区="东园" 且 主营业务收入>=500')).toEqual(["乙"]);
    expect(name('条件 产业集群<>"电子"')).toEqual(["乙"]);
  });

  test("orders by a derived figure as its source gives it, missing ones last", () => {
    const growth: Record<string, number | undefined> = { 甲: 0.5, 乙: undefined, 丙: 1 };
    const rows = filled([["{{#企业 | 排序 同比增长}}{{企业.企业}}{{/企业}}"]], {
      enterprises,
      figure: ({ name }) => growth[name],
    });
    expect(firstColumn(rows).map((cell) => /\$C\$(\d)/.exec(String(cell))?.[1])).toEqual(["2", "4", "3"]);
  });

  test("is not there without records, nor what only reads it", () => {
    expect(filled([["名单"], ["{{企业.企业}}"], ["=COUNTA(A2)"]], {})).toEqual([["名单"], [""]]);
  });

  test("an enterprise that several parks list is there once, with all of them", () => {
    const shared = [
      { park: "东园", id: "Q1", name: "甲", revenue: 1 },
      { park: "西园", id: "Q1", name: "甲", revenue: 1 },
    ];
    expect(
      filled([["{{企业.园区}}", "{{序号}}", "{{企业.企业}}"]], { enterprises: shared }).map((row) =>
        row.slice(0, 2),
      ),
    ).toEqual([["东园、西园", 1]]);
  });

  test("a text from a cell never becomes a formula", () => {
    const parks = [{ park: "=1+1", name: "甲" }];
    expect(filled([["{{#园区}}{{园区}}{{/园区}}"]], { enterprises: parks })).toEqual([["'=1+1"]]);
  });
});

describe("a formula of the template", () => {
  const rows = (...cells: string[][]) => filled(cells, { enterprises });

  test("under a repeated row covers all of it", () => {
    expect(rows(["{{企业.企业}}", "{{企业.主营业务收入}}"], ["合计", "=SUM(B1)"])[3]?.[1]).toBe(
      "=SUM(B1:B3)",
    );
  });

  test("within the row stays in its row, with a fixed row it is all rows", () => {
    const cells = rows(["{{企业.企业}}", "{{企业.主营业务收入}}", "=B1/SUM(B$1)", "=RANK(B1,B$1)"]);
    expect(cells[1]?.slice(2)).toEqual(["=B2/SUM(B$1:B$3)", "=RANK(B2,B$1:B$3)"]);
  });

  test("in a subtotal covers its group, and in the total all groups", () => {
    const cells = rows(
      ["{{#园区}}{{园区}}"],
      ["{{企业.企业}}", "{{企业.主营业务收入}}"],
      ["小计{{/园区}}", "=SUM(B2)"],
      ["合计", "=SUM(B2)", "=SUM(B3)"],
    );
    expect(cells.map((line) => line[1] ?? "").filter((cell) => String(cell).startsWith("=SUM"))).toEqual([
      "=SUM(B2:B3)",
      "=SUM(B6)",
      "=SUM(B2:B3,B6)",
    ]);
    expect(cells[7]?.[2]).toBe("=SUM(B4,B7)");
  });

  test("a range over a part and its neighbours stretches", () => {
    expect(rows(["头"], ["{{企业.企业}}"], ["尾"], ["=COUNTA(A1:A3)"])[5]?.[0]).toBe("=COUNTA(A1:A5)");
  });

  test("keeps texts, names, other sheets and functions that look like cells", () => {
    const formula = '=LOG10(5)&"A1"&指标数据!A1&Rate1';
    expect(rows(["{{企业.企业}}"], [formula])[3]?.[0]).toBe(formula);
  });

  test("that names its own sheet means the filled one", () => {
    expect(rows(["{{企业.企业}}"], ["=COUNTA(模板_月报!A1)"])[3]?.[0]).toBe("=COUNTA(A1:A3)");
  });

  test.each([
    ["=B1*2", "A2 templateRepeatedAlone"],
    ["=[预算.xlsx]表!A1", "A2 templateOutside"],
    ["='C:\\数据\\[预算.xlsx]表'!A1", "A2 templateOutside"],
    ['=WEBSERVICE("http://example.test")', "A2 templateOutside"],
    ["=cmd|'/c calc'!A0", "A2 templateOutside"],
    ['=HYPERLINK("http://example.test")', "A2 templateOutside"],
  ])("%s is refused", (formula, problem) => {
    expect(problems([["{{企业.企业}}", "{{企业.主营业务收入}}"], [formula]], { enterprises })).toEqual([
      problem,
    ]);
  });
});

describe("groups and nesting", () => {
  test("a part for each value, its records inside, counted and summed", () => {
    const cells = filled(
      [
        ["{{#企业 | 分组 产业集群}}{{组}}", "{{个数()}}", "{{合计(主营业务收入)}}"],
        ["{{#企业}}{{企业.企业}}", "", "{{主营业务收入}}{{/企业}}"],
        ["{{/企业}}"],
      ],
      { enterprises },
    );
    expect(
      cells.map(([name, count]) => [name, count]).filter(([name]) => !String(name).startsWith("=")),
    ).toEqual([
      ["电子", 2],
      ["建材", 1],
    ]);
    expect(cells[0]?.[2]).toBe('=IF(COUNT(C2:C3)=0,"",SUM(C2:C3))');
  });

  test("sums over the input table convert each row's unit", () => {
    const [[sum]] = filled([["{{合计(企业.主营业务收入)}}"]], { enterprises }) as [[string]];
    expect(sum).toContain("SUMPRODUCT");
    expect(sum).toContain('企业数据!$H$2:$H$4="亿元")*10000');
    expect(sum).toContain("企业数据!$I$2:$I$4");
  });

  test("a block to the right repeats columns, and formulas over them grow", () => {
    const cells = filled(
      [
        ["{{#园区 | 向右}}{{园区}}{{/园区}}", "合计"],
        ["{{个数(企业.主营业务收入)}}", "=SUM(A2)"],
      ],
      {
        enterprises,
      },
    );
    expect(cells[0]).toEqual(["东园", "西园", "合计"]);
    expect(cells[1]?.[2]).toBe("=SUM(A2:B2)");
  });

  test("months to the right take this month's figure and earlier ones from the history", () => {
    const indicators = [{ park: "东园", name: "收入", unit: "亿元", actual: 6 }];
    const cells = filled([["{{#月 | 向右}}{{月}}月{{/月}}"], ["{{指标.本期累计}}"]], { indicators });
    expect(cells[0]).toEqual(["'1月", "'2月", "'3月", "'4月", "'5月", "'6月"]);
    expect(cells[1]?.[5]).toContain("IF(参数!$B$7=6,");
  });

  test("a sheet for each park is named after it", () => {
    const { sheets } = fill([["{{@每表 园区}}{{园区}}"], ["{{企业.企业}}"]], { enterprises });
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["月报_东园", 3],
      ["月报_西园", 2],
    ]);
  });

  test("rows under a condition are there or not, and what is otherwise", () => {
    const template = [["{{#如果 个数(企业.企业) > 2}}多"], ["{{否则}}少"], ["{{/如果}}"], ["尾"]];
    expect(firstColumn(filled(template, { enterprises }))).toEqual(["多", "尾"]);
    expect(firstColumn(filled(template, { enterprises: enterprises.slice(0, 1) }))).toEqual(["少", "尾"]);
  });

  test("a condition within a text becomes an IF", () => {
    const [[cell]] = filled([["{{企业.企业}}{{#如果 主营业务收入>400}}大{{否则}}小{{/如果}}"]], {
      enterprises: enterprises.slice(0, 1),
    }) as [[string]];
    expect(cell).toMatch(/^=.*&IF\(.*"大","小"\)$/);
  });
});

describe("what is wrong is told with its cell", () => {
  const indicators = [
    { park: "东园", name: "收入", unit: "亿元", actual: 6 },
    { park: "东园", name: "人员", unit: "人", actual: 100 },
  ];
  test.each([
    [[["{{指标.累记}}"]], "A1 templateUnknownName"],
    [[["", "{{#企业}}"]], "B1 templateNoEnd"],
    [[["{{/企业}}"]], "A1 templateLoneEnd"],
    [[["{{#企业}}{{企业.企业}}{{/项目}}"]], "A1 templateWrongEnd"],
    [[["{{#企业 | 向右}}"], ["{{/企业}}"]], "A2 templateEndElsewhere"],
    [[["{{#企业}}", "{{#月|向右}}", "{{/企业}}", "{{/月}}"]], "C1 templateWrongEnd"],
    [[["{{合计(指标.本期累计)}}"]], "A1 templateMixedUnits"],
    [[["{{合计(指标.同比增长)}}"]], "A1 templateSumOfRates"],
    [[["{{本期累计}}"]], "A1 templateUnknownName"],
    [[["{{#指标 | 排序 位次}}{{指标.指标}}{{/指标}}"]], "A1 templateNotForOrder"],
    [[["{{指标.位次}}"]], "A1 templateNeedsColumn"],
    [[['{{指标["利润"].本期累计}}']], "A1 templateNoRecord"],
    [[["{{指标.本期累计 | 亿元}}"]], "A1 templateNoConversion"],
    [[["{{#月|向右}}{{月}}{{/月}}"], ["{{指标.差欠超序时}}"]], "A2 templateNotMonthly"],
  ])("%j", (cells, problem) => expect(problems(cells, { indicators })[0]).toBe(problem));

  test("a block inside a merged cell", () => {
    const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    expect(problems([["{{指标.指标}}"], [""]], { indicators }, { merges })).toEqual(["A1 templateCutsMerge"]);
  });

  test("a block that crosses another", () => {
    const cells = [["{{#园区}}"], ["{{#企业}}{{企业.企业}}"], ["{{/园区}}"], ["{{/企业}}"]];
    expect(problems(cells, { indicators })[0]).toBe("A3 templateWrongEnd");
  });

  test("header names like __proto__ are names like others", () => {
    expect(problems([["{{指标.__proto__}}", "{{constructor}}"]], { indicators })).toEqual([
      "A1 templateUnknownName",
      "B1 templateUnknownName",
    ]);
  });
});

describe("the lines of a filled sheet", () => {
  test("come from its template by insertions, copies and deletions, whatever repeats", () => {
    const parts = fc.array(fc.tuple(fc.nat(2), fc.array(fc.nat(5), { maxLength: 30 })), { maxLength: 4 });
    fc.assert(
      fc.property(parts, (given) => {
        let line = 1;
        const lines: { from: number }[] = [];
        const stretches: { first: number; last: number }[] = [];
        for (const [size, wanted] of given) {
          lines.push({ from: line++ });
          const first = line;
          stretches.push({ first, last: first + size });
          line += size + 1;
          lines.push(...wanted.map((place) => ({ from: first + (place % (size + 1)) })));
        }
        const height = line - 1;
        let sheet = Array.from({ length: height }, (_, index) => index + 1);
        for (const step of lineSteps(stretchesOf(height, stretches, lines))) {
          const before = [...sheet];
          if (step.kind === "insert")
            sheet.splice(step.at - 1, 0, ...Array.from({ length: step.count }, () => 0));
          else if (step.kind === "delete") sheet.splice(step.at - 1, step.count);
          else
            sheet = sheet.map((own, index) => {
              const place = index - (step.to - 1);
              if (place < 0 || place >= step.count) return own;
              return step.of === "template" ? step.from + place : (before[step.from - 1 + place] ?? -1);
            });
        }
        expect(sheet).toEqual(lines.map(({ from }) => from));
      }),
    );
  });

  test("of many records take few steps", () => {
    const lines = [{ from: 1 }, ...Array.from({ length: 10_000 }, () => ({ from: 2 })), { from: 3 }];
    expect(lineSteps(stretchesOf(3, [{ first: 2, last: 2 }], lines)).length).toBeLessThan(20);
  });
});
