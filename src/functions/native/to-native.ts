import { LONGEST_FORMULA } from "../../formulas/excel-limits";
import type { Declaration } from "../declaration";
import { declarations, type FunctionId } from "../declarations";
import type { Parameter } from "../parameter";
import { Problem } from "../problem";
import { basis, type Basis } from "../read-basis";
import { readsHolidays } from "./holiday-table";
import { arrayConstant, literalValue, writeLiteral } from "./literal";
import { nativeForm } from "./native-forms";
import { nativeParameter } from "./native-parameter";
import { isBlank, isOperandBlank, NATIVE_ERRORS, type Operand } from "./operand";
import { FormulaSyntaxError, parseFormula, type FormulaPieces, type FunctionCall } from "./parse-formula";
import { isArrayExpression, isReference, isSingleCell, referenceShape, type Shape } from "./reference-shape";

/** What the caller knows of the workbook. Everything is optional. */
export interface NativeContext {
  /** The shape of what a defined name or a table's column refers to; unknown names are taken for one cell. */
  shapeOfName?(name: string): Shape | undefined;
  /** The text that stands in a referenced cell now, where a period or date is read from it; undefined: a number. */
  textAt?(reference: string): string | undefined;
}

export interface NativeProblem {
  kind:
    /** Not a formula: quotes or parentheses do not match. */
    | "syntax"
    | "unknownFunction"
    | "argumentCount"
    /** A1#: no Excel before dynamic arrays reads it. */
    | "spillReference"
    /** MONTHLY and plan weights natively need cells of a sheet. */
    | "notAReference"
    /** One schedule of plan weights is computed for one period at a time. */
    | "periodsOverWeights"
    /** Longer than the 8,192 characters that Excel takes. */
    | "tooLong";
  /** The PARK function, as written. */
  call?: string;
  argument?: string;
}

export type NativeConversion =
  | {
      readonly converted: true;
      /** With its "=". */
      readonly formula: string;
      /** Whether it must be entered as an array formula over the range that it fills. */
      readonly arrayFormula: boolean;
      /** Whether it reads the hidden sheet of holidays (holidaySheet in holiday-table.ts). */
      readonly usesHolidays: boolean;
      /** Period texts that were read from cells and are fixed in the formula now. */
      readonly fixedTexts: readonly { reference: string; text: string }[];
    }
  | { readonly converted: false; readonly problems: readonly NativeProblem[] };

const PARK_CALL = /^(?:PARK\.|_xldudf_PARK[._])([A-Z0-9_.]+)$/i;

