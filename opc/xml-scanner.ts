import { XML } from "./limits";

/** Why an XML part is not read, in the words of the standard; the caller says which part. */
export class XmlProblem extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "XmlProblem";
  }
}

/** Without a prototype: whatever name a file uses, nothing is found that the file does not hold. */
export type Attributes = Record<string, string>;
const AttributeBag = function () {} as unknown as new () => Attributes;
AttributeBag.prototype = Object.create(null);
const NONE: Attributes = new AttributeBag();

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const REFERENCE = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|([A-Za-z]{1,8}));|&/g;

function resolved(whole: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined) {
    const character = ENTITIES.get(name);
    if (character === undefined) throw new XmlProblem(whole);
    return character;
  }
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : parseInt(hexadecimal, 16);
  if (!isCharacter(code)) throw new XmlProblem(whole);
  return String.fromCodePoint(code);
}

/** Characters that XML 1.0 has; a program that reads on over others reads something that was not meant. */
const isCharacter = (code: number): boolean =>
  code <= 0x10ffff &&
  (code >= 0x20 ? code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff) : isSpace(code));

const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Throws XmlProblem, with the character's number, where a text holds what no XML can. */
function checked(text: string): string {
  const found = NO_CHARACTER.exec(text);
  if (!found) return text;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase();
  throw new XmlProblem(`U+${code.padStart(4, "0")}`);
}

