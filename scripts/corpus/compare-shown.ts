import { basename } from "node:path";
import { libreOfficeCsv, type Shown } from "./libreoffice-csv";

/** A workbook before and after it was saved, by its path. */
export interface Saved {
  name: string;
  before: Uint8Array;
  after: Uint8Array;
}

/** What LibreOffice shows of workbooks before and after. */
export interface ShownDifferences {
  files: number;
  sheets: number;
  lines: number;
  /** The file, the sheet and the first line that is not the same. */
  changed: string[];
  /** Files that it opened before and does not after. */
  lost: string[];
  /** Files that it does not open before either. */
  neither: string[];
}

/** So many files are given to one start of the program. */
const AT_A_TIME = 40;

/** Undefined where there is no LibreOffice. */
export function compareShown(saved: readonly Saved[]): ShownDifferences | undefined {
  const result: ShownDifferences = { files: 0, sheets: 0, lines: 0, changed: [], lost: [], neither: [] };
  for (let at = 0; at < saved.length; at += AT_A_TIME) {
    const batch = saved.slice(at, at + AT_A_TIME);
    const shown = libreOfficeCsv(
      new Map(batch.flatMap(({ before, after }, index) => [[`b${index}.xlsx`, before], [`a${index}.xlsx`, after]])), // prettier-ignore
    );
    if (!shown) return undefined;
    batch.forEach(({ name }, index) =>
      compare(basename(name), shown.get(`b${index}.xlsx`), shown.get(`a${index}.xlsx`), result),
    );
  }
  return result;
}

function compare(
  name: string,
  before: Shown | undefined,
  after: Shown | undefined,
  result: ShownDifferences,
): void {
  if (!before?.size) {
    result.neither.push(name);
    return;
  }
  if (!after?.size) {
    result.lost.push(name);
    return;
  }
  result.files += 1;
  for (const [sheet, text] of before) {
    result.sheets += 1;
    const [lines, now] = [text.split("\n"), after.get(sheet)?.split("\n") ?? []];
    result.lines += lines.length;
    const at = lines.findIndex((line, index) => line !== now[index]);
    if (at >= 0 || now.length !== lines.length)
      result.changed.push(`${name}: ${sheet}: line ${at + 1}: ${lines[at] ?? ""} → ${now[at] ?? ""}`);
  }
}
