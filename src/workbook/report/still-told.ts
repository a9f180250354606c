import { adoptableEntry } from "../../records/adoptable";
import type { CellEntry } from "../../records/adoptable";
import type { CellPlace, Finding, Repair } from "../../records/finding";
import { refusedCell } from "../refused-cell";
import { checkWorkbook } from "./check-workbook";

/**
 * What is put right was found a while ago: rows may have been put in or sorted since, or the cell typed over. Only what a
 * check of the workbook as it is now tells too is written, since it stands where it says.
 */
export async function entriesStillTold(): Promise<(entry: CellEntry) => boolean> {
  const now = new Set((await checkWorkbook()).data.flatMap((finding) => keyOf(adoptableEntry(finding))));
  return (entry) => now.has(keyOf(entry)[0] ?? "");
}

const keyOf = (entry: CellEntry | undefined): string[] =>
  entry ? [JSON.stringify([entry.sheet, entry.address, entry.entry])] : [];

/** The same for repairs that come with findings. */
export async function repairsStillTold(): Promise<(repair: Repair) => boolean> {
  const { data } = await checkWorkbook();
  const now = new Set(data.flatMap(({ repairs = [] }) => repairs.map((repair) => JSON.stringify(repair))));
  return (repair) => now.has(JSON.stringify(repair));
}

/** What is told instead of writing. */
export const changedSince = (place: CellPlace): Finding => refusedCell("changedSinceTold", place);
