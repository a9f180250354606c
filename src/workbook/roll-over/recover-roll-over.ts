import type { Finding } from "../../records/finding";
import { isAnothersRunning } from "../session";
import { errorCode } from "../office-error";
import { dropJournal, readJournal } from "./roll-over-journal";
import { restore } from "./roll-over-undo";

/** A refusal that nobody but the user can lift: the journal waits for it. */
const LIFTED_BY_USER = ["AccessDenied", "InvalidOperationInCellEditMode"];

/**
 * Puts back a roll-over in whose middle Excel went away, from what it kept in the workbook before it began. What stood
 * on sheets that are gone meanwhile cannot be put back: that is said, and the workbook can be worked with again. Where
 * Excel refuses, a finding of the severity error says what is to be done first.
 */
export async function recoverRollOver(context: Excel.RequestContext): Promise<Finding[]> {
  const journal = await readJournal(context);
  if (!journal) return [];
  if (isAnothersRunning(journal.stamp ?? "")) return [told("error", "rollOverRunning")];
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const present = new Set(worksheets.items.map(({ name }) => name));
  const before = journal.before.filter(({ sheet }) => present.has(sheet));
  const gone = [...new Set(journal.before.map(({ sheet }) => sheet))].filter((sheet) => !present.has(sheet));
  try {
    await restore(context, { ...journal, before });
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (LIFTED_BY_USER.includes(code)) return [told("error", "rollOverNotRecovered")];
    await dropJournal(context);
    return [told("warning", "rollOverGivenUp", { sheets: journal.before.map(({ sheet }) => sheet) })];
  }
  return gone.length > 0
    ? [told("warning", "rollOverPartlyRecovered", { sheets: gone })]
    : [told("hint", "rollOverRecovered")];
}

function told(
  severity: Finding["severity"],
  kind: string,
  { sheets = [] }: { sheets?: readonly string[] } = {},
): Finding {
  return {
    severity,
    kind,
    parameters: sheets.length > 0 ? { sheets: [...new Set(sheets)].join("、") } : {},
  };
}
