import { OF_COLOURS, violations } from "../support/accessibility";
import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

/** Every page of the pane beside the sample, how it is opened, and what shows that it is complete. */
const PAGES: [name: string, open: string, complete: string][] = [
  ["the main page", "", "nav"],
  ["the plan", "main button >> nth=1", "section[aria-busy=false] li"],
  ["the form of the period", "section button[title]", "form select"],
  ["the data check", "#open-check", "li"],
  ["the report", "#open-report", "article h2"],
  ["the distribution copy", "#open-distribute", "[role=radiogroup]"],
  ["the next period", "#open-rollOver", "select"],
  ["tracing", "#open-trace", "main button"],
  ["the import", "#open-import", "textarea"],
  ["the forms", "#open-form", "main button"],
  ["the sheet templates", "#open-templates", "main li button"],
  ["the page to fill in", "#open-fill", "textarea"],
  ["the collection", "#open-collect", "main button"],
  ["the trends", "#open-trends", "main [role=status]"],
  ["the diagnostics", "#open-diagnostics", "dl"],
  ["the help", "#open-help", "details"],
];

async function show({ pane }: OpenWorkbench, opener: string, complete: string): Promise<void> {
  if (opener !== "") await pane.locator(opener).first().click();
  await pane.locator(complete).first().waitFor();
}

/** Back to the main page: by its arrow, or out of a card. */
async function leave({ pane }: OpenWorkbench): Promise<void> {
  const back = pane.locator("header button");
  if (await back.count()) await back.click();
  else {
    const card = pane.locator("main form, main section[aria-busy=false]");
    if (await card.count()) await card.first().press("Escape");
  }
  await pane.locator("nav").waitFor();
}

describeInBrowser("the pane's pages for everyone", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench({ reducedMotion: "reduce" });
  });
  afterAll(() => open.close());

  test.each(PAGES)(
    "axe finds nothing wrong with %s, light, dark and in high contrast",
    async (_name, to, done) => {
      const { page } = open;
      await show(open, to, done);
      expect(await violations(paneFrame(open))).toEqual([]);
      await page.locator("#switch-theme").click();
      await page.emulateMedia({ colorScheme: "dark" });
      await open.pane.locator("body").evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      expect(await violations(paneFrame(open), OF_COLOURS)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
      expect(await violations(paneFrame(open), OF_COLOURS)).toEqual([]);
      await page.locator("#switch-theme").click();
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
      await leave(open);
    },
  );

  test("axe finds nothing wrong with the page around the pane, either", async () => {
    expect(await violations(open.page.mainFrame())).toEqual([]);
    await open.page.locator("#switch-theme").click();
    expect(await violations(open.page.mainFrame(), OF_COLOURS)).toEqual([]);
  });

  test("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});

describeInBrowser("the pane's pages where there is little room", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench({ query: "?lang=en-US" });
    for (const _step of [1, 2, 3]) await open.page.locator(".splitter").press("ArrowRight");
  });
  afterAll(() => open.close());

  test.each(PAGES)("%s is as wide as a pane of 320 pixels, in English", async (_name, to, done) => {
    await show(open, to, done);
    const { content, width } = await paneFrame(open).evaluate(() => ({
      content: document.documentElement.scrollWidth,
      width: innerWidth,
    }));
    expect(width).toBe(320);
    expect(content).toBeLessThanOrEqual(width);
    await leave(open);
  });

  test("magnified twice, the page with a message below it is no wider than the window", async () => {
    const { page, pane } = open;
    await page.setViewportSize({ width: 720, height: 450 });
    await page.getByRole("button", { name: "Build sheets" }).click();
    await pane.getByRole("region", { name: "What will be built" }).waitFor();
    await page.locator(".status-message", { hasText: "press Build" }).waitFor();
    const right = await page.locator("aside.pane").evaluate((aside) => aside.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(720);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  });
});
