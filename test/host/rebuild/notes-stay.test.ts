import fc from "fast-check";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import { buildSheets } from "../../../src/workbook/build-sheets";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook } from "../support/input-workbook";
import type { Figures } from "../support/input-workbook";
import { expectedEnterprise, expectedSums } from "./enterprise-expectation";
import { readGenerated, SHEET_KINDS } from "./generated-sheet";
import type { GeneratedSheet } from "./generated-sheet";
import { expectedFigures } from "./indicator-expectation";
import { inputs } from "./made-inputs";
import type { EnterpriseFigures, Inputs, ProjectFigures } from "./made-inputs";
import { expectedInvestments, expectedProject } from "./project-expectation";
import { deeds, doDeeds, expectThings } from "./users-things";

const MONTH = 6;
const RUNS = 8;

function workbookOf({ parks, ...rows }: Inputs): WorkbookFile {
  return inputWorkbook(
    { parks: parks.join("、"), period: "2013年1-6月", year: 2013 },
    {
      indicators: rows.indicators.map(typed),
      enterprises: rows.enterprises.map(typed),
      projects: rows.projects.map(typed),
    },
  );
}

/** As it is typed: tags in one cell, what is missing left out. */
function typed(figures: object): Figures {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([field, value]: [string, unknown]) =>
      value === undefined ? [] : [[field, Array.isArray(value) ? value.join("、") : value]],
    ),
  ) as Figures;
}

/** Replaces what the user typed by other rows, orders, figures and parks. */
async function retype(after: Inputs): Promise<void> {
  const { sheets } = workbookOf(after);
  await Excel.run(async (context) => {
    for (const { name } of Object.values(INPUT_TABLES)) {
      const rows = sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
      const table = context.workbook.tables.getItem(name);
      const body = table.getDataBodyRange();
      body.load("rowCount,columnCount");
      await context.sync();
      const width = body.columnCount;
      const values = rows.map(({ cells }) =>
        Array.from({ length: width }, (_none, column) => cells[column]?.value ?? ""),
      );
      for (let index = body.rowCount; index > values.length; index--)
        table.rows.getItemAt(index - 1).delete();
      for (let index = body.rowCount; index < values.length; index++)
        table.rows.add(undefined, [Array<string>(width).fill("")]);
      table.getDataBodyRange().values = values;
    }
    const parks = context.workbook.worksheets.getItem("参数").getRange(parameterCells().parks);
    parks.values = [[after.parks.join("、")]];
    await context.sync();
  });
}

function expectRow(sheet: GeneratedSheet, key: string, expected: Record<string, number | string>): void {
  expect([key, sheet.rows.has(key)]).toEqual([key, true]);
  for (const [header, value] of Object.entries(expected)) {
    const shown = sheet.at(key, header);
    if (typeof value === "number" && typeof shown === "number")
      expect([key, header, Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value))]).toEqual([
        key,
        header,
        true,
      ]);
    else expect([key, header, shown]).toEqual([key, header, value]);
  }
}

async function expectFigures({ parks, indicators, enterprises, projects }: Inputs): Promise<void> {
  const [ofIndicators, ofEnterprises, ofProjects] = await Promise.all(SHEET_KINDS.map(readGenerated));
  if (!ofIndicators || !ofEnterprises || !ofProjects) throw new Error("a sheet is missing");
  for (const record of indicators)
    expectRow(ofIndicators, `${record.name}|${record.park}`, expectedFigures(record, MONTH));

  const identity = ({ id, name }: { id?: string; name: string }) =>
    id === undefined ? `name:${name}` : `id:${id}`;
  for (const record of enterprises)
    for (const tag of record.tags.length > 0 ? record.tags : ["其他企业"])
      expectRow(ofEnterprises, `${record.name}|${tag}|${identity(record)}`, expectedEnterprise(record));
  for (const record of projects)
    expectRow(ofProjects, `${record.name}|${record.kind}|${identity(record)}`, expectedProject(record));

  const present = <Row extends { park: string }>(rows: Row[]) =>
    parks.filter((park) => rows.some((row) => row.park === park));
  const ofPark = <Row extends { park: string }>(rows: Row[], park: string) =>
    rows.filter((row) => row.park === park);
  expectRow(ofEnterprises, "#total", expectedSums(enterprises));
  expectRow(ofProjects, "#total", expectedInvestments(projects));
  if (present(enterprises).length > 1)
    for (const park of present(enterprises))
      expectRow(ofEnterprises, `#${park}`, expectedSums(ofPark<EnterpriseFigures>(enterprises, park)));
  if (present(projects).length > 1)
    for (const park of present(projects))
      expectRow(ofProjects, `#${park}`, expectedInvestments(ofPark<ProjectFigures>(projects, park)));
}

/** The input before, what becomes of it, and what the user does to each sheet in between. */
const story = fc.record({
  before: inputs,
  after: inputs,
  done: fc.record({ indicators: deeds, enterprises: deeds, projects: deeds }),
});

test("on all three sheets what is the user's keeps to its rows and columns, figures equal the statistics, and building again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ before, after, done }) => {
      await workbench.openWorkbook(workbookOf(before));
      await buildSheets();
      await expectFigures(before);
      const things = [];
      for (const kind of SHEET_KINDS)
        things.push({ kind, own: await doDeeds(kind, await readGenerated(kind), done[kind]) });

      await retype(after);
      const { findings } = await buildSheets();
      await expectFigures(after);
      for (const { kind, own } of things) await expectThings(kind, own, findings);

      const saved = await workbench.host.settledSave();
      await buildSheets();
      expect(await workbench.host.settledSave()).toEqual(saved);
    }),
    { numRuns: RUNS, seed: 20130630, endOnFailure: true },
  );
}, 240_000);
