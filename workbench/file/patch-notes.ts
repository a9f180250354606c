import { parseCell } from "./addresses";
import { textXml } from "./cell-xml";
import { noteDrawing, noteShapes } from "./notes-xml";
import type { PartsWriter } from "./parts-writer";
import type { SheetFile } from "./workbook-file";
import { element, escapeXml } from "./xml";
import { edited, outlineOf, withPrefix, type Edit } from "./xml-patch";

type Notes = SheetFile["notes"];

/** Notes that stay keep their looks; gives the id of the shapes in which notes show, where there are any. */
export function patchNotes(
  sheetPath: string,
  before: Notes,
  now: Notes,
  writer: PartsWriter,
): string | undefined {
  const { parts } = writer;
  const relations = parts.relations(sheetPath);
  const comments = relations.find(({ type }) => type === "comments");
  const shapes = relations.find(({ type }) => type === "vmlDrawing");
  const number = Number(/([0-9]+)\.xml$/.exec(sheetPath)?.[1] ?? 1);
  if (!comments) return now.length === 0 ? shapes?.id : writer.addNotes(sheetPath, now, number);
  const text = parts.text(comments.target) ?? "";
  parts.put(comments.target, withNotes(text, comments.target, before, now));
  if (!shapes) {
    const path = parts.free("xl/drawings/vmlDrawing", ".vml");
    parts.put(path, noteDrawing(now, number));
    parts.typeOfExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    return parts.relate(sheetPath, path, "vmlDrawing");
  }
  const drawing = parts.text(shapes.target);
  if (drawing !== undefined) parts.put(shapes.target, withShapes(drawing, now, number));
  return shapes.id;
}

function withNotes(text: string, part: string, before: Notes, now: Notes): string {
  const { root, children } = outlineOf(text, part);
  const [authors, list] = [
    children.find(({ name }) => name === "authors"),
    children.find(({ name }) => name === "commentList"),
  ];
  if (!authors || !list) return text;
  const rawAuthors = text.slice(authors.start, authors.end);
  const known = outlineOf(rawAuthors, part).children.map(({ innerStart, innerEnd }) =>
    rawAuthors.slice(innerStart, innerEnd),
  );
  const raw = text.slice(list.start, list.end);
  const stays = (address: string): boolean => {
    const [one, other] = [before, now].map((notes) => notes.find((note) => note.address === address));
    return one !== undefined && other !== undefined && one.text === other.text && one.author === other.author;
  };
  const stored = outlineOf(raw, part).children;
  const kept = stored.filter(({ attributes }) => stays(attributes["ref"] ?? ""));
  const added = now.filter(({ address }) => !kept.some(({ attributes }) => attributes["ref"] === address));
  const items = added.map(({ address, text: words, author = "" }) => {
    const escaped = escapeXml(author);
    if (!known.includes(escaped)) known.push(escaped);
    return element(
      "comment",
      { ref: address, authorId: known.indexOf(escaped) },
      element("text", {}, element("r", {}, textXml(words))),
    );
  });
  const authorsXml = withPrefix(
    element("authors", {}, ...known.map((author) => `<author>${author}</author>`)),
    root.qualifiedName,
  );
  const inside =
    kept.map(({ start, end }) => raw.slice(start, end)).join("") +
    withPrefix(items.join(""), root.qualifiedName);
  const edits: Edit[] = [
    { start: authors.start, end: authors.end, text: authorsXml },
    { start: list.start, end: list.end, text: `<${list.qualifiedName}>${inside}</${list.qualifiedName}>` },
  ];
  return edited(text, edits);
}

/** Shapes of notes that are gone go, those of new ones come; buttons and other shapes stay. */
function withShapes(drawing: string, now: Notes, number: number): string {
  const places = new Set(now.map(({ address }) => placeOf(address)));
  const shown = new Set<string>();
  const others = drawing.replace(/<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) => {
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const place = `${/<x:Row>\s*(\d+)/.exec(shape)?.[1]},${/<x:Column>\s*(\d+)/.exec(shape)?.[1]}`;
    if (!places.has(place)) return "";
    shown.add(place);
    return shape;
  });
  const added = now.filter(({ address }) => !shown.has(placeOf(address)));
  const taken = [...others.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(number * 1024, ...taken) + 1;
  return others.replace(
    /<\/xml>\s*$/,
    () => `${noteShapes(added, first, !others.includes('id="_x0000_t202"'))}</xml>`,
  );
}

function placeOf(address: string): string {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  return `${row},${column}`;
}
