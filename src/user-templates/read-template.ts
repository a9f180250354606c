import { blockAddress } from "../formulas/a1";
import type { Finding } from "../records/finding";
import { blockWord, closesBlock } from "../template-language/block-end";
import { hasTags, parseTemplateText } from "../template-language/parse-text";
import type { Piece } from "../template-language/parse-text";
import type { BlockHead, Setting } from "../template-language/tag";
import { isSheetSubject } from "../fields/sheet-subjects";
import { isRecordSubject, subjectsNamed } from "./named-subjects";
import { reachesOutside } from "./outside-formula";
import type { RepeatedPart } from "./repeated-part";
import { addPart, conditionPart, partsAround, repeatPart, sortParts } from "./repeated-part";
import { templateError } from "./template-finding";
import type { TemplateSheet } from "./template-sheet";

/** A cell with placeholders. */
export interface TemplateCell {
  row: number;
  column: number;
  /** Without the marks of parts and settings. */
  pieces: readonly Piece[];
}

export interface Template {
  sheet: TemplateSheet;
  width: number;
  height: number;
  cells: ReadonlyMap<string, TemplateCell>;
  rows: readonly RepeatedPart[];
  columns: readonly RepeatedPart[];
  /** Rows in which marks stand and nothing else: they are not in the filled sheet. */
  markRows: ReadonlySet<number>;
  settings: { name?: string; each?: BlockHead; values: boolean };
}

export const placeKey = (row: number, column: number): string => `${row},${column}`;

/** More than any form has. */
export const MOST_TEMPLATE_ROWS = 2_000;
export const MOST_COLUMNS = 300;

/** What stands between marks to keep them apart; a full-width space is an indent and stays. */
const BETWEEN_MARKS = /^[ \t\r\n\u00A0]*$/;

interface OpenMark {
  row: number;
  column: number;
  source: string;
  head?: BlockHead;
  condition?: Extract<Piece, { kind: "if" }>["condition"];
  elseRow?: number;
}

/** Reads the placeholders of a sheet and which rows and columns repeat. Every problem is told with its cell. */
export function readTemplate(sheet: TemplateSheet): { template: Template; findings: Finding[] } {
  const findings: Finding[] = [];
  const cells = new Map<string, TemplateCell>();
  const rows: RepeatedPart[] = [];
  const columns: RepeatedPart[] = [];
  const settings: Template["settings"] = { values: false };
  const open: OpenMark[] = [];
  const markRows = new Set<number>();
  const height = sheet.cells.length;
  const width = Math.max(0, ...sheet.cells.map((line) => line.length));
  const at = (row: number, column: number) => ({ sheet: sheet.name, row, column });
  if (height > MOST_TEMPLATE_ROWS || width > MOST_COLUMNS)
    findings.push(
      templateError("templateTooLarge", at(1, 1), { rows: MOST_TEMPLATE_ROWS, columns: MOST_COLUMNS }),
    );

  sheet.cells.slice(0, MOST_TEMPLATE_ROWS).forEach((line, rowIndex) => {
    const row = rowIndex + 1;
    let marks = 0;
    let others = 0;
    line.slice(0, MOST_COLUMNS).forEach((content, columnIndex) => {
      const column = columnIndex + 1;
      if (content === "") return;
      const text = typeof content === "string" ? content : "";
      if (text.startsWith("=")) {
        others++;
        const outside = reachesOutside(text);
        if (outside !== undefined)
          findings.push(templateError("templateOutside", at(row, column), { what: outside }));
        return;
      }
      if (!hasTags(text)) {
        others++;
        return;
      }
      const parsed = parseTemplateText(text);
      for (const { kind, parameters } of parsed.problems)
        findings.push(templateError(`template.${kind}`, at(row, column), parameters));
      const pieces = takeMarks(parsed.pieces, row, column);
      if (pieces.length === 0) marks++;
      else others++;
      cells.set(placeKey(row, column), { row, column, pieces });
    });
    if (marks > 0 && others === 0) markRows.add(row);
  });
  for (const { row, column, source, head } of open)
    findings.push(
      templateError("templateNoEnd", at(row, column), { tag: source, word: blockWord(head?.over) }),
    );

  function takeMarks(pieces: readonly Piece[], row: number, column: number): Piece[] {
    const kept: Piece[] = [];
    // A condition that is closed in its own cell is one of its text.
    const inline = inlineConditions(pieces);
    for (const [index, piece] of pieces.entries()) {
      if (inline.has(index)) kept.push(piece);
      else if (piece.kind === "open") open.push({ row, column, source: piece.source, head: piece.head });
      else if (piece.kind === "if")
        open.push({ row, column, source: piece.source, condition: piece.condition });
      else if (piece.kind === "else") otherwise(piece.source, row, column);
      else if (piece.kind === "close") close(piece.word, piece.source, row, column);
      else if (piece.kind === "setting") take(piece.setting);
      else if (piece.kind === "output" || !BETWEEN_MARKS.test(piece.text)) kept.push(piece);
    }
    return kept;
  }

  function take(setting: Setting): void {
    if (setting.kind === "name") settings.name = setting.name;
    if (setting.kind === "each") settings.each = setting.head;
    if (setting.kind === "values") settings.values = true;
  }

  function otherwise(source: string, row: number, column: number): void {
    const mark = open[open.length - 1];
    if (!mark?.condition || mark.elseRow !== undefined || mark.row === row)
      findings.push(templateError("templateLoneElse", at(row, column), { tag: source }));
    else mark.elseRow = row;
  }

  function close(word: string | undefined, source: string, row: number, column: number): void {
    const mark = open.pop();
    if (!mark || !closesBlock(word, mark.head?.over)) {
      findings.push(
        templateError(mark ? "templateWrongEnd" : "templateLoneEnd", at(row, column), {
          tag: source,
          word: mark ? blockWord(mark.head?.over) : "",
        }),
      );
      return;
    }
    const isRight = mark.head?.right === true;
    if (isRight && mark.row !== row) {
      findings.push(templateError("templateEndElsewhere", at(row, column), { tag: source }));
      return;
    }
    const part = mark.head
      ? repeatPart(mark.head, isRight ? [mark.column, column] : [mark.row, row], mark)
      : conditionPart(mark, row);
    const clash = addPart(isRight ? columns : rows, part);
    if (clash)
      findings.push(
        templateError("templateOverlap", at(mark.row, mark.column), {
          tag: mark.source,
          other: `${sheet.name}!${blockAddress({ ...clash.at, rows: 1, columns: 1 })}`,
        }),
      );
  }

  addImplicitRows(cells, rows, height, settings.each);
  sortParts(rows);
  sortParts(columns);
  for (const part of rows) findings.push(...cutMerges(sheet, part, "row"));
  for (const part of columns) findings.push(...cutMerges(sheet, part, "column"));
  const template = { sheet, width, height, cells, rows, columns, markRows, settings };
  return { template, findings };
}

