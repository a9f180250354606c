import { XML } from "../../opc/limits";
import { XmlProblem, XmlScanner, type Attributes } from "../../opc/xml-scanner";
import { WorkbookFileProblem } from "./workbook-file-problem";

export { countOf, numberOf } from "../../opc/xml-values";

/** The XML of spreadsheet parts, read into a small tree (see opc/xml-scanner.ts for names and prefixes). */
export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: XmlElement[];
  /** The element's own text, entities resolved. */
  text: string;
}

/** Reads an element's content in another way than as a tree; true where it did, up to the element's end. */
export type ContentReader = (name: string, depth: number, scanner: XmlScanner) => boolean;

export function parseXml(source: string | XmlScanner, part: string, readContent?: ContentReader): XmlElement {
  return inPart(part, () =>
    treeOf(typeof source === "string" ? new XmlScanner(source) : source, readContent ?? (() => false)),
  );
}

/** What the scanner finds wrong is told with the part in which it stands. */
export function inPart<Result>(part: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof XmlProblem)
      throw new WorkbookFileProblem("brokenPart", { part, detail: error.detail });
    throw error;
  }
}

function treeOf(scanner: XmlScanner, readContent: ContentReader): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  while (scanner.next()) {
    const current = open[open.length - 1];
    if (scanner.kind === "text") {
      if (current) current.text += scanner.text;
    } else if (scanner.kind === "end") open.pop();
    else {
      if (++count > XML.elements) throw new XmlProblem(`${XML.elements}`);
      const { name, attributes } = scanner;
      const element: XmlElement = { name, attributes, children: [], text: "" };
      if (current) current.children.push(element);
      else root = element;
      if (!readContent(name, scanner.depth, scanner)) open.push(element);
    }
  }
  if (!root) throw new XmlProblem("unexpected end");
  return root;
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

/** What a table of ours says of a name in a file; nothing for a name that only objects know (constructor). */
export const known = <Value>(
  table: Readonly<Record<string, Value>>,
  name: string | undefined,
): Value | undefined => (name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);

/** The val attribute of a child, as DrawingML and styles use it. */
export const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  child(element, ...path)?.attributes["val"];

export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";

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
