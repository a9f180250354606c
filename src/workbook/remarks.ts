import { cellAddress } from "../formulas/a1";
import { sheets as words } from "../locales/zh-CN/sheets";
import type { Finding } from "../records/finding";
import { ownFile } from "./reading/own-file";
import type { RoundTrips } from "./round-trips";

/** A comment of the user's on a sheet of ours with its answers, or a note. */
export interface Remark {
  /** From 1. */
  row: number;
  column: number;
  text: string;
  author: string;
  replies: { text: string; author: string }[];
  isResolved: boolean;
  /** What Excel called a comment before comments had answers. */
  isNote?: true;
}

/** One that Excel has yet to say the place of. */
type Unplaced = Omit<Remark, "row" | "column"> & { item: Excel.Comment | Excel.Note };
export type UnplacedRemarks = readonly Unplaced[];

const asNote = (text: string, author: string) => ({
  ...{ text, author },
  replies: [],
  isResolved: false,
  isNote: true as const,
});

/** Queues the reading of a sheet's comments, and of its notes where Excel lists them. */
export function queueRemarks(sheet: Excel.Worksheet): () => UnplacedRemarks {
  const { comments } = sheet;
  comments.load(
    "items/content,items/authorName,items/resolved,items/replies/items/content,items/replies/items/authorName",
  );
  const notes = queueNotes(sheet);
  return () => [
    ...comments.items.map((item) => ({
      ...{ item, text: item.content, author: item.authorName, isResolved: item.resolved },
      replies: item.replies.items.map(({ content, authorName }) => ({ text: content, author: authorName })),
    })),
    ...notes(),
  ];
}

/** Excel lists notes from ExcelApi 1.18 on. Of what a note has Excel on the web gives its text and author only. */
function queueNotes(sheet: Excel.Worksheet): () => UnplacedRemarks {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.18") && "notes" in sheet) {
    const { notes } = sheet;
    notes.load("items/content,items/authorName");
    return () => notes.items.map((item) => ({ item, ...asNote(item.content, item.authorName) }));
  }
  return () => [];
}

const listsNotes = (sheet: Excel.Worksheet): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.18") && "notes" in sheet;

/**
 * The notes of all sheets, by name, where Excel does not list them: its file has them. Undefined where it gives no file
 * either.
 */
async function notesOfFile(): Promise<Map<string, Remark[]> | undefined> {
  try {
    const { notesInFile } = await import(/* webpackChunkName: "notes" */ "./reading/notes-in-file");
    const notes = notesInFile(await ownFile());
    return new Map(
      [...notes].map(([sheet, all]) => [
        sheet,
        all.map(({ row, column, text, author }) => ({ row, column, ...asNote(text, author) })),
      ]),
    );
  } catch {
    return undefined;
  }
}

type Placed = Remark & { item?: Unplaced["item"] };

async function placed(trips: RoundTrips, remarks: UnplacedRemarks): Promise<Placed[]> {
  if (remarks.length === 0) return [];
  const cells = remarks.map(({ item }) => item.getLocation().load("rowIndex,columnIndex"));
  await trips.sync();
  return remarks.map((remark, index) => ({
    ...remark,
    row: (cells[index]?.rowIndex ?? 0) + 1,
    column: (cells[index]?.columnIndex ?? 0) + 1,
  }));
}

/** Where the remarks of sheets stand, as far as answers are needed for that; findings where notes cannot be read. */
export async function placeRemarks(
  trips: RoundTrips,
  sheets: readonly { sheet: string; remarks: UnplacedRemarks }[],
): Promise<{ remarks: Remark[][]; findings: Finding[] }> {
  const remarks: Remark[][] = [];
  for (const each of sheets)
    remarks.push((await placed(trips, each.remarks)).map(({ item: _item, ...remark }) => remark));
  if (sheets.length === 0 || listsNotes(trips.context.workbook.worksheets.getFirst()))
    return { remarks, findings: [] };
  const notes = await notesOfFile();
  if (!notes) return { remarks, findings: sheets.map(({ sheet }) => told("notesUnread", sheet)) };
  sheets.forEach(({ sheet }, index) => remarks[index]?.push(...(notes.get(sheet) ?? [])));
  return { remarks, findings: [] };
}

const told = (kind: string, sheet: string, address = "A1"): Finding => ({
  ...{ severity: "warning", kind, parameters: { sheet, address } },
  place: { sheet, address },
});

/** Written on a hidden copy: the remarks of the sheet it is of, for one who puts that back later. */
const ON_COPY = "PARK.remarks";

export function queueOnCopy(copy: Excel.Worksheet, remarks: readonly Remark[]): void {
  if (remarks.length > 0) copy.customProperties.add(ON_COPY, JSON.stringify(remarks));
}

