/**
 * `npm run test:corpus -- FOLDER [--libreoffice] [--schemas FOLDER] [--keep FOLDER] [--list]`: opens, saves and opens again every workbook of a folder, once
 * untouched and once with a sheet added and every constant marked as changed, and prints what became of parts, values and formulas.
 * --schemas tells what xmllint finds wrong in a saved file and not in the file before (see test-schemas.ts); --keep saves
 * the files. The folder is the tester's own; no workbook of others is part of this project.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createNodeEngine } from "../workbench/engine/create-node-engine";
import { readWorkbookFile } from "../workbench/file/read-workbook-file";
import { WorkbookFileProblem } from "../workbench/file/workbook-file-problem";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { createHost, type Host } from "../workbench/host/host";
import { writtenOver } from "../workbench/host/written-over";
import { problemText } from "../workbench/locales/file";
import { compareCells, comparePackages, type Differences } from "./corpus/compare-workbooks";
import { compareShown, type ShownDifferences } from "./corpus/compare-shown";
import { schemaErrors } from "./corpus/schema-errors";

/** Parts that a save with changes leaves out for a stated reason: Excel makes the order of calculation anew. */
const EXPLAINED = /^xl\/calcChain\.xml$/i;
const USAGE = "npm run test:corpus -- FOLDER [--libreoffice] [--schemas FOLDER] [--keep FOLDER] [--list]";
const OPTIONS = {
  libreoffice: { type: "boolean", default: false },
  schemas: { type: "string" },
  keep: { type: "string" },
  list: { type: "boolean", default: false },
} as const;

interface Run {
  name: string;
  refused?: string;
  crashed?: string;
  untouched?: Differences;
  touched?: Differences;
  seconds: number;
  /** What breaks the schemas only since it was saved. */
  broken?: string[];
  before?: Uint8Array;
  after?: Uint8Array;
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return workbooksIn(path);
      return /\.xls[xm]$/i.test(name) && !name.startsWith("~$") ? [path] : [];
    });
}

