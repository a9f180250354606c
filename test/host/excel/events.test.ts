import { onSheet } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("events", () => {
  test("tell of changed cells, with the range and what was there", async () => {
    const seen: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add((event) => {
        seen.push([
          event.type,
          event.changeType,
          event.address,
          event.details?.valueBefore,
          event.details?.valueAfter,
        ]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    await later();
    expect(seen).toEqual([
      ["WorksheetChanged", "RangeEdited", "B2", "", 5],
      ["WorksheetChanged", "RowInserted", "1:1", undefined, undefined],
    ]);
  });

  test("tell of sheets that come, go and are shown, and of the selection", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const log = (event: { type: string }) => {
        seen.push(event.type);
        return Promise.resolve();
      };
      worksheets.onAdded.add(log);
      worksheets.onDeleted.add(log);
      worksheets.onActivated.add(log);
      context.workbook.onSelectionChanged.add(() => log({ type: "WorkbookSelectionChanged" }));
      await context.sync();
      const sheet = worksheets.add("新");
      sheet.activate();
      await context.sync();
      sheet.getRange("B2:C3").select();
      sheet.delete();
      await context.sync();
    });
    await later();
    expect(seen).toEqual(expect.arrayContaining(["WorksheetAdded", "WorksheetActivated", "WorksheetDeleted", "WorkbookSelectionChanged"])); // prettier-ignore
  });

  test("can be switched off and handlers removed", async () => {
    let count = 0;
    await onSheet(async (sheet, context) => {
      const result = sheet.onChanged.add(() => Promise.resolve(void count++));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      await later();
      result.remove();
      await result.context.sync();
      sheet.getRange("A1").values = [[3]];
      await context.sync();
    });
    await later();
    expect(count).toBe(1);
  });
});

describe("settings", () => {
  test("are one store for the workbook and for the document interface", async () => {
    Office.context.document.settings.set("park.formulas", "native");
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("park.formulas").load("value");
      context.workbook.settings.add("另一个", { 一: [1, 2] });
      await context.sync();
      expect(setting.value).toBe("native");
    });
    expect(Office.context.document.settings.get("另一个")).toEqual({ 一: [1, 2] });
    expect((await workbench.host.settledSave()).settings).toEqual({
      "park.formulas": "native",
      另一个: { 一: [1, 2] },
    });
  });
});
