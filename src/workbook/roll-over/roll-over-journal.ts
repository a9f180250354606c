import { JOURNAL_NAMESPACE } from "../reading/workbook-inventory";
import { stamp } from "../session";
import { payloadPieces } from "../writing/send-in-pieces";
import type { TypedCell } from "./cell-snapshot";

/** What a step has to put back if it fails. */
export interface PutBackState {
  /** The cells that it writes to, as they were. */
  before: TypedCell[];
  /** Data rows of 历史数据 before; "created" where the step makes the table, "untouched" where it leaves it alone. */
  history: number | "created" | "untouched";
  /** Who is at it, and since when. */
  stamp?: string;
}

type CellLine = [sheet: number, row: number, column: number, content: TypedCell["content"], isText: 0 | 1];

/** A step that writes to no cell has a part too: the history goes with it. */
const NO_CELLS = { start: 0, count: 0 };

interface Journal {
  sheets: string[];
  cells: CellLine[];
  history: PutBackState["history"];
  stamp?: string;
}

/**
 * Keeps in the workbook what the cells held, before the first of them is written: where Excel goes away in the middle,
 * the next start finds it and puts everything back. Gives the parts, the last of which is left queued.
 */
export async function writeJournal(
  context: Excel.RequestContext,
  { before, history }: PutBackState,
): Promise<Excel.CustomXmlPart[]> {
  const parts: Excel.CustomXmlPart[] = [];
  const sheets = [...new Set(before.map(({ sheet }) => sheet))];
  const lines = before.map(({ sheet, row, column, content, isText }): CellLine => [
    sheets.indexOf(sheet),
    row,
    column,
    content,
    isText ? 1 : 0,
  ]);
  for (const { start, count } of lines.length > 0 ? payloadPieces(lines) : [NO_CELLS]) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part fills a request
    if (start > 0) await context.sync();
    const cells = lines.slice(start, start + count);
    parts.push(context.workbook.customXmlParts.add(xmlOf({ sheets, cells, history, stamp: stamp() })));
  }
  return parts;
}

/** What a step that broke off has to put back; undefined where there is none. */
export async function readJournal(context: Excel.RequestContext): Promise<PutBackState | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length === 0) return undefined;
  await context.sync();
  const journals = texts.map(({ value }) => journalOf(value));
  return {
    before: journals.flatMap(({ sheets, cells }) =>
      cells.map(([sheet, row, column, content, isText]) => ({
        ...{ sheet: sheets[sheet] ?? "", row, column, content },
        isText: isText === 1,
      })),
    ),
    history: journals[0]?.history ?? "untouched",
    ...(journals[0]?.stamp === undefined ? {} : { stamp: journals[0].stamp }),
  };
}

/** Drops it: everything has been put back. */
export async function dropJournal(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- loaded above, by its property
  for (const part of parts.items) part.delete();
  await context.sync();
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function xmlOf(journal: Journal): string {
  // JSON escapes what XML does not allow as well; a lone surrogate is in no text that a cell holds.
  const json = JSON.stringify(journal).replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
  return `<journal xmlns="${JOURNAL_NAMESPACE}">${json}</journal>`;
}

function journalOf(xml: string): Journal {
  const json = xml
    .slice(xml.indexOf(">", xml.indexOf("<journal")) + 1, xml.lastIndexOf("</journal>"))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
  return JSON.parse(json) as Journal;
}
