import { buildPlan as englishPlan } from "../../src/locales/en-US/build-plan";
import { commands as english } from "../../src/locales/en-US/commands";
import { buildPlan as chinesePlan } from "../../src/locales/zh-CN/build-plan";
import { commands as chinese } from "../../src/locales/zh-CN/commands";
import { OF_COLOURS, violations } from "../support/accessibility";
import { PANE_PAGES, leavePage, showPage } from "../support/pane-pages";
import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

const PAGES = PANE_PAGES.map((each) => [each.name, each] as const);

/** The element with the keyboard where nothing on it, in it or around it changes by that; undefined where it shows. */
function unseenFocus(): string | undefined {
  const element = document.activeElement;
  // The grid is Univer's own: it draws a frame around the selected cell.
  if (!(element instanceof HTMLElement) || element === document.body || element.closest("#sheet, iframe"))
    return undefined;
  const around = [element, element.parentElement, ...element.children].filter((each) => each !== null);
  const look = () =>
    around
      .flatMap((each) => [undefined, "::before", "::after"].map((part) => getComputedStyle(each, part)))
      .map(({ outline, boxShadow, border, backgroundColor, transform, textDecoration, opacity, clipPath }) =>
        [outline, boxShadow, border, backgroundColor, transform, textDecoration, opacity, clipPath].join(),
      )
      .join("|");
  const focused = look();
  // Without the keyboard, and without what Fluent marks an element with that has it.
  element.blur();
  const marked = element.hasAttribute("data-fui-focus-visible");
  element.removeAttribute("data-fui-focus-visible");
  const before = look();
  element.focus();
  if (marked) element.setAttribute("data-fui-focus-visible", "");
  return focused === before
    ? `${element.tagName} ${element.id} ${element.textContent}`.slice(0, 80)
    : undefined;
}

/** Names that several buttons of a page have: a screen reader hears them alike. */
function equalNames(): string[] {
  const names = [...document.querySelectorAll<HTMLElement>("button, a[href], [role=button]")]
    .filter((button) => button.checkVisibility())
    .map((button) => button.getAttribute("aria-label") ?? button.innerText.trim());
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** The narrowest pane that an Excel gives, the ones usual on a Mac, on the web and on Windows, and a wide one. */
const WIDTHS = [236, 300, 320, 350, 450];

/** What is wider than the pane at one of those widths, and choices whose words are cut. */
async function tooWide(open: OpenWorkbench): Promise<string[]> {
  const frame = paneFrame(open);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await open.page
      .locator(".pane iframe")
      .evaluate((pane, pixels) => pane.style.setProperty("width", `${pixels}px`), width);
    await frame.waitForFunction((pixels) => innerWidth === pixels, width);
    const wrong = await frame.evaluate(() => {
      const root = document.documentElement;
      const pen = document.createElement("canvas").getContext("2d");
      const cut = [...document.querySelectorAll("select")].flatMap((select) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        if (pen) pen.font = font;
        const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return [...select.options]
          .filter(({ text }) => (pen?.measureText(text).width ?? 0) > room + 1)
          .map(({ text }) => `“${text}” is cut`);
      });
      const outside = [...document.querySelectorAll("main *, header *, nav *")].find(
        (each) => each.getBoundingClientRect().right > innerWidth,
      );
      const wide = `${root.scrollWidth} wide: ${outside?.className} ${outside?.textContent}`.slice(0, 120);
      return [...(root.scrollWidth > innerWidth ? [wide] : []), ...cut.slice(0, 1)];
    });
    found.push(...wrong.map((each) => `${width}: ${each}`));
  }
  return found;
}

const WORDS = {
  "zh-CN": { build: "一键生成", plan: chinesePlan.title, planned: chinese.planned },
  "en-US": { build: "Build sheets", plan: englishPlan.title, planned: english.planned },
};

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  describeInBrowser("the pane's pages for everyone", () => {
    // One page for all of it: opening one costs more than everything that is looked at on it.
    let open: OpenWorkbench;
    beforeAll(async () => {
      open = await openWorkbench({ query: `?lang=${language}`, reducedMotion: "reduce" });
    });
    afterAll(() => open.close());

    test.each(PAGES)(
      "%s has room from 236 to 450 pixels, and no two buttons of one name",
      async (_name, shown) => {
        await showPage(open.pane, shown);
        const wrong = await tooWide(open);
        const alike = await paneFrame(open).evaluate(equalNames);
        await leavePage(open.pane);
        expect({ wrong, alike }).toEqual({ wrong: [], alike: [] });
      },
    );

    // What axe reads of a page is the same in both languages but for their words, which the locales' tests hold.
    if (language === "zh-CN") pagesWithoutBarriers(() => open);

    test.each([
      ["the page", "#file-new", 30],
      ["the pane", "#open-check", 25],
    ])("shows where the keyboard is at each stop of Tab in %s", async (where, first, stops) => {
      const { page } = open;
      const frame = where === "the pane" ? paneFrame(open) : page.mainFrame();
      await frame.locator(first).focus();
      const unseen: string[] = [];
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        const invisible = await frame.evaluate(unseenFocus);
        if (invisible !== undefined) unseen.push(invisible);
        await page.keyboard.press("Tab");
      }
      expect(unseen).toEqual([]);
    });

    test("magnified twice, the page with a message below it is no wider than the window", async () => {
      const { page, pane } = open;
      await page.setViewportSize({ width: 720, height: 450 });
      const { build, plan, planned } = WORDS[language];
      await page.getByRole("button", { name: build }).click();
      await pane.getByRole("region", { name: plan }).waitFor();
      await page.locator(".status-message", { hasText: planned }).waitFor();
      const right = await page.locator("aside.pane").evaluate((aside) => aside.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(720);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
      await page.setViewportSize({ width: 1440, height: 900 });
      await leavePage(pane);
    });

    test("what was made has room, with what was found, and the way to paper", async () => {
      const { pane } = open;
      await pane.locator("main button").nth(1).click();
      await pane.locator("main section[aria-busy=false] li").first().waitFor();
      await pane.locator("main section[aria-busy=false] button").first().press("Enter");
      await pane.locator("#activity ul").first().waitFor({ timeout: 90_000 });
      expect(await tooWide(open)).toEqual([]);
    });

    test("none of it throws or logs an error", () => {
      expect(open.errors).toEqual([]);
    });
  });
});

/** What needs no second language: axe in three looks. */
function pagesWithoutBarriers(opened: () => OpenWorkbench): void {
  test.each(PAGES)(
    "axe finds nothing wrong with %s, light, dark and in high contrast",
    async (_name, shown) => {
      const open = opened();
      const { page } = open;
      await showPage(open.pane, shown);
      expect(await violations(paneFrame(open))).toEqual([]);
      await page.locator("#switch-theme").click();
      await page.emulateMedia({ colorScheme: "dark" });
      await open.pane.locator("body").evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      expect(await violations(paneFrame(open), OF_COLOURS)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
      expect(await violations(paneFrame(open), OF_COLOURS)).toEqual([]);
      await page.locator("#switch-theme").click();
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await leavePage(open.pane);
    },
  );

  test("axe finds nothing wrong with the page around the pane, either", async () => {
    const open = opened();
    expect(await violations(open.page.mainFrame())).toEqual([]);
    await open.page.locator("#switch-theme").click();
    expect(await violations(open.page.mainFrame(), OF_COLOURS)).toEqual([]);
    await open.page.locator("#switch-theme").click();
  });
}
