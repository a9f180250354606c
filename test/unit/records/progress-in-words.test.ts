import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue } from "../../../src/records/reading/sheet-table";
import { planProjectSheet } from "../../../src/templates/projects/project-sheet";
import { writeReport } from "../../../src/report/document/write-report";
import { plainReport } from "../../../src/report/document/report-document";
import { parametersOf } from "../report/parameters";

/** What stands in 形象进度 of a project, and what it is read as: a figure, words, or nothing with what is said of it. */
const CASES: readonly [cell: CellValue, progress: number | undefined, words?: string, told?: string][] = [
  [0.8, 0.8],
  ["80%", 0.8],
  ["\uFF18\uFF10\uFF05", 0.8],
  ["主体施工", undefined, "主体施工"],
  ["主体施工至5层", undefined, "主体施工至5层"],
  [" 三通一平 ", undefined, "三通一平"],
  ["一期投产，二期设备安装", undefined, "一期投产，二期设备安装"],
  ["80", undefined, undefined, "percentMissing"],
  [80, undefined, undefined, "percentMissing"],
  ["完成80%", undefined, undefined, "notANumber"],
  ["约八成", undefined, undefined, "notANumber"],
  ["#N/A", undefined, undefined, "errorValue"],
  ["", undefined],
];

const table = (cell: CellValue) => ({
  ...{ sheet: "项目数据", row: 1, column: 1 },
  values: [
    ["项目", "类别", "形象进度", "进度口径"],
    ["管网", "园区配套", cell, "土建"],
  ],
});

describe("the progress of a project", () => {
  test.each(CASES.map((one) => [JSON.stringify(one[0]), one] as const))("%s", (_cell, one) => {
    const [cell, progress, words, told] = one;
    const { records, findings } = readProjects(table(cell));
    expect([records[0]?.progress, records[0]?.progressWords]).toEqual([progress, words]);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(told === undefined ? 0 : 1);
  });

  test("in words stands in the sheet, in the table and in the sentence", () => {
    const { records } = readProjects(table("主体施工"));
    const { plan } = planProjectSheet(records, parametersOf());
    expect(plan.leftOut).not.toContain("形象进度");
    const cells = plan.rows.flatMap((row) => row.cells.map(String));
    expect(cells.some((cell) => /^=IF\(ISTEXT\(('?项目数据'?!\$C\$2)\),\1,/.test(cell))).toBe(true);
    const report = writeReport({
      parameters: parametersOf(),
      indicators: [],
      enterprises: [],
      projects: records,
    });
    expect(plainReport(report)).toContain("管网形象进度为主体施工");
    expect(JSON.stringify(report.tables)).toContain("主体施工");
  });
});
