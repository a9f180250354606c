import { buildSheets } from "../../../src/workbook/build-sheets";
import { PROFILE_NAMES } from "../../../workbench/host/profiles/profile";
import { seedWorkbook } from "../building/seed";
import { deleteInputRow, reorderInput } from "./input-edits";

const NAME = "主要经济指标完成情况表";
const only = { templates: ["indicators"] as const };
const NOTES = [
  { address: "D6", text: "张三:\n与税务局核对过" },
  { address: "W8", text: "月底再看" },
];

/** Excel's user puts them in by the menu; not every Excel has an interface for it. */
function note(): void {
  const sheet = workbench.host.state.workbook.sheetByName(NAME);
  sheet?.notes.push(
    { row: 5, column: 3, text: NOTES[0]?.text ?? "", author: "张三", visible: false },
    {
      row: 7,
      column: 22,
      text: NOTES[1]?.text ?? "",
      author: workbench.host.state.locale.user,
      visible: false,
    },
  );
}

/** What is told at cells, as a note or as a comment, with the name of the row and the column. */
function told(): { at: string; text: string; as: "note" | "comment" }[] {
  const sheet = workbench.host.state.workbook.sheetByName(NAME);
  if (!sheet) throw new Error("no sheet");
  const at = ({ row, column }: { row: number; column: number }) =>
    `${String(sheet.cell(row, 0)?.value)}!${column}`;
  return [
    ...sheet.notes.map((each) => ({ at: at(each), text: each.text, as: "note" as const })),
    ...sheet.comments.map((each) => ({ at: at(each), text: each.content, as: "comment" as const })),
  ].sort((one, other) => one.text.localeCompare(other.text));
}

const places = () => told().map(({ at, text }) => [at, text]);
const turnRound = () => reorderInput("指标数据", (rows) => [...rows].reverse());

async function inputRowOf(name: string): Promise<number> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("指标数据").getDataBodyRange().load("values");
    await context.sync();
    return body.values.findIndex((cells) => cells.includes(name));
  });
}

const usual = workbench.host.profile.name;
afterEach(() => workbench.host.useProfile(usual));

async function built(profile: (typeof PROFILE_NAMES)[number]): Promise<void> {
  await workbench.host.useProfile(profile);
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets(only);
  note();
}

describe.each(PROFILE_NAMES)("a note of the old kind on a sheet of ours, on %s", (profile) => {
  test("goes with its row; where Excel leaves it behind and makes none its text is a comment there, and that is said", async () => {
    await built(profile);
    const before = places();
    await turnRound();
    const { findings } = await buildSheets(only);
    expect(places()).toEqual(before);
    const became = told().filter(({ as }) => as === "comment").length;
    expect(became).toBe(profile === "harsh" ? 2 : 0);
    expect(findings.filter(({ kind }) => kind === "noteBecameComment")).toHaveLength(became);
    await turnRound();
    await buildSheets(only);
    expect(places().map(([, text]) => text)).toEqual(before.map(([, text]) => text));
  });

  test("of a row that is gone stands at the row's name below the table", async () => {
    await built(profile);
    const name =
      places()
        .find(([, text]) => text === NOTES[0]?.text)?.[0]
        ?.split("!")[0] ?? "";
    await deleteInputRow("指标数据", await inputRowOf(name));
    const { findings } = await buildSheets(only);
    expect(findings.map(({ kind }) => kind)).toContain("noteWithoutRow");
    expect(places()).toContainEqual([`${name}!0`, NOTES[0]?.text]);
  });
});

test("a note is there, whatever request of an update fails", async () => {
  await built("harsh");
  await turnRound();
  const before = places();
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
    expect([roundTrip, places()]).toEqual([roundTrip, before]);
  }
  expect(failures).toBeGreaterThan(3);
});

test("where Excel lists no notes and gives no file either, the update says which sheet to look at", async () => {
  await built("windows-ltsc2021");
  const { document } = Office.context as unknown as { document: { getFileAsync: unknown } };
  const { getFileAsync } = document;
  document.getFileAsync = (_type: string, callback: (answer: object) => void) =>
    callback({ status: "failed", error: { message: "" } });
  await turnRound();
  const { findings } = await buildSheets(only);
  document.getFileAsync = getFileAsync;
  expect(findings).toMatchObject([{ kind: "notesUnread", parameters: { sheet: NAME } }]);
});
