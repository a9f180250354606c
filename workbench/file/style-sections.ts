import { XmlScanner } from "../../opc/xml-scanner";
import { inPart } from "./xml";
import { close, placeFor, spanAt, type Span } from "./xml-patch";

interface ItemSpan extends Span {
  children: Span[];
}

export interface StyleSection {
  span: Span;
  items: ItemSpan[];
}

/** The collections of styles.xml as they stand in its text. */
export class StyleSections {
  constructor(
    readonly root: Span,
    private readonly sections: StyleSection[],
  ) {}

  get(name: string): StyleSection | undefined {
    return this.sections.find(({ span }) => span.name === name);
  }

  place(name: string, order: readonly string[]): number {
    return placeFor({ root: this.root, children: this.sections.map(({ span }) => span) }, name, order);
  }
}

export function childSpans(text: string, part: string): StyleSections {
  return inPart(part, () => {
    const scanner = new XmlScanner(text);
    const open: Span[] = [];
    const sections: StyleSection[] = [];
    let root: Span | undefined;
    while (scanner.next()) {
      if (scanner.kind === "text" || scanner.depth > 4) continue;
      if (scanner.kind === "end") {
        if (scanner.depth > 3) continue;
        const span = open.pop();
        if (span) close(span, scanner);
        continue;
      }
      const span = { ...spanAt(scanner), children: [] as Span[] };
      root ??= span;
      if (scanner.depth === 2) sections.push({ span, items: [] });
      else if (scanner.depth === 3) sections[sections.length - 1]?.items.push(span);
      else if (scanner.depth === 4) sections[sections.length - 1]?.items.at(-1)?.children.push(span);
      open.push(span);
    }
    return new StyleSections(root as Span, sections);
  });
}
