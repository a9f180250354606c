import type { Locator } from "playwright-core";
import { buildPlan as englishPlan } from "../../src/locales/en-US/build-plan";
import { checkPage as englishCheck } from "../../src/locales/en-US/check-page";
import { filling as englishFilling } from "../../src/locales/en-US/filling";
import { help as englishHelp } from "../../src/locales/en-US/help";
import { taskpane as englishPane } from "../../src/locales/en-US/taskpane";
import { buildPlan as chinesePlan } from "../../src/locales/zh-CN/build-plan";
import { checkPage as chineseCheck } from "../../src/locales/zh-CN/check-page";
import { filling as chineseFilling } from "../../src/locales/zh-CN/filling";
import { help as chineseHelp } from "../../src/locales/zh-CN/help";
import { taskpane as chinesePane } from "../../src/locales/zh-CN/taskpane";
import { page as englishPage } from "../../workbench/locales/en-US/page";
import { page as chinesePage } from "../../workbench/locales/zh-CN/page";
import { violations } from "../support/accessibility";
import {
  closeBrowser,
  describeInBrowser,
  download,
  goTo,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);
afterAll(closeBrowser);

const LANGUAGES = [
  {
    language: "zh-CN",
    pane: chinesePane,
    check: chineseCheck,
    filling: chineseFilling,
    plan: chinesePlan,
    words: chinesePage,
    help: chineseHelp,
    wrongNumber: /PARK\.GAP 需要3个参数\uFF0C现在是1个/,
    ownError: /年度目标.*为空/,
    gapHelp: "PARK.GAP(累计完成 actual,年度目标 target,序时进度 schedule)",
    build: /^一键生成 \(Ctrl\+Alt\+Shift\+G\)/,
    seek: "输入查找内容",
    renamed: ["七月:报表", "七月 报表.xlsx"],
  },
  {
    language: "en-US",
    pane: englishPane,
    check: englishCheck,
    filling: englishFilling,
    plan: englishPlan,
    words: englishPage,
    help: englishHelp,
    wrongNumber: /PARK\.GAP takes 3 arguments, not 1/,
    ownError: /target.*blank/i,
    gapHelp: "PARK.GAP(actual,target,schedule)",
    build: /^Build sheets \(Ctrl\+Alt\+Shift\+G\)/,
    seek: "Find in this Sheet",
    renamed: ["July:sheets", "July sheets.xlsx"],
  },
];
const INPUTS = "指标数据";
const FOUR_PARKS = /虚拟东园、虚拟西园/;

function valueOf(open: OpenWorkbench, sheet: string, address: string): Promise<unknown> {
  return paneFrame(open).evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cell).load("formulas");
        await context.sync();
        return range.formulas[0]?.[0] as unknown;
      }),
    [sheet, address] as const,
  );
}

/** What stands in a cell of the indicators, once it is what is expected or five seconds have gone. */
async function becomes(open: OpenWorkbench, address: string, expected: unknown): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    const now = await valueOf(open, INPUTS, address);
    if (now === expected || tries >= 50) return now;
    await open.page.waitForTimeout(100);
  }
}

/** As another program would: what is typed by hand, the cell's own rule refuses. */
function put(open: OpenWorkbench, address: string, content: string): Promise<void> {
  return paneFrame(open).evaluate(
    ([sheet, cell, value]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
        await context.sync();
      }),
    [INPUTS, address, content] as const,
  );
}

async function type(open: OpenWorkbench, address: string, content: string): Promise<void> {
  await goTo(open, address);
  await open.page.keyboard.type(content, { delay: 20 });
  await open.page.keyboard.press("Enter");
}

/** Words of Latin letters that begin on one line of an element and end on another. */
function wordsOnTwoLines(locator: Locator): Promise<string[]> {
  return locator.evaluate((element) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const match of (node.textContent ?? "").matchAll(/[A-Za-z.]+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          broken.push(match[0]);
      }
    return broken;
  });
}

