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
import {
  closeBrowser,
  describeInBrowser,
  download,
  goTo,
  openWorkbench,
  paneFrame,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
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
  },
];
const INPUTS = "指标数据";

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

describe.each(LANGUAGES)(
  "in $language",
  ({ language, pane: texts, check, filling, plan, help, words, wrongNumber }) => {
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
        await open.page.locator(".problem", { hasText: wrongNumber }).waitFor();
        await open.page.locator(".problem").getByRole("button").click();
        await goTo(open, "Z1");
        await open.page.keyboard.press("Delete");
        expect(await becomes(open, "Z1", "")).toBe("");
      });

      test("an error says at its cell what it means, a number in a percent cell is a percent (2, 3)", async () => {
        await type(open, "Z1", "=1/0");
        await goTo(open, "A9");
        await goTo(open, "Z1");
        await open.page.locator(".status-message", { hasText: words.cellErrors["#DIV/0!"] }).waitFor();
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

      test("throws and logs no error on the way", () => {
        expect(open.errors).toEqual([]);
      });
    });
  },
);
