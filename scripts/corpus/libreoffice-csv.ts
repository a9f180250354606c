import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Every sheet as a file of its own, texts and numbers as they are shown. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
/** Longer than any file takes, and than the wait for a machine that does one such thing at a time. */
const PATIENCE = 30 * 60_000;

/** What LibreOffice shows of a workbook, by its sheets; nothing where it does not open it. */
export type Shown = ReadonlyMap<string, string>;

/** What LibreOffice shows of workbooks, by their names; undefined where there is no LibreOffice. */
export function libreOfficeCsv(files: ReadonlyMap<string, Uint8Array>): Map<string, Shown> | undefined {
  const folder = mkdtempSync(join(tmpdir(), "park-corpus-"));
  try {
    const out = join(folder, "out");
    mkdirSync(out);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const names = [...files.keys()];
    const isConverted = (name: string): boolean => sheetsOf(out, name).length > 0;
    if (!convert(folder, out, names)) return undefined;
    // A file that it does not survive takes those behind it along: they get a run of their own.
    for (const name of names) if (!isConverted(name)) convert(folder, out, [name]);
    return new Map(names.map((name) => [name, shownOf(out, name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** False where there is no such program. */
function convert(folder: string, out: string, names: readonly string[]): boolean {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const words = [profile, "--headless", "--norestore", "--convert-to", FILTER, "--outdir", out];
  try {
    const paths = names.map((name) => join(folder, name)).filter((path) => existsSync(path));
    execFileSync("soffice", [...words, ...paths], { stdio: "ignore", timeout: PATIENCE });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "");

const sheetsOf = (out: string, name: string): string[] =>
  readdirSync(out).filter((each) => each.startsWith(`${stemOf(name)}-`) && each.endsWith(".csv"));

const shownOf = (out: string, name: string): Shown =>
  new Map(
    sheetsOf(out, name).map((each) => [
      each.slice(stemOf(name).length + 1, -".csv".length),
      readFileSync(join(out, each), "utf8"),
    ]),
  );
