import { XmlScanner } from "../../opc/xml-scanner";
import { countOf } from "../../opc/xml-values";
import { formulaTokens } from "../formulas/tokens";
import type { Finding } from "../records/finding";
import { hasTags } from "../template-language/parse-text";
import { reachesOutside } from "../user-templates/outside-formula";
import type { SharedStrings } from "./shared-strings";

/** What of a sheet's part comes along, in the order of the schema. */
const KEPT = new Set([
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting",
  "dataValidations", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
]); // prettier-ignore

/** A place for the drawing of its charts: behind the breaks, as the schema has it. */
export const DRAWING_PLACE = "<!--drawing-->";

export interface BareSheet {
  xml: string;
  cells: number;
  isTemplate: boolean;
  findings: Finding[];
  /** Sheets that its formulas read, each with the first cell of it. */
  reads: ReadonlyMap<string, string>;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A sheet's part with nothing in it that leads elsewhere. */
export function bareSheet(name: string, source: string, strings: SharedStrings): BareSheet {
  const text = source.replace(/^\ufeff/, "");
  const scanner = new XmlScanner(text);
  const kept: { start: number; end: number }[] = [];
  const edits: Edit[] = [];
  // Words of a sheet that stays behind stay with it.
  const taken: (() => Edit)[] = [];
  const findings: Finding[] = [];
  const reads = new Map<string, string>();
  let root = "";
  let rootName = "worksheet";
  let cells = 0;
  let isTemplate = false;
  const outside = (formula: string, address: string): void => {
    for (const token of formulaTokens(formula))
      if (token.kind === "reference" && token.sheet !== undefined && !reads.has(token.sheet))
        reads.set(token.sheet, address);
    const what = /\[\d+\]/.test(formula) ? "[…]" : reachesOutside(`=${formula}`);
    if (what === undefined) return;
    findings.push({
      ...{ severity: "error", kind: "templateOutside" },
      parameters: { cell: `${name}!${address}`, what },
    });
  };
  let address = "A1";
  let type: string | undefined;
  let start = 0;
  while (scanner.next()) {
    if (scanner.kind === "end") {
      if (scanner.depth === 1 && KEPT.has(scanner.name)) kept.push({ start, end: scanner.end });
      continue;
    }
    if (scanner.kind !== "start") continue;
    if (scanner.depth === 1) {
      root = text.slice(scanner.start, scanner.end).replace(/\/>$/, ">");
      rootName = scanner.qualifiedName;
    }
    if (scanner.depth === 2) {
      start = scanner.start;
      if (!KEPT.has(scanner.name)) {
        scanner.skip();
        continue;
      }
      // Its printer's settings are a part of their own.
      if (scanner.name === "pageSetup") edits.push(without(scanner, text, /\s[\w.]+:id="[^"]*"/g));
    }
    switch (scanner.name) {
      case "conditionalFormatting":
      case "dataValidation":
        address = /^[A-Z]+\d+/.exec(scanner.attributes["sqref"] ?? "")?.[0] ?? "A1";
        break;
      case "c":
        cells++;
        ({ r: address = address, t: type } = scanner.attributes);
        // Metadata of cells are another part.
        edits.push(without(scanner, text, /\s[cv]m="\d+"/g));
        break;
      case "f":
      case "formula":
      case "formula1":
      case "formula2": {
        if (!scanner.selfClosing) outside(scanner.readContent(), address);
        break;
      }
      case "v": {
        if (type !== "s" || scanner.selfClosing) break;
        const from = scanner.end;
        const content = scanner.readContent();
        const end = scanner.start;
        const index = countOf(content);
        isTemplate ||= hasTags(strings.text(index));
        taken.push(() => ({ start: from, end, text: String(strings.take(index)) }));
        break;
      }
      case "t":
        if (!scanner.selfClosing) isTemplate ||= hasTags(scanner.readContent());
        break;
    }
  }
  if (isTemplate) edits.push(...taken.map((take) => take()));
  edits.sort((one, other) => one.start - other.start);
  const parts = kept.map((part) => edited(text, part, edits));
  return {
    xml: `${root}${parts.join("")}${DRAWING_PLACE}</${rootName}>`,
    cells,
    isTemplate,
    findings,
    reads,
  };
}

/** The start tag that the scanner is at, without some of its attributes. */
function without(scanner: XmlScanner, text: string, attributes: RegExp): Edit {
  const { start, end } = scanner;
  return { start, end, text: text.slice(start, end).replace(attributes, "") };
}

function edited(
  text: string,
  { start, end }: { start: number; end: number },
  edits: readonly Edit[],
): string {
  let result = "";
  let at = start;
  for (const edit of edits) {
    if (edit.start < at || edit.end > end) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