/** The places of pieces that belong to a condition which begins and ends in the cell. */
function inlineConditions(pieces: readonly Piece[]): Set<number> {
  const inline = new Set<number>();
  const begun: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "if") begun.push(index);
    const isEnd = piece.kind === "close" && closesBlock(piece.word, undefined);
    const start = isEnd ? begun.pop() : undefined;
    if (start === undefined || begun.length > 0) continue;
    // One cell with nothing around its condition is the mark of a row.
    if (!pieces.slice(start + 1, index).some(({ kind }) => kind === "plain" || kind === "output")) continue;
    for (let at = start; at <= index; at++) inline.add(at);
  }
  return inline;
}

/** A row with fields of a record that stands in no part repeats by itself. */
function addImplicitRows(
  cells: ReadonlyMap<string, TemplateCell>,
  rows: RepeatedPart[],
  height: number,
  each: BlockHead | undefined,
): void {
  for (let row = 1; row <= height; row++) {
    const own = [...cells.values()].filter((cell) => cell.row === row);
    const around = partsAround(rows, row);
    const known = around.flatMap(({ head }) => (head ? [head.over] : []));
    if (each && isRecordSubject(each.over)) known.push(each.over);
    const [over] = own
      .flatMap(({ pieces }) => pieces.flatMap(subjectsNamed))
      .filter((subject) => isRecordSubject(subject) && !known.includes(subject));
    const first = own[0];
    if (over === undefined || !first) continue;
    const isRepeated = around.some(
      ({ head }) => head && (isRecordSubject(head.over) || isSheetSubject(head.over)),
    );
    if (isRepeated) continue;
    addPart(rows, repeatPart({ over, sort: [], right: false }, [row, row], { row, column: first.column }));
  }
}

/** A merged cell that a part's edge runs through. */
function cutMerges(sheet: TemplateSheet, part: RepeatedPart, axis: "row" | "column"): Finding[] {
  const cut = sheet.merges.find((merge) => {
    const [first, last] =
      axis === "row"
        ? [merge.row, merge.row + merge.rows - 1]
        : [merge.column, merge.column + merge.columns - 1];
    const isOutside = last < part.first || first > part.last;
    const isInside = first >= part.first && last <= part.last;
    return !isOutside && !isInside && !(first <= part.first && last >= part.last && axis === "column");
  });
  const own = cut
    ? [
        templateError(
          "templateCutsMerge",
          { sheet: sheet.name, ...part.at },
          {
            merge: `${sheet.name}!${blockAddress(cut)}`,
          },
        ),
      ]
    : [];
  return [...own, ...part.parts.flatMap((inner) => cutMerges(sheet, inner, axis))];
}
