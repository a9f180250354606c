import type { ReportTable } from "../../../src/report/document/report-document";
import { writeReport } from "../../../src/report/document/write-report";
import { columnLayout } from "../../../src/report/word-file/column-widths";
import { headerLines } from "../../../src/report/word-file/header-lines";
import { fourParksInput, seedInput, sourceOf } from "./example-input";

const LANDSCAPE = 12_756;
const SIZES = [21, 18, 15];

function rowOf(table: ReportTable | undefined, label: string): Record<string, string> {
  const cells = table?.rows.find((row) => row.cells[0] === label)?.cells ?? [];
  return Object.fromEntries((table?.headers ?? []).map((header, at) => [header, cells[at] ?? ""]));
}

describe("the three tables of the report", () => {
  const [indicators, enterprises, projects] = writeReport(fourParksInput()).tables;

  test("have the totals of the sheets, what parks share counted once", () => {
    expect(indicators?.rows.find(({ cells }) => cells[1] === "合计")).toEqual({
      cells: expect.arrayContaining(["主营业务收入", "273.00", "136.40", "49.96%", "-0.04", "差欠序时"]),
      strong: true,
    });
    expect(rowOf(enterprises, "合计（24户）")).toMatchObject({
      主营业务收入: "327005.00",
      同比增长: "10.88%",
    });
    expect(rowOf(enterprises, "虚拟西园小计（7户）")).toMatchObject({ 主营业务收入: "116755.00" });
    expect(rowOf(projects, "合计（13个）")).toMatchObject({ 总投资: "19.94", 投资进度: "49.22%" });
  });

  test("leave out columns in which nothing stands", () => {
    const [, seedEnterprises] = writeReport(seedInput()).tables;
    expect(seedEnterprises?.headers).not.toContain("主营业务收入");
    expect(seedEnterprises?.headers).toContain("标签");
    expect(seedEnterprises?.rows.at(-1)?.cells[0]).toBe("合计（32户）");
  });

  test("mark what is published and give signs to what is ahead and behind", () => {
    const [seedIndicators] = writeReport(seedInput()).tables;
    expect(rowOf(seedIndicators, "主营业务收入")).toMatchObject({
      同比增长: "20.47%（公布）",
      "差欠/超序时（百分点）": "-11.38",
    });
    expect(rowOf(seedIndicators, "上交税金")).toMatchObject({ "差欠/超序时（百分点）": "+16.36" });
  });

  test("sum up by tag and by kind where there are too many rows, and say where the names are", () => {
    const given = fourParksInput();
    const [one] = given.enterprises;
    const [other] = given.projects;
    const many = writeReport({
      ...given,
      enterprises: Array.from({ length: 200 }, (_none, at) => ({
        ...one!,
        ...{ id: `E${at}`, name: `企业${at}`, source: sourceOf<never>("enterprises", at) },
      })),
      projects: Array.from({ length: 200 }, (_none, at) => ({
        ...other!,
        ...{ id: `P${at}`, name: `项目${at}`, source: sourceOf<never>("projects", at) },
      })),
    });
    const [, byTag, byKind] = many.tables;
    expect(byTag?.rows.map(({ cells }) => cells[0])).toEqual([
      "扩建升级（200户）",
      "虚拟东园小计（200户）",
      "虚拟西园小计（0户）",
      "虚拟南园小计（0户）",
      "虚拟北园小计（0户）",
      "合计（200户）",
    ]);
    expect(byTag?.note).toContain("名单见工作簿的企业扩建升级情况表");
    expect(byKind?.rows.length).toBeLessThan(10);
    expect(byKind?.headers[0]).toBe("类别");
  });
});

describe("the columns of a table on a landscape page", () => {
  const figures = (count: number): ReportTable => ({
    title: "",
    headers: ["企业", ...Array.from({ length: count }, (_none, at) => `收入${at}`)],
    rows: [{ cells: ["甲厂", ...Array.from({ length: count }, () => "1234567.00")] }],
    numeric: Array.from({ length: count }, (_none, at) => at + 1),
  });

  test("fill its width", () => {
    const { widths } = columnLayout(figures(4), LANDSCAPE, SIZES);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(LANDSCAPE);
  });

  test("keep figures in one line, by a smaller font where there are many", () => {
    expect(columnLayout(figures(4), LANDSCAPE, SIZES).size).toBe(21);
    const { size, widths } = columnLayout(figures(9), LANDSCAPE, SIZES);
    expect(size).toBe(18);
    // Ten half-width characters of half a font's size, and the cell's margins.
    for (const width of widths.slice(1)) expect(width).toBeGreaterThan(10 * 0.5 * size * 10 + 120);
  });
});

describe("a header in its column", () => {
  test.each([
    ["年度目标", 5, ["年度目标"]],
    ["年度目标", 3, ["年度", "目标"]],
    ["去年同期", 2.2, ["去年", "同期"]],
    ["增幅变化\uFF08百分点\uFF09", 6, ["增幅变化", "\uFF08百分点\uFF09"]],
    ["差欠/超序时", 4, ["差欠/", "超序时"]],
    ["招商实际到位资金", 3, ["招商实", "际到位", "资金"]],
  ])("%s in %d characters is parted into even lines", (header, room, lines) => {
    expect(headerLines(header, room)).toEqual(lines);
  });
});
