import { LONGEST_FORMULA } from "../formulas/excel-limits";
import { BLANK } from "../fields/field";
import type { Field } from "../fields/field";
import { fieldFormat, fieldUnit } from "../fields/field-format";
import { asText } from "../records/taken-for-more";
import { unitFactor } from "../statistics/units";
import type { Expression } from "../template-language/expression";
import type { Piece } from "../template-language/parse-text";
import type { OutputFormat } from "../template-language/tag";
import { textOf } from "../template-language/evaluate";
import type { TemplateValue } from "../template-language/evaluate";
import { quotedText } from "../templates/cells/input-cell";
import type { Content } from "../templates/plan/sheet-plan";
import { bare } from "./sheet-places";
import type { SheetCell } from "./sheet-places";
import { CellProblem } from "./template-finding";
import type { ExpressionWriter } from "./write-expression";
import type { CellPlace } from "./write-expression";

/** What is written into a cell of the filled sheet. */
export interface WrittenCell {
  content: Content;
  /** Undefined: as the template has it. */
  format?: string;
  /** A format that the template's own comes before. */
  usual?: string;
  /** Written as a value. */
  asValue: boolean;
}

/** A cell with placeholders, written for one place of the filled sheet. */
export function writeCell(pieces: readonly Piece[], place: CellPlace, writer: ExpressionWriter): WrittenCell {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === "output") return writeOutput(only, place, writer);
  const parts = textParts(pieces, place, writer);
  if (parts.every(({ isPlain }) => isPlain))
    return { content: asText(parts.map(({ text }) => text).join("")), asValue: false };
  const formula = `=${parts.map(({ isPlain, text }) => (isPlain ? quotedText(text) : text)).join("&")}`;
  return { content: checked(formula), asValue: false, format: "General" };
}

function writeOutput(
  { expression, formats }: Extract<Piece, { kind: "output" }>,
  place: CellPlace,
  writer: ExpressionWriter,
): WrittenCell {
  const asValue = formats.some(({ kind }) => kind === "value");
  const number = formats.find((format) => format.kind === "number");
  const format = number ? { format: number.format } : {};
  const blank = formats.find((each) => each.kind === "blank");
  const built = writer.sheetCell(expression, place);
  const constant = built ? constantOf(built) : writer.constant(expression, place);
  if (constant !== undefined) {
    const content = constant.value === "" ? (blank?.text ?? "") : (constant.value ?? blank?.text ?? "");
    if (typeof content === "number")
      return { content, asValue, usual: built?.format ?? "General", ...format };
    // As the sheet itself writes it.
    const written = built && built.content !== "" ? built.content : asText(textOf(content));
    return { content: written, asValue, ...usualOf(built?.format), ...format };
  }
  const usual = built ? built.format : usualFormat(expression, place, writer);
  const native = built ? String(built.content).slice(1) : writer.write(expression, place);
  const written = inUnit(native, expression, formats, place, writer);
  const shown = blank ? `IF(${written}="",${quotedText(blank.text)},${written})` : written;
  if (shown === BLANK) return { content: "", asValue, ...format };
  return { content: checked(`=${shown}`), asValue, ...format, ...(usual === undefined ? {} : { usual }) };
}

function constantOf({ content }: SheetCell): { value: TemplateValue } | undefined {
  if (typeof content === "number") return { value: content };
  return content.startsWith("=") ? undefined : { value: bare(content) };
}

const usualOf = (format: string | undefined) => (format === undefined ? {} : { usual: format });

/** A figure told in another unit of money than its own. */
function inUnit(
  written: string,
  expression: Expression,
  formats: readonly OutputFormat[],
  place: CellPlace,
  writer: ExpressionWriter,
): string {
  const wanted = formats.find((format) => format.kind === "unit");
  if (!wanted || written === BLANK) return written;
  const own = writer.unit(expression, place);
  const factor = own === undefined ? undefined : unitFactor(own, wanted.unit);
  if (factor === undefined)
    throw new CellProblem("templateNoConversion", { from: own || "—", to: wanted.unit });
  if (factor === 1) return written;
  return `IF(${written}="","",${written}${factor > 1 ? `*${factor}` : `/${Number((1 / factor).toPrecision(15))}`})`;
}

function usualFormat(expression: Expression, place: CellPlace, writer: ExpressionWriter): string | undefined {
  const field = writer.field(expression, place);
  return field && fieldFormat(field, unitOfField(field, place), writer.data.parameters.decimals);

  function unitOfField(of: Field, { context }: CellPlace): string {
    return fieldUnit(of, context.record?.unit ?? "", writer.data.parameters.moneyUnit);
  }
}

interface TextPart {
  isPlain: boolean;
  text: string;
}

/** The pieces of a text: what stays as it is, and expressions; a condition within the cell becomes an IF. */
function textParts(pieces: readonly Piece[], place: CellPlace, writer: ExpressionWriter): TextPart[] {
  const parts: TextPart[] = [];
  let index = 0;
  const until = (ends: (piece: Piece) => boolean): TextPart[] => {
    const inner: TextPart[] = [];
    for (; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece || ends(piece)) break;
      if (piece.kind === "if") {
        index++;
        const then = until(({ kind }) => kind === "else" || kind === "close");
        let otherwise: TextPart[] = [];
        if (pieces[index]?.kind === "else") {
          index++;
          otherwise = until(({ kind }) => kind === "close");
        }
        const condition = writer.write(piece.condition, place);
        inner.push({ isPlain: false, text: `IF(${condition},${joined(then)},${joined(otherwise)})` });
      } else inner.push(...textPart(piece, place, writer));
    }
    return inner;
  };
  parts.push(...until(() => false));
  return parts;
}

const joined = (parts: readonly TextPart[]): string =>
  parts.length === 0
    ? BLANK
    : parts.map(({ isPlain, text }) => (isPlain ? quotedText(text) : text)).join("&");

function textPart(piece: Piece, place: CellPlace, writer: ExpressionWriter): TextPart[] {
  if (piece.kind === "plain") return [{ isPlain: true, text: piece.text }];
  if (piece.kind !== "output") return [];
  const constant = writer.constant(piece.expression, place);
  if (constant) return [{ isPlain: true, text: textOf(constant.value) }];
  const number = piece.formats.find((format) => format.kind === "number");
  const written = inUnit(
    writer.write(piece.expression, place),
    piece.expression,
    piece.formats,
    place,
    writer,
  );
  const blank = piece.formats.find((format) => format.kind === "blank");
  const format = number?.format ?? plainFormat(piece.expression, place, writer);
  const shown =
    format === undefined || written === BLANK ? written : `TEXT(${written},${quotedText(format)})`;
  return [{ isPlain: false, text: blank ? `IF(${written}="",${quotedText(blank.text)},${shown})` : shown }];
}

/** As a sentence shows a figure: without signs and margins of tables. */
function plainFormat(expression: Expression, place: CellPlace, writer: ExpressionWriter): string | undefined {
  const field = writer.field(expression, place);
  const { decimals } = writer.data.parameters;
  const plain = (digits: number): string => (digits > 0 ? `0.${"0".repeat(digits)}` : "0");
  switch (field?.kind) {
    case "amount":
    case "ratio":
      return plain(decimals.amounts);
    case "points":
      return plain(decimals.rates);
    case "rate":
      return `${plain(decimals.rates)}%`;
    case "date":
      return "yyyy-m-d";
    default:
      return undefined;
  }
}

function checked(formula: string): string {
  if (formula.length > LONGEST_FORMULA)
    throw new CellProblem("templateLongFormula", { length: formula.length, most: LONGEST_FORMULA });
  return formula;
}