/** Text as it stands in XML with its entities resolved. */
export function unescapeXml(text: string): string {
  const plain = text.indexOf("\r") < 0 ? text : text.replace(/\r\n?/g, "\n");
  return plain.indexOf("&") < 0 ? plain : plain.replace(REFERENCE, resolved);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const [LESS, SLASH, EXCLAMATION, QUESTION, EQUALS, QUOTE, APOSTROPHE] = [60, 47, 33, 63, 61, 34, 39];

export type XmlEvent = "start" | "end" | "text";

/**
 * XML read from its start to its end, a tag or a text at a time; the work is linear in the size, whatever is in it.
 * Prefixes are dropped (a part may be written as <row> or <x:row>); attributes keep theirs only where a plain one of
 * the same name may stand beside it. Relationship ids are "r:id", whatever prefix the part gives their namespace.
 * Document type declarations are refused: no part has one, and entities are how such files are made to explode.
 */
export class XmlScanner {
  kind: XmlEvent = "start";
  /** Of the element that starts or ends. */
  name = "";
  /** As it is written, with its prefix. */
  qualifiedName = "";
  attributes: Attributes = NONE;
  /** Where kind is "text". */
  text = "";
  /** The element has no content: its end comes next, and takes no characters. */
  selfClosing = false;
  /** Characters from the source's start to the tag or text, and to what follows it. */
  start = 0;
  end = 0;
  /** Elements that are open, the one that just started included. */
  depth = 0;
  private source: string;
  private at = 0;
  private base = 0;
  private readonly more: Iterator<string> | undefined;
  private readonly open: string[] = [];
  private hasRoot = false;
  private relationPrefixes = ["r"];

  constructor(source: string | Iterator<string>) {
    this.source = typeof source === "string" ? source.replace(/^\ufeff/, "") : "";
    this.more = typeof source === "string" ? undefined : source;
  }

  /** Goes on to the next tag or text; false at the end. Throws XmlProblem. */
  next(): boolean {
    if (this.kind === "start" && this.selfClosing) return this.close(this.qualifiedName, true);
    for (;;) {
      this.forgetRead();
      if (this.at >= this.source.length && !this.fetch()) return this.finish();
      this.start = this.base + this.at;
      if (this.source.charCodeAt(this.at) !== LESS) {
        if (this.readText()) return true;
      } else if (this.readMarkup()) return true;
    }
  }

  /** Goes to the end of the element that just started. */
  skip(): void {
    const depth = this.depth;
    while (this.kind !== "end" || this.depth >= depth) if (!this.next()) return;
  }

  /** The text of the element that just started, up to its end; it may hold no other element. */
  readContent(): string {
    const depth = this.depth;
    let content = "";
    while (this.next()) {
      if (this.kind === "start") throw new XmlProblem(`<${this.qualifiedName.slice(0, 20)}>`);
      if (this.kind === "text") content += this.text;
      else if (this.depth < depth) break;
    }
    return content;
  }

  /** Whether the element that just started is written with the same prefix as another: one of that vocabulary. */
  hasPrefixOf(qualifiedName: string): boolean {
    const colon = this.qualifiedName.indexOf(":");
    return (
      colon === qualifiedName.indexOf(":") &&
      (colon < 0 || qualifiedName.startsWith(this.qualifiedName.slice(0, colon + 1)))
    );
  }

  private finish(): false {
    if (this.open.length > 0 || !this.hasRoot) throw new XmlProblem("unexpected end");
    return false;
  }

  /** What was read is let go of, so that a large part needs no more than its next tag. */
  private forgetRead(): void {
    if (!this.more || this.at < 65_536) return;
    this.source = this.source.slice(this.at);
    this.base += this.at;
    this.at = 0;
  }

  private fetch(): boolean {
    const next = this.more?.next();
    if (!next || next.done) return false;
    if (this.source.length - this.at > XML.tag) throw new XmlProblem("too long");
    this.source += this.base === 0 && this.source === "" ? next.value.replace(/^\ufeff/, "") : next.value;
    return true;
  }

  /** Where a mark stands from `from` on; -1 where it does not. */
  private find(mark: string, from: number): number {
    let search = from;
    for (;;) {
      const found = this.source.indexOf(mark, search);
      if (found >= 0) return found;
      search = Math.max(from, this.source.length - mark.length + 1);
      if (!this.fetch()) return -1;
    }
  }

  private required(mark: string, from: number): number {
    const found = this.find(mark, from);
    if (found < 0) throw new XmlProblem("unexpected end");
    return found;
  }

  /** False where there was nothing but space outside of the root. */
  private readText(): boolean {
    const found = this.find("<", this.at);
    const to = found < 0 ? this.source.length : found;
    const raw = this.source.slice(this.at, to);
    this.at = to;
    this.end = this.base + to;
    if (this.open.length === 0) {
      if (raw.trim() !== "" && raw !== "\ufeff") throw new XmlProblem(raw.trim().slice(0, 20));
      return false;
    }
    this.kind = "text";
    this.text = unescapeXml(checked(raw));
    return true;
  }

  /** False for what is no content: comments, processing instructions. */
  private readMarkup(): boolean {
    if (this.at + 1 >= this.source.length && !this.fetch()) throw new XmlProblem("unexpected end");
    const next = this.source.charCodeAt(this.at + 1);
    if (next === EXCLAMATION) return this.readDeclaration();
    if (next === QUESTION) {
      this.at = this.required("?>", this.at) + 2;
      return false;
    }
    const close = this.tagEnd();
    if (next === SLASH) {
      const name = this.source.slice(this.at + 2, close).trimEnd();
      this.at = close + 1;
      return this.close(name, false);
    }
    return this.openTag(close);
  }

  private readDeclaration(): boolean {
    while (this.source.length - this.at < 9 && this.fetch());
    if (this.source.startsWith("<!--", this.at)) {
      this.at = this.required("-->", this.at + 4) + 3;
      return false;
    }
    if (!this.source.startsWith("<![CDATA[", this.at) || this.open.length === 0)
      throw new XmlProblem("document type declaration");
    const close = this.required("]]>", this.at + 9);
    this.kind = "text";
    this.text = checked(this.source.slice(this.at + 9, close));
    this.at = close + 3;
    this.end = this.base + this.at;
    return true;
  }

  /** The ">" that ends the tag: one inside a quoted attribute does not. */
  private tagEnd(): number {
    let from = this.at + 1;
    let found = this.required(">", from);
    for (;;) {
      const quote = this.quoteBefore(from, found);
      if (quote < 0) return found;
      from = this.required(this.source.charCodeAt(quote) === QUOTE ? '"' : "'", quote + 1) + 1;
      if (found < from) found = this.required(">", from);
    }
  }

  private quoteBefore(from: number, to: number): number {
    for (let at = from; at < to; at += 1) {
      const code = this.source.charCodeAt(at);
      if (code === QUOTE || code === APOSTROPHE) return at;
    }
    return -1;
  }

  private openTag(close: number): true {
    if (close - this.at > XML.tag) throw new XmlProblem("too long");
    this.selfClosing = this.source.charCodeAt(close - 1) === SLASH;
    const to = this.selfClosing ? close - 1 : close;
    let at = this.at + 1;
    while (at < to && !isSpace(this.source.charCodeAt(at))) at += 1;
    const name = this.source.slice(this.at + 1, at);
    if (!isName(name)) throw new XmlProblem(`<${name.slice(0, 20)}`);
    if (this.open.length === 0) {
      if (this.hasRoot) throw new XmlProblem(`<${name}`);
      this.hasRoot = true;
    }
    this.attributes = at < to ? this.readAttributes(at, to) : NONE;
    this.open.push(name);
    this.depth = this.open.length;
    if (this.depth > XML.depth) throw new XmlProblem(`<${name}>: ${XML.depth}`);
    this.at = close + 1;
    this.end = this.base + this.at;
    this.kind = "start";
    this.qualifiedName = name;
    this.name = localName(name);
    return true;
  }

  private close(name: string, isSelf: boolean): true {
    if (this.open.pop() !== name) throw new XmlProblem(`</${name.slice(0, 20)}>`);
    this.depth = this.open.length;
    if (isSelf) this.start = this.end;
    this.end = this.base + this.at;
    this.kind = "end";
    this.qualifiedName = name;
    this.name = localName(name);
    return true;
  }

  private readAttributes(from: number, to: number): Attributes {
    const { source } = this;
    const attributes = new AttributeBag();
    const names: string[] = [];
    let at = from;
    for (;;) {
      const gap = at;
      while (at < to && isSpace(source.charCodeAt(at))) at += 1;
      if (at >= to) return attributes;
      const start = at;
      if (gap === start) throw new XmlProblem(source.slice(start, start + 20));
      for (let code = source.charCodeAt(at); at < to && code !== EQUALS && !isSpace(code);)
        code = source.charCodeAt(++at);
      const name = source.slice(start, at);
      while (at < to && isSpace(source.charCodeAt(at))) at += 1;
      if (source.charCodeAt(at) !== EQUALS || !isName(name)) throw new XmlProblem(name.slice(0, 20));
      at += 1;
      while (at < to && isSpace(source.charCodeAt(at))) at += 1;
      const quote = source.charCodeAt(at);
      const end =
        quote === QUOTE || quote === APOSTROPHE ? source.indexOf(quote === QUOTE ? '"' : "'", at + 1) : -1;
      if (end < 0 || end >= to) throw new XmlProblem(name.slice(0, 20));
      const value = checked(source.slice(at + 1, end));
      if (value.indexOf("<") >= 0 || names.includes(name) || names.length >= XML.attributes)
        throw new XmlProblem(`${name.slice(0, 20)}="…"`);
      names.push(name);
      this.put(attributes, name, unescapeXml(value), names);
      at = end + 1;
    }
  }

  private put(attributes: Attributes, name: string, value: string, names: readonly string[]): void {
    const colon = name.indexOf(":");
    if (colon < 0) {
      if (name !== "xmlns") attributes[name] = value;
      return;
    }
    const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
    if (prefix === "xmlns") {
      if (/\/relationships$/.test(value)) this.relationPrefixes.push(local);
    } else if (local === "id") attributes[this.relationPrefixes.includes(prefix) ? "r:id" : name] = value;
    else if (local in attributes || names.includes(local)) attributes[name] = value;
    else attributes[local] = value;
  }
}

/** Not the whole rule for names, but what would be mistaken for something else. */
const isName = (name: string): boolean =>
  name !== "" && !/["'<>&=/\u0000-\u0020]/.test(name) && !/^[-.0-9]/.test(name);

/** The texts of pieces of UTF-8, a letter across two pieces kept whole. Throws XmlProblem where they are none. */
export function* decodePieces(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= decoderOf(piece);
    yield decoded(decoder, piece);
  }
  yield decoder ? decoded(decoder) : "";
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new XmlProblem("encoding");
  }
}

const decoderOf = (bytes: Uint8Array): TextDecoder => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
};

/** A whole part as text. Throws XmlProblem. */
export const decodeXml = (bytes: Uint8Array): string => [...decodePieces([bytes])].join("");
