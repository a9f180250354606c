import { closeBrowser, describeInBrowser, openWorkbench, saveWorkbook } from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

const TAKEN = "项目进展情况表";

describeInBrowser("the plan where the user's own sheet has the name of ours", () => {
  test("leaves the choice, waits with Enter until it is read, and builds under another name when asked", async () => {
    const open = await openWorkbench();
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
    expect(await line.textContent()).toMatch(new RegExp(`^${TAKEN}列\\d+行新建\uFF0C名为“${TAKEN}`));
    await plan.getByRole("button", { name: "开始生成" }).click();
    await pane.getByRole("region", { name: "报表已生成" }).waitFor({ timeout: 60_000 });
    const { sheets } = (await saveWorkbook(open)).file;
    expect(sheets.filter(({ name }) => name.startsWith(TAKEN))).toHaveLength(2);
    const own = sheets.find(({ name }) => name === TAKEN);
    expect(own?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(["我自己的"]);
    await open.close();
  });
});
