import { violations } from "../support/accessibility";
import {
  closeBrowser,
  describeInBrowser,
  goTo,
  openWorkbench,
  paneFrame,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

describeInBrowser("the fields of the catalogue, in the pane", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
    const { page, pane } = open;
    await page.locator("#file-new").click();
    await pane.getByRole("button", { name: /用示例数据/ }).click();
    await pane.getByRole("region", { name: "示例数据已填好" }).waitFor();
    await page.waitForTimeout(1500); // the sample's first table is gone to last
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: /^Sheet1$/ }).click();
    await page.waitForTimeout(500);
  });
  afterAll(() => open.close());

  const nameBox = () => open.page.locator("[data-u-comp=defined-name] input").first();
  async function written(address: string): Promise<unknown> {
    const { file } = await saveWorkbook(open);
    const [letters = "", digits = ""] = address.match(/[A-Z]+|\d+/g) ?? [];
    return file.sheets
      .find(({ name }) => name === "Sheet1")
      ?.rows.find(({ row }) => row === Number(digits) - 1)
      ?.cells.find(({ column }) => column === letters.charCodeAt(0) - 65)?.value;
  }

  it("go into the selected cell at a click", async () => {
    await open.pane.locator("#open-templates").click();
    await goTo(open, "B3");
    const fields = open.pane.getByRole("region", { name: "字段", exact: true });
    await fields.getByRole("button", { name: "本期累计", exact: true }).click();
    await open.pane.getByText(/已写入 .*B3/).waitFor();
    expect(await written("B3")).toBe("{{指标.本期累计}}");
  });

  it("fall into the cell over which they are let go", async () => {
    const { page, pane } = open;
    const at = { x: 420, y: 420 };
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(300);
    const target = await nameBox().inputValue();
    expect(target).toMatch(/^[A-Z]\d+$/);
    await goTo(open, "A1");
    const button = pane.getByRole("region", { name: "字段", exact: true }).getByRole("button", {
      name: "占年目标",
      exact: true,
    });
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    if (!box) throw new Error("no button");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 10, { steps: 8 });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(500);
    expect(await nameBox().inputValue()).toBe(target);
    expect(await written(target)).toBe("{{指标.占年目标}}");
    expect(await written("A1")).toBeUndefined();
  });

  it("stand in the help with their other names, units and what they need, found by any of their names", async () => {
    const { pane } = open;
    await pane.getByRole("button", { name: "返回" }).click();
    await pane.locator("#open-help").click();
    const fields = pane.getByRole("region", { name: "字段", exact: true });
    expect(await fields.getByText("也叫").count()).toBe(0);
    await pane.getByRole("searchbox").fill("增长贡献率");
    await fields
      .getByText(/也叫\uFF1A增长贡献率/)
      .first()
      .waitFor();
    expect(await fields.getByText(/要用\uFF1A本期累计、去年同期/).count()).toBe(1);
    expect(await violations(paneFrame(open))).toEqual([]);
    await goTo(open, "D7");
    await fields.getByRole("button", { name: "把字段贡献率放进所选单元格" }).first().click();
    await pane.getByText(/已写入.*D7/).waitFor();
    expect(await written("D7")).toBe("{{指标.贡献率}}");
  });

  it("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});
