/**
 * What building the sheets sends to Excel: bytes and round trips for a park of 50 and 5,000 enterprises (50 and 500 in quick
 * form; 100,000 where it is asked for, which takes half an hour here), first and again, beside the same cells written row
 * by row and cell by cell as Microsoft's samples do, with one request for a thousand rows of them. The cells are those of
 * the built sheets; the peers' requests are counted and not carried out, and they send contents alone: looks, widths,
 * rules and charts, half a megabyte whatever the size, are on our side only.
 *
 *   npx tsx --max-semi-space-size=128 bench/building.bench.ts [--quick | enterprises]
 */
import { join } from "node:path";
import { generatedPark, workbookOf } from "../test/host/scale/generated-park";
import type { SheetFile } from "../workbench/file/workbook-file";
import { loadAddIn } from "../workbench/host/add-in";
import { createNodeHost } from "../workbench/host/create-node-host";
import { createClientContext } from "../workbench/host/node-client";
import { endBench, tell } from "./results";

const ROWS_A_REQUEST = 1000;
/** Of contents and looks together beside the contents alone, where there are enough cells for the looks not to decide. */
const MOST_BESIDE_ROWS = 0.8;
const MOST_BESIDE_CELLS = 0.5;
const MANY_CELLS = 100_000;
/** Bytes that a second build may send beside the first. */
const MOST_AGAIN = 1;

interface Sent {
  bytes: number;
  roundTrips: number;
}

type Line = readonly { column: number; content: string | number | boolean }[];

/** The cells of a sheet by their rows, as a user sees them: formulas, or values. */
const linesOf = ({ rows }: SheetFile): Line[] =>
  rows.map(({ cells }) =>
    cells.flatMap(({ column, formula, value }) => {
      const content = formula ?? value ?? "";
      return content === "" ? [] : [{ column, content: content as string | number | boolean }];
    }),
  );

interface Built {
  first: Sent;
  again: Sent;
  sheets: Line[][];
}

async function built(enterprises: number): Promise<Built> {
  const host = await createNodeHost();
  try {
    await host.open(workbookOf(generatedPark({ parks: 1, enterprises, projects: 6 })));
    const before = (await host.settledSave()).sheets.map(({ name }) => name);
    const addIn = await loadAddIn(host, join(process.cwd(), "dist"));
    const build = async (): Promise<Sent> => {
      [host.sentBytes, host.roundTrips] = [0, 0];
      await addIn.run("park.generate");
      return { bytes: host.sentBytes, roundTrips: host.roundTrips };
    };
    const [first, again] = [await build(), await build()];
    const { sheets } = await host.settledSave();
    addIn.dispose();
    return { first, again, sheets: sheets.filter(({ name }) => !before.includes(name)).map(linesOf) };
  } finally {
    host.dispose();
  }
}

/** Counts the requests of Microsoft's client and says to each that it was carried out. */
function countingSession(sent: Sent): object {
  const executeAsync = (_data: unknown, _flags: number, message: { Body: unknown }): Promise<object> => {
    sent.bytes += Buffer.byteLength(JSON.stringify(message.Body));
    sent.roundTrips += 1;
    return Promise.resolve({ HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: [] } }); // prettier-ignore
  };
  return {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "bench://workbook", headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
    eventRegistration: undefined,
  };
}

type Write = (sheet: Excel.Worksheet, row: number, line: Line) => void;

const byCells: Write = (sheet, row, line) => {
  for (const { column, content } of line) sheet.getCell(row, column).formulas = [[content]];
};
const byRows: Write = (sheet, row, line) => {
  const width = Math.max(0, ...line.map(({ column }) => column + 1));
  if (width === 0) return;
  const content: (string | number | boolean)[] = Array.from({ length: width }, () => "");
  for (const cell of line) content[cell.column] = cell.content;
  sheet.getRangeByIndexes(row, 0, 1, width).formulas = [content];
};

async function written(sheets: Line[][], write: Write): Promise<Sent> {
  const sent: Sent = { bytes: 0, roundTrips: 0 };
  const { Excel: client } = createClientContext() as unknown as { Excel: typeof Excel };
  const context = new client.RequestContext(countingSession(sent) as unknown as string);
  for (const [index, lines] of sheets.entries()) {
    for (let start = 0; start < lines.length; start += ROWS_A_REQUEST) {
      const sheet = context.workbook.worksheets.getItem(`Sheet${index + 1}`);
      lines.slice(start, start + ROWS_A_REQUEST).forEach((line, at) => write(sheet, start + at, line));
      await context.sync();
    }
  }
  return sent;
}

const perCell = ({ bytes, roundTrips }: Sent, cells: number): string =>
  `${(bytes / cells).toFixed(1)} B, ${roundTrips} trips`;

async function measure(enterprises: number): Promise<void> {
  const { first, again, sheets } = await built(enterprises);
  const cells = sheets.flat(2).length;
  const what = `${enterprises.toLocaleString("en-US")} enterprises, ${cells.toLocaleString("en-US")} cells`;
  const besides: [string, Sent, number | undefined][] = [
    ["row by row", await written(sheets, byRows), cells >= MANY_CELLS ? MOST_BESIDE_ROWS : undefined],
    ["cell by cell", await written(sheets, byCells), cells >= MANY_CELLS ? MOST_BESIDE_CELLS : undefined],
  ];
  for (const [name, sent, most] of besides)
    tell({ section: "Building", name: `${what}: a cell, beside ${name}`, ours: perCell(first, cells), beside: perCell(sent, cells), ratio: first.bytes / sent.bytes, most }); // prettier-ignore
  tell({ section: "Building", name: `${what}: built again, beside first`, ours: perCell(again, cells), beside: perCell(first, cells), ratio: again.bytes / first.bytes, most: MOST_AGAIN }); // prettier-ignore
}

async function run(): Promise<void> {
  const given = Number(process.argv[2]);
  const sizes = process.argv.includes("--quick") ? [50, 500] : given > 0 ? [given] : [50, 5000];
  for (const size of sizes) await measure(size);
  endBench();
}

void run().then(() => process.exit());
