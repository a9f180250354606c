import {
  AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell,
  TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type ISectionOptions,
} from "docx"; // prettier-ignore
import type { ReportBlock, ReportDocument, ReportTable } from "../document/report-document";
import { reportText } from "../../locales/zh-CN/report-text";
import { CELL_MARGIN, charactersInCell, columnLayout } from "./column-widths";
import { headerLines } from "./header-lines";
import {
  FIRST_LINE, FONTS, FOOTER, LATIN_FONT, LINE_PITCH, MARGINS, PAGE, SIZES, TABLE_SIZES,
} from "./official-layout"; // prettier-ignore
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

/** 附件：1.… under the text, the numbers under each other. */
function attachments(tables: readonly ReportTable[]): Paragraph[] {
  if (tables.length === 0) return [];
  const words = reportText.tables;
  // The word and its colon take three characters.
  const hanging = 3 * 16 * 20;
  const lines = tables.map(({ title: name }, at) => {
    const text = words.attachmentTitle(at + 1, name);
    return new Paragraph({
      spacing: LINES,
      // One alone on the next page would look forgotten.
      keepNext: at < tables.length - 1,
      indent: at === 0 ? { firstLine: FIRST_LINE } : { left: FIRST_LINE + hanging },
      children: [
        new TextRun({
          text: at === 0 ? words.attachments + text : text,
          font: font("body"),
          size: SIZES.body,
        }),
      ],
    });
  });
  return [blank(), ...lines];
}

/** 发文机关署名 and, under it, 成文日期 four characters in from the right: the shorter line is centred on the longer. */
function signature(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  const character = 16 * 20;
  const widthOf = (text: string) =>
    [...text].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 0xff ? 1 : 0.5), 0);
  const widest = Math.max(...lines.map(widthOf));
  const signed = lines.map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: LINES,
        indent: { right: Math.round((4 + (widest - widthOf(text)) / 2) * character) },
        keepLines: true,
        keepNext: at < lines.length - 1,
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

type Alignment = (typeof AlignmentType)["LEFT" | "RIGHT" | "CENTER"];

function cell(
  lines: readonly string[],
  width: number,
  alignment: Alignment,
  key: FontKey,
  size: number,
  columnSpan = 1,
): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment,
        spacing: { before: 0, after: 0 },
        // The mark of an empty paragraph has a size too, and sets its row's height.
        run: { size },
        children: lines.map(
          (text, at) => new TextRun({ text, font: font(key), size, ...(at > 0 ? { break: 1 } : {}) }),
        ),
      }),
    ],
  });
}

/** The name of a sum takes the blank cells beside it. */
function labelSpan({ numeric }: ReportTable, cells: readonly string[]): number {
  const next = cells.findIndex((text, at) => at > 0 && (text !== "" || numeric.includes(at)));
  return next < 0 ? cells.length : next;
}

function tableOf(table: ReportTable, width: number): Table {
  const { size, widths } = columnLayout(table, width, TABLE_SIZES);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.headers.map((text, at) =>
      cell(
        headerLines(text, charactersInCell(widths[at] ?? 0, size)),
        widths[at] ?? 0,
        AlignmentType.CENTER,
        "heading",
        size,
      ),
    ),
  });
  const rows = table.rows.map(({ cells, strong = false }) => {
    const span = strong ? labelSpan(table, cells) : 1;
    const label = cell(
      [cells[0] ?? ""],
      widths.slice(0, span).reduce((sum, each) => sum + each, 0),
      AlignmentType.LEFT,
      strong ? "heading" : "body",
      size,
      span,
    );
    const others = cells
      .slice(span)
      .map((text, at) =>
        cell(
          [text],
          widths[at + span] ?? 0,
          table.numeric.includes(at + span) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          strong ? "heading" : "body",
          size,
        ),
      );
    return new TableRow({ cantSplit: true, children: [label, ...others] });
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [header, ...rows],
  });
}

/** 附件1, the title, the unit, the table and what it leaves out. */
function attached(table: ReportTable, at: number, width: number): (Paragraph | Table)[] {
  const [smallest = 0] = TABLE_SIZES;
  const line = (text: string, alignment: Alignment): Paragraph =>
    new Paragraph({
      alignment,
      keepNext: alignment === AlignmentType.RIGHT,
      spacing: { before: 60, after: 60 },
      children: [new TextRun({ text, font: font("body"), size: smallest })],
    });
  return [
    new Paragraph({
      pageBreakBefore: at > 0,
      keepNext: true,
      spacing: LINES,
      children: [
        new TextRun({ text: reportText.tables.attachment(at + 1), font: font("heading"), size: SIZES.body }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT },
      outlineLevel: 0,
      children: [new TextRun({ text: table.title, font: font("title"), size: SIZES.title })],
    }),
    ...(table.unit === undefined ? [line("", AlignmentType.RIGHT)] : [line(table.unit, AlignmentType.RIGHT)]),
    table.placeholder === undefined ? tableOf(table, width) : line(table.placeholder, AlignmentType.LEFT),
    ...(table.note === undefined ? [] : [line(table.note, AlignmentType.LEFT)]),
  ];
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
    children: tables.flatMap((table, at) => attached(table, at, width)),
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
      ...attachments(report.tables),
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
