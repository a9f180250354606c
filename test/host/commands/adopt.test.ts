import { adopt } from "../../../src/commands/adopt";
import { repair } from "../../../src/commands/repair";
import { previewBuild } from "../../../src/workbook/preview-build";
import { undo } from "../../../src/commands/undo";
import { adoptableEntry } from "../../../src/records/adoptable";
import type { Finding } from "../../../src/records/finding";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { readExample } from "../../../scripts/examples/example-data";
import { exampleWorkbook } from "../../../scripts/make-examples";

type Change = (workbook: Excel.Workbook) => void;

async function change(work: Change): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

const inTable =
  (work: (sheet: Excel.Worksheet) => void): Change =>
  ({ worksheets }) =>
    work(worksheets.getItem("指标数据"));

const isAdoptable = (finding: Finding): boolean => adoptableEntry(finding) !== undefined;

/** 主营业务收入's figure as a text that holds one: a suggestion. */
async function openWithSuggestion(): Promise<Finding[]> {
  await workbench.openWorkbook(exampleWorkbook(readExample("examples/seed-2013H1.json")));
  await change(inTable((sheet) => void (sheet.getRange("F2").values = [["52.14亿元"]])));
  const found = (await checkWorkbook()).data.filter(isAdoptable);
  expect(found.map(({ place, suggestion }) => [place?.address, suggestion])).toEqual([["F2", "52.14"]]);
  return found;
}

const contents = async (): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("指标数据").getRange("A1:L12").load("formulas");
    await context.sync();
    return range.formulas;
  });

test("a suggestion is put where it was told, and taken back", async () => {
  const found = await openWithSuggestion();
  const before = await contents();
  expect(await adopt(found)).toMatchObject({ outcome: { undoable: true, findings: [] } });
  expect((await contents())[1]?.[5]).toBe(52.14);
  await undo();
  expect(await contents()).toEqual(before);
});

test.each<[string, Change]>([
  ["a row was put in above", inTable((sheet) => void sheet.getRange("2:2").insert("Down"))],
  ["the cell was typed over", inTable((sheet) => void (sheet.getRange("F2").values = [[53]]))],
  ["the cell was emptied", inTable((sheet) => sheet.getRange("F2").clear("Contents"))],
  ["the rows were sorted", inTable((sheet) => sheet.tables.getItemAt(0).sort.apply([{ key: 0, ascending: true }]))], // prettier-ignore
])("a suggestion is told to be no longer right, and nothing is written, where %s", async (_name, work) => {
  const found = await openWithSuggestion();
  await change(work);
  const before = await contents();
  expect(await adopt(found)).toMatchObject({
    outcome: { undoable: false, findings: [{ kind: "changedSinceTold", place: { address: "F2" } }] },
  });
  expect(await contents()).toEqual(before);
});

test("a plan's suggestions are the check's", async () => {
  await openWithSuggestion();
  await change(
    inTable((sheet) => {
      sheet.getRange("G3").values = [["12亿元"]];
      sheet.getRange("H1").values = [["去年同期增幅（上年）"]];
    }),
  );
  const entries = (findings: readonly Finding[]) => findings.flatMap((each) => adoptableEntry(each) ?? []);
  const plan = await previewBuild();
  const planned = entries(plan.findings);
  expect(planned.length).toBeGreaterThan(1);
  expect(entries((await checkWorkbook()).data)).toEqual(expect.arrayContaining(planned));
});

test("a repair is not made where the table has changed since", async () => {
  await workbench.openWorkbook(exampleWorkbook(readExample("examples/seed-2013H1.json")));
  const below = inTable((sheet) => void (sheet.getRange("A8:E8").values = [["出口额", "亿元", 3, "", ""]]));
  await change(below);
  const repairs = (await checkWorkbook()).data.flatMap((finding) => finding.repairs ?? []);
  expect(repairs.map(({ kind }) => kind)).toEqual(["growTable"]);
  await change(inTable((sheet) => void sheet.getRange("3:3").insert("Down")));
  const before = await contents();
  expect(await repair(repairs)).toMatchObject({ outcome: { findings: [{ kind: "changedSinceTold" }] } });
  expect(await contents()).toEqual(before);
});

test.each<[string, Change]>([
  ["a row was put in above", inTable((sheet) => void sheet.getRange("2:2").insert("Down"))],
  ["the cell was typed over", inTable((sheet) => void (sheet.getRange("F2").values = [[53]]))],
])("is not taken back, and said so, where %s", async (_name, work) => {
  await adopt(await openWithSuggestion());
  await change(work);
  const before = await contents();
  expect(await undo()).toMatchObject({ outcome: { findings: [{ kind: "undoRowsChanged" }] } });
  expect(await contents()).toEqual(before);
});

test("a repair is taken back, but not where the table has grown again", async () => {
  await workbench.openWorkbook(exampleWorkbook(readExample("examples/seed-2013H1.json")));
  await change(inTable((sheet) => void (sheet.getRange("A8:E8").values = [["出口额", "亿元", 3, "", ""]])));
  const told = async () => (await checkWorkbook()).data.flatMap((finding) => finding.repairs ?? []);
  const repairs = await told();
  await repair(repairs);
  expect(await told()).toEqual([]);
  expect(await undo()).toMatchObject({ outcome: { findings: [] } });
  expect(await told()).toEqual(repairs);
  await repair(repairs);
  await change(({ tables }) => void tables.getItem("指标数据").rows.add());
  expect(await undo()).toMatchObject({ outcome: { findings: [{ kind: "undoRowsChanged" }] } });
});