const LIKE_A_PARK_CALL = /(?:PARK\.|_xldudf_PARK[._])[A-Z0-9_.]+\(/i;

/** Whether a formula calls a PARK function; what stands in a text is no call. */
export function callsPark(formula: string): boolean {
  if (!LIKE_A_PARK_CALL.test(formula)) return false;
  try {
    return hasParkCall(parseFormula(formula.replace(/^=/, "")));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return true;
  }
}

function hasParkCall(expression: FormulaPieces): boolean {
  return expression.some(
    (piece) => typeof piece !== "string" && (PARK_CALL.test(piece.name) || piece.arguments.some(hasParkCall)),
  );
}

/** Replaces every PARK call in a formula (with its "=") by its native equivalent. */
export function toNativeFormula(formula: string, context: NativeContext = {}): NativeConversion {
  const converter = new Converter(context);
  try {
    const text = `=${converter.convert(parseFormula(formula.replace(/^=/, "")))}`;
    if (text.length > LONGEST_FORMULA) converter.problems.push({ kind: "tooLong" });
    if (converter.problems.length > 0) return { converted: false, problems: converter.problems };
    const { arrayFormula, fixedTexts } = converter;
    return { converted: true, formula: text, arrayFormula, fixedTexts, usesHolidays: readsHolidays(text) };
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    return { converted: false, problems: [{ kind: "syntax" }] };
  }
}

function isFunctionId(id: string): id is FunctionId {
  return Object.keys(declarations).includes(id);
}

class Converter {
  arrayFormula = false;
  readonly problems: NativeProblem[] = [];
  readonly fixedTexts: { reference: string; text: string }[] = [];

  constructor(private readonly context: NativeContext) {}

  convert(expression: FormulaPieces): string {
    return expression
      .map((piece, index) => {
        if (typeof piece !== "string") return this.call(piece);
        const next = expression[index + 1];
        // Implicit intersection is what an older Excel does by itself.
        return next && typeof next !== "string" && PARK_CALL.test(next.name)
          ? piece.replace(/@$/, "")
          : piece;
      })
      .join("");
  }

  private call(call: FunctionCall): string {
    const texts = call.arguments.map((argument) => this.convert(argument).trim());
    const id = PARK_CALL.exec(call.name)?.[1]?.toUpperCase();
    if (id === undefined) return `${call.name}(${texts.join(",")})`;
    if (!isFunctionId(id)) return this.refuse({ kind: "unknownFunction", call: call.name });
    return this.nativeCall(call, id, texts);
  }

  private nativeCall(call: FunctionCall, id: FunctionId, texts: readonly string[]): string {
    const declaration: Declaration = declarations[id];
    const parameters = declaration.list;
    const fewest = parameters.map(([, { optional }]) => optional).lastIndexOf(false) + 1;
    if (texts.length > parameters.length || texts.length < fewest) {
      return this.refuse({ kind: "argumentCount", call: call.name });
    }
    const spilled = texts.find((text) => /[\w)\]]#(?!\w)|ANCHORARRAY\(/i.test(text.replace(/"[^"]*"/g, "")));
    if (spilled !== undefined) {
      return this.refuse({ kind: "spillReference", call: call.name, argument: spilled });
    }
    if (declaration.computeWhole) return this.wholeCall(call, id, texts[0]!);
    const operands: Record<string, Operand & { weights?: string }> = {};
    for (const [index, [name, parameter]] of parameters.entries()) {
      const text = texts[index] ?? "";
      const weights = parameter === (basis as Parameter<unknown>) ? this.weights(call, texts) : undefined;
      if (weights !== undefined) operands[name] = weights;
      else if (text !== "" || !parameter.optional) {
        operands[name] = this.operand(text, parameter);
        this.noteArray(text);
      }
    }
    return guarded(id, operands);
  }

  private wholeCall(call: FunctionCall, id: FunctionId, text: string): string {
    if (!isReference(text)) return this.refuse({ kind: "notAReference", call: call.name, argument: text });
    if (isSingleCell(text)) return `IF(${isBlank(text)},"",${text}+0)`;
    this.arrayFormula = true;
    return nativeForm(id, { cumulative: { raw: text, value: text, mayBeBlank: false } });
  }

  private noteArray(text: string): void {
    if (isArrayExpression(parseFormula(text), this.context.shapeOfName)) this.arrayFormula = true;
  }

  private operand(text: string, parameter: Parameter<unknown>): Operand {
    if (text === "" || text === '""') return { raw: '""', value: '""', mayBeBlank: true };
    const literal = literalValue(text) ?? this.fixedText(text, parameter);
    const native = nativeParameter(parameter);
    if (literal === 0 && native?.zeroIsBlank) return { raw: '""', value: '""', mayBeBlank: true };
    if (literal !== undefined) return literalOperand(literal, parameter);
    const raw = safeOperand(text);
    const value = native ? native.ofCell(raw) : raw;
    // A sum is never an empty text, but a date of 0 is a blank wherever it comes from.
    const zeroIsBlank = native?.zeroIsBlank === true;
    return { raw, value, mayBeBlank: zeroIsBlank || !isArithmetic(text), zeroIsBlank };
  }

  /** A period text in a cell is resolved now, as a literal one is. */
  private fixedText(reference: string, parameter: Parameter<unknown>): string | undefined {
    if (!nativeParameter(parameter) || !isReference(reference)) return undefined;
    const text = this.context.textAt?.(reference);
    if (!text) return undefined;
    this.fixedTexts.push({ reference, text });
    return text;
  }

  /** The operand of plan weights, where the basis is one. */
  private weights(
    call: FunctionCall,
    texts: readonly string[],
  ): (Operand & { weights?: string }) | undefined {
    const [periodText = "", text = ""] = texts;
    const shape = referenceShape(text, this.context.shapeOfName);
    if (shape && shape.rows * shape.columns > 1) {
      if (isArrayExpression(parseFormula(periodText), this.context.shapeOfName)) {
        this.refuse({ kind: "periodsOverWeights", call: call.name, argument: text });
      }
      return { raw: text, value: text, mayBeBlank: false, weights: text };
    }
    const constant = arrayConstant(text);
    if (!constant) return undefined;
    const read = basis.readWhole?.(constant);
    const isConstant = literalValue(periodText) !== undefined && read !== undefined;
    if (!isConstant) {
      this.refuse({ kind: "notAReference", call: call.name, argument: text });
      return errorOperand(new Problem("#VALUE!"));
    }
    if (read instanceof Problem) return errorOperand(read);
    return { raw: text, value: text, mayBeBlank: false, literal: read as Basis };
  }

  private refuse(problem: NativeProblem): string {
    this.problems.push(problem);
    return "";
  }
}

