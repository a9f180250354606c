import type { Figure } from "../figure";

const NO_LEVEL =
  /增加(?!值)|减少|增长|增收|减收|增支|减支|净[增减退]|提高|[比较](?:去年|上年|年初|同期)|每|均|缺口|还需|尚需|还差|超|短收|亏/;

/** 产值增长的62家: those that grew, no growth. */
const OF_WHICH = /[^,;]*的有?$/;

/** An amount or a count as it stands, no change and no plan: what can be a whole or a part of one. */
export function isLevel(figure: Figure): boolean {
  const { unit, measure, lead } = figure;
  if (unit.kind !== "money" && unit.kind !== "count" && unit.kind !== "quantity") return false;
  if (figure.approximate || figure.base !== "" || figure.misuse) return false;
  if (measure !== "actual" && measure !== "investment" && measure !== "other") return false;
  return !NO_LEVEL.test(unit.kind === "count" ? lead.replace(OF_WHICH, "") : lead);
}

const known = new WeakMap<readonly Figure[], Figure[][]>();

/** The figures of each statement, which goes on over its semicolons: many rules walk the same text. */
export function statements(figures: readonly Figure[]): readonly Figure[][] {
  const found = known.get(figures) ?? inStatements(figures);
  known.set(figures, found);
  return found;
}

function inStatements(figures: readonly Figure[]): Figure[][] {
  const found = new Map<number, Figure[]>();
  for (const figure of figures) {
    const statement = found.get(figure.statement);
    if (statement) statement.push(figure);
    else found.set(figure.statement, [figure]);
  }
  return [...found.values()];
}
