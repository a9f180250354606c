import { refusal } from "../support/refusal";

const usual = workbench.host.profile.name;
beforeEach(async () => {
  await workbench.host.useProfile("windows-365");
  await workbench.openWorkbook();
});
afterEach(() => workbench.host.useProfile(usual));

describe("notes", () => {
  test("are added, read with their cells, changed and deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.notes.add("B2", "核对过");
      sheet.notes.add(sheet.getRange("C3"), "口径已改").visible = true;
      await context.sync();
      const { notes } = sheet;
      notes.load("items/content,items/authorName,items/visible");
      await context.sync();
      const cells = notes.items.map((note) => note.getLocation().load("address"));
      await context.sync();
      expect(
        notes.items.map(({ content, visible }, index) => [content, visible, cells[index]?.address]),
      ).toEqual([
        ["核对过", false, "Sheet1!B2"],
        ["口径已改", true, "Sheet1!C3"],
      ]);
      for (const note of notes.items) note.content = `${note.content}。`;
      notes.items[0]?.delete();
      await context.sync();
      const { notes: all } = context.workbook;
      all.load("items/content");
      await context.sync();
      expect(all.items.map(({ content }) => content)).toEqual(["口径已改。"]);
    });
    const { sheets } = await workbench.host.settledSave();
    expect(sheets[0]?.notes).toMatchObject([{ address: "C3", text: "口径已改。" }]);
  });

  test("and comments do not share a cell", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").notes.add("B2", "核对过");
      await context.sync();
    });
    const { code } = await refusal((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.comments.add(sheet.getRange("B2"), "再核对");
    });
    expect(code).toBe("InvalidOperation");
  });

  test("are not there before ExcelApi 1.18, and have no box on the web", async () => {
    await workbench.host.useProfile("windows-ltsc2021");
    const load = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem("Sheet1").notes.load("items/content");
    expect((await refusal(load)).code).toBe("ApiNotFound");
    await workbench.host.useProfile("web");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").notes.add("B2", "核对过");
      await context.sync();
    });
    expect((await refusal((context) => context.workbook.notes.load("items/visible"))).code).toBe(
      "UnsupportedOperation",
    );
  });
});
