import { acceptCollection, makeForms, previewCollection } from "../../../src/commands/collect";
import type { GivenFile } from "../../../src/commands/collect";
import { undo } from "../../../src/commands/undo";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellContent } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { inputWorkbook } from "../support/input-workbook";

const OPTIONS = { language: "zh-CN" as const };
const ON_TIME = 41458;
const seed = () =>
  inputWorkbook(
    { period: "2013年1-6月", year: 2013, parks: "工业园区" },
    {
      enterprises: [
        { park: "工业园区", id: "001", name: "甲公司", tags: "停产", unit: "万元", priorRevenue: 900 },
        { park: "工业园区", name: "乙公司", tags: "停产", unit: "亿元", priorRevenue: 2 },
        { park: "工业园区", name: "丙公司", tags: "停产", unit: "万元" },
      ],
    },
  );

/** A form that an enterprise saved with its figures. */
async function filled(file: GivenFile, cells: Readonly<Record<number, CellContent>>): Promise<GivenFile> {
  const book = await readWorkbookFile(file.bytes);
  for (const row of book.sheets[0]?.rows ?? [])
    for (const cell of row.cells)
      if (cell.column === 2 && row.row + 1 in cells) cell.value = cells[row.row + 1] ?? null;
  return { name: file.name, bytes: await writeWorkbookFile(book) };
}

async function forms(): Promise<GivenFile[]> {
  const made = await makeForms("each", "2013-07-05");
  return made.flatMap((each) => ("bytes" in each ? [each] : []));
}

async function values(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("Forms that went out and came back", () => {
  it("are merged at once, the others named, and 撤销 takes the figures back", async () => {
    await workbench.openWorkbook(seed());
    const [first, second] = await forms();
    if (!first || !second) throw new Error("no forms");
    const returned = [
      await filled(first, { 9: 1000, 19: ON_TIME }),
      await filled(second, { 9: 2.2, 19: ON_TIME + 5 }),
      { name: "说明.txt", bytes: new TextEncoder().encode("随便写的") },
    ];
    const preview = await previewCollection(returned, "zh-CN", "2013-07-05");
    if (Array.isArray(preview)) throw new Error("refused");
    const result = await acceptCollection(preview, OPTIONS);
    expect("outcome" in result && result.outcome.findings.map(({ kind }) => kind)).toEqual([
      "collectDone",
      "collectNotForm",
    ]);
    expect(await values("企业数据", "I2:I4")).toEqual([[1000], [2.2], [""]]);
    expect(await values("收集情况", "C4:D6")).toEqual([
      ["丙公司", "未报"],
      ["乙公司", "迟报"],
      ["甲公司", "已报"],
    ]);
    await undo();
    expect(await values("企业数据", "I2:I4")).toEqual([[""], [""], [""]]);
  });

  it("change nothing where a figure is none, and the cell of the form is named", async () => {
    await workbench.openWorkbook(seed());
    const [first] = await forms();
    if (!first) throw new Error("no forms");
    const preview = await previewCollection([await filled(first, { 9: "一千", 19: ON_TIME })], "zh-CN");
    if (Array.isArray(preview)) throw new Error("refused");
    await acceptCollection(preview, OPTIONS);
    expect(preview.collection.findings).toMatchObject([
      { kind: "notANumber", place: { sheet: `${first.name} 填报表`, address: "C9" } },
    ]);
    expect(await values("企业数据", "I2:I4")).toEqual([[""], [""], [""]]);
  });

  it("need enterprises to go to", async () => {
    await workbench.openWorkbook(inputWorkbook({ period: "2013年1-6月", year: 2013 }, {}));
    expect(await makeForms("each")).toMatchObject([{ severity: "error" }]);
  });
});
