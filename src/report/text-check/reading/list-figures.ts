import { expectedFigures } from "./expected-figures";
import { quantityOf, type Figure } from "../figure";
import { valueOf } from "./figure-value";
import { isRevised } from "./list-measure";
import { listScope } from "./list-period";
import type { ListReading } from "./list-reading";
import type { ListWords } from "./list-words";
import type { Named } from "./measures/measure-words";
import type { KnownNames } from "./name-subject";
import { narrowedBy } from "./narrowed-by";
import type { NumberList } from "./number-list";
import type { NumberToken } from "./number-tokens";
import type { Context } from "./reading-context";

/** What narrows an indicator: the figure is not its whole. */
const NARROWED = /新增|净增|累计|本年|当年|当月|单月|总数|部分|达标|户均|人均|亩均/;
/** 仅 right before the figure's own verb. */
const ONLY = /(?:仅|只)(?:有|为|占|完成|实现|达到|达|增长|是)*[^,]{0,12}$/;

export function listFigures(reading: ListReading, context: Context, known: KnownNames): Figure[] {
  const { list, words, measure, period, subjects } = reading;
  const shared = {
    ...placed(list),
    ...measured(measure),
    ...told(words, context),
    scope: listScope(measure.measure, isRevised(measure, words), period, context),
  };
  return list.tokens.map((token, index): Figure => {
    const subject = subjects.each[index];
    const narrowed = narrowedTo(subject, reading, context, known);
    const quantity = quantityOf({ ...shared, subject, narrowed });
    return { ...shared, ...printed(token, measure), subject, narrowed, quantity };
  });
}

type Placed = "clauseFrom" | "clauseTo" | "sentence" | "statement" | "paragraph" | "list";

function placed({ clause, first }: NumberList): Pick<Figure, Placed> {
  return {
    clauseFrom: clause.from,
    clauseTo: clause.to,
    sentence: clause.sentence,
    statement: clause.statement,
    paragraph: clause.paragraph,
    list: first.list,
  };
}

type Measured = "measure" | "unsigned" | "misuse" | "base" | "whole";

function measured({ measure, sign, misuse, base, whole }: Named): Pick<Figure, Measured> {
  return {
    measure,
    unsigned: sign === 0,
    misuse,
    base: base ?? "",
    ...(whole === undefined ? {} : { whole }),
  };
}

type Told = "lead" | "own" | "only" | "region" | "expected";

function told(words: ListWords, context: Context): Pick<Figure, Told> {
  const { lead, named, rankedPark, statementRegion, separately } = words;
  return {
    lead,
    own: named.names.length > 0 && named.known && named.rest === "" && !NARROWED.test(lead),
    only: ONLY.test(lead) && !/不仅/.test(lead),
    region: rankedPark ?? statementRegion ?? context.region,
    expected: separately ? expectedFigures(lead, named, context.separately) : 0,
  };
}

type Printed = "from" | "to" | "number" | "decimals" | "unit" | "approximate" | "value" | "doubleNegative";

function printed(token: NumberToken, measure: Named): Pick<Figure, Printed> {
  return {
    from: token.from,
    to: token.to,
    number: token.number,
    decimals: token.decimals,
    unit: token.unit,
    approximate: token.approximate,
    value: valueOf(token, measure),
    doubleNegative: token.negative && measure.sign === -1,
  };
}

/** Whose a figure is within the statement; one that names no indicator is still told of whoever came before. */
function narrowedTo(
  subject: string | undefined,
  { list, words }: ListReading,
  { narrowed }: Context,
  known: KnownNames,
): string {
  const named = narrowedBy(list.text, list.first.from, subject, known);
  return named || (isKnown(subject, known) && words.rankedPark === undefined ? "" : narrowed);
}

/** 重点项目60个，年度计划投资120亿元。1-6月，完成投资66亿元: 完成投资 is a name of no indicator. */
function isKnown(subject: string | undefined, known: KnownNames): boolean {
  return subject !== undefined && subject !== "完成投资" && known.indicators.includes(subject);
}
