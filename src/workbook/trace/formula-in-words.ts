import { formulaTokens, unquotedText } from "../../formulas/tokens";
import { parseFormula } from "../../functions/native/parse-formula";
import type { FormulaPieces, FunctionCall } from "../../functions/native/parse-formula";
import { textsIn, type AllTexts } from "../../locales/texts";
import type { Language } from "../../locales/language";

/** What a reference or a defined name is called: 本期累计, 主营业务收入的年度目标. */
export type NameOf = (reference: string) => string | undefined;

const PARK_CALL = /^(?:PARK\.|_xldudf_PARK[._])(\w+)$/i;
/** Functions that only turn what they are given into a number or leave it as it is. */
const TRANSPARENT = new Set(["VALUE", "N", "T", "IFERROR", "SINGLE"]);

/**
 * A formula as a person would say it: references by their names, PARK functions by what they compute. Guards against
 * blanks and errors are left out, since they say nothing of how the figure is made.
 */
export function formulaInWords(formula: string, nameOf: NameOf, language: Language = "zh-CN"): string {
  const wording = new Wording(nameOf, textsIn(language).trace);
  return wording.expression(parseFormula(formula.replace(/^=/, ""))).trim();
}

class Wording {
  constructor(
    private readonly nameOf: NameOf,
    private readonly texts: AllTexts["trace"],
  ) {}

  expression(expression: FormulaPieces): string {
    return expression
      .map((piece) => (typeof piece === "string" ? this.text(piece) : this.call(piece)))
      .join("");
  }

  private text(text: string): string {
    return formulaTokens(text)
      .map((token) => {
        switch (token.kind) {
          case "text":
            return token.text === '""' ? this.texts.blank : `“${unquotedText(token.text)}”`;
          case "reference":
          case "structured":
          case "name":
            return this.nameOf(token.text) ?? token.text;
          case "operator":
            return this.texts.operators[token.text] ?? token.text;
          default:
            return token.text;
        }
      })
      .join("");
  }

  private call(call: FunctionCall): string {
    const name = call.name.toUpperCase();
    const park = PARK_CALL.exec(call.name)?.[1]?.toUpperCase();
    const phrase = park === undefined ? undefined : this.texts.park[park];
    if (phrase) return phrase(...this.operands(call, phrase.length));
    if (name === "IF") return this.choice(call);
    if (TRANSPARENT.has(name)) return this.expression(call.arguments[0] ?? []);
    const parts = call.arguments.map((argument) => this.expression(argument));
    if (name === "OR") return parts.join(this.texts.or);
    if (name === "AND") return parts.join(this.texts.and);
    if (name === "NOT") return this.texts.not(parts[0] ?? "");
    if (name === "ISNUMBER") return this.texts.isNumber(parts[0] ?? "");
    return this.texts.call(this.texts.functions[name] ?? call.name, parts.join(this.texts.comma));
  }

  /** Arguments in words, at least as many as the phrase names; one of several terms in brackets. */
  private operands(call: FunctionCall, atLeast: number): string[] {
    const words = call.arguments.map((argument) => {
      const text = this.expression(argument).trim();
      return / [×÷+−^] /.test(text) ? this.texts.call("", text).trim() : text;
    });
    return [...words, ...Array.from({ length: Math.max(0, atLeast - words.length) }, () => "")];
  }

  private choice({ arguments: [condition = [], then = [], otherwise = []] }: FunctionCall): string {
    if (isNothing(then)) return this.expression(otherwise);
    if (isNothing(otherwise)) {
      return isGuard(condition)
        ? this.expression(then)
        : this.texts.conditionOnly(this.expression(condition), this.expression(then));
    }
    return this.texts.condition(
      this.expression(condition),
      this.expression(then),
      this.expression(otherwise),
    );
  }
}

/** Blank, or an error that stands for a missing figure. */
function isNothing(expression: FormulaPieces): boolean {
  if (expression.length === 0) return true;
  const [only] = expression;
  if (expression.length > 1 || only === undefined) return false;
  return typeof only === "string" ? only.trim() === '""' : only.name.toUpperCase() === "NA";
}

/** A condition that only asks whether there is a figure. */
function isGuard(condition: FormulaPieces): boolean {
  return condition.every((piece) =>
    typeof piece === "string"
      ? /^[\s()]*(?:$|.*(?:<>""|=""|>0|<=\d))/s.test(piece)
      : ["ISNUMBER", "OR", "AND", "NOT", "LEN", "ABS"].includes(piece.name.toUpperCase()),
  );
}
