import { expressionOf } from "./parse-expression";
import {
  BLANK_WORDS,
  BLOCK_WORDS,
  CLAUSE_WORDS,
  ELSE_WORDS,
  IF_WORDS,
  listedWords,
  meaningOf,
  MONEY_WORDS,
  ORDER_WORDS,
  SETTING_WORDS,
  VALUE_WORDS,
} from "./keywords";
import type { BlockHead, OutputFormat, Setting, SortKey, Tag } from "./tag";
import { syntaxError } from "./template-problem";
import { halfWidthSign, tokensOf } from "./tokens";
import type { TagToken } from "./tokens";

/** What stands between {{ and }}. Throws a TemplateSyntaxError. */
export function parseTag(source: string): Tag {
  const text = source.trim();
  if (text === "") throw syntaxError("emptyBraces");
  const rest = text.slice(1).trim();
  switch (halfWidthSign(text.charAt(0))) {
    case "#":
      return openingTag(rest);
    case "/":
      return rest === "" ? { kind: "close" } : { kind: "close", word: rest };
    case "@":
      return { kind: "setting", setting: settingOf(rest) };
  }
  if (ELSE_WORDS.includes(text.toLowerCase())) return { kind: "else" };
  const [first = "", ...formats] = clausesOf(text);
  return { kind: "output", expression: expressionOf(tokensOf(first)), formats: formats.map(formatOf) };
}

function openingTag(text: string): Tag {
  const [word, rest] = firstWord(text);
  if (IF_WORDS.includes(word.toLowerCase())) return { kind: "if", condition: expressionOf(tokensOf(rest)) };
  const close = withoutSpace(IF_WORDS, text);
  if (close !== undefined) return { kind: "if", condition: expressionOf(tokensOf(text.slice(close.length))) };
  return { kind: "open", head: headOf(text) };
}

function settingOf(text: string): Setting {
  const [word, rest] = firstWord(text);
  switch (meaningOf(SETTING_WORDS, word)) {
    case "each":
      return { kind: "each", head: headOf(rest) };
    case "name":
      if (rest === "") throw syntaxError("unfinished");
      return { kind: "name", name: rest };
    case "values":
      return { kind: "values" };
    case "note":
      return { kind: "note" };
    default:
      throw syntaxError("unknownSetting", { word, known: listedWords(SETTING_WORDS) });
  }
}

function headOf(text: string): BlockHead {
  const [subject = "", ...clauses] = clausesOf(text);
  const over = meaningOf(BLOCK_WORDS, subject);
  if (!over) throw syntaxError("unknownBlock", { word: subject, known: listedWords(BLOCK_WORDS) });
  const head: BlockHead = { over, sort: [], right: false };
  for (const clause of clauses) addClause(head, clause);
  return head;
}

function addClause(head: BlockHead, clause: string): void {
  const [word, rest] = clauseWord(clause);
  switch (word) {
    case "where":
      head.where = expressionOf(tokensOf(rest));
      return;
    case "sort":
      head.sort = splitAtCommas(tokensOf(rest)).map(sortKeyOf);
      return;
    case "top":
      head.top = wholeNumber(rest, clause);
      return;
    case "last":
      head.last = wholeNumber(rest, clause);
      return;
    case "by":
      head.by = expressionOf(tokensOf(rest));
      return;
    case "until":
      head.until = wholeNumber(rest.replace(/月$/, ""), clause, 12);
      return;
    case "right":
      if (rest !== "") throw syntaxError("unexpected", { text: rest });
      head.right = true;
  }
}

/** The word that a clause begins with; Chinese is often written without a space behind it. */
function clauseWord(clause: string): [keyof typeof CLAUSE_WORDS, string] {
  const [word, rest] = firstWord(clause);
  const known = meaningOf(CLAUSE_WORDS, word);
  if (known) return [known, rest];
  for (const words of Object.values(CLAUSE_WORDS)) {
    const beginning = withoutSpace(words, clause);
    const meaning = beginning === undefined ? undefined : meaningOf(CLAUSE_WORDS, beginning);
    if (beginning !== undefined && meaning) return [meaning, clause.slice(beginning.length).trim()];
  }
  throw syntaxError("unknownClause", { word: clause, known: listedWords(CLAUSE_WORDS) });
}

const withoutSpace = (words: readonly string[], text: string): string | undefined =>
  words.find((word) => /^\p{Script=Han}/u.test(word) && text.startsWith(word));

function wholeNumber(text: string, clause: string, most = 1_000_000): number {
  const number = Number(text.normalize("NFKC").trim());
  if (text.trim() === "" || !Number.isInteger(number) || number < 1 || number > most)
    throw syntaxError("wrongNumber", { text: clause, most });
  return number;
}

function sortKeyOf(tokens: readonly TagToken[]): SortKey {
  const last = tokens[tokens.length - 1];
  const order = last?.kind === "word" && !last.bracketed ? meaningOf(ORDER_WORDS, last.value) : undefined;
  return {
    by: expressionOf(order ? tokens.slice(0, -1) : tokens),
    descending: order === "descending",
  };
}

/** At the commas that stand in no parentheses. */
function splitAtCommas(tokens: readonly TagToken[]): TagToken[][] {
  const parts: TagToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "mark" && (token.text === "(" || token.text === "[")) depth++;
    if (token.kind === "mark" && (token.text === ")" || token.text === "]")) depth--;
    if (token.kind === "mark" && token.text === "," && depth === 0) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}

const NUMBER_FORMAT = /[0#?@]|^(?:general|常规)$|[ymdhs]/i;

function formatOf(clause: string): OutputFormat {
  const text = clause.trim();
  const [word, rest] = firstWord(text);
  if (VALUE_WORDS.includes(text.toLowerCase())) return { kind: "value" };
  if (BLANK_WORDS.includes(word.toLowerCase())) {
    const [token, more] = rest === "" ? [] : tokensOf(rest);
    if (more || (token && token.kind !== "text")) throw syntaxError("unexpected", { text: rest });
    return { kind: "blank", text: token?.kind === "text" ? token.value : "" };
  }
  if (MONEY_WORDS.includes(text)) return { kind: "unit", unit: text };
  if (text === "" || !NUMBER_FORMAT.test(text)) throw syntaxError("unknownFormat", { text });
  return { kind: "number", format: /^(?:常规|general)$/i.test(text) ? "General" : text };
}

/** At the bars that stand in no text. */
function clausesOf(text: string): string[] {
  const clauses = [""];
  let closing = "";
  for (const character of text) {
    const sign = halfWidthSign(character);
    if (closing === "" && sign === "|") {
      clauses.push("");
      continue;
    }
    if (closing === "") closing = character === "\u201C" ? "\u201D" : sign === '"' ? '"' : "";
    else if (character === closing || (closing === '"' && sign === '"')) closing = "";
    clauses[clauses.length - 1] += character;
  }
  return clauses.map((clause) => clause.trim());
}

function firstWord(text: string): [word: string, rest: string] {
  const match = /^([\p{L}_]+)\s*([^]*)$/u.exec(text.trim());
  return match ? [match[1] ?? "", (match[2] ?? "").trim()] : ["", text.trim()];
}