/** What is written on copies, in their order. */
export async function readOnCopies(trips: RoundTrips, copies: readonly string[]): Promise<Remark[][]> {
  if (copies.length === 0) return [];
  const written = copies.map((copy) =>
    trips.context.workbook.worksheets
      .getItem(copy)
      .customProperties.getItemOrNullObject(ON_COPY)
      .load("value"),
  );
  await trips.sync();
  return written.map((property) => (property.isNullObject ? [] : (JSON.parse(property.value) as Remark[])));
}

/** The remarks of a sheet before rows and columns moved, and where they are to stand now. */
export interface RemarksToKeep {
  sheet: string;
  before: readonly Remark[];
  after: readonly Remark[];
}

/**
 * Sees to it that remarks stand where they are to: not every Excel brings them along when it copies cells or clears
 * them away with the cells. It looks first; what Excel has brought is left alone, with its author and time. A note that
 * is gone where Excel makes none is written as a comment; the findings say so.
 */
export async function keepRemarks(trips: RoundTrips, all: readonly RemarksToKeep[]): Promise<Finding[]> {
  const wanted = all.filter(({ before }) => before.length > 0);
  if (wanted.length === 0) return [];
  const { worksheets } = trips.context.workbook;
  const queued = wanted.map(({ sheet }) => queueRemarks(worksheets.getItem(sheet)));
  await trips.sync();
  const isListed = listsNotes(worksheets.getFirst());
  const hasNotes = wanted.some(({ before }) => before.some(({ isNote }) => isNote));
  const inFile = hasNotes && !isListed ? await notesOfFile() : new Map<string, Remark[]>();
  const findings: Finding[] = [];
  const added: Added[] = [];
  for (const [index, { sheet, before, after }] of wanted.entries()) {
    const present: Placed[] = [
      ...(await placed(trips, queued[index]?.() ?? [])),
      ...(inFile?.get(sheet) ?? []),
    ];
    const isWanted = (remark: Remark) => after.some((other) => isSame(other, remark));
    const isOurs = (remark: Remark) => before.some((other) => isAlike(other, remark));
    const strays = present.filter((remark) => !isWanted(remark) && isOurs(remark));
    for (const { item } of strays) item?.delete();
    const standing: Remark[] = present.filter((remark) => !strays.includes(remark) || !remark.item);
    for (const remark of after) {
      if (standing.some((other) => isSame(other, remark))) continue;
      if (remark.isNote && !inFile) {
        findings.push(told("notesUnread", sheet));
        continue;
      }
      const free = inFreeCell(remark, standing);
      standing.push(free);
      const cell = cellAddress(free.row, free.column);
      if (remark.isNote && !isListed) findings.push(told("noteBecameComment", sheet, cell));
      added.push(...add(worksheets.getItem(sheet), cell, free, isListed));
    }
  }
  await nameAuthors(trips, added);
  return findings;
}

const isAlike = (one: Remark, other: Remark): boolean =>
  one.text === other.text && one.isNote === other.isNote;
const isSame = (one: Remark, other: Remark): boolean =>
  isAlike(one, other) && one.row === other.row && one.column === other.column;

/** A cell has one comment or note only: what has lost its own cell goes beside one that is taken. */
function inFreeCell(remark: Remark, standing: readonly Remark[]): Remark {
  let { column } = remark;
  while (standing.some((other) => other.row === remark.row && other.column === column)) column++;
  return { ...remark, column };
}

interface Added {
  author: string;
  text: string;
  item: Excel.Comment | Excel.CommentReply | Excel.Note;
}

function add(
  sheet: Excel.Worksheet,
  cell: string,
  { isNote, isResolved, replies, text, author }: Remark,
  isListed: boolean,
): Added[] {
  if (isNote && isListed) return [{ author, text, item: addNote(sheet, cell, text) }];
  const item = sheet.comments.add(sheet.getRange(cell), text);
  const answers = replies.map((reply) => ({ ...reply, item: item.replies.add(reply.text) }));
  if (isResolved) item.resolved = true;
  return [{ author, text, item }, ...answers];
}

function addNote(sheet: Excel.Worksheet, cell: string, text: string): Excel.Note {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return sheet.notes.add(cell, text);
  throw new Error("this Excel lists no notes");
}

/** What is added anew bears the name of who builds: where somebody else wrote it, the text says so. */
async function nameAuthors(trips: RoundTrips, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  for (const { item } of added) item.load("authorName");
  await trips.sync();
  for (const { author, text, item } of added)
    if (author !== "" && item.authorName !== author && !text.startsWith(author))
      item.content = words.remarkBy(author, text);
}
