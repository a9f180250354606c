import { expectedFigures } from "./expected-figures";
import { quantityOf, type Figure } from "../figure";
import { valueOf } from "./figure-value";
import { isRevised } from "./list-measure";
import { listScope } from "./list-period";
import type { ListReading } from "./list-reading";
import type { KnownNames } from "./name-subject";
import { narrowedBy } from "./narrowed-by";
import type { ReadingContext } from "./reading-context";

/** What narrows an indicator: the figure is not its whole. */
const NARROWED = /新增|净增|累计|本年|当年|当月|单月|总数|部分|达标|户均|人均|亩均/;
/** 仅 right before the figure's own verb. */
const ONLY = /(?:仅|只)(?:有|为|占|完成|实现|达到|达|增长|是)*[^,]{0,12}$/;

/** What the figures of a list have in common. */
type Shared = Omit<Figure, keyof OwnOfToken | "subject" | "narrowed" | "quantity">;
type OwnOfToken = Pick<
  Figure,
  "from" | "to" | "number" | "decimals" | "unit" | "approximate" | "value" | "doubleNegative"
>;

export function listFigures(reading: ListReading, context: ReadingContext, known: KnownNames): Figure[] {
  const { list, measure, subjects } = reading;
  const shared = sharedBy(reading, context);
  return list.tokens.map((token, index): Figure => {
    const subject = subjects.each[index];
    const narrowed = narrowedTo(subject, reading, context, known);
    const { sentence, region, scope } = shared;
    // Property by property: a long text has many figures, and spreading takes twenty times as long.
    return {
      clauseFrom: shared.clauseFrom,
      clauseTo: shared.clauseTo,
      sentence,
      statement: shared.statement,
      paragraph: shared.paragraph,
      list: shared.list,
      measure: shared.measure,
      unsigned: shared.unsigned,
      misuse: shared.misuse,
      base: shared.base,
      whole: shared.whole,
      lead: shared.lead,
      own: shared.own,
      only: shared.only,
      region,
      expected: shared.expected,
      scope,
      from: token.from,
      to: token.to,
      number: token.number,
      decimals: token.decimals,
      unit: token.unit,
      approximate: token.approximate,
      value: valueOf(token, measure),
      doubleNegative: token.negative && measure.sign === -1,
      subject,
      narrowed,
      quantity: quantityOf({ sentence, region, scope, subject, narrowed }),
    };
  });
}

function sharedBy({ list, words, measure: named, period }: ListReading, context: ReadingContext): Shared {
  const { clause, first } = list;
  const { lead, named: names, separately } = words;
  const { measure, sign, misuse, base = "", whole } = named;
  return {
    clauseFrom: clause.from,
    clauseTo: clause.to,
    sentence: clause.sentence,
    statement: clause.statement,
    paragraph: clause.paragraph,
    list: first.list,
    measure,
    unsigned: sign === 0,
    misuse,
    base,
    whole,
    lead,
    own: names.names.length > 0 && names.known && names.rest === "" && !NARROWED.test(lead),
    only: ONLY.test(lead) && !/不仅/.test(lead),
    region: words.rankedPark ?? words.statementRegion ?? context.region,
    expected: separately ? expectedFigures(lead, names, context.separately) : 0,
    scope: listScope(measure, isRevised(named, words), period, context),
  };
}

/** Whose a figure is within the statement; one that names no indicator is still told of whoever came before. */
function narrowedTo(
  subject: string | undefined,
  { list, words }: ListReading,
  { narrowed }: ReadingContext,
  known: KnownNames,
): string {
  const named = narrowedBy(list.text, list.first.from, subject, known);
  return named || (isKnown(subject, known) && words.rankedPark === undefined ? "" : narrowed);
}

/** 重点项目60个，年度计划投资120亿元。1-6月，完成投资66亿元: 完成投资 is a name of no indicator. */
function isKnown(subject: string | undefined, known: KnownNames): boolean {
  return subject !== undefined && subject !== "完成投资" && known.indicators.includes(subject);
}
