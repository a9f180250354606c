import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { PROFILE_NAMES } from "../../../workbench/host/profiles/profile";
import { seedWorkbook } from "../building/seed";
import { deleteInputRow, reorderInput } from "../rebuild/input-edits";

const usual = workbench.host.profile.name;
afterEach(() => workbench.host.useProfile(usual));

async function filled(profile: (typeof PROFILE_NAMES)[number]): Promise<void> {
  await workbench.host.useProfile(profile);
  await workbench.openWorkbook(seedWorkbook());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("模板_月报").getRange("A1:B2").values = [
      ["{{参数.报告期}}", ""],
      ["{{#指标}}{{指标.指标}}", "{{本期累计}}{{/指标}}"],
    ];
    await context.sync();
  });
  await fillTemplates();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("月报");
    sheet.comments.add(sheet.getRange("B3"), "与税务局核对过").replies.add("照此上报");
    await context.sync();
  });
  sheetOf().notes.push({ row: 3, column: 1, text: "口径已改", author: "张三", visible: false });
}

function sheetOf() {
  const sheet = workbench.host.state.workbook.sheetByName("月报");
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** What is told, with the name in its row. */
function told(): unknown[] {
  const { comments, notes } = sheetOf();
  const at = ({ row, column }: { row: number; column: number }) =>
    `${String(sheetOf().cell(row, 0)?.value)}!${column}`;
  return [
    ...comments.map((each) => [
      at(each),
      each.content.replace(/^张三：/, ""),
      each.replies.map(({ content }) => content),
    ]),
    ...notes.map((each) => [at(each), each.text.replace(/^张三：/, ""), []]),
  ].sort((one, other) => String(one[1]).localeCompare(String(other[1])));
}

describe.each(PROFILE_NAMES)("on %s", (profile) => {
  test("comments and notes on a sheet of the user's template are there after it was filled again, with their rows", async () => {
    await filled(profile);
    const before = told();
    await reorderInput("指标数据", (rows) => [...rows].reverse());
    await fillTemplates();
    expect(told()).toEqual(before);
  });
});

test("those of a row that is gone stand below the block", async () => {
  await filled("harsh");
  await deleteInputRow("指标数据", 1);
  await fillTemplates();
  expect(told().map((each) => (each as string[])[1])).toEqual(
    ["口径已改", "与税务局核对过"].sort((a, b) => a.localeCompare(b)),
  );
});

test("what the user typed beside goes with its row also after the workbook was closed meanwhile", async () => {
  await workbench.host.useProfile("harsh");
  await filled("harsh");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("月报").getRange("D3").values = [["我的说明"]];
    await context.sync();
  });
  const row = () => {
    const found = [...sheetOf().rows].find(([, cells]) =>
      [...cells.values()].some(({ value }) => value === "我的说明"),
    );
    return found && sheetOf().cell(found[0], 0)?.value;
  };
  const before = row();
  await workbench.openWorkbook(await workbench.host.settledSave());
  await reorderInput("指标数据", (rows) => [...rows].reverse());
  expect((await fillTemplates()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(row()).toBe(before);
});
