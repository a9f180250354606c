import { buildSheets } from "../../../src/workbook/build-sheets";
import { PARAMETERS, seedWorkbook } from "./seed";

const SHEETS = {
  indicators: "主要经济指标完成情况表",
  enterprises: "企业扩建升级情况表",
  projects: "项目进展情况表",
};
const HEAD = {
  indicatorsNumber: "园统101表",
  enterprisesNumber: "园统102表",
  issuer: "某某市统计局",
  validUntil: "2026年12月",
} as const;

const DECEMBER_2026 = 46387;

/** What stands at the right end of the unit line of each sheet, its row's height and its alignment. */
async function heads(): Promise<{ text: string; height: number; alignment: string }[]> {
  return Excel.run(async (context) => {
    const sheets = Object.values(SHEETS).map((name) => context.workbook.worksheets.getItem(name));
    const lines = sheets.map((sheet) => sheet.getRange("B3:Z3").load("text"));
    await context.sync();
    const cells = lines.map((line) => {
      const at = line.text[0]?.findIndex((text) => text.includes("计量单位")) ?? -1;
      const cell = line.getCell(0, at).load("text");
      cell.format.load("horizontalAlignment,rowHeight");
      return cell;
    });
    await context.sync();
    return cells.map((cell) => ({
      text: cell.text[0]?.[0] ?? "",
      height: cell.format.rowHeight,
      alignment: String(cell.format.horizontalAlignment),
    }));
  });
}

async function inParameters(content: Record<string, string | number>): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("参数");
    const used = sheet.getUsedRange().load("values,rowIndex");
    await context.sync();
    const labels = used.values.map(([label]) => String(label));
    let below = used.rowIndex + used.values.length;
    for (const [label, value] of Object.entries(content)) {
      const found = labels.indexOf(label);
      const row = found < 0 ? ++below : used.rowIndex + found + 1;
      const line = sheet.getRange(`A${row}:B${row}`);
      if (typeof value === "number") line.numberFormat = [["@", "yyyy-mm-dd"]];
      line.values = [[label, value]];
    }
    await context.sync();
  });
}

const wholeLook = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const all = Object.values(SHEETS).map((name) => {
      const layout = worksheets.getItem(name).pageLayout.load("firstPageNumber");
      return { layout, titles: layout.getPrintTitleRows().load("address") };
    });
    await context.sync();
    return all.map(({ layout, titles }) => [layout.firstPageNumber, titles.address.replace(/^.*!/, "")]);
  });

describe("表号, 制定机关 and 有效期至", () => {
  it("stand above the unit at the top right of each sheet, one under the other, on every printed page", async () => {
    await workbench.openWorkbook(seedWorkbook(undefined, { ...PARAMETERS, ...HEAD }));
    await buildSheets();
    expect((await heads()).map(({ text }) => text.split("\n").slice(0, -1))).toEqual([
      ["表　　号：园统101表", "制定机关：某某市统计局", "有效期至：2026年12月"],
      ["表　　号：园统102表", "制定机关：某某市统计局", "有效期至：2026年12月"],
      ["制定机关：某某市统计局", "有效期至：2026年12月"],
    ]);
    expect((await heads()).map(({ alignment }) => alignment)).toEqual(["Left", "Left", "Left"]);
    expect(await wholeLook()).toEqual([
      [1, "1:4"],
      [1, "1:4"],
      [1, "1:5"],
    ]);
  });

  it("follow 参数 at once, and leave their line where they are cleared", async () => {
    await workbench.openWorkbook(seedWorkbook(undefined, { ...PARAMETERS, ...HEAD }));
    await buildSheets();
    await inParameters({ 制定机关: "", 有效期至: "2027年1月" });
    expect((await heads())[0]?.text.split("\n").slice(0, -1)).toEqual([
      "表　　号：园统101表",
      "有效期至：2027年1月",
    ]);
  });

  it("come with an update, stay through the next one and the next period, and go with what they say", async () => {
    await workbench.openWorkbook(seedWorkbook());
    await buildSheets();
    const [plain] = await heads();
    expect(plain?.text).toMatch(/^计量单位/);
    await inParameters({ 指标表表号: "园统101表", 制定机关: "某某市统计局", 有效期至: DECEMBER_2026 });
    await buildSheets();
    const [filled, enterprises] = await heads();
    expect(filled).toMatchObject({
      text: expect.stringMatching(
        /^表　　号：园统101表\n制定机关：某某市统计局\n有效期至：2026年12月\n计量单位：/,
      ),
      alignment: "Left",
    });
    expect(enterprises?.text).toMatch(/^制定机关：某某市统计局\n有效期至：2026年12月\n计量单位：/);
    expect(filled?.height).toBeGreaterThan(3 * (plain?.height ?? 99));
    await inParameters({ 报告期: "2013年1-7月" });
    await buildSheets();
    expect((await heads())[0]).toEqual(filled);
    await inParameters({ 指标表表号: "", 制定机关: "", 有效期至: "" });
    await buildSheets();
    expect((await heads())[0]).toEqual(plain);
  });
});
