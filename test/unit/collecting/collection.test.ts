import { read } from "@e965/xlsx";
import { planCollectionSheet } from "../../../src/collecting/collection-sheet";
import { formBook, formFiles } from "../../../src/collecting/form-files";
import { planCollection } from "../../../src/collecting/plan-collection";
import type { CollectionInput } from "../../../src/collecting/plan-collection";
import { formsIn } from "../../../src/collecting/read-form";
import type { ReturnedForm } from "../../../src/collecting/read-form";
import { readSource } from "../../../src/import/source/read-source";
import { HistoryIndex } from "../../../src/records/history/history-index";
import type { HistoryRecord } from "../../../src/records/history/history-record";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { serialOf } from "../../../src/records/reading/cell-value";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";

const target: SheetTable = {
  ...{ sheet: "企业数据", row: 1, column: 1 },
  values: [
    ["园区", "编号", "企业", "标签", "单位", "主营业务收入", "去年同期", "完成投资"],
    ["东园", "001", "甲公司", "扩建升级", "万元", "", 1000, ""],
    ["东园", "1-2", "乙公司", "扩建升级", "亿元", "", 2, ""],
    ["西园", "", "丙公司", "停产", "万元", "", "", ""],
    ["西园", "", "丁公司", "停产", "万元", "", "", ""],
  ],
};
const { records: enterprises } = readEnterprises(target);
const kept = (
  name: string,
  id: string | undefined,
  park: string,
  actual: number,
  unit: string,
): HistoryRecord => ({
  ...{ year: 2013, month: 5, kind: "enterprise", park, name, unit, actual },
  ...(id === undefined ? {} : { id }),
});
const history = new HistoryIndex([
  kept("甲公司", "001", "东园", 500, "万元"),
  kept("丙公司", undefined, "西园", 0.05, "亿元"),
]);
const PERIOD = { year: 2013, month: 6, period: "2013年1-6月" };
const input = (forms: readonly ReturnedForm[], more: Partial<CollectionInput> = {}): CollectionInput => ({
  ...{ forms, target, enterprises, history, ...PERIOD, deadline: serialOf(2013, 7, 5) },
  ...more,
});

/** The form of an enterprise as it comes back, filled in. */
async function returned(
  name: string,
  filled: Readonly<Record<string, CellValue>>,
  file = name,
): Promise<ReturnedForm> {
  const [made] = formFiles({
    ...PERIOD,
    history,
    enterprises: enterprises.filter((each) => each.name === name),
  });
  const [form] = formsIn(await readSource(made?.bytes ?? new Uint8Array(), file), file);
  if (!form) throw new Error("no form");
  const values = new Map(form.values);
  for (const [label, value] of Object.entries(filled)) {
    const row = values.get(label)?.row;
    if (row === undefined) throw new Error(`no line ${label}`);
    values.set(label, { value, row });
  }
  const day = filled["填报日期"];
  return { ...form, values, ...(typeof day === "number" ? { day } : {}) };
}

const ON_TIME = serialOf(2013, 7, 3);