/** Notes from the next load on what the status line says before the page is ready. */
function noteWhatIsSaid({ page }: OpenWorkbench): Promise<unknown> {
  return page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { saidWhileLoading: said });
    new MutationObserver(() => {
      const phase = document.querySelector(".workbench")?.getAttribute("data-phase");
      if (phase !== "ready") said.push(document.querySelector(".status-message")?.textContent ?? "");
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Until something drawn, perhaps by the pane, which is told of the theme, is dark. */
async function isDarkSoon(shown: Locator): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    const colour = await shown.evaluate((element) => getComputedStyle(element).backgroundColor);
    const [red = 255] = /\d+/.exec(colour)?.map(Number) ?? [];
    if (red < 64) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

describe.each(LANGUAGES)(
  "in $language",
  ({ language, pane: texts, check, filling, plan, help, words, ...expected }) => {
    describeInBrowser("the page and the pane, as people use them", () => {
      let open: OpenWorkbench;
      beforeAll(async () => {
        open = await openWorkbench({ query: `?lang=${language}` });
        await open.pane.locator("nav").waitFor();
      });
      afterAll(() => open.close());
      const button = (name: string) => open.pane.getByRole("button", { name, exact: true });
      const back = () => open.pane.locator("header button").click();

      test("what is typed over a formula stays (1)", async () => {
        await type(open, "Z1", "=1+1");
        await type(open, "Z1", "5");
        expect(await becomes(open, "Z1", 5)).toBe(5);
        await type(open, "Z1", "=PARK.GAP(1)");
        await open.page.locator(".problem", { hasText: expected.wrongNumber }).waitFor();
        await open.page.locator(".problem").getByRole("button").click();
        await goTo(open, "Z1");
        await open.page.keyboard.press("Delete");
        expect(await becomes(open, "Z1", "")).toBe("");
      });

      test("an error says at its cell what it means, a number in a percent cell is a percent (2, 3)", async () => {
        await put(open, "AA1", "7");
        for (const [formula, says] of [
          ["=1/0", words.cellErrors["#DIV/0!"]],
          ["={1,2}", words.cellErrors["#SPILL!"]],
          ['=PARK.GAP(52.14,"",0.5)', expected.ownError],
        ] as const) {
          await type(open, "Z1", formula);
          await goTo(open, "A9");
          await goTo(open, "Z1");
          await open.page.locator(".status-message", { hasText: says }).waitFor();
        }
        await goTo(open, "Z1:AA1");
        await open.page.keyboard.press("Delete");
        const before = await valueOf(open, INPUTS, "H3");
        await type(open, "H3", "29.18");
        expect(await becomes(open, "H3", 0.2918)).toBe(0.2918);
        await type(open, "H3", String(Number((Number(before) * 100).toPrecision(6))));
        expect(await becomes(open, "H3", before)).toBe(before);
      });

      test("the pane knows of a new row without being entered (6)", async () => {
        const { pane } = open;
        await pane.getByText(texts.build.rows(6)).first().waitFor();
        await type(open, "A8", "用电量");
        await pane.getByText(texts.build.rows(7)).first().waitFor({ timeout: 20_000 });
        await goTo(open, "A8");
        await open.page.keyboard.press("Delete");
        await pane.getByText(texts.build.rows(6)).first().waitFor({ timeout: 20_000 });
      });

      test("a finding is put right by one press, and wrong again by undo (7)", async () => {
        const before = await valueOf(open, INPUTS, "F2");
        await put(open, "F2", "52.14亿元");
        await open.pane.locator("#open-check").click();
        await open.pane
          .getByRole("button", { name: texts.findings.adoptLabel("52.14", "F2"), exact: true })
          .press("Enter");
        expect(await becomes(open, "F2", before)).toBe(before);
        await button(texts.result.undo).first().press("Enter");
        expect(await becomes(open, "F2", "52.14亿元")).toBe("52.14亿元");
        await type(open, "F2", String(before));
        await back();
      });

      test("all of a kind are put right by one press, found again by the filter, and wrong again by undo (7, 10)", async () => {
        const { pane } = open;
        const before = [await valueOf(open, INPUTS, "F2"), await valueOf(open, INPUTS, "F3")];
        await put(open, "F2", "52.14亿元");
        await put(open, "F3", "12.58亿元");
        await pane.locator("#open-check").click();
        await button(texts.findings.adoptAll(2)).waitFor();
        await pane.getByRole("searchbox", { name: texts.findings.filter }).first().fill("F3");
        await button(texts.findings.goTo(`${INPUTS}!F3`)).waitFor();
        expect(await button(texts.findings.goTo(`${INPUTS}!F2`)).count()).toBe(0);
        await pane.getByRole("searchbox", { name: texts.findings.filter }).first().fill("");
        await button(texts.findings.adoptAll(2)).press("Enter");
        expect([await becomes(open, "F2", before[0]), await becomes(open, "F3", before[1])]).toEqual(before);
        await button(texts.result.undo).first().press("Enter");
        expect(await becomes(open, "F2", "52.14亿元")).toBe("52.14亿元");
        expect(await becomes(open, "F3", "12.58亿元")).toBe("12.58亿元");
        await back();
      });

      test("building is not the main button where something has to be put right first", async () => {
        const { pane } = open;
        await pane.locator("main button").nth(1).click();
        await pane.getByText(plan.errors).waitFor();
        const looks = (name: string) =>
          button(name).evaluate((element) => getComputedStyle(element).backgroundColor);
        expect(await looks(plan.start)).toBe(await looks(plan.cancel));
        expect(await button(plan.start).evaluate((element) => element === document.activeElement)).toBe(
          false,
        );
        await button(plan.cancel).click();
        await type(open, "F2", "52.14");
        await type(open, "F3", "12.58");
      });

      test("what a figure is follows the selection (9)", async () => {
        const { pane } = open;
        await pane.locator("#open-trace").click();
        for (const [cell, figure] of [
          ["F2", "52.14"],
          ["F3", "12.58"],
        ] as const) {
          await goTo(open, cell);
          await pane.locator("section[aria-live=polite]", { hasText: figure }).waitFor();
        }
        await back();
      });

      test("the example of a function is put into the sheet, and not over what stands there (9)", async () => {
        const { pane } = open;
        await goTo(open, "Z2");
        await pane.locator("#open-help").click();
        await pane.locator("summary", { hasText: "PARK.GAP" }).first().click();
        await button(help.functions.putLabel("PARK.GAP")).press("Enter");
        await pane.getByText(help.functions.done(`${INPUTS}!Z2`)).waitFor();
        expect(await becomes(open, "Z2", "=PARK.GAP(52.14,135,0.5)")).toBe("=PARK.GAP(52.14,135,0.5)");
        await button(help.functions.putLabel("PARK.GAP")).press("Enter");
        await pane.getByText(help.functions.occupied(`${INPUTS}!Z2`)).waitFor();
        await goTo(open, "Z2");
        await open.page.keyboard.press("Delete");
        await back();
      });

      test("the guide is searched, and its tour has three steps (9)", async () => {
        const { pane } = open;
        await pane.locator("#open-help").click();
        const tour = pane.getByRole("region", { name: help.tour.title });
        for (const at of [1, 2, 3]) {
          await tour.getByText(help.tour.step(at, 3), { exact: true }).waitFor();
          await tour.getByRole("button", { name: at < 3 ? help.tour.next : help.tour.again }).press("Enter");
        }
        await tour.getByText(help.tour.step(1, 3), { exact: true }).waitFor();
        await pane.getByRole("searchbox").fill("PARK.GAP");
        await pane.getByText(help.found(1)).waitFor();
        await pane.getByRole("searchbox").fill("qqqq");
        await pane.getByText(help.none).waitFor();
        await back();
      });

      test("the help desk's facts are told, and copied with one button (12)", async () => {
        const { page, pane } = open;
        await button(texts.pages.diagnostics).click();
        await pane.getByText("CustomFunctionsRuntime").waitFor();
        const fact = (label: string) => pane.locator(`dt:text-is("${label}") + dd`).first().textContent();
        expect(await fact(texts.diagnostics.profile)).toBe(
          await page.locator("#choose-profile option:checked").textContent(),
        );
        expect(await fact(texts.diagnostics.functions)).toBe(texts.diagnostics.functionsAre.registered);
        expect(await fact(texts.diagnostics.dateSystem)).toMatch(/1900/);
        await button(texts.diagnostics.copy).press("Enter");
        await pane
          .getByText(new RegExp(`${texts.diagnostics.copied}|${texts.diagnostics.copyFailed}`))
          .waitFor();
        expect(await violations(paneFrame(open))).toEqual([]);
        await back();
      });

      test("sheets are laid out as pages by Ctrl+P (11)", async () => {
        const { page } = open;
        await page.locator("#file-save").press("Control+P");
        const view = page.getByRole("dialog", { name: words.print.title });
        await view.locator(".printed-page").first().waitFor();
        await view.getByRole("button", { name: words.print.run }).waitFor();
        await page.keyboard.press("Escape");
        await view.waitFor({ state: "detached" });
      });

      test("a text is corrected in place, and saved with tracked changes (7)", async () => {
        const { pane } = open;
        await pane.locator("#open-check").click();
        await pane.getByRole("textbox").fill("主营业务收入53.14亿元。");
        await button(check.run).click();
        const corrected = pane.getByRole("region", { name: check.corrected });
        expect(await corrected.locator("del").textContent()).toBe("53.14亿元");
        expect(await corrected.locator("ins").textContent()).toBe("52.14亿元");
        expect(await button(check.copyCorrected).isEnabled()).toBe(true);
        const { name, bytes } = await download(open, () => button(check.saveTracked).click());
        expect(name).toBe(`${check.correctedName}.docx`);
        expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe("PK");
        await back();
      });

      test("a column of figures is pasted and matched by name, usual indicators are offered (8)", async () => {
        const { pane } = open;
        const before = await valueOf(open, INPUTS, "F6");
        await pane.locator("#open-fill").click();
        await pane.getByRole("region", { name: filling.usual }).getByRole("checkbox").first().waitFor();
        await pane.getByRole("textbox").fill("出货值\t2.34\n没有的指标\t1");
        await pane.getByText(filling.unknown("没有的指标")).waitFor();
        await button(filling.write).press("Enter");
        expect(await becomes(open, "F6", 2.34)).toBe(2.34);
        await type(open, "F6", String(before));
        await back();
      });

      test("the functions are offered while a formula is typed, with help below the ribbon and unbroken (4)", async () => {
        const { page } = open;
        await goTo(open, "Z1");
        await page.keyboard.type("=PARK.GA", { delay: 30 });
        await page
          .locator("[data-u-comp=sheets-formula-editor] li", { hasText: "PARK.GAP" })
          .first()
          .waitFor();
        // The list takes the keyboard after it has been drawn.
        await page.waitForTimeout(1000);
        await page.keyboard.press("Tab");
        const shown = page.getByText(expected.gapHelp).first();
        await shown.waitFor();
        await page.getByText("PARK.GAP(52.14,135,0.5)").waitFor();
        expect(await wordsOnTwoLines(shown)).toEqual([]);
        const [top, ribbon] = [
          await shown.boundingBox(),
          await page.locator("[data-region=ribbon]").boundingBox(),
        ];
        expect(top?.y).toBeGreaterThanOrEqual((ribbon?.y ?? 0) + (ribbon?.height ?? 0));
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await goTo(open, "Z1");
        await page.keyboard.press("Delete");
      });

      test("F6 goes from part to part and back, Tab in a table's last cell adds a row, Ctrl+F searches (2)", async () => {
        const { page, pane } = open;
        const at = () =>
          page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset.region);
        await page.locator("#file-new").focus();
        const walked: unknown[] = [];
        for (const _part of [1, 2, 3, 4, 5]) {
          await page.keyboard.press("F6");
          walked.push(await at());
        }
        expect(walked).toEqual(["ribbon", "grid", "pane", "status", "title"]);
        await page.keyboard.press("Shift+F6");
        expect(await at()).toBe("status");
        await type(open, "A8", "用电量");
        await pane.getByText(texts.build.rows(7)).first().waitFor({ timeout: 20_000 });
        await goTo(open, "L8");
        await page.keyboard.press("Tab");
        await page.keyboard.type("用水量");
        await page.keyboard.press("Enter");
        expect(await becomes(open, "A9", "用水量")).toBe("用水量");
        await pane.getByText(texts.build.rows(8)).first().waitFor({ timeout: 20_000 });
        await page.keyboard.press("Control+f");
        const dialog = page.locator("[data-u-comp=find-replace-dialog]");
        await dialog.getByPlaceholder(expected.seek).waitFor();
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
      });

      test("magnified twice, the sheets' tabs are in reach and no button breaks into lines (2)", async () => {
        const { page } = open;
        await page.setViewportSize({ width: 720, height: 450 });
        await page.locator("[data-u-comp=slide-tab-item]").first().click({ timeout: 10_000 });
        const buttons = page.locator(".file-buttons button");
        expect(
          await buttons.evaluateAll((all) => all.filter(({ clientHeight }) => clientHeight > 34)),
        ).toEqual([]);
        const message = page.locator(".status-message");
        expect(await message.evaluate((said) => said.scrollWidth - said.clientWidth)).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 1440, height: 900 });
      });

      test("a ribbon button tells the keyboard what it does, and dark is the whole page at once (5)", async () => {
        const { page, pane } = open;
        const button = page.locator(".ribbon-button").nth(1);
        await button.focus();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Shift+Tab");
        const tip = button.getByRole("tooltip");
        await tip.waitFor();
        expect(await tip.textContent()).toMatch(expected.build);
        await page.locator("#switch-theme").click();
        await page.locator("html.dark-page.univer-dark").waitFor();
        expect(await isDarkSoon(page.locator("body"))).toBe(true);
        expect(await isDarkSoon(pane.getByRole("main").locator(".."))).toBe(true);
        await page.locator("#switch-theme").click();
      });

      test("asks before changes are given up, saves them first, and saves under another name (5)", async () => {
        const { page } = open;
        const dialog = page.getByRole("dialog", { name: words.unsavedDialog.title });
        const answer = (name: string) => dialog.getByRole("button", { name, exact: true }).press("Enter");
        await type(open, "Z3", "1");
        await page.locator("#file-new").click();
        await answer(words.unsavedDialog.cancel);
        expect(await becomes(open, "Z3", 1)).toBe(1);
        const first = await download(open, async () => {
          await page.locator("#file-new").click();
          await answer(words.unsavedDialog.save);
        });
        expect(first.name).toMatch(/\.xlsx$/);
        await page.locator(".status-message", { hasText: words.status.created }).waitFor();
        const [typed = "", given = ""] = expected.renamed;
        const second = await download(open, async () => {
          await page.locator("#file-save-as").click();
          await page.getByLabel(words.saveAsDialog.name).fill(typed);
          await page.getByLabel(words.saveAsDialog.name).press("Enter");
        });
        expect(second.name).toBe(given);
        await page.locator(".file-name", { hasText: given }).waitFor();
      });

      test("four parks are among the samples (5)", async () => {
        const { page, pane } = open;
        await page.locator("#file-sample").press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        const opened = words.status.opened(words.file.samples.fourParks.name);
        await page.locator(".status-message", { hasText: opened }).waitFor({ timeout: 60_000 });
        await pane.getByText(FOUR_PARKS).waitFor();
      });

      test("a workbook outlives a reload, is restored or discarded, and nothing is ready before it is (5)", async () => {
        const { page } = open;
        await page.locator(".splitter").press("ArrowLeft");
        const width = await page.locator("aside.pane").evaluate((aside) => aside.clientWidth);
        await type(open, "Z9", "9");
        await page.locator(".dirty").waitFor();
        await noteWhatIsSaid(open);
        const reload = async (name: string) => {
          await page.waitForTimeout(1500); // changes that follow one another are kept together
          await page.reload();
          const dialog = page.getByRole("dialog", { name: words.restoreDialog.title });
          await dialog.getByRole("button", { name, exact: true }).press("Enter");
          await page.locator(".workbench[data-phase=ready]").waitFor({ timeout: 60_000 });
          const said = await page.evaluate(() => Reflect.get(window, "saidWhileLoading") as string[]);
          expect(said.length).toBeGreaterThan(0);
          expect(said.filter((each) => each.includes(words.status.ready))).toEqual([]);
        };
        // In Chinese the page's own tests restore a workbook, with all that its file has.
        if (language === "en-US") {
          await reload(words.restoreDialog.restore);
          await page.locator(".dirty").waitFor();
          expect(await becomes(open, "Z9", 9)).toBe(9);
          expect(await page.locator("aside.pane").evaluate((aside) => aside.clientWidth)).toBe(width);
        }
        await reload(words.restoreDialog.discard);
        expect(await page.locator(".dirty").count()).toBe(0);
        expect(await becomes(open, "Z9", "")).toBe("");
      });

      test("throws and logs no error on the way", () => {
        expect(open.errors).toEqual([]);
      });
    });
  },
);
