import {
  AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell,
  TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type ISectionOptions,
} from "docx"; // prettier-ignore
import type { ReportBlock, ReportDocument, ReportTable } from "../document/report-document";
import { columnWidths } from "./column-widths";
import { FIRST_LINE, FONTS, FOOTER, LATIN_FONT, LINE_PITCH, MARGINS, PAGE, SIZES } from "./official-layout";
import { settledPackage } from "./settled-package";

type FontKey = keyof typeof FONTS;

function font(key: FontKey): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  return { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia: FONTS[key].name };
}

const LINES = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const BLOCK_FONTS: Record<ReportBlock["kind"], FontKey> = {
  heading: "heading",
  subheading: "subheading",
  paragraph: "body",
};
const OUTLINE: Partial<Record<ReportBlock["kind"], number>> = { heading: 0, subheading: 1 };

function blank(): Paragraph {
  return new Paragraph({ spacing: LINES, children: [] });
}

function title(text: string): Paragraph {
  // A title may take two lines: its pitch is not cut to 28 pt.
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: font("title"), size: SIZES.title })],
  });
}

function centred(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: LINES,
    children: [new TextRun({ text, font: font("subheading"), size: SIZES.body })],
  });
}

function block({ kind, runs }: ReportBlock): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: LINES,
    indent: { firstLine: FIRST_LINE },
    outlineLevel: OUTLINE[kind],
    keepNext: kind !== "paragraph",
    children: runs.map(({ text }) => new TextRun({ text, font: font(BLOCK_FONTS[kind]), size: SIZES.body })),
  });
}

function signature(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  const signed = lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: LINES,
        indent: { right: 2 * FIRST_LINE },
        keepLines: true,
        children: [new TextRun({ text, font: font("body"), size: SIZES.body })],
      }),
  );
  return [blank(), blank(), ...signed];
}

/** — 1 — in 四号 宋体, a character in from the outer edge. */
function footer(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const style = {
    font: { ...font("pageNumber"), ascii: FONTS.pageNumber.name, hAnsi: FONTS.pageNumber.name },
    size: SIZES.pageNumber,
  };
  const inset = SIZES.pageNumber * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: inset } : { left: inset },
        children: [new TextRun({ ...style, children: ["\u2014 ", PageNumber.CURRENT, " \u2014"] })],
      }),
    ],
  });
}

const FOOTERS = { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };

function cell(
  text: string,
  width: number,
  alignment: (typeof AlignmentType)["LEFT" | "RIGHT" | "CENTER"],
  key: FontKey,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment,
        spacing: { before: 0, after: 0 },
        // The mark of an empty paragraph has a size too, and sets its row's height.
        run: { size: SIZES.table },
        children: [new TextRun({ text, font: font(key), size: SIZES.table })],
      }),
    ],
  });
}

function tableOf(table: ReportTable, width: number): Table {
  const widths = columnWidths(table, width);
  const row = (cells: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, at) => {
        const alignment = header
          ? AlignmentType.CENTER
          : table.numeric.includes(at)
            ? AlignmentType.RIGHT
            : AlignmentType.LEFT;
        return cell(text, widths[at] ?? 0, alignment, header ? "heading" : "body");
      }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(table.headers, true), ...table.rows.map((cells) => row(cells, false))],
  });
}

/** The tables lie on landscape pages of their own: turned, the margins turn with the page. */
function tableSection(tables: readonly ReportTable[]): ISectionOptions {
  const margin = {
    top: MARGINS.left,
    bottom: MARGINS.right,
    left: MARGINS.bottom,
    right: MARGINS.top,
    footer: MARGINS.right / 2,
  };
  const width = PAGE.height - margin.left - margin.right;
  return {
    properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin } },
    footers: FOOTERS,
    children: tables.flatMap((table, at) => [
      new Paragraph({
        pageBreakBefore: at > 0,
        keepNext: true,
        spacing: { ...LINES, after: 120 },
        outlineLevel: 0,
        children: [new TextRun({ text: table.title, font: font("heading"), size: SIZES.body })],
      }),
      tableOf(table, width),
    ]),
  };
}

/**
 * The report as a Word file (.docx) laid out by GB/T 9704-2012, the tables after the text. The same report gives the
 * same bytes.
 */
export async function wordReport(report: ReportDocument): Promise<Uint8Array> {
  const text: ISectionOptions = {
    properties: {
      page: {
        size: { ...PAGE, orientation: PageOrientation.PORTRAIT },
        margin: { ...MARGINS, footer: FOOTER },
      },
    },
    footers: FOOTERS,
    children: [
      title(report.title),
      centred(report.period),
      blank(),
      ...report.blocks.map(block),
      ...signature(report.signature),
    ],
  };
  const document = new Document({
    title: report.title,
    creator: "",
    lastModifiedBy: "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: font("body"), size: SIZES.body, language: { eastAsia: "zh-CN", value: "en-US" } },
        },
      },
    },
    sections: report.tables.length > 0 ? [text, tableSection(report.tables)] : [text],
  });
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
