import { cellAddress } from "../formulas/a1";
import { sheets as words } from "../locales/zh-CN/sheets";
import type { RoundTrips } from "./round-trips";

/** A comment of the user's on a sheet of ours, with its answers. */
export interface Remark {
  /** From 1. */
  row: number;
  column: number;
  text: string;
  author: string;
  replies: { text: string; author: string }[];
  isResolved: boolean;
}

/** One that Excel has yet to say the place of. */
type Unplaced = Omit<Remark, "row" | "column"> & { item: Excel.Comment };
export type UnplacedRemarks = readonly Unplaced[];

/** Queues the reading of a sheet's comments. Notes can be read from ExcelApi 1.18 on only: Excel's own copying moves them. */
export function queueRemarks({ comments }: Excel.Worksheet): () => UnplacedRemarks {
  comments.load(
    "items/content,items/authorName,items/resolved,items/replies/items/content,items/replies/items/authorName",
  );
  return () =>
    comments.items.map((item) => ({
      ...{ item, text: item.content, author: item.authorName, isResolved: item.resolved },
      replies: item.replies.items.map(({ content, authorName }) => ({ text: content, author: authorName })),
    }));
}

type Placed = Remark & Pick<Unplaced, "item">;

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

/** Where the remarks of a sheet stand, as far as an answer is needed for that. */
export async function placeRemarks(trips: RoundTrips, remarks: UnplacedRemarks): Promise<Remark[]> {
  return (await placed(trips, remarks)).map(({ item: _item, ...remark }) => remark);
}

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
 * them away with the cells. It looks first; what Excel has brought is left alone, with its author and time.
 */
export async function keepRemarks(trips: RoundTrips, all: readonly RemarksToKeep[]): Promise<void> {
  const wanted = all.filter(({ before }) => before.length > 0);
  if (wanted.length === 0) return;
  const { worksheets } = trips.context.workbook;
  const queued = wanted.map(({ sheet }) => queueRemarks(worksheets.getItem(sheet)));
  await trips.sync();
  const added: Added[] = [];
  for (const [index, { sheet, before, after }] of wanted.entries()) {
    const present = await placed(trips, queued[index]?.() ?? []);
    const isWanted = (remark: Remark) => after.some((other) => isSame(other, remark));
    const isOurs = (remark: Remark) => before.some((other) => isAlike(other, remark));
    const strays = present.filter((remark) => !isWanted(remark) && isOurs(remark));
    for (const { item } of strays) item.delete();
    const standing: Remark[] = present.filter((remark) => !strays.includes(remark));
    for (const remark of after) {
      if (standing.some((other) => isSame(other, remark))) continue;
      const free = inFreeCell(remark, standing);
      standing.push(free);
      added.push(...add(worksheets.getItem(sheet), free));
    }
  }
  await nameAuthors(trips, added);
}

const isAlike = (one: Remark, other: Remark): boolean => one.text === other.text;
const isSame = (one: Remark, other: Remark): boolean =>
  isAlike(one, other) && one.row === other.row && one.column === other.column;

/** A cell has one comment only: what has lost its own cell goes beside one that is taken. */
function inFreeCell(remark: Remark, standing: readonly Remark[]): Remark {
  let { column } = remark;
  while (standing.some((other) => other.row === remark.row && other.column === column)) column++;
  return { ...remark, column };
}

interface Added {
  author: string;
  text: string;
  item: Excel.Comment | Excel.CommentReply;
}

function add(sheet: Excel.Worksheet, { row, column, isResolved, replies, ...remark }: Remark): Added[] {
  const item = sheet.comments.add(sheet.getRange(cellAddress(row, column)), remark.text);
  const answers = replies.map((reply) => ({ ...reply, item: item.replies.add(reply.text) }));
  if (isResolved) item.resolved = true;
  return [{ ...remark, item }, ...answers];
}

/** What is added anew bears the name of who builds: where somebody else wrote it, the text says so. */
async function nameAuthors(trips: RoundTrips, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  for (const { item } of added) item.load("authorName");
  await trips.sync();
  for (const { author, text, item } of added)
    if (author !== "" && item.authorName !== author) item.content = words.remarkBy(author, text);
}
