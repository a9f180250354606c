import {
  closeBrowser,
  describeInBrowser,
  download,
  openWorkbench,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(180_000);

afterAll(closeBrowser);

describeInBrowser("the pane's pages for the data check and the report", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
    await open.pane.getByRole("heading", { name: "2013年1-6月" }).waitFor();
  });
  afterAll(() => open.close());
  const button = (name: string | RegExp) => open.pane.getByRole("button", { name });

  it("checks the tables and a pasted text, and shows where in the text a figure stands", async () => {
    await button("数据校验").click();
    await button("重新校验").waitFor();
    await open.pane.getByRole("textbox").fill("主营业务收入53.14亿元。");
    await button("核对文字").click();
    await open.pane.getByText("写的是53.14亿元\uFF0C推算是52.14亿元").waitFor();
    await button(/^在文字中选中/)
      .first()
      .click();
    const selected = await open.pane
      .getByRole("textbox")
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(selected).toContain("53.14");
  });

  it("writes the findings on a sheet", async () => {
    await button("生成校验结果表").click();
    await open.pane.getByText("校验结果表已写好").first().waitFor();
    await button("返回").click();
  });

  it("shows the report, leaves out what is not wanted and goes to a figure's own cell", async () => {
    await button("汇报").click();
    const preview = open.pane.getByRole("article", { name: "汇报预览" });
    await preview.getByRole("heading").first().waitFor();
    const before = await preview.getByRole("heading").count();
    await open.pane.getByRole("checkbox", { name: "全年预计" }).uncheck();
    await preview.getByRole("heading", { name: /预计全年/ }).waitFor({ state: "detached" });
    await preview.getByRole("link", { name: /^52\.14亿元/ }).press("Enter");
    await preview.getByRole("group", { name: "这句话的数" }).waitFor();
    await preview.getByRole("button", { name: "转到指标数据!F2" }).waitFor();
    expect(await preview.getByRole("heading").count()).toBeLessThan(before);
  });

  it("saves the report as a Word file", async () => {
    const { name, bytes } = await download(open, () => button("存为 Word").click());
    expect(name).toMatch(/\.docx$/);
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe("PK");
    await open.pane.getByText("Word 文件已做好").waitFor();
  });

  it("throws and logs no error on the way", () => {
    expect(open.errors).toEqual([]);
  });
});
