import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { seedWorkbook } from "../building/seed";
import { deleteInputRow, insertInputRow, reorderInput } from "./input-edits";

const NAME = "主要经济指标完成情况表";
const only = { templates: ["indicators"] as const };

interface Told {
  at: string;
  text: string;
  author: string;
  replies: string[];
  resolved: boolean;
}

/** The comments on the sheet, each with what stands in the name's column of its row. */
async function told(): Promise<Told[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    sheet.comments.load("items/content,items/authorName,items/resolved,items/replies/items/content");
    await context.sync();
    const places = sheet.comments.items.map((comment) => {
      const cell = comment.getLocation().load("address,columnIndex");
      return { cell, name: cell.getEntireRow().getCell(0, 0).load("values"), comment };
    });
    await context.sync();
    return places
      .map(({ cell, name, comment: { content, authorName, resolved, replies } }) => ({
        at: `${String(name.values[0]?.[0])}!${cell.columnIndex}`,
        text: content,
        author: authorName,
        replies: replies.items.map((reply) => reply.content),
        resolved,
      }))
      .sort((one, other) => one.text.localeCompare(other.text));
  });
}

/** On the rows of three indicators: one with an answer, one of somebody else's that is settled, one beside the table. */
async function comment(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    sheet.comments.add(sheet.getRange("D6"), "与税务局核对过").replies.add("照此上报");
    sheet.comments.add(sheet.getRange("E7"), "口径已改").resolved = true;
    sheet.comments.add(sheet.getRange("W8"), "月底再看");
    await context.sync();
  });
  const sheet = workbench.host.state.workbook.sheetByName(NAME);
  const others = sheet?.comments.find(({ content }) => content === "口径已改");
  if (others) others.author = "张三";
}

async function inputRowOf(name: string): Promise<number> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("指标数据").getDataBodyRange().load("values");
    await context.sync();
    return body.values.findIndex((cells) => cells.includes(name));
  });
}

const turnRound = () => reorderInput("指标数据", (rows) => [...rows].reverse());

beforeEach(async () => {
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets(only);
  await comment();
});

describe("a comment on a sheet of ours, where Excel's copying leaves comments behind", () => {
  test("goes with its row and column, with its answers; whose it was is said where Excel gives it another author", async () => {
    const before = await told();
    await turnRound();
    await buildSheets(only);
    const after = await told();
    const byOthers = {
      text: "张三：口径已改",
      author: before.find(({ text }) => text !== "口径已改")?.author,
    };
    expect(after).toEqual(
      before
        .map((each) => (each.text === "口径已改" ? { ...each, ...byOthers } : each))
        .sort((one, other) => one.text.localeCompare(other.text)),
    );
    await turnRound();
    await buildSheets(only);
    expect((await told()).map(({ text }) => text)).toEqual(after.map(({ text }) => text));
  });

  test("stays, with a formula beside it, where an update changes nothing but the lines of the head", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange("W6").formulas = [[`=${NAME}!D6*2`]];
      const { issuer } = parameterCells();
      context.workbook.worksheets.getItem("参数").getRange(issuer).values = [["某市统计局"]];
      await context.sync();
    });
    const before = await told();
    await buildSheets(only);
    expect((await told()).map(({ at, text, replies }) => [at, text.replace(/^张三：/, ""), replies])).toEqual(
      before.map(({ at, text, replies }) => [at, text, replies]),
    );
    const { formula } = workbench.host.state.workbook.sheetByName(NAME)?.cell(5, 22) ?? {};
    expect(formula).toBe(`=${NAME}!D6*2`);
  });

  test("of a row that is gone stands at the row's name below the table, and a warning says so", async () => {
    const first = (await told()).find(({ text }) => text === "与税务局核对过");
    const name = first?.at.split("!")[0] ?? "";
    await deleteInputRow("指标数据", await inputRowOf(name));
    const { findings } = await buildSheets(only);
    const warning = findings.find(({ kind }) => kind === "noteWithoutRow");
    expect(warning?.place?.sheet).toBe(NAME);
    const moved = (await told()).find(({ text }) => text === "与税务局核对过");
    expect([moved?.at, moved?.replies]).toEqual([`${name}!0`, ["照此上报"]]);
  });

  test("stays as it was whatever request of the update fails", async () => {
    await turnRound();
    await insertInputRow("指标数据", { 指标: "用电量", 单位: "万千瓦时", 本期累计: 880 });
    const [before, saved] = [await told(), await workbench.host.settledSave()];
    let failures = 0;
    for (let roundTrip = 1; ; roundTrip++) {
      workbench.host.roundTrips = 0;
      workbench.host.faults = [{ roundTrip, code: "GeneralException", answerLost: true }];
      const failed = await buildSheets(only).then(
        () => false,
        () => true,
      );
      const reached = workbench.host.roundTrips >= roundTrip;
      workbench.host.faults = [];
      if (!failed && !reached) break;
      if (!failed) continue;
      failures++;
      expect(await workbench.host.settledSave()).toEqual(saved);
      expect([roundTrip, (await told()).map(withoutAuthor)]).toEqual([roundTrip, before.map(withoutAuthor)]);
    }
    expect(failures).toBeGreaterThan(3);
  });

  test("comes back where Excel went away in the middle of an update, with the next build", async () => {
    const before = await told();
    await turnRound();
    workbench.host.roundTrips = 0;
    workbench.host.faults = Array.from({ length: 60 }, (_none, index) => ({
      roundTrip: 4 + index,
      code: "GeneralException",
      answerLost: index === 0,
    }));
    await expect(buildSheets(only)).rejects.toMatchObject({ code: "PutBackFailed" });
    workbench.host.faults = [];
    await buildSheets(only);
    expect((await told()).map(({ at, text, replies }) => [at, text.replace(/^张三：/, ""), replies])).toEqual(
      before.map(({ at, text, replies }) => [at, text, replies]),
    );
  });
});

/** Where a comment had to be written anew its text says whose it was. */
const withoutAuthor = ({ author: _author, text, ...rest }: Told) => ({
  ...rest,
  text: text.replace(/^张三：/, ""),
});
