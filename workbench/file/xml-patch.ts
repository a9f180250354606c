import { XmlScanner, type Attributes } from "../../opc/xml-scanner";
import { inPart, openTag, type AttributeValue } from "./xml";

/** An element as it stands in a part's text. */
export interface Span {
  name: string;
  qualifiedName: string;
  attributes: Attributes;
  start: number;
  end: number;
  /** From behind its first tag to before its last; empty where one tag is all. */
  innerStart: number;
  innerEnd: number;
}

/** The root of a part and the elements right in it; `skip` are not looked into. */
export interface Outline {
  root: Span;
  children: Span[];
}

export function outlineOf(text: string, part: string): Outline {
  return inPart(part, () => {
    const scanner = new XmlScanner(text);
    const open: Span[] = [];
    const children: Span[] = [];
    let root: Span | undefined;
    while (scanner.next()) {
      if (scanner.kind === "text" || scanner.depth > 2) continue;
      if (scanner.kind === "start") {
        const span = spanAt(scanner);
        open.push(span);
        root ??= span;
        if (scanner.depth === 2) children.push(span);
      } else if (scanner.depth < 2) {
        const span = open.pop();
        if (span) close(span, scanner);
      }
    }
    return { root: root as Span, children };
  });
}

export const spanAt = (scanner: XmlScanner): Span => ({
  name: scanner.name,
  qualifiedName: scanner.qualifiedName,
  attributes: scanner.attributes,
  start: scanner.start,
  end: scanner.end,
  innerStart: scanner.end,
  innerEnd: scanner.end,
});

export function close(span: Span, scanner: XmlScanner): void {
  span.innerEnd = scanner.start;
  span.end = scanner.end;
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with some of its stretches replaced; of two at one place the one that was given first stands first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits
    .map((each, order) => ({ ...each, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Elements that we write have no prefix; those of a part that gives its own namespace one need it. */
export function withPrefix(xml: string, qualifiedName: string): string {
  const colon = qualifiedName.indexOf(":");
  return colon < 0 ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${qualifiedName.slice(0, colon + 1)}$2`);
}

/** A first tag with some attributes set (or, undefined, taken away) and the others as they were. */
export function changedTag(tag: string, changes: Record<string, AttributeValue>): string {
  let changed = tag;
  const added: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(changes)) {
    const stated = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    if (value === undefined) changed = changed.replace(stated, "");
    else {
      const written = openTag("", { [name]: value }).slice(1);
      if (stated.test(changed)) changed = changed.replace(stated, () => written);
      else added[name] = value;
    }
  }
  const more = openTag("", added).slice(1);
  return more === "" ? changed : changed.replace(/\s*\/?>$/, (end) => `${more}${end.trimStart()}`);
}

/** What stands before the first of these elements that is there, or at the end of the root. */
export function placeFor({ root, children }: Outline, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const later = children.find((child) => order.indexOf(child.name) > rank);
  return later?.start ?? root.innerEnd;
}
