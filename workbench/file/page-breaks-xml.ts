import type { SheetFile } from "./workbook-file";
import { child, childrenOf, element, isTrue, numberOf, type XmlElement } from "./xml";

type PageBreaks = NonNullable<SheetFile["pageBreaks"]>;

// A break reaches over all columns or rows of a sheet.
const LAST = { rows: 16383, columns: 1048575 } as const;
const ELEMENTS = { rows: "rowBreaks", columns: "colBreaks" } as const;
const AXES = ["rows", "columns"] as const;

/** The breaks that a person set; those that Excel found by itself stand in some files too and are no wish. */
export function readPageBreaks(sheet: XmlElement): PageBreaks | undefined {
  const breaks: PageBreaks = {};
  for (const axis of AXES) {
    const lines = childrenOf(child(sheet, ELEMENTS[axis]), "brk").flatMap(({ attributes }) => {
      const line = numberOf(attributes["id"]);
      return line !== undefined && line > 0 && isTrue(attributes["man"]) ? [line] : [];
    });
    if (lines.length > 0) breaks[axis] = lines.sort((one, other) => one - other);
  }
  return Object.keys(breaks).length > 0 ? breaks : undefined;
}

/** rowBreaks and colBreaks; the number of a line from 0 is that of the line before it from 1, as the file counts. */
export function pageBreaksXml(breaks: PageBreaks = {}): string {
  return AXES.map((axis) => {
    const lines = breaks[axis] ?? [];
    if (lines.length === 0) return "";
    return element(
      ELEMENTS[axis],
      { count: lines.length, manualBreakCount: lines.length },
      ...lines.map((id) => element("brk", { id, max: LAST[axis], man: true })),
    );
  }).join("");
}
