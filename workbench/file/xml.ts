import { WorkbookFileProblem } from "./workbook-file-problem";

/**
 * The XML of spreadsheet parts, read into a small tree. Prefixes are dropped (a part may be written as <row> or
 * <x:row>); attributes keep theirs only where a plain one of the same name exists (id beside r:id).
 * Document type declarations are refused: no part has one, and entities are how such files are made to explode.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The element's own text, entities resolved. */
  text: string;
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.indexOf("&") < 0
    ? text
    : text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|\w+);/g, (whole, name: string) => {
        if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
        if (name.startsWith("#")) return String.fromCodePoint(parseInt(name.slice(1), 10));
        return entities[name] ?? whole;
      });

const attributePattern = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function parseAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (source.indexOf("=") < 0) return attributes;
  attributePattern.lastIndex = 0;
  for (let match = attributePattern.exec(source); match; match = attributePattern.exec(source)) {
    const name = match[1] ?? "";
    if (name.startsWith("xmlns")) continue;
    const value = unescapeXml(match[2] ?? match[3] ?? "");
    const local = localName(name);
    if (local !== name && (local === "id" || local in attributes)) attributes[name] = value;
    else attributes[local] = value;
  }
  return attributes;
}

export function parseXml(source: string, part: string): XmlElement {
  const broken = (detail: string): WorkbookFileProblem =>
    new WorkbookFileProblem("brokenPart", { part, detail });
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [top];
  let current = top;
  let position = 0;
  const end = source.length;
  while (position < end) {
    const start = source.indexOf("<", position);
    if (start < 0) break;
    if (start > position) current.text += unescapeXml(source.slice(position, start));
    const next = source.charCodeAt(start + 1);
    if (next === 33 /* ! */) {
      if (source.startsWith("<!--", start)) {
        position = skipTo("-->", start);
      } else if (source.startsWith("<![CDATA[", start)) {
        const close = skipTo("]]>", start);
        current.text += source.slice(start + 9, close - 3);
        position = close;
      } else throw broken("document type declaration");
      continue;
    }
    if (next === 63 /* ? */) {
      position = skipTo("?>", start);
      continue;
    }
    const close = tagEnd(start);
    if (next === 47 /* / */) {
      const closing = localName(source.slice(start + 2, close).trim());
      if (current.name !== closing || open.length === 1) throw broken(`</${closing}>`);
      open.pop();
      current = open[open.length - 1] as XmlElement;
    } else {
      const selfClosing = source.charCodeAt(close - 1) === 47;
      const inside = source.slice(start + 1, selfClosing ? close - 1 : close);
      const space = inside.search(/\s/);
      const element: XmlElement = {
        name: localName(space < 0 ? inside : inside.slice(0, space)),
        attributes: space < 0 ? {} : parseAttributes(inside.slice(space)),
        children: [],
        text: "",
      };
      current.children.push(element);
      if (!selfClosing) {
        open.push(element);
        current = element;
      }
    }
    position = close + 1;
  }
  const root = top.children[0];
  if (open.length !== 1 || !root) throw broken("unexpected end");
  return root;

  function skipTo(mark: string, from: number): number {
    const found = source.indexOf(mark, from);
    if (found < 0) throw broken("unexpected end");
    return found + mark.length;
  }
  /** The ">" that ends the tag: one inside a quoted attribute does not. */
  function tagEnd(from: number): number {
    let found = source.indexOf(">", from);
    for (;;) {
      if (found < 0) throw broken("unexpected end");
      const quotes = source.slice(from, found).match(/"/g)?.length ?? 0;
      if (quotes % 2 === 0) return found;
      found = source.indexOf(">", found + 1);
    }
  }
}

/** The first child of that name; through several names, a path. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((each) => each.name === name);
  return found;
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** Every element of that name below, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);

/** The val attribute of a child, as DrawingML and styles use it. */
export const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  child(element, ...path)?.attributes["val"];

export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";

export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);

// Characters that XML 1.0 cannot carry.

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (mark) =>
      mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : "&quot;",
    )
    .replace(forbidden, "\ufffd")
    .replace(loneSurrogate, "\ufffd");

const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);

export type AttributeValue = string | number | boolean | undefined;

export function openTag(name: string, attributes: Record<string, AttributeValue>): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value))}"`;
  }
  return text;
}

/** An element; its children are XML already. */
export const element = (
  name: string,
  attributes: Record<string, AttributeValue> = {},
  ...children: (string | undefined)[]
): string => {
  const inside = children.join("");
  return inside === ""
    ? `${openTag(name, attributes)}/>`
    : `${openTag(name, attributes)}>${inside}</${name}>`;
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Spreadsheet strings carry what XML cannot as _xHHHH_ (carriage return, control characters); a text that looks
 * like such an escape has its underscore escaped.
 */
export const encodeString = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")

    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexEscape);

const hexEscape = (mark: string): string =>
  `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

export const decodeString = (text: string): string =>
  text.indexOf("_x") < 0
    ? text
    : text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
