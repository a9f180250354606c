import { DOCUMENT } from "../../../opc/limits";
import { partsOf, type Expression } from "../../template-language/expression";
import { blockWord, closesBlock } from "../../template-language/block-end";
import type { BlockSubject } from "../../template-language/keywords";
import { isAggregate } from "../../template-language/expression";
import { parseTemplateText, type Piece } from "../../template-language/parse-text";
import {
  expected,
  fieldNamed,
  rootAround,
  selected,
  subjectOfAggregate,
  type Around,
} from "./template-around";
import { isRecord } from "./template-around";
import { TABLE } from "./report-words";
import type { TemplateSource } from "./template-source";
import { WordTemplateError, type WordTemplateProblem } from "./word-template-problem";

/** As much of a paragraph as a message quotes. */
const QUOTED = 30;

interface OpenBlock {
  source: string;
  /** What it repeats over; undefined: it is a condition. */
  over: BlockSubject | undefined;
  around: Around;
  place: { paragraph: number; quote: string };
}

const opened = (piece: Exclude<Piece, { kind: "plain" }>): Pick<OpenBlock, "source" | "over"> => ({
  source: piece.source,
  over: piece.kind === "open" ? piece.head.over : undefined,
});

/** Every wrong placeholder of a text with its paragraph, before anything is filled. */
export function checkTemplate(text: string, source: TemplateSource): WordTemplateProblem[] {
  const found: WordTemplateProblem[] = [];
  const open: OpenBlock[] = [];
  text.split("\n").forEach((line, at) => {
    const place = { paragraph: at + 1, quote: line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line };
    const { pieces, problems } = parseTemplateText(line);
    for (const language of problems) found.push({ ...place, language });
    if (line.includes("\uFF5B\uFF5B")) found.push({ ...place, kind: "wideBraces", parameters: {} });
    for (const piece of pieces) {
      const around = open[open.length - 1]?.around ?? rootAround(source);
      try {
        const inner = checkPiece(piece, around, line, open.length > 0);
        if (piece.kind === "close") {
          const block = open.pop();
          if (block && !closesBlock(piece.word, block.over))
            throw new WordTemplateError("wrongEnd", { tag: piece.source, word: blockWord(block.over) });
        } else if (inner && piece.kind !== "plain" && open.length >= DOCUMENT.blocks)
          throw new WordTemplateError("tooDeep", { tag: piece.source, most: String(DOCUMENT.blocks) });
        else if (inner && piece.kind !== "plain") open.push({ ...opened(piece), around: inner, place });
      } catch (error) {
        if (!(error instanceof WordTemplateError)) throw error;
        found.push({ ...place, kind: error.kind, parameters: error.parameters });
        // The block is there all the same, and has its end.
        if (piece.kind === "open" || piece.kind === "if") open.push({ ...opened(piece), around, place });
      }
    }
  });
  for (const { source: tag, place } of open) found.push({ ...place, kind: "leftOpen", parameters: { tag } });
  return found;
}

/** What is around the inside of a block that a piece opens. Throws where the piece cannot be filled. */
function checkPiece(piece: Piece, around: Around, line: string, isOpen: boolean): Around | undefined {
  switch (piece.kind) {
    case "plain":
      return undefined;
    case "output": {
      checkExpression(piece.expression, around);
      const { expression } = piece;
      const table = expression.kind === "name" && expression.path[0] === TABLE;
      if (table && line.trim() !== `{{${piece.source}}}`) throw new WordTemplateError("tableAlone");
      return undefined;
    }
    case "if":
      checkExpression(piece.condition, around);
      return around;
    case "open": {
      const { head } = piece;
      if (head.right) throw new WordTemplateError("onlyDown");
      if (head.over !== "park" && !isRecord(head.over)) throw new WordTemplateError("noMonths");
      const inner = expected(head, around);
      if (head.where) checkExpression(head.where, inner);
      for (const { by } of head.sort) checkExpression(by, inner);
      if (head.by) checkExpression(head.by, inner);
      return inner;
    }
    case "close":
      if (!isOpen) throw new WordTemplateError("closedTwice", { tag: piece.source });
      return undefined;
    case "else":
      throw new WordTemplateError("noElse");
    case "setting":
      throw new WordTemplateError("noSetting", { tag: piece.source });
  }
}

function checkExpression(expression: Expression, around: Around): void {
  if (expression.kind === "name") {
    const field = fieldNamed(expression, around);
    if (expression.select && field && isRecord(field.subject))
      selected(field.subject, expression.select, around);
    return;
  }
  const over = expression.kind === "call" && isAggregate(expression.name);
  const inside = over ? { ...around, subject: subjectOfAggregate(expression.arguments[0], around) } : around;
  for (const part of partsOf(expression)) checkExpression(part, inside);
}