async function runFile(host: Host, path: string): Promise<Run> {
  const start = performance.now();
  const bytes = new Uint8Array(readFileSync(path));
  const run: Run = { name: path, seconds: 0 };
  try {
    const file = await readWorkbookFile(bytes);
    await host.open(file);
    const untouched = await savedOver(host, bytes);
    run.untouched = {
      parts: comparePackages(bytes, untouched),
      ...compareCells(file, await readWorkbookFile(untouched)),
    };
    await touch(host);
    const touched = await savedOver(host, bytes);
    run.touched = {
      parts: comparePackages(bytes, touched),
      ...compareCells(file, await readWorkbookFile(touched)),
    };
    Object.assign(run, { before: bytes, after: touched });
  } catch (error) {
    if (error instanceof WorkbookFileProblem) run.refused = problemText(error, "en-US");
    else run.crashed = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  run.seconds = (performance.now() - start) / 1000;
  return run;
}

const savedOver = async (host: Host, bytes: Uint8Array): Promise<Uint8Array> =>
  writeWorkbookFile(await host.settledSave(), { over: await writtenOver(host, { bytes }) });

/** A sheet beside the others, as a build adds them, and every constant of the others given to the engine anew. */
async function touch(host: Host): Promise<void> {
  const { workbook, calculation } = host.state;
  for (const sheet of workbook.sheets)
    for (const [row, line] of sheet.rows)
      for (const [column, cell] of line)
        if (cell.formula === undefined) calculation.cellChanged(sheet, row, column);
  let name = "corpus";
  while (workbook.sheetByName(name)) name += "+";
  const sheet = workbook.newSheet(name);
  workbook.sheets.push(sheet);
  sheet.setContent(0, 0, "52.14");
  sheet.setContent(1, 0, null, "=1+1");
  host.state.engine.addSheet(sheet.id, sheet.name, workbook.sheets.length - 1);
  calculation.sheetChanged(sheet);
  await calculation.settle();
}

function print(runs: readonly Run[], shown: ShownDifferences | undefined, isListed: boolean): void {
  const opened = runs.filter(({ untouched }) => untouched);
  const sum = (of: (run: Run) => number): number => opened.reduce((total, run) => total + of(run), 0);
  const rows: [string, number | string, number | string][] = [
    ["parts", sum((run) => run.untouched?.parts.all ?? 0), sum((run) => run.touched?.parts.all ?? 0)],
    ["parts that are not the same", sum((run) => run.untouched?.parts.changed.length ?? 0), sum((run) => run.touched?.parts.changed.length ?? 0)],
    ["parts lost, unexplained", sum((run) => lost(run.untouched).length), sum((run) => lost(run.touched).length)],
    ["values", sum((run) => run.untouched?.values.all ?? 0), sum((run) => run.touched?.values.all ?? 0)],
    ["values changed", sum((run) => run.untouched?.values.changed.length ?? 0), sum((run) => run.touched?.values.changed.length ?? 0)],
    ["values rounded otherwise", sum((run) => run.untouched?.values.rounded ?? 0), sum((run) => run.touched?.values.rounded ?? 0)],
    ["formulas", sum((run) => run.untouched?.formulas.all ?? 0), sum((run) => run.touched?.formulas.all ?? 0)],
    ["formulas changed", sum((run) => run.untouched?.formulas.changed.length ?? 0), sum((run) => run.touched?.formulas.changed.length ?? 0)],
  ]; // prettier-ignore
  console.log(`files ${runs.length}, opened ${opened.length}, refused in words ${runs.filter(({ refused }) => refused).length}, crashed ${runs.filter(({ crashed }) => crashed).length}`); // prettier-ignore
  console.log(`${"".padEnd(32)}${"untouched".padStart(12)}${"touched".padStart(12)}`);
  for (const [name, one, other] of rows) console.log(`${name.padEnd(32)}${String(one).padStart(12)}${String(other).padStart(12)}`); // prettier-ignore
  if (shown) printShown(shown);
  for (const run of runs) {
    if (run.crashed) console.log(`  crashed: ${basename(run.name)}: ${run.crashed}`);
    for (const error of run.broken ?? []) console.log(`  schema: ${basename(run.name)}: ${error}`);
    if (run.refused && isListed) console.log(`  refused: ${basename(run.name)}: ${run.refused}`);
    for (const [state, differences] of [["untouched", run.untouched], ["touched", run.touched]] as const) {
      const changed = state === "untouched" ? (differences?.parts.changed ?? []) : [];
      const told = [...lost(differences).map((part) => `lost ${part}`), ...changed.map((part) => `changed ${part}`), ...(differences?.values.changed ?? []).map((place) => `value ${place}`), ...(differences?.formulas.changed ?? []).map((place) => `formula ${place}`)]; // prettier-ignore
      if (told.length > 0) console.log(`  ${state}: ${basename(run.name)}: ${told.slice(0, 5).join(", ")}${told.length > 5 ? ` and ${told.length - 5} more` : ""}`); // prettier-ignore
    }
  } // prettier-ignore
}

function printShown({ files, sheets, lines, changed, lost: gone, neither }: ShownDifferences): void {
  console.log(`LibreOffice before and after: ${files} files, ${sheets} sheets, ${lines} lines; shown otherwise ${changed.length}, opened only before ${gone.length}, not opened before either ${neither.length}`); // prettier-ignore
  for (const each of changed) console.log(`  shown otherwise: ${each}`);
  for (const each of gone) console.log(`  opened only before: ${each}`);
  for (const each of neither) console.log(`  not opened before either: ${each}`);
}

/** What xmllint says of the saved file and did not of the one before; lines and addresses differ. */
function brokenSince({ before, after }: Run, schemas: string): string[] {
  if (!before || !after) return [];
  const folder = mkdtempSync(join(tmpdir(), "park-schemas-"));
  try {
    const [old, now] = [before, after].map((bytes) => schemaErrors(bytes, schemas, folder)?.errors ?? []);
    const known = new Set(old?.map((error) => error.replace(/:\d+:/, ":")));
    return (now ?? []).filter((error) => !known.has(error.replace(/:\d+:/, ":"))).slice(0, 5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lost = (differences: Differences | undefined): string[] =>
  (differences?.parts.lost ?? []).filter((part) => !EXPLAINED.test(part));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(USAGE);
  const host = await createHost(createNodeEngine(), { apiSets: new Map() });
  const runs: Run[] = [];
  for (const path of workbooksIn(folder)) {
    const run = await runFile(host, path);
    if (values.keep !== undefined && run.after) writeFileSync(join(values.keep, basename(path)), run.after);
    if (values.schemas !== undefined) run.broken = brokenSince(run, values.schemas);
    if (!values.libreoffice) Object.assign(run, { before: undefined, after: undefined });
    runs.push(run);
    if (run.seconds > 5) console.log(`  slow: ${basename(path)}: ${run.seconds.toFixed(1)} s`);
  }
  const saved = runs.flatMap(({ name, before, after }) => (before && after ? [{ name, before, after }] : []));
  const shown = values.libreoffice ? compareShown(saved) : undefined;
  print(runs, shown, values.list);
  if (values.libreoffice && !shown) console.log("LibreOffice: not installed, nothing compared");
  host.dispose();
  const isGood = runs.every(
    (run) =>
      !run.crashed &&
      !run.broken?.length &&
      lost(run.touched).length === 0 &&
      !run.touched?.values.changed.length,
  );
  const isShown = !shown?.changed.length && !shown?.lost.length;
  process.exit(isGood && isShown ? 0 : 1);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
