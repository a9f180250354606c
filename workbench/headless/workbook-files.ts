import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readWorkbookFile } from "../file/read-workbook-file";
import type { WorkbookFile } from "../file/workbook-file";
import { WorkbookFileProblem } from "../file/workbook-file-problem";
import { writeWorkbookFile, type WritingOptions } from "../file/write-workbook-file";
import { badFile, HeadlessProblem } from "./headless-problem";

export function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path));
}

export function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) throw new HeadlessProblem("noInput", path);
  if (statSync(path).isDirectory()) throw new HeadlessProblem("isFolder", path);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new HeadlessProblem("notReadable", path, reason(error));
  }
}

export async function readWorkbook(
  path: string,
  language: string,
  bytes: Uint8Array = readBytes(path),
): Promise<WorkbookFile> {
  try {
    return await readWorkbookFile(bytes);
  } catch (error) {
    throw error instanceof WorkbookFileProblem ? badFile(path, error, language) : error;
  }
}

/** What an output is to be called: a workbook with macros keeps them only under the name for such. */
export const outputName = ({ macros }: WorkbookFile): RegExp => (macros ? /\.xlsm$/i : /\.xlsx$/i);

/** Refuses an output that cannot be: before the work begins, not after. */
export function checkOutput(path: string, input?: string, name = /\.xlsx$/i, isForced = true): void {
  if (!name.test(path))
    throw new HeadlessProblem(name.source.includes("xlsm") ? "notXlsmName" : "notXlsxName", path);
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new HeadlessProblem("noOutputFolder", folder);
  if (existsSync(path) && statSync(path).isDirectory()) throw new HeadlessProblem("isFolder", path);
  if (input !== undefined && samePlace(path, input)) throw new HeadlessProblem("samePath");
  if (!isForced && existsSync(path)) throw new HeadlessProblem("outputExists", path);
}

const samePlace = (one: string, other: string): boolean => {
  const place = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  return place(one) === place(other);
};

export async function saveWorkbook(
  path: string,
  file: WorkbookFile,
  language: string,
  options: WritingOptions = {},
): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await writeWorkbookFile(file, options);
  } catch (error) {
    if (error instanceof WorkbookFileProblem) throw badFile(path, error, language);
    throw new HeadlessProblem("notWritable", path, reason(error));
  }
  saveBytes(path, bytes);
}

/** Writes beside the place and then takes it, so that no half-written file is ever there. */
export function saveBytes(path: string, bytes: Uint8Array): void {
  const partial = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new HeadlessProblem("notWritable", path, reason(error));
  }
}

const reason = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
