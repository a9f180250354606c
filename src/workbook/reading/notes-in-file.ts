import { Archive } from "../../../opc/read-archive";
import { XmlScanner } from "../../../opc/xml-scanner";
import { relationsOf, sheetsOf, textOf, workbookPath } from "../../import/source/check-workbook-parts";
import { parseBlock } from "../../formulas/a1";

/** A note at a cell, as Excel called comments before they had answers. */
export interface NoteInFile {
  /** From 1. */
  row: number;
  column: number;
  text: string;
  author: string;
}

/** Beside each comment with answers Excel keeps a note by an author of this kind, for older programs to show. */
const STAND_IN = /^tc=/;

/** The notes of a workbook's file, by the names of its sheets. */
export function notesInFile(bytes: Uint8Array): Map<string, NoteInFile[]> {
  const archive = new Archive(bytes);
  const notes = new Map<string, NoteInFile[]>();
  const path = workbookPath(archive);
  if (path === undefined) return notes;
  const relations = relationsOf(archive, path);
  for (const { name, id } of sheetsOf(archive, path)) {
    const sheet = relations.get(id);
    if (sheet?.type !== "worksheet") continue;
    const parts = [...relationsOf(archive, sheet.target).values()].filter(({ type }) => type === "comments");
    notes.set(
      name,
      parts.flatMap(({ target }) => notesIn(textOf(archive, target))),
    );
  }
  return notes;
}

function notesIn(xml: string): NoteInFile[] {
  const authors: string[] = [];
  const notes: NoteInFile[] = [];
  let note: NoteInFile | undefined;
  /** How a text is read aloud, written beside it. */
  let isPhonetic = false;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === "end" && scanner.name === "comment") note = undefined;
    if (scanner.name === "rPh") isPhonetic = scanner.kind === "start" && !scanner.selfClosing;
    if (scanner.kind !== "start" || scanner.selfClosing) continue;
    if (scanner.name === "author") authors.push(scanner.readContent());
    else if (scanner.name === "comment") {
      const { ref = "", authorId = "" } = scanner.attributes;
      const cell = parseBlock(ref);
      const author = authors[Number(authorId)] ?? "";
      note = cell && { row: cell.row, column: cell.column, text: "", author };
      if (note && !STAND_IN.test(author)) notes.push(note);
    } else if (scanner.name === "t" && note && !isPhonetic) note.text += scanner.readContent();
  }
  return notes;
}
