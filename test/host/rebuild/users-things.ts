import fc from "fast-check";
import { columnLetters } from "../../../src/formulas/a1";
import { readGenerated } from "./generated-sheet";
import type { GeneratedSheet, SheetKind } from "./generated-sheet";

/** The column whose figures the user's formulas double. */
const DOUBLED = { indicators: "本期累计", enterprises: "主营业务收入", projects: "总投资" } as const;
const FILLS = ["#FFF2CC", "#DDEBF7", "#E2EFDA"];

const row = fc.nat({ max: 60 });
const beside = fc.integer({ min: 0, max: 2 });
const points = fc.integer({ min: 40, max: 160 });

/** What a user does to a generated sheet; rows are picked from those of its body, note columns stand right of it. */
export const deeds = fc.record({
  notes: fc.uniqueArray(fc.record({ row, column: beside, formula: fc.boolean(), fill: fc.nat({ max: 2 }) }), {
    maxLength: 7,
    selector: ({ row: at, column }) => `${at} ${column}`,
  }),
  highlights: fc.array(fc.record({ row, column: fc.nat({ max: 11 }), fill: fc.nat({ max: 2 }) }), {
    maxLength: 3,
  }),
  comments: fc.array(fc.record({ row, column: fc.nat({ max: 11 }) }), { maxLength: 2 }),
  hiddenRow: fc.option(row, { nil: undefined }),
  noteWidths: fc.tuple(points, points, points),
  hiddenNote: fc.option(beside, { nil: undefined }),
  ownColumn: fc.record({ column: fc.integer({ min: 1, max: 11 }), width: points, hidden: fc.boolean() }),
  below: fc.integer({ min: 1, max: 4 }),
});
export type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

/** What is to be found again after the next build. */
export interface UsersThings {
  notes: { identity: string; column: number; text?: string; fill: string }[];
  highlights: { identity: string; header: string; fill: string }[];
  comments: { identity: string; header: string; text: string }[];
  hidden?: string;
  noteWidths: number[];
  hiddenNote?: number;
  ownColumn: { header: string; width: number; hidden: boolean };
  below: string;
}

/** An enterprise stands under each of its tags, a project once; both may be renamed if they have a 编号. */
function identityOf(kind: SheetKind, key: string): string {
  const [, group, identity] = key.split("|");
  if (kind === "indicators" || identity === undefined) return key;
  return kind === "projects" ? identity : `${group}|${identity}`;
}

export async function doDeeds(kind: SheetKind, sheet: GeneratedSheet, done: Deeds): Promise<UsersThings> {
  const keys = [...sheet.rows.keys()].filter((key) => !key.startsWith("#"));
  const pick = (index: number) => keys[index % keys.length] ?? "";
  const rowOf = (key: string) => sheet.rows.get(key) ?? 0;
  const columnAt = (index: number) => index % sheet.keyColumn;
  const headerAt = (index: number) => sheet.headers[columnAt(index)] ?? "";
  const things: UsersThings = {
    ...{ notes: [], highlights: [], comments: [], noteWidths: done.noteWidths, below: `${kind}表下的话` },
    ...(done.hiddenNote === undefined ? {} : { hiddenNote: done.hiddenNote }),
    ownColumn: { ...done.ownColumn, header: headerAt(done.ownColumn.column) },
  };
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet.name);
    const taken = new Set<string>();
    for (const note of done.notes) {
      const key = pick(note.row);
      if (taken.has(`${key} ${note.column}`)) continue;
      taken.add(`${key} ${note.column}`);
      const cell = own.getCell(rowOf(key), sheet.keyColumn + 1 + note.column);
      const fill = FILLS[note.fill] ?? "";
      cell.format.fill.color = fill;
      const identity = identityOf(kind, key);
      const text = `${identity}的说明${note.column}`;
      if (note.formula) {
        const figure = `${columnLetters(sheet.column(DOUBLED[kind]) + 1)}${rowOf(key) + 1}`;
        cell.formulas = [[`=IF(ISNUMBER(${figure}),${figure}*2,"缺数")`]];
      } else cell.values = [[text]];
      things.notes.push({ identity, column: note.column, fill, ...(note.formula ? {} : { text }) });
    }
    const lit = new Set<string>();
    for (const { row: at, column, fill } of done.highlights) {
      const key = pick(at);
      if (lit.has(`${key} ${columnAt(column)}`)) continue;
      lit.add(`${key} ${columnAt(column)}`);
      own.getCell(rowOf(key), columnAt(column)).format.fill.color = FILLS[fill] ?? "";
      things.highlights.push({
        identity: identityOf(kind, key),
        header: headerAt(column),
        fill: FILLS[fill] ?? "",
      });
    }
    const told = new Set<string>();
    for (const { row: at, column } of done.comments) {
      const key = pick(at);
      const text = `${identityOf(kind, key)}的批注`;
      if (told.has(key)) continue;
      told.add(key);
      own.comments.add(own.getCell(rowOf(key), columnAt(column)), text);
      things.comments.push({ identity: identityOf(kind, key), header: headerAt(column), text });
    }
    if (done.hiddenRow !== undefined) {
      const key = pick(done.hiddenRow);
      own.getCell(rowOf(key), 0).getEntireRow().rowHidden = true;
      things.hidden = identityOf(kind, key);
    }
    const column = (index: number) => own.getCell(0, index).getEntireColumn();
    done.noteWidths.forEach(
      (width, index) => (column(sheet.keyColumn + 1 + index).format.columnWidth = width),
    );
    if (done.hiddenNote !== undefined) column(sheet.keyColumn + 1 + done.hiddenNote).columnHidden = true;
    column(columnAt(done.ownColumn.column)).format.columnWidth = done.ownColumn.width;
    column(columnAt(done.ownColumn.column)).columnHidden = done.ownColumn.hidden;
    own.getCell(sheet.bottom + 1 + done.below, 0).values = [[things.below]];
    own.getRange("A1").format.font.color = "#7030A0";
    await context.sync();
  });
  return things;
}