function literalOperand(literal: number | string | boolean, parameter: Parameter<unknown>): Operand {
  const value = parameter.read(literal);
  if (value instanceof Problem) return errorOperand(value);
  const text = nativeParameter(parameter)?.write(value) ?? writeLiteral(value as number | string);
  return { raw: text, value: text, mayBeBlank: false, literal: value };
}

function errorOperand({ error }: Problem): Operand {
  return { raw: NATIVE_ERRORS[error], value: NATIVE_ERRORS[error], mayBeBlank: false };
}

/** What stands outside texts, names of sheets, structured references and calls. */
function operators(text: string): string {
  return parseFormula(text)
    .filter((piece) => typeof piece === "string")
    .join("")
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|\{[^}]*\}|#(?:N\/A|DIV\/0!)/g, "");
}

function safeOperand(text: string): string {
  return /[-+*/^&=<>%,\s]/.test(operators(text)) ? `(${text})` : text;
}

/** A sum, difference, product or quotient is a number or an error, never blank. */
function isArithmetic(text: string): boolean {
  const marks = operators(text);
  return /[-+*/^%]/.test(marks) && !/[&=<>]/.test(marks);
}

/** The rules for blanks around a native formula: all measures blank "", some required argument blank #N/A. */
function guarded(id: FunctionId, operands: Readonly<Record<string, Operand>>): string {
  const given = (declarations[id] as Declaration).list.flatMap(([name, parameter]) => {
    const operand = operands[name];
    return operand ? [{ parameter, operand }] : [];
  });
  const open = given.filter(({ operand }) => operand.mayBeBlank);
  const blank = ({ operand }: { operand: Operand }): string => `(${isOperandBlank(operand)})`;
  const measures = given.filter(({ parameter }) => parameter.measure);
  const body = nativeForm(id, operands);
  const fillsAhead = measures.length > 0 && measures.every(({ operand }) => operand.mayBeBlank);
  const required = open.filter(({ parameter }) => !parameter.optional);
  // Terms that count nothing are there for their errors, which go before blanks.
  const counted = fillsAhead ? required : required.length > 0 ? open : [];
  const missing = counted.map((term) => (term.parameter.optional ? `0*${blank(term)}` : blank(term)));
  // The only measure is either blank, which gives an empty text, or there.
  const onlyMeasure = fillsAhead && required.length === 1 && measures.length === 1;
  const known = missing.length === 0 || onlyMeasure ? body : `IF(${bare(missing.join("+"))},NA(),${body})`;
  if (!fillsAhead) return known === body ? `(${body})` : known;
  const allBlank = open
    .map((term) => (term.parameter.measure ? blank(term) : `(${blank(term)}+1)`))
    .join("*");
  return `IF(${bare(allBlank)},"",${known})`;
}

/** A single test needs no parentheses. */
function bare(condition: string): string {
  return /^\((LEN\([^()]*\)=0)\)$/.exec(condition)?.[1] ?? condition;
}
