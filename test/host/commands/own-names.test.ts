import { distribute } from "../../../src/commands/distribute";
import { writeFindings } from "../../../src/commands/findings-sheet";
import { fillOwnTemplates, generate } from "../../../src/commands/generate";
import { rollOver } from "../../../src/commands/roll-over";
import type { TaskResult } from "../../../src/commands/conductor";
import { exampleWorkbook } from "../support/example-workbook";

/** The names as Excel's Name Manager lists them: hidden ones are not in it. */
async function namesShown(): Promise<{ shown: string[]; hidden: string[] }> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/visible");
    await context.sync();
    const of = (isVisible: boolean) =>
      names.items.filter(({ visible }) => visible === isVisible).map(({ name }) => name);
    return { shown: of(true), hidden: of(false) };
  });
}

async function addTemplate(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("模板_月报").getRange("A1:B2").values = [
      ["{{参数.报告期}}", ""],
      ["{{#指标}}{{指标.指标}}", "{{本期累计}}{{/指标}}"],
    ];
    await context.sync();
  });
}

async function insertRow(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("指标数据");
    table.getDataBodyRange().getRow(0).getEntireRow().insert("Down");
    await context.sync();
  });
}

const steps: [string, string, () => Promise<TaskResult>][] = [
  ["一键生成", "_PARK.indicators", () => generate()],
  ["更新", "_PARK.projects", () => insertRow().then(() => generate())],
  [
    "校验结果表",
    "_PARK.findings",
    () =>
      writeFindings(
        [
          {
            severity: "warning",
            kind: "notANumber",
            parameters: {},
            place: { sheet: "参数", address: "A1" },
          },
        ],
        "2013年1-6月",
      ),
  ],
  ["按模板填", "_PARK.filled.1", () => addTemplate().then(() => fillOwnTemplates())],
  ["分发副本", "_PARK.copy.1", () => distribute({ place: "copies" })],
  ["换期，留存", "_PARK.kept.indicators.201306", () => rollOver({ keep: "new" })],
];

test("names that only the add-in needs are in nobody's Name Manager, whatever Excel makes of them at first", async () => {
  await workbench.openWorkbook(exampleWorkbook("seed"));
  for (const [step, mark, run] of steps) {
    const result = await run();
    expect([step, result]).toEqual([
      step,
      expect.objectContaining({ outcome: expect.anything() as unknown }),
    ]);
    const { shown, hidden } = await namesShown();
    expect([step, hidden.includes(mark)]).toEqual([step, true]);
    expect([step, shown.filter((name) => name.startsWith("_PARK"))]).toEqual([step, []]);
    expect(shown).toContain("报告期");
  }
});

test("a name that Excel would not hide at once is hidden by the next command", async () => {
  await workbench.openWorkbook(exampleWorkbook("seed"));
  await generate();
  const trips = workbench.host.roundTrips;
  await workbench.openWorkbook(exampleWorkbook("seed"));
  workbench.host.faults = [trips - 1, trips, trips + 1].map((roundTrip) => ({
    roundTrip,
    code: "GeneralException",
  }));
  await generate();
  workbench.host.faults = [];
  await generate();
  expect((await namesShown()).shown.filter((name) => name.startsWith("_PARK"))).toEqual([]);
});
