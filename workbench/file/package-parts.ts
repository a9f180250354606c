import { strToU8 } from "fflate";
import { ARCHIVE } from "../../opc/limits";
import { writeArchive, type ArchivePart } from "../../opc/write-archive";
import { partKey } from "../../opc/part-key";
import { readRelations, relationsPath, type Relation, type WorkbookPackage } from "./open-package";
import { edited, outlineOf, withPrefix } from "./xml-patch";
import { element, escapeXml, parseXml, xmlDeclaration, type XmlElement } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of a package that is being written: new ones, or those of one that was opened, each as it was until it is set. */
export class PackageParts {
  private readonly set = new Map<string, { name: string; bytes: Uint8Array }>();
  private readonly removed = new Set<string>();

  constructor(private readonly opened?: WorkbookPackage) {}

  get names(): string[] {
    const kept = (this.opened?.names ?? []).filter(
      (name) => !this.removed.has(partKey(name)) && !this.set.has(partKey(name)),
    );
    return [...kept, ...[...this.set.values()].map(({ name }) => name)];
  }

  get isChanged(): boolean {
    return this.set.size > 0 || this.removed.size > 0;
  }

  has(path: string): boolean {
    return (
      this.set.has(partKey(path)) || (!this.removed.has(partKey(path)) && (this.opened?.has(path) ?? false))
    );
  }

  text(path: string): string | undefined {
    const own = this.set.get(partKey(path));
    if (own) return new TextDecoder().decode(own.bytes);
    return this.removed.has(partKey(path)) ? undefined : this.opened?.text(path, ARCHIVE.unpacked);
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text, path);
  }

  /** A part that was opened keeps its name as it is written there. */
  put(path: string, text: string): void {
    const name = this.opened?.archive.entry(path)?.name ?? path;
    this.set.set(partKey(path), { name, bytes: strToU8(text) });
    this.removed.delete(partKey(path));
  }

  /** Removes a part with its relationships and its content type. */
  remove(path: string): void {
    for (const each of [path, relationsPath(path)]) {
      this.set.delete(partKey(each));
      this.removed.add(partKey(each));
    }
    this.changeTypes((types) =>
      types.replace(
        new RegExp(
          `<(?:\\w+:)?Override\\s[^>]*PartName="/?${escapeRegExp(escapeXml(path))}"[^>]*>(?:</(?:\\w+:)?Override>)?`,
          "i",
        ),
        "",
      ),
    );
  }

  /** A path with the lowest number that no part has: free("xl/tables/table", ".xml"). */
  free(start: string, end: string): string {
    let number = 1;
    while (this.has(`${start}${number}${end}`)) number += 1;
    return `${start}${number}${end}`;
  }

  relations(part: string): Relation[] {
    return readRelations(this.xml(relationsPath(part)), part);
  }

  /** Points from one part to another and gives the id by which it does; that of before where it did already. */
  relate(from: string, to: string, type: string): string {
    const known = this.relations(from);
    const same = known.find((relation) => partKey(relation.target) === partKey(to) && !relation.external);
    if (same) return same.id;
    const id = freeId(known);
    const base = type === "core-properties" ? `${PACKAGE}/relationships/metadata` : OFFICE;
    this.append(
      relationsPath(from),
      `${xmlDeclaration}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
      element("Relationship", { Id: id, Type: `${base}/${type}`, Target: relativePath(from, to) }),
    );
    return id;
  }

  unrelate(from: string, id: string): void {
    const path = relationsPath(from);
    const text = this.text(path);
    if (text === undefined) return;
    const gone = outlineOf(text, path).children.filter(({ attributes }) => attributes["Id"] === id);
    this.put(
      path,
      edited(
        text,
        gone.map(({ start, end }) => ({ start, end, text: "" })),
      ),
    );
  }

  /** States what a part is, where the package does not say so yet. */
  type(path: string, content: string): void {
    const types = this.text(CONTENT_TYPES) ?? "";
    const stated = outlineOf(types, CONTENT_TYPES).children.find(
      ({ attributes }) => partKey(attributes["PartName"] ?? "") === partKey(`/${path}`),
    );
    if (stated) return;
    this.append(CONTENT_TYPES, types, element("Override", { PartName: `/${path}`, ContentType: content }));
  }

  /** What parts with this extension are. */
  typeOfExtension(extension: string, content: string): void {
    const types = this.text(CONTENT_TYPES) ?? "";
    const { root, children } = outlineOf(types, CONTENT_TYPES);
    if (children.some(({ attributes }) => attributes["Extension"]?.toLowerCase() === extension)) return;
    const text = withPrefix(
      element("Default", { Extension: extension, ContentType: content }),
      root.qualifiedName,
    );
    this.put(CONTENT_TYPES, edited(types, [{ start: root.innerStart, end: root.innerStart, text }]));
  }

  changeTypes(change: (types: string) => string): void {
    const types = this.text(CONTENT_TYPES) ?? "";
    const changed = change(types);
    if (changed !== types) this.put(CONTENT_TYPES, changed);
  }

  private append(path: string, empty: string, xml: string): void {
    const text = this.text(path) ?? empty;
    const { root } = outlineOf(text, path);
    if (root.innerStart === root.end) {
      // One tag is all.
      const open = text.slice(root.start, root.end).replace(/\s*\/>$/, ">");
      this.put(
        path,
        `${text.slice(0, root.start)}${open}${withPrefix(xml, root.qualifiedName)}</${root.qualifiedName}>`,
      );
      return;
    }
    const { innerEnd } = root;
    this.put(
      path,
      edited(text, [{ start: innerEnd, end: innerEnd, text: withPrefix(xml, root.qualifiedName) }]),
    );
  }

  /** Parts in the order of their names, but for the one that programs look for first; those not set as they are packed. */
  bytes(): Uint8Array {
    const names = this.names.sort();
    const ordered = [CONTENT_TYPES, ...names.filter((name) => partKey(name) !== partKey(CONTENT_TYPES))];
    return writeArchive(
      ordered.flatMap((name): ArchivePart[] => {
        const own = this.set.get(partKey(name));
        const entry = own ? undefined : this.opened?.archive.entry(name);
        return own ? [own] : entry ? [{ entry }] : [];
      }),
    );
  }
}

/** As a part names another: exceljs knows only paths from its own folder. */
function relativePath(from: string, to: string): string {
  const [folder, path] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < folder.length && folder[shared] === path[shared]) shared += 1;
  return [...folder.slice(shared).map(() => ".."), ...path.slice(shared)].join("/");
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function freeId(relations: Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
