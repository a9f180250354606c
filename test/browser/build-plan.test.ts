import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  paneFrame,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

const TAKEN = "项目进展情况表";

describeInBrowser("the pane where a sheet is not what it needs", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.close());

  test("whose name a sheet of the user's own has leaves the choice, waits with Enter until it is read, and builds under another name when asked", async () => {
    const { page, pane } = open;
    const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
    await frame?.evaluate(async (name) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add(name).getRange("A1").values = [["我自己的"]];
        await context.sync();
      });
    }, TAKEN);
    await pane.getByRole("button", { name: /^一键生成/ }).click();
    const plan = pane.getByRole("region", { name: "将要生成" });
    await plan.and(pane.locator(":focus")).waitFor();
    const line = plan.getByRole("listitem").filter({ hasText: TAKEN });
    expect(await line.textContent()).toBe(`${TAKEN}不生成`);
    await plan.getByRole("radio", { name: "换个名字生成" }).check();
    expect(await line.textContent()).toMatch(new RegExp(`^${TAKEN}共\\d+行新建\uFF0C名为“${TAKEN}`));
    await plan.getByRole("button", { name: "开始生成" }).click();
    await pane.getByRole("region", { name: "报表已生成" }).waitFor({ timeout: 60_000 });
    const { sheets } = (await saveWorkbook(open)).file;
    expect(sheets.filter(({ name }) => name.startsWith(TAKEN))).toHaveLength(2);
    const own = sheets.find(({ name }) => name === TAKEN);
    expect(own?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(["我自己的"]);
  });

  test("where 参数 is missing says so, makes it at a press and then lets the period be chosen", async () => {
    const { page, pane } = open;
    await page.locator("#file-sample").click();
    await page.getByRole("menuitem").first().click();
    await page.getByText(/^已打开/).waitFor();
    await pane.getByRole("button", { name: "修改报告期" }).waitFor();
    await paneFrame(open).evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("参数").delete();
        await context.sync();
      });
    });
    // The pane reads the workbook anew when the user comes back to it.
    const add = pane.getByRole("button", { name: "补建参数表" });
    for (const _try of Array.from({ length: 20 })) {
      if (await add.isVisible()) break;
      await paneFrame(open).evaluate(() => window.dispatchEvent(new Event("focus")));
      await open.page.waitForTimeout(300);
    }
    expect(await pane.getByRole("button", { name: "修改报告期" }).count()).toBe(0);
    await add.click();
    await pane.getByRole("region", { name: "数据表已建好" }).waitFor();
    await pane.getByRole("button", { name: "修改报告期" }).waitFor();
  });
});
