import type { SheetFile, WorkbookFile } from "../../workbench/file/workbook-file";
import { buildFromPane } from "../support/build-from-pane";
import {
  closeBrowser,
  describeInBrowser,
  goTo,
  openWorkbench,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

const INPUT = "指标数据";
const BUILT = "主要经济指标完成情况表";
const TARGET = 135;
const FIRST = 52.14;
const CORRECTED = 60;

describeInBrowser("a month's work in the page", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
    await open.page.locator("#file-new").click();
    await open.pane.getByRole("button", { name: /用示例数据/ }).click();
    await open.pane.getByRole("region", { name: "示例数据已填好" }).waitFor();
  });
  afterAll(() => open.close());

  test("fills in, builds, and shows how far the target is missed", async () => {
    await buildFromPane(open);
    await done("报表已生成");
    expect(gapsIn(await saved())).toContainEqual(expect.closeTo(gapOf(FIRST), 6));
  });

  test("takes a correction in the grid over into the sheet when it is built again", async () => {
    const { page } = open;
    const place = placeOf(sheetOf(await saved(), INPUT), FIRST);
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: INPUT }).click();
    await goTo(open, place);
    await page.keyboard.type(String(CORRECTED));
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    await buildFromPane(open);
    await done("报表已生成");
    const gaps = gapsIn(await saved());
    expect(gaps).toContainEqual(expect.closeTo(gapOf(CORRECTED), 6));
    expect(gaps).not.toContainEqual(expect.closeTo(gapOf(FIRST), 6));
  });

  test("leaves the workbook as it was when a build is cancelled", async () => {
    const before = await saved();
    await cancelAtSight(open, "正在生成报表", "取消");
    await buildFromPane(open);
    await done("已取消\uFF0C工作簿没有改变");
    expect(contentOf(await saved())).toEqual(contentOf(before));
  });

  test("rolls over to the next period, keeping this one's sheets, which are compared at one click, and takes it back", async () => {
    const { pane } = open;
    const before = await saved();
    await pane.getByRole("button", { name: "换期" }).click();
    await pane.getByText("报告期由2013年1-6月换到2013年1-7月。").waitFor();
    await pane.getByRole("button", { name: "换期", exact: true }).click();
    await done("已换到新的一期");
    const rolled = await saved();
    expect(rolled.sheets.map(({ name }) => name)).toContain("历史数据");
    expect(() => placeOf(sheetOf(rolled, INPUT), CORRECTED)).toThrow();
    await pane.getByRole("button", { name: "返回" }).click();
    await pane.locator("#open-kept").click();
    const list = pane.getByRole("list", { name: "往期报表" });
    await list.getByText("2013年上半年 主要指标", { exact: true }).waitFor();
    expect(await list.getByRole("listitem").count()).toBe(3);
    await list.getByRole("button", { name: "2013年上半年 主要指标与现在对比" }).click();
    await pane.getByText(`2013年上半年 主要指标 → ${BUILT}`).waitFor();
    await pane
      .getByText("本期累计：60 → 空白")
      .or(pane.getByText("本期累计：60.00 → 空白"))
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "返回" }).click();
    await pane.getByRole("button", { name: "撤销" }).first().click();
    await done("已撤销\uFF0C工作簿恢复原样");
    expect(contentOf(await saved())).toEqual(contentOf(before));
  });

  test("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });

  async function saved(): Promise<WorkbookFile> {
    return (await saveWorkbook(open)).file;
  }

  async function done(title: string): Promise<void> {
    await open.pane.getByRole("region", { name: title }).waitFor({ timeout: 60_000 });
  }
});

/** By how many percent points the target falls behind half a year. */
function gapOf(actual: number): number {
  return (actual / TARGET - 0.5) * 100;
}

function sheetOf(file: WorkbookFile, name: string): SheetFile {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no ${name}`);
  return sheet;
}

function gapsIn(file: WorkbookFile): unknown[] {
  return sheetOf(file, BUILT)
    .rows.flatMap(({ cells }) => cells)
    .filter(({ formula }) => formula?.includes("-序时进度))"))
    .map(({ value }) => value);
}

/** The address of the cell that holds the number. */
function placeOf(sheet: SheetFile, value: number): string {
  for (const { row, cells } of sheet.rows)
    for (const cell of cells)
      if (cell.value === value) return `${String.fromCharCode(65 + cell.column)}${row + 1}`;
  throw new Error(`${sheet.name} does not hold ${value}`);
}

/** What stands in the cells of each sheet. */
function contentOf(file: WorkbookFile): Record<string, unknown[]> {
  return Object.fromEntries(
    file.sheets.map(({ name, rows }) => [
      name,
      rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ value, formula }) => formula !== undefined || (value ?? "") !== "")
          .map(({ column, value, formula }) => [row, column, formula ?? value]),
      ),
    ]),
  );
}

/** Presses a button of a card as soon as it is there: a build is over sooner than a test's own click arrives. */
async function cancelAtSight({ page }: OpenWorkbench, card: string, button: string): Promise<void> {
  const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"));
  if (!pane) throw new Error("the page has no pane");
  await pane.evaluate(
    ([title, label]) => {
      const observer = new MutationObserver(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>(`[aria-label="${title}"] button`)];
        const found = buttons.find(({ textContent }) => textContent === label);
        if (!found) return;
        observer.disconnect();
        found.click();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    },
    [card, button],
  );
}
