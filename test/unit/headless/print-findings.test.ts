import { printFindings } from "../../../workbench/headless/print-findings";
import { headlessText } from "../../../workbench/locales/headless";

const finding = (kind: string, row: number) => ({
  severity: "hint",
  kind,
  message: `${kind} ${row}`,
  place: { sheet: "企业数据", address: `E${row}` },
});

function printed(findings: Parameters<typeof printFindings>[0]): string[] {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    printFindings(findings, headlessText("zh-CN"));
    return log.mock.calls.map(([line]) => String(line));
  } finally {
    log.mockRestore();
  }
}

describe("the findings of a run", () => {
  test("are told twenty of a kind, so that another kind is not lost among them, with how many are left", () => {
    const lines = printed([
      ...Array.from({ length: 23 }, (_none, index) => finding("noTag", index + 2)),
      finding("slip", 99),
    ]);
    expect(lines[0]).toBe("发现 24 个问题：");
    expect(lines.filter((line) => line.includes("noTag"))).toHaveLength(20);
    expect(lines).toContain("  提示 企业数据!E99 slip 99");
    expect(lines.at(-1)).toContain("还有3个");
  });

  test("that say the same of several cells are one line with the cells, other sheets apart", () => {
    const same = (row: number, sheet = "企业数据") => ({
      ...{ severity: "hint", kind: "noTag", message: "没有标签" },
      place: { sheet, address: `E${row}` },
    });
    expect(printed([2, 3, 4, 5, 6, 7, 8].map((row) => same(row)).concat(same(3, "项目数据")))).toEqual([
      "发现 8 个问题：",
      "  提示 企业数据!E2、E3、E4、E5、E6、E7、E8 没有标签",
      "  提示 项目数据!E3 没有标签",
    ]);
    const many = Array.from({ length: 40 }, (_none, row) => same(row + 2));
    expect(printed(many)[1]).toContain("E13等40格 没有标签");
  });

  test("that say the same of several names are one line with the names", () => {
    const untagged = (row: number, name: string) => ({
      ...{ severity: "hint", kind: "untagged", message: `\u201C${name}\u201D没有标签。` },
      parameters: { name },
      place: { sheet: "企业数据", address: `D${row}` },
    });
    expect(
      printed([untagged(2, "光电"), untagged(3, "电器"), untagged(4, "光电"), untagged(7, "科技")]),
    ).toEqual([
      "发现 4 个问题：",
      "  提示 企业数据!D2、D3、D4、D7 \u201C光电\u201D、\u201C电器\u201D、\u201C科技\u201D没有标签。",
    ]);
  });

  test("are told whole where they are few, and nothing is said where there are none", () => {
    expect(printed([finding("noTag", 2)])).toEqual(["发现 1 个问题：", "  提示 企业数据!E2 noTag 2"]);
    expect(printed([])).toEqual([]);
  });
});
