import { readWorkbookFile } from "../../workbench/file/read-workbook-file";
import {
  closeBrowser,
  describeInBrowser,
  download,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(300_000);
afterAll(closeBrowser);

const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];
/** What the signature line of a sheet begins with. */
const SIGNATURE = /^填报单位/;

describeInBrowser("the way from an empty workbook to three signed pages", () => {
  test.each(["zh-CN", "en-US"])("needs nothing but the keyboard, in %s", async (language) => {
    const open = await openWorkbench({ query: `?lang=${language}` });
    const { page, pane } = open;
    let strokes = 0;
    const press = async (keys: string) => {
      strokes++;
      await page.keyboard.press(keys);
    };
    const focused = () =>
      paneFrame(open).evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
    const tabTo = async (name: RegExp) => {
      for (let tabs = 0; !name.test(await focused()); tabs++) {
        if (tabs > 40) throw new Error(`Tab does not come to ${name.source}`);
        await press("Tab");
      }
    };
    const chinese = language === "zh-CN";

    // The keyboard is in the grid; the page's first button makes a blank workbook.
    for (let parts = 0; !(await page.locator("#file-new:focus").count()); parts++) {
      if (parts > 5) throw new Error("F6 does not come to the first button");
      await press("F6");
    }
    await press("Enter");
    await pane.getByRole("heading", { name: chinese ? "从这里开始" : /start/i }).waitFor();
    for (let parts = 0; (await regionOf(open)) !== "pane"; parts++) {
      if (parts > 5) throw new Error("F6 does not come to the pane");
      await press("F6");
    }
    await tabTo(chinese ? /^用示例数据/ : /^Use sample data/);
    await press("Enter");
    await pane
      .getByRole("region", { name: chinese ? "示例数据已填好" : "The sample data is in place" })
      .waitFor();
    await tabTo(chinese ? /^一键生成/ : /^Build sheets/);
    await press("Enter");
    const start = pane.getByRole("button", { name: chinese ? "开始生成" : "Build", exact: true });
    await start.and(pane.locator(":focus")).waitFor();
    await press("Enter");
    await pane
      .getByRole("region", { name: chinese ? "报表已生成" : /built|ready/i })
      .waitFor({ timeout: 90_000 });
    const { bytes } = await download(open, () => press("Control+s"));

    const { sheets } = await readWorkbookFile(bytes);
    for (const name of SHEETS) {
      const words = sheets.find((sheet) => sheet.name === name)?.rows.flatMap(({ cells }) => cells);
      expect(words?.some(({ value }) => typeof value === "string" && SIGNATURE.test(value))).toBe(true);
    }
    process.stdout.write(`${language}: ${strokes} keystrokes from an empty workbook to three signed pages\n`);
    expect(strokes).toBeLessThan(60);
    expect(open.errors).toEqual([]);
    await open.close();
  });

  test("goes from part to part with F6 while a workbook is still being opened, and Ctrl+S is not the browser's", async () => {
    const open = await openWorkbench();
    const { page } = open;
    const held: (() => void)[] = [];
    await page.route("**/taskpane.html*", (route) => void held.push(() => void route.continue()));
    await page.locator(".workbench[data-busy=false]").waitFor();
    const asked = page.waitForRequest("**/taskpane.html*");
    await page.locator("#file-new").press("Enter");
    await asked;
    const seen: (string | undefined)[] = [];
    for (let stroke = 0; stroke < 4; stroke++) {
      await page.keyboard.press("F6");
      seen.push(await regionOf(open));
    }
    expect([...new Set(seen)].sort()).toEqual(["grid", "status"]);
    // Listens before the key is pressed: on a busy machine the two would come in any order.
    await page.evaluate(() => {
      const reached = new Promise((tell) =>
        window.addEventListener(
          "keydown",
          (event) => event.key === "s" && setTimeout(() => tell(event.defaultPrevented)),
          true,
        ),
      );
      Object.assign(window, { reached });
    });
    await page.keyboard.press("Control+s");
    expect(await page.evaluate(() => Reflect.get(window, "reached") as Promise<unknown>)).toBe(true);
    expect(await page.locator(".workbench").getAttribute("data-busy")).toBe("true");
    for (const release of held) release();
    await page.locator(".workbench[data-busy=false]").waitFor();
    await open.close();
  });
});

/** The part of the page that has the keyboard. */
const regionOf = ({ page }: OpenWorkbench) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset.region);
