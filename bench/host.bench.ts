/**
 * What the host costs on top of the engine below it: 1,000 and 10,000 cells written and read through Microsoft's
 * client and the host, beside the same through Univer's own facade, in one run.
 *
 *   npx tsx bench/host.bench.ts
 */
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { createNodeHost } from "../workbench/host/create-node-host";
import { emptyWorkbook } from "../workbench/host/host";
import { createClientContext } from "../workbench/host/node-client";
import { installOfficeRuntime } from "../workbench/host/office-runtime";
import { inMilliseconds, tell } from "./results";

const COLUMNS = 10;
const ROUNDS = 3;

type Matrix = (number | string)[][];
const numbers = (cells: number): Matrix =>
  Array.from({ length: cells / COLUMNS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => row * column),
  );
const formulas = (cells: number): Matrix =>
  Array.from({ length: cells / COLUMNS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => `=$Z$1*${row + column}`),
  );

interface Subject {
  reset(): Promise<void>;
  write(matrix: Matrix): Promise<void>;
  read(rows: number): Promise<unknown>;
}

async function hostSubject(): Promise<Subject & { dispose(): void }> {
  const host = await createNodeHost();
  const client = createClientContext();
  const runtime = installOfficeRuntime(client, host, { writeFile: writeWorkbookFile });
  const { run } = client.Excel as unknown as typeof Excel;
  const range = (context: Excel.RequestContext, rows: number): Excel.Range =>
    context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows, COLUMNS);
  return {
    reset: () => host.open(emptyWorkbook()),
    write: (matrix) =>
      run(async (context) => {
        range(context, matrix.length).formulas = matrix;
        await context.sync();
      }),
    read: (rows) =>
      run(async (context) => {
        const values = range(context, rows).load("values");
        await context.sync();
        return values.values;
      }),
    dispose: () => {
      runtime.dispose();
      host.dispose();
    },
  };
}

function facadeSubject(): Subject & { dispose(): void } {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsFormulaPlugin, {});
  const api = FUniver.newAPI(univer);
  let unit = 0;
  const sheet = () => {
    const active = api.getActiveWorkbook()?.getActiveSheet();
    if (!active) throw new Error("no sheet");
    return active;
  };
  return {
    reset: () => {
      const id = `book${++unit}`;
      const data = { id: "s", name: "Sheet1", cellData: {}, rowCount: 2000, columnCount: 30 };
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
        id,
        name: id,
        sheetOrder: ["s"],
        sheets: { s: data },
      });
      api.getWorkbook(id)?.getActiveSheet();
      return new Promise((resolve) => setTimeout(resolve, 300));
    },
    write: async (matrix) => {
      const done = api.getFormula().onCalculationResultApplied();
      sheet().getRange(0, 0, matrix.length, COLUMNS).setValues(matrix);
      await done;
    },
    read: (rows) => Promise.resolve(sheet().getRange(0, 0, rows, COLUMNS).getRawValues()),
    dispose: () => univer.dispose(),
  };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Times = Map<string, number>;

async function measure(subject: Subject): Promise<Times> {
  const medians: Times = new Map();
  for (const cells of [1_000, 10_000]) {
    const times = new Map<string, number[]>();
    const round = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const name = `${what}, ${cells.toLocaleString("en-US")} cells`;
      times.set(name, [...(times.get(name) ?? []), await milliseconds(work)]);
    };
    for (let each = 0; each < ROUNDS; each++) {
      await subject.reset();
      await round("write numbers", () => subject.write(numbers(cells)));
      await round("write formulas", () => subject.write(formulas(cells)));
      await round("read values", () => subject.read(cells / COLUMNS));
    }
    for (const [name, values] of times) medians.set(name, median(values));
  }
  return medians;
}

async function main(): Promise<void> {
  const host = await hostSubject();
  const ours = await measure(host);
  host.dispose();
  const facade = facadeSubject();
  const theirs = await measure(facade);
  facade.dispose();
  for (const [name, time] of ours) {
    const beside = theirs.get(name) ?? NaN;
    tell({ section: "The workbench's host", name: `${name}, beside the engine's facade`, ours: inMilliseconds(time), beside: inMilliseconds(beside), ratio: time / beside }); // prettier-ignore
  }
}

// The engine keeps timers.
void main().then(() => process.exit());
