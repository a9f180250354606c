import { type Checking } from "../checking";
import { exactly, minus, over, scaled, type Interval } from "../interval";
import { statements } from "../rules/levels";
import { chainsOf, type Chain, type Link, type Role } from "./quantity-chain";
import { judge } from "./judge";

/** What a link should be where the level and another link are right. */
interface ChainRelation {
  role: Role;
  from: Role;
  value: (level: Interval, other: Interval) => Interval | undefined;
}

function growth(level: Interval, prior: Interval): Interval | undefined {
  const ratio = prior.lo > 0 ? over(level, prior) : undefined;
  return ratio && scaled(minus(ratio, exactly(1)), 100);
}

const CHAIN_RELATIONS: readonly ChainRelation[] = [
  { role: "growth", from: "prior", value: growth },
  { role: "growth", from: "change", value: (level, change) => growth(level, minus(level, change)) },
  { role: "change", from: "prior", value: minus },
  { role: "move", from: "prior", value: minus },
  { role: "ratio", from: "prior", value: (level, prior) => (prior.lo > 0 ? over(level, prior) : undefined) },
];

/** Their growth is published at constant prices, 年均 is over several years. */
const NOT_BY_LEVELS = /增加值|生产总值|(?:^|[^元位])GDP|不变价|可比价|可比口径|同口径/;

function sameBase(one: Link, other: Link): boolean {
  return one.base === undefined || other.base === undefined || one.base === other.base;
}

const DIGITS = /\d/;
const ROUGHLY = 0.3;

/** The size in the words' direction, in percent for growth told in times. */
function signed({ figure, falls, role }: Link, text: string): Interval {
  if (role === "prior") return falls && figure.value.mid > 0 ? scaled(figure.value, -1) : figure.value;
  const factor = (figure.unit.kind === "times" && role === "growth" ? 100 : 1) * figure.unit.scale;
  // 翻了一番 is said of what has about doubled.
  const worded =
    figure.unit.kind === "times" &&
    figure.decimals === 1 &&
    figure.to - figure.from < 5 &&
    !DIGITS.test(text.slice(figure.from, figure.to));
  const half = worded ? ROUGHLY * factor : 0.5 * 10 ** -figure.decimals * factor;
  const size = figure.number * factor;
  const mid = falls || figure.value.mid < 0 ? -size : size;
  return { lo: mid - half, hi: mid + half, mid };
}

function checkChain(check: Checking, { level, links }: Chain): void {
  const words = check.plain.text.slice(level.clauseFrom, links[links.length - 1]!.figure.from);
  for (const link of links) {
    if (link.role === "prior" || (link.role === "growth" && NOT_BY_LEVELS.test(words))) continue;
    const given = CHAIN_RELATIONS.filter(({ role }) => role === link.role).flatMap(({ from, value }) =>
      links
        .filter((other) => other !== link && other.role === from && sameBase(link, other))
        .flatMap((other) => {
          const found = value(level.value, signed(other, check.plain.text));
          return found ? [{ value: found, inputs: [level, other.figure] }] : [];
        }),
    );
    judge(check, { ...link, value: signed(link, check.plain.text) }, given);
  }
}

/** What is told of one quantity, in whatever order: its level, that of before, the difference, the growth. */
export function checkChains(check: Checking): void {
  for (const figures of statements(check.figures))
    for (const chain of chainsOf(figures, check.plain.text)) checkChain(check, chain);
}