/** Every thing of the user's stands where its row and its column stand now. */
export async function expectThings(
  kind: SheetKind,
  { notes, highlights, comments, ...things }: UsersThings,
  findings: readonly { kind: string; place?: { sheet: string } }[],
): Promise<void> {
  const sheet = await readGenerated(kind);
  const rows = new Map([...sheet.rows].map(([key, at]) => [identityOf(kind, key), { key, at }]));
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet.name);
    const fillAt = (at: number, column: number) => own.getCell(at, column).format.fill.load("color");
    const found = notes.flatMap((note) => {
      const place = rows.get(note.identity);
      return place ? [{ note, place, fill: fillAt(place.at, sheet.keyColumn + 1 + note.column) }] : [];
    });
    const lit = highlights.flatMap(({ identity, header, fill }) => {
      const place = rows.get(identity);
      const column = sheet.headers.indexOf(header);
      return place && column >= 0 ? [{ identity, header, fill, cell: fillAt(place.at, column) }] : [];
    });
    const hidden = [...rows].map(([identity, { at }]) => ({
      identity,
      line: own.getCell(at, 0).getEntireRow().load("rowHidden"),
    }));
    const columns = [0, 1, 2, 3].map((index) =>
      own
        .getCell(0, sheet.keyColumn + index)
        .getEntireColumn()
        .load("columnHidden,format/columnWidth"),
    );
    const ours = sheet.headers.indexOf(things.ownColumn.header);
    const ownColumn = own
      .getCell(0, Math.max(0, ours))
      .getEntireColumn()
      .load("columnHidden,format/columnWidth");
    const font = own.getRange("A1").format.font.load("color");
    own.comments.load("items/content");
    await context.sync();
    const places = own.comments.items.map((comment) => comment.getLocation().load("rowIndex,columnIndex"));
    await context.sync();

    for (const { note, place, fill } of found) {
      const shown = sheet.cell(place.at, sheet.keyColumn + 1 + note.column);
      const figure = sheet.at(place.key, DOUBLED[kind]);
      const expected = note.text ?? (typeof figure === "number" ? figure * 2 : "缺数");
      expect([note.identity, fill.color, shown]).toEqual([note.identity, note.fill, expected]);
    }
    for (const { identity, text, column } of notes) {
      if (rows.has(identity) || text === undefined) continue;
      const at = sheet.values.findIndex((cells) => cells[sheet.keyColumn + 1 + column] === text);
      expect([identity, at > sheet.bottom]).toEqual([identity, true]);
      expect(
        findings.some((each) => each.kind === "noteWithoutRow" && each.place?.sheet === sheet.name),
      ).toBe(true);
    }
    for (const { identity, header, fill, cell } of lit)
      expect([identity, header, cell.color]).toEqual([identity, header, fill]);
    for (const { identity, header, text } of comments) {
      const place = rows.get(identity);
      const column = sheet.headers.indexOf(header);
      if (!place || column < 0) continue;
      const at = own.comments.items.flatMap(({ content }, index) =>
        content === text ? [[places[index]?.rowIndex, places[index]?.columnIndex]] : [],
      );
      expect([text, at]).toEqual([text, [[place.at, column]]]);
    }
    const hiddenRows = hidden.flatMap(({ identity, line }) => (line.rowHidden ? [identity] : []));
    expect(hiddenRows).toEqual(rows.has(things.hidden ?? "") ? [things.hidden] : []);
    const [keyColumn, ...besides] = columns;
    expect(keyColumn?.columnHidden).toBe(true);
    besides.forEach(({ columnHidden, format }, index) => {
      const isHidden = things.hiddenNote === index;
      expect([index, columnHidden]).toEqual([index, isHidden]);
      if (!isHidden) expect(format.columnWidth).toBeCloseTo(things.noteWidths[index] ?? 0, 6);
    });
    if (ours >= 0) {
      expect(ownColumn.columnHidden).toBe(things.ownColumn.hidden);
      if (!things.ownColumn.hidden)
        expect(ownColumn.format.columnWidth).toBeCloseTo(things.ownColumn.width, 6);
    }
    expect(font.color).toBe("#7030A0");
    const below = sheet.values.flatMap((cells, at) => (cells.includes(things.below) ? [at] : []));
    expect([below.length, (below[0] ?? 0) > sheet.bottom]).toEqual([1, true]);
  });
}