describe("The form that goes out", () => {
  const [first] = formFiles({ ...PERIOD, enterprises, history, deadline: "2013-07-05" });
  const book = read(first?.bytes ?? new Uint8Array(), { sheetStubs: true });
  const sheet = book.Sheets["填报表"] ?? {};

  test("is named after its enterprise", () => {
    expect(first?.name).toBe("东园_001_甲公司.xlsx");
  });

  test("is protected but for the cells to fill in, with checks and drop-downs on them", async () => {
    const file = await readWorkbookFile(first?.bytes ?? new Uint8Array());
    const [form] = file.sheets;
    const open = (form?.rows ?? []).flatMap(({ row, cells }) =>
      cells
        .filter(({ style }) => file.styles[style ?? 0]?.protection?.locked === false)
        .map(({ column }) => `${"ABCDEF"[column]}${row + 1}`),
    );
    expect(form?.protection).toBeDefined();
    expect(open).toEqual(["C9", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18", "C19"]);
    expect(form?.validations.map(({ type, ranges }) => [type, ...ranges])).toEqual([
      ["decimal", "C9"],
      ["decimal", "C10"],
      ["decimal", "C12"],
      ["decimal", "C13"],
      ["list", "C15"],
      ["date", "C19"],
    ]);
  });

  test.each([
    ["C2", "2013年1-6月"],
    ["E2", "2013-07-05"],
    ["C6", "001"],
    ["C7", "甲公司"],
    ["D9", 500],
    ["E9", 1000],
  ])("says in %s %s", (address, value) => {
    expect((sheet[address] as { v?: unknown } | undefined)?.v).toBe(value);
  });

  test("is one of several sheets where one file is asked for", () => {
    const one = formBook({ ...PERIOD, enterprises });
    expect(read(one.bytes).SheetNames).toEqual(["甲公司", "乙公司", "丙公司", "丁公司"]);
  });

  test("takes names that no file and no sheet could have", () => {
    const [record] = enterprises;
    if (!record) throw new Error("no record");
    const odd = [
      { ...record, name: "a/b:c*[x]?<1>|'" },
      { ...record, name: "a/b:c*[x]?<1>|'" },
    ];
    expect(new Set(formFiles({ ...PERIOD, enterprises: odd }).map(({ name }) => name)).size).toBe(2);
    expect(read(formBook({ ...PERIOD, enterprises: odd }).bytes).SheetNames).toHaveLength(2);
  });
});

describe("What came back", () => {
  const stateOf = async (name: string, forms: ReturnedForm[], more: Partial<CollectionInput> = {}) => {
    const line = planCollection(input(forms, more)).lines.find((each) => each.name === name);
    return [line?.state, ...(line?.notes ?? [])];
  };

  test("is written into the row of its enterprise, in the row's unit", async () => {
    const forms = [
      await returned("甲公司", { 主营业务收入: 620, 填报日期: ON_TIME }),
      await returned("乙公司", { 主营业务收入: 2.4, 填报日期: ON_TIME }),
    ];
    const changes = planCollection(input(forms)).plan?.rows.flatMap((row) =>
      row.state === "changed" ? row.changes.map(({ address, value }) => [address, value]) : [],
    );
    expect(changes).toEqual([
      ["F2", 620],
      ["F3", 2.4],
    ]);
  });

  test("is late after the deadline, and in time on its day", async () => {
    const at = (day: number) => returned("乙公司", { 主营业务收入: 2.1, 填报日期: day });
    expect(await stateOf("乙公司", [await at(serialOf(2013, 7, 6))])).toEqual(["late"]);
    expect(await stateOf("乙公司", [await at(serialOf(2013, 7, 5))])).toEqual(["reported"]);
  });

  test("without its main figure is no report", async () => {
    expect(await stateOf("甲公司", [await returned("甲公司", { 填报日期: ON_TIME })])).toEqual([
      "missing",
      "交回的表没有填主营业务收入",
    ]);
  });

  test("is missing where nothing came", async () => {
    expect(await stateOf("丁公司", [])).toEqual(["missing"]);
  });

  test.each([
    ["less than last period", 480, "累计小于上期"],
    ["a month far above the average", 700, "本期新增比上期月均变动+100.0%"],
    ["far above the year before", 1600, "同比变动+60.0%"],
  ])("is told where it is %s", async (_what, revenue, note) => {
    const form = await returned("甲公司", { 主营业务收入: revenue, 填报日期: ON_TIME });
    expect((await stateOf("甲公司", [form])).join("；")).toContain(note);
  });

  test("holds last period's figure in another unit against its own", async () => {
    const form = await returned("丙公司", { 主营业务收入: 490, 填报日期: ON_TIME });
    expect(await stateOf("丙公司", [form])).toEqual(["reported", "累计小于上期"]);
  });

  test("is wrong with the cell where a figure is none", async () => {
    const form = await returned("甲公司", { 主营业务收入: "约620", 填报日期: ON_TIME });
    const { lines, plan } = planCollection(input([form]));
    expect(lines[0]).toMatchObject({
      state: "wrong",
      findings: [{ kind: "notANumber", place: { address: "C9" } }],
    });
    expect(plan?.counts.changed).toBe(0);
  });

  test("of another period is not merged", async () => {
    const form = {
      ...(await returned("甲公司", { 主营业务收入: 620, 填报日期: ON_TIME })),
      period: "2013年1-5月",
    };
    const collection = planCollection(input([form]));
    expect(collection.plan).toBeUndefined();
    expect(collection.lines[0]).toMatchObject({ state: "wrong", findings: [{ kind: "collectPeriod" }] });
  });

  test("twice counts by the later form", async () => {
    const forms = [
      await returned("甲公司", { 主营业务收入: 600, 填报日期: ON_TIME - 1 }, "一"),
      await returned("甲公司", { 主营业务收入: 610, 填报日期: ON_TIME }, "二"),
    ];
    const { lines, plan } = planCollection(input(forms));
    expect(lines[0]).toMatchObject({ revenue: 610, notes: ["交回不止一份，用的是填报日期最近的一份"] });
    expect(plan?.counts).toMatchObject({ changed: 1, rejected: 1 });
  });

  test("stands on the sheet with those to be asked first, every enterprise once", async () => {
    const forms = [await returned("甲公司", { 主营业务收入: 620, 填报日期: ON_TIME })];
    const sheet = planCollectionSheet(planCollection(input(forms)), PERIOD, () => "");
    expect(sheet.rows.slice(3, 7).map(({ cells }) => [cells[2], cells[3]])).toEqual([
      ["乙公司", "未报"],
      ["丙公司", "未报"],
      ["丁公司", "未报"],
      ["甲公司", "已报"],
    ]);
    expect(sheet.rows[1]?.cells[0]).toContain("应报4户，按时1户，迟报0户，有误0户，未报3户");
  });
});
