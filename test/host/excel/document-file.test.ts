import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";

type Answer<Value> = { status: string; value: Value; error?: { code: number; message: string } };
interface File {
  size: number;
  sliceCount: number;
  getSliceAsync(index: number, callback: (answer: Answer<{ data: number[] }>) => void): void;
  closeAsync(callback?: (answer: Answer<undefined>) => void): void;
}

function fileOf(type = "compressed", options: object = {}): Promise<Answer<File>> {
  const { document } = Office.context as unknown as {
    document: { getFileAsync(type: string, options: object, callback: (answer: Answer<File>) => void): void };
  };
  return new Promise((resolve) => document.getFileAsync(type, options, resolve));
}

const slice = (file: File, index: number): Promise<Answer<{ data: number[] }>> =>
  new Promise((resolve) => file.getSliceAsync(index, resolve));

const usual = workbench.host.profile.name;
beforeEach(() => workbench.openWorkbook());
afterEach(() => workbench.host.useProfile(usual));

describe("the workbook's own file", () => {
  test("comes in slices of the size asked for, and is the workbook as it is now", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["未保存"]];
      await context.sync();
    });
    const { value: file } = await fileOf("compressed", { sliceSize: 1000 });
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const data: number[] = [];
    for (let index = 0; index < file.sliceCount; index++) data.push(...(await slice(file, index)).value.data);
    file.closeAsync();
    const { sheets } = await readWorkbookFile(new Uint8Array(data));
    expect(sheets[0]?.rows[0]?.cells[0]?.value).toBe("未保存");
    expect(await slice(file, 0)).toMatchObject({ status: "failed" });
  });

  test("is refused in slices over 4 MB, as anything but the workbook, and as a third that is open", async () => {
    expect(await fileOf("compressed", { sliceSize: 4 * 1024 * 1024 + 1 })).toMatchObject({
      status: "failed",
    });
    expect(await fileOf("text")).toMatchObject({ status: "failed" });
    const files = [await fileOf(), await fileOf()];
    expect(await fileOf()).toMatchObject({ status: "failed" });
    for (const { value } of files) value.closeAsync();
    const { status, value } = await fileOf();
    expect(status).toBe("succeeded");
    expect(await slice(value, value.sliceCount)).toMatchObject({ status: "failed" });
    value.closeAsync();
  });

  test("is not given by Excel on the web", async () => {
    await workbench.host.useProfile("web");
    expect(await fileOf()).toMatchObject({ status: "failed", error: { code: 11001 } });
  });
});
