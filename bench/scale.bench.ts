/**
 * Building the three sheets of a generated 区 of five parks, headless with the add-in of dist/: round trips, seconds
 * and memory by its size, first and again. Totals, counts and ranks are compared with those of the input rows, recomputed
 * with no code of the add-in; it ends with 1 where one differs. There is no peer that builds such sheets.
 *
 *   npm run build && npx tsx --max-semi-space-size=128 bench/scale.bench.ts [enterprises projects]     in each park
 *
 * 10 and 6, 400 and 60, 2,000 and 300 where no size is given. With a file name it writes the workbook and builds nothing:
 *
 *   npx tsx bench/scale.bench.ts 2000 300 big.xlsx && npm run generate -- big.xlsx built.xlsx
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { generatedPark, workbookOf, type GeneratedPark } from "../test/host/scale/generated-park";
import { totalDifferences } from "../test/host/scale/total-differences";
import type { SheetFile, WorkbookFile } from "../workbench/file/workbook-file";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { loadAddIn } from "../workbench/host/add-in";
import { createNodeHost } from "../workbench/host/create-node-host";
import { endBench, tell } from "./results";

type Size = [enterprises: number, projects: number];

const SIZES: Size[] = [
  [10, 6],
  [400, 60],
  [2000, 300],
];

/** Of a first build of the largest size. */
const MOST_ROUND_TRIPS = 14;

/** Of the processor time of a first build. */
const MOST_AGAIN = 1;

const nameOf = ([enterprises, projects]: Size): string =>
  `5 parks × ${enterprises.toLocaleString("en-US")} enterprises × ${projects} projects`;

const parkOf = ([enterprises, projects]: Size): GeneratedPark =>
  generatedPark({ parks: 5, enterprises, projects });

async function measure(size: Size): Promise<string[]> {
  const park = parkOf(size);
  const host = await createNodeHost();
  const differences: string[] = [];
  try {
    await host.open(workbookOf(park));
    const addIn = await loadAddIn(host, join(process.cwd(), "dist"));
    const worked: number[] = [];
    for (const which of ["first", "again"]) {
      host.roundTrips = 0;
      const start = performance.now();
      const before = process.cpuUsage();
      await addIn.run("park.generate");
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const { user, system } = process.cpuUsage(before);
      worked.push((user + system) / 1e6);
      const { rss } = process.memoryUsage();
      console.log(`${nameOf(size)}, ${which}: ${seconds} s by the clock, ${host.roundTrips} round trips, ${Math.round(rss / 2 ** 20)} MB`); // prettier-ignore
      differences.push(...differencesOf(park, await host.settledSave()));
      // Writing and reading so much takes more requests of at most 5 MB, nothing else does.
      if (which === "first" && host.roundTrips > MOST_ROUND_TRIPS)
        differences.push(`${host.roundTrips} round trips instead of at most ${MOST_ROUND_TRIPS}`);
    }
    addIn.dispose();
    const [first = NaN, again = NaN] = worked;
    tell({ section: "Building", name: `${nameOf(size)}: built again, beside first`, ours: `${again.toFixed(1)} s`, beside: `${first.toFixed(1)} s`, ratio: again / first, most: MOST_AGAIN }); // prettier-ignore
  } finally {
    host.dispose();
  }
  return differences;
}

function differencesOf(park: GeneratedPark, file: WorkbookFile): string[] {
  return totalDifferences(park, (name) => {
    const sheet = file.sheets.find((each) => each.name === name);
    return sheet ? valuesOf(sheet) : [];
  });
}

function valuesOf({ rows }: SheetFile): unknown[][] {
  const values: unknown[][] = [];
  for (const { row, cells } of rows) {
    const line = (values[row] = [] as unknown[]);
    for (const { column, value } of cells) line[column] = value ?? "";
  }
  return Array.from(values, (line) => Array.from(line ?? [], (value) => value ?? ""));
}

async function run(): Promise<number> {
  const [enterprises, projects, path] = process.argv.slice(2);
  const given: Size = [Number(enterprises), Number(projects)];
  if (path !== undefined) {
    writeFileSync(path, await writeWorkbookFile(workbookOf(parkOf(given))));
    return 0;
  }
  let different = 0;
  for (const size of enterprises === undefined ? SIZES : [given]) {
    const differences = await measure(size);
    for (const difference of differences) console.error(difference);
    different += differences.length;
  }
  console.log(different === 0 ? "totals, counts and ranks equal the recomputed ones" : `${different} differ`);
  endBench();
  return different === 0 ? Number(process.exitCode) : 1;
}

void run().then((code) => process.exit(code));
