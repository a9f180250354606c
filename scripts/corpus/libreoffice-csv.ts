import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Every sheet as a file of its own, texts and numbers as they are shown. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** What LibreOffice shows of workbooks, by their names and sheets; undefined where there is no LibreOffice. */
export function libreOfficeCsv(
  files: ReadonlyMap<string, Uint8Array>,
): Map<string, Map<string, string>> | undefined {
  const folder = mkdtempSync(join(tmpdir(), "park-corpus-"));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const words = [profile, "--headless", "--convert-to", FILTER, "--outdir", out, ...[...files.keys()].map((name) => join(folder, name))]; // prettier-ignore
    execFileSync("soffice", words, { stdio: "ignore", timeout: 600_000 });
    const shown = new Map<string, Map<string, string>>();
    for (const name of files.keys()) {
      const stem = name.replace(/\.[^.]*$/, "");
      const sheets = readdirSync(out).filter((each) => each.startsWith(`${stem}-`) && each.endsWith(".csv"));
      shown.set(
        name,
        new Map(sheets.map((each) => [each.slice(stem.length + 1), readFileSync(join(out, each), "utf8")])),
      );
    }
    return shown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return new Map();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
