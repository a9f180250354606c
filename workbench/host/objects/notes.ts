import { HostError, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { cellArea } from "../model/area";
import { cellName, quoteSheetName } from "../model/address";
import type { NoteModel } from "../model/note-models";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostClass, type HostObject } from "../registry";
import type { HostState } from "../state";
import { flag, number, text } from "./arguments";
import { areaOfRange, integer } from "./range-geometry";
import { rangeArgument } from "./range-argument";
import { rangeTarget } from "./range-target";
import { range } from "./reached-objects";

interface Note {
  sheet: SheetModel;
  note: NoteModel;
}

const SIZE = { width: 108, height: 59.25 };

/** Excel on the web has no boxes of notes that could be sized or shown. */
function requireBoxes({ profile }: HostState): void {
  if (profile.platform === "OfficeOnline" && profile.isStrict)
    throw new HostError("UnsupportedOperation", "This operation is not supported in this host.");
}

const boxed =
  <Value>(get: (note: NoteModel) => Value) =>
  ({ note: own }: Note, state: HostState): Value => {
    requireBoxes(state);
    return get(own);
  };

const note: HostClass<Note> = defineClass<Note>({
  name: "Note",
  identity: ({ sheet, note: { row, column } }) => ({
    _Id: `${quoteSheetName(sheet.name)}!${cellName(row, column)}`,
  }),
  get: {
    AuthorName: ({ note: { author } }) => author ?? "",
    Content: ({ note: own }) => own.text,
    Visible: boxed(({ visible }) => visible),
    Width: boxed(({ width = SIZE.width }) => width),
    Height: boxed(({ height = SIZE.height }) => height),
  },
  set: {
    Content: ({ note: own }, value: unknown, state) => {
      own.text = text(value, "content");
      state.isDirty = true;
    },
    Visible: ({ note: own }, value: unknown, state) => {
      requireBoxes(state);
      own.visible = flag(value, "visible");
    },
    Width: ({ note: own }, value: unknown, state) => {
      requireBoxes(state);
      own.width = number(value, "width", 0);
    },
    Height: ({ note: own }, value: unknown, state) => {
      requireBoxes(state);
      own.height = number(value, "height", 0);
    },
  },
  call: {
    Delete: ({ sheet, note: own }, state) => {
      sheet.notes = sheet.notes.filter((other) => other !== own);
      state.isDirty = true;
    },
    GetLocation: ({ sheet, note: { row, column } }) => range.of(rangeTarget(sheet, cellArea(row, column))),
  },
});

/** The notes of a sheet, or of all where it is missing. */
type Notes = SheetModel | undefined;

const all = (sheet: Notes, state: HostState): Note[] =>
  (sheet ? [sheet] : state.workbook.sheets).flatMap((home) =>
    [...home.notes]
      .sort((one, other) => one.row - other.row || one.column - other.column)
      .map((own) => ({ sheet: home, note: own })),
  );

/** The cell of a range or an address. */
function place(
  cell: unknown,
  sheet: Notes,
  state: HostState,
): { sheet: SheetModel; row: number; column: number } {
  const target = rangeArgument(cell, sheet ?? state.workbook.activeSheet, state);
  const { top, left, bottom, right } = areaOfRange(target);
  if (top !== bottom || left !== right) throw invalidArgument("cellAddress");
  return { sheet: target.sheet, row: top, column: left };
}

function find(cell: unknown, sheet: Notes, state: HostState): HostObject | null {
  const { row, column, ...at } = place(cell, sheet, state);
  const own = at.sheet.notes.find((other) => other.row === row && other.column === column);
  return own ? note.of({ sheet: at.sheet, note: own }) : null;
}

const must = (found: HostObject | null | undefined): HostObject => {
  if (!found) throw itemNotFound();
  return found;
};

export const noteCollection: HostClass<Notes> = defineClass({
  name: "NoteCollection",
  items: (sheet, state) => all(sheet, state).map((own) => note.of(own)),
  item: (sheet, key: unknown, state) => must(find(key, sheet, state)),
  call: {
    Add: (sheet, state, cell: unknown, content: unknown) => {
      const { row, column, sheet: home } = place(cell, sheet, state);
      state.requireUnlocked(home, cellArea(row, column));
      const isTaken = [...home.notes, ...home.comments].some(
        (other) => other.row === row && other.column === column,
      );
      if (isTaken) throw invalidOperation("the cell has a note or a comment");
      const own = { row, column, text: text(content, "content"), author: state.locale.user, visible: false };
      home.notes.push(own);
      state.isDirty = true;
      return note.of({ sheet: home, note: own });
    },
    GetCount: (sheet, state) => all(sheet, state).length,
    GetItemAt: (sheet, state, index: number) =>
      must(all(sheet, state).map((own) => note.of(own))[integer(index, "index")]),
    GetItemOrNullObject: (sheet, state, key: unknown) => find(key, sheet, state),
  },
});
