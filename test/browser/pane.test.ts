import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { readWorkbookFile } from "../../workbench/file/read-workbook-file";
import { violations } from "../support/accessibility";
import { buildFromPane } from "../support/build-from-pane";
import {
  closeBrowser,
  download,
  describeInBrowser,
  goTo,
  openBlankPage,
  openWorkbench,
  paneFrame,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);

afterAll(closeBrowser);

describeInBrowser("the pane beside a new workbook", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
    await open.page.locator("#file-new").click();
    await open.pane.getByRole("heading", { name: "从这里开始" }).waitFor();
  });
  afterAll(() => open.close());

  it("offers three ways to start, and axe finds nothing wrong with them", async () => {
    for (const name of [/用示例数据/, /建空白填报表/, /导入/]) {
      expect(await open.pane.getByRole("button", { name }).isEnabled()).toBe(true);
    }
    expect(await violations(paneFrame(open))).toEqual([]);
  });

  it("says what it recognises of rows that are pasted, before it writes any", async () => {
    await open.pane.getByRole("button", { name: /导入/ }).click();
    await open.pane.getByRole("textbox").fill("指标\t单位\t完成数\t联系人\n出货值\t亿元\t2.12\t张");
    await open.pane.getByText("第2行 新增 出货值").waitFor();
    expect(await open.pane.getByText("未认出").count()).toBe(1);
    expect(await open.pane.getByRole("combobox", { name: "联系人" }).inputValue()).toBe("");
    expect(await violations(paneFrame(open))).toEqual([]);
    await open.pane.getByRole("button", { name: "返回" }).click();
  });

  it("fills in the sample, by the keyboard alone", async () => {
    await open.pane.getByRole("button", { name: /用示例数据/ }).press("Enter");
    await open.pane.getByText("示例数据已填好").first().waitFor();
    await open.pane.getByRole("heading", { name: "2013年1-6月" }).waitFor();
    await open.pane.getByText("序时进度 50.00%").waitFor();
  });

  it("changes the period in the workbook", async () => {
    await open.pane.getByRole("button", { name: "修改报告期" }).click();
    expect(await violations(paneFrame(open))).toEqual([]);
    await open.pane.getByRole("combobox").selectOption("9");
    await open.pane.getByRole("button", { name: "确定" }).click();
    await open.pane.getByText("序时进度 75.00%").waitFor();
  });

  it("shows what one press will make before it does, and goes back by Escape", async () => {
    const all = open.pane.getByRole("button", { name: /^一键生成/ });
    await all.click();
    const plan = open.pane.getByRole("region", { name: "将要生成" });
    await plan.getByRole("button", { name: "开始生成" }).and(open.pane.locator(":focus")).waitFor();
    expect(await plan.getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^主要经济指标完成情况表共\d+行新建$/),
      expect.stringMatching(/^企业扩建升级情况表共\d+行新建.*没有数据而隐藏的列：.*主营业务收入/),
      expect.stringMatching(/^项目进展情况表共\d+行新建.*没有数据而隐藏的列：.*责任单位/),
    ]);
    expect(await violations(paneFrame(open))).toEqual([]);
    await plan.press("Escape");
    await plan.waitFor({ state: "detached" });
    await all.and(open.pane.locator(":focus")).waitFor();
  });

  it("builds every sheet with one press, links to them and lists what it found", async () => {
    await buildFromPane(open);
    const result = open.pane.getByRole("region", { name: "报表已生成" });
    await result.waitFor({ timeout: 90_000 });
    const links = result.getByRole("list", { name: "报表" }).getByRole("button");
    expect(await links.count()).toBe(3);
    expect(await open.pane.getByRole("button", { name: /^更新/ }).count()).toBe(3);
    expect(await violations(paneFrame(open))).toEqual([]);
  });

  it("leads from what it found to what the guide says of it, and from there through the three steps", async () => {
    const { pane } = open;
    await pane
      .getByRole("button", { name: /^怎么办/ })
      .first()
      .click();
    await pane.getByRole("heading", { level: 1, name: "帮助" }).waitFor();
    await pane.locator("section:focus").getByRole("heading").waitFor();
    expect(await pane.getByRole("region", { name: "三步上手" }).count()).toBe(0);
    await pane.getByRole("button", { name: "返回" }).click();
    await pane.locator("#open-help").click();
    const tour = pane.getByRole("region", { name: "三步上手" });
    for (const step of ["第1步", "第2步", "第3步"]) {
      await tour.getByText(`${step}\uFF0C共3步`).waitFor();
      await tour.getByRole("button", { name: /^(下一步|从头看)$/ }).press("Enter");
    }
    await tour.getByText("第1步\uFF0C共3步").waitFor();
    await pane.getByRole("searchbox").fill("分发");
    await pane.getByText(/^找到\d+条$/).waitFor();
    await pane.getByRole("button", { name: "返回" }).click();
  });

  it("lets the sheets be printed from the pane", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "打印或存为 PDF" }).press("Enter");
    const view = page.getByRole("dialog", { name: "打印" });
    await view.locator(".printed-page").first().waitFor();
    await page.keyboard.press("Escape");
    await view.waitFor({ state: "detached" });
  });

  it("shows the help desk its version, the kind of Excel it runs in and the requirement sets", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "诊断信息" }).click();
    await pane.getByText("CustomFunctionsRuntime").waitFor();
    const fact = (label: string) => pane.locator(`dt:text-is("${label}") + dd`).first().textContent();
    const chosen = page.locator("#choose-profile option:checked");
    expect(await fact("宿主档案")).toBe(await chosen.textContent());
    expect(await fact("PARK 函数")).toBe("已注册");
    expect(await fact("计算方式")).toBe("自动");
    expect(await fact("日期系统")).toMatch(/1900/);
    expect(await violations(paneFrame(open))).toEqual([]);
  });

  it("tells of a workbook that it opens beside which PARK formulas stay unknown, and what helps", async () => {
    const { page, pane } = open;
    await goTo(open, "Z99");
    await page.keyboard.type("=PARK.NOSUCH(1)");
    await page.keyboard.press("Enter");
    const { path } = await saveWorkbook(open);
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(path);
    await pane.getByText(/1个单元格的 PARK 公式显示 #NAME\?（如.+!Z99）.*重新生成/).waitFor();
    expect(await violations(paneFrame(open))).toEqual([]);
  });

  it("writes a built-in sheet out as a template, saves it as a file and takes no file that is none", async () => {
    await open.pane.locator("#open-templates").click();
    const first = "主要经济指标完成情况表";
    await open.pane.getByRole("button", { name: `改成自己的 ${first}` }).click();
    const name = `模板_${first}_自定`;
    await open.pane.getByRole("table", { name }).waitFor();
    expect(await violations(paneFrame(open))).toEqual([]);
    const { bytes, name: saved } = await download(open, () =>
      open.pane.getByRole("button", { name: `导出 ${name}` }).click(),
    );
    expect(saved).toBe(`${name}.xlsx`);
    expect((await readWorkbookFile(bytes)).sheets.map((sheet) => sheet.name)).toEqual([name]);
    const chooser = open.pane.locator("input[type=file]");
    await chooser.setInputFiles({ name: "x.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    await open.pane.getByText(`工作簿里已有“${name}”`).first().waitFor();
    await open.pane.getByRole("button", { name: "返回" }).click();
  });

  it("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});

describeInBrowser("the pane's page without Office.js", () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ page, close } = await openBlankPage());
    await page.route("https://pane.example/**", async (route) => {
      const path = join("dist", new URL(route.request().url()).pathname);
      await route.fulfill({ body: readFileSync(path), contentType: TYPES[extname(path)] });
    });
  });
  afterEach(() => close());

  const TYPES: Record<string, string> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".png": "image/png",
  };
  const notice = () => page.getByRole("heading", { name: "连接不上 Office" });

  it("says so at once where it is refused", async () => {
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto("https://pane.example/taskpane.html");
    await notice().waitFor({ timeout: 2000 });
  });

  it("says so within five seconds where the network swallows it", async () => {
    await page.route("https://appsforoffice.microsoft.com/**", () => undefined);
    await page.goto("https://pane.example/taskpane.html", { waitUntil: "commit" });
    await notice().waitFor({ timeout: 6000 });
    await page.getByText("appsforoffice.microsoft.com").first().waitFor();
  });
});
