import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

describeInBrowser("the pane in Excel for Mac, which lets it save no file", () => {
  let open: OpenWorkbench;
  const downloads: string[] = [];
  beforeAll(async () => {
    open = await openWorkbench({ query: "?profile=mac" });
    open.page.on("download", (each) => downloads.push(each.suggestedFilename()));
    await open.pane.getByRole("heading", { name: "2013年1-6月" }).waitFor();
  });
  afterAll(() => open.close());
  const button = (name: string | RegExp) => open.pane.getByRole("button", { name });
  const said = (text: string | RegExp) => open.pane.getByText(text).first().waitFor();

  it("says so of the corrected text, which can be copied", async () => {
    await button("数据校验").click();
    await button("重新校验").waitFor();
    await open.pane.getByRole("textbox").fill("主营业务收入53.14亿元。");
    await button("核对文字").click();
    await button("复制改好的文字").waitFor();
    await button(/Word/).first().click();
    await said(/Mac 版 Excel 不让窗格保存文件。请按“复制改好的文字”/);
    await button("返回").click();
  });

  it("says so of the report, which can be copied with its looks, and of templates of one's own", async () => {
    await button("汇报").click();
    await open.pane.getByRole("article", { name: "汇报预览" }).getByRole("heading").first().waitFor();
    await button("存为 Word").click();
    await said(/Mac 版 Excel 不让窗格保存文件。请按“复制带格式”/);
    await button("复制带格式").waitFor();
    await button("导出为模板").click();
    await said(/请在 Windows 版或网页版 Excel 里用模板/);
  });

  it("saves nothing behind the words, and throws and logs no error", () => {
    expect(downloads).toEqual([]);
    expect(open.errors).toEqual([]);
  });
});
