import { PROFILE_NAMES, type ProfileName } from "../../../workbench/host/profiles/profile";
import { PROFILES } from "../../../workbench/host/profiles/profiles";
import { byColleague, inSession } from "../support/in-session";
import { onSheet, refusal } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());
afterEach(() => workbench.host.useProfile("harsh"));

const use = (name: ProfileName): Promise<void> => workbench.host.useProfile(name);

test.each(PROFILE_NAMES)("as %s the host says what it is and has the sets of it", async (name) => {
  await use(name);
  const { platform, requirements } = Office.context;
  expect(platform).toBe(PROFILES[name].platform);
  expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(!["windows-ltsc2021", "harsh"].includes(name));
  expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(name === "web");
  expect(requirements.isSetSupported("ExcelApiDesktop", "1.1")).toBe(["windows-365", "mac"].includes(name));
});

test.each(PROFILE_NAMES)("as %s rows are deleted at a place only on the web", async (name) => {
  await use(name);
  const work = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["名"], ["甲"], ["乙"]];
    sheet.tables.add("A1:A3", true).rows.deleteRowsAt(0, 1);
    await context.sync();
  };
  if (name === "web") await Excel.run(work);
  else expect(await refusal(work)).toMatchObject({ code: "ApiNotFound" });
});

/** What a cell shows in the request that wrote its formula, in the two after it, and after its input changed. */
async function shown(): Promise<unknown[]> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[100, 50]];
    const cell = sheet.getRange("C1");
    const seen: unknown[] = [];
    const look = async (): Promise<void> => {
      cell.load("values");
      await context.sync();
      seen.push(cell.values[0]?.[0]);
    };
    cell.formulas = [["=ROUND(PARK.GAP(A1,B1,0.6),6)"]];
    await look();
    await look();
    await look();
    sheet.getRange("B1").values = [[20]];
    await look();
    await look();
    await look();
    return seen;
  });
}

test.each<[ProfileName, unknown[]]>([
  ["windows-ltsc2021", ["#BUSY!", "#BUSY!", 140, "#BUSY!", "#BUSY!", 440]],
  ["windows-365", ["", "", 140, 140, 140, 440]],
  ["mac", ["", "", 140, 140, 140, 440]],
  ["web", ["#BUSY!", "#BUSY!", 140, 140, 140, 440]],
  ["harsh", ["#BUSY!", "#BUSY!", 140, 140, 140, 440]],
])("as %s a custom function answers late", async (name, expected) => {
  await use(name);
  expect(await shown()).toEqual(expected);
});

test("a formula over a late result is late, too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").formulas = [["=PARK.GAP(100,50,0.6)", "=A1*2", "=SUM(A1:B1)"]];
    const cells = sheet.getRange("B1:C1").load("values");
    await context.sync();
    expect(cells.values).toEqual([["#BUSY!", "#BUSY!"]]);
    await workbench.host.answersArrived();
    cells.load("values");
    await context.sync();
    expect(cells.values[0]?.every((value) => typeof value === "number")).toBe(true);
  });
});

describe("while the user edits a cell", () => {
  afterEach(() => workbench.host.finishEditing());

  test.each<[ProfileName, string | undefined]>([
    ["windows-365", "InvalidOperationInCellEditMode"],
    ["harsh", "InvalidOperationInCellEditMode"],
    ["web", undefined],
  ])("as %s a request is answered with %s", async (name, code) => {
    await use(name);
    workbench.host.startEditing();
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.load("items");
      await context.sync();
    });
    await (code === undefined ? asked : expect(asked).rejects.toMatchObject({ code }));
  });

  test("a request that waits for it is answered afterwards", async () => {
    workbench.host.startEditing();
    const order: string[] = [];
    const asked = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.load("items");
      await context.sync();
      order.push("answered");
    });
    await Promise.resolve();
    order.push("finished");
    workbench.host.finishEditing();
    await asked;
    expect(order).toEqual(["finished", "answered"]);
  });
});

test.each<[ProfileName, string | undefined]>([
  ["windows-365", undefined],
  ["web", "RequestPayloadSizeLimitExceeded"],
])("as %s six million characters are answered with %s", async (name, code) => {
  await use(name);
  const written = onSheet(async (sheet, context) => {
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await context.sync();
  });
  await (code === undefined ? written : expect(written).rejects.toMatchObject({ code }));
});

test.each<[ProfileName, string[]]>([
  ["windows-365", ["表内"]],
  ["web", ["全簿", "表内"]],
])("as %s the names of a sheet are %s", async (name, expected) => {
  await use(name);
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("全簿", "=1");
    sheet.names.add("表内", "=2");
    sheet.names.load("items/name");
    await context.sync();
    expect(sheet.names.items.map((item) => item.name)).toEqual(expected);
  });
});

describe("functions that come after the formulas", () => {
  test("leave them #NAME? until they are entered anew", async () => {
    const host = await workbench.newHost();
    const cells = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    await inSession(host.session, async (context) => {
      cells(context).formulas = [["=NEU.TWICE(4)", "=A1+1"]];
      await context.sync();
    });
    const metadata = { functions: [{ id: "TWICE", name: "TWICE", description: "", parameters: [{ name: "x", type: "number" }], result: { type: "number" } }] }; // prettier-ignore
    await host.registerFunctions(metadata as never, new Map([["TWICE", (x: unknown) => Number(x) * 2]]), {
      namespace: "NEU",
      errorObject: (code) => ({ code }),
    });
    await inSession(host.session, async (context) => {
      context.application.calculate("FullRebuild");
      const before = cells(context).load("values");
      await context.sync();
      expect(before.values).toEqual([["#NAME?", "#NAME?"]]);
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=NEU.TWICE(4)"]];
      await context.sync();
      await host.answersArrived();
      const after = cells(context).load("values");
      await context.sync();
      expect(after.values).toEqual([[8, 9]]);
    });
  });

  test("are shown under their stored names in a workbook that is opened without them", async () => {
    const host = await workbench.newHost();
    const file = workbench.emptyWorkbook();
    file.sheets[0]?.rows.push({ row: 0, cells: [{ column: 0, formula: "=NEU.TWICE(4)+SUM(1,2)" }] });
    await host.open(file);
    await inSession(host.session, async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("formulas,values");
      await context.sync();
      expect(cell.formulas).toEqual([["=_xldudf_NEU_TWICE(4)+SUM(1,2)"]]);
      expect(cell.values).toEqual([["#NAME?"]]);
    });
  });
});

test("what somebody else does is no round trip of ours, and its events come from elsewhere", async () => {
  const { host } = workbench;
  const sources: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(async ({ source }) => void sources.push(source));
    await context.sync();
  });
  host.roundTrips = 0;
  await byColleague((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
  });
  expect(host.roundTrips).toBe(0);
  expect(sources).toEqual(["Remote"]);
});
