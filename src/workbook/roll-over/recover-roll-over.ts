import type { Finding } from "../../records/finding";
import { readJournal } from "./roll-over-journal";
import { restore } from "./roll-over-undo";

/** Puts back a roll-over in whose middle Excel went away, from what it kept in the workbook before it began. */
export async function recoverRollOver(context: Excel.RequestContext): Promise<Finding[]> {
  const journal = await readJournal(context);
  if (!journal) return [];
  await restore(context, journal);
  return [{ severity: "hint", kind: "rollOverRecovered", parameters: {} }];
}
