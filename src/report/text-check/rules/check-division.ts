import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet } from "../interval";
import { wholeSlipped } from "../relations/one-slip";
import { DISJOINT, REST, WHOLES, clauseWords, type Division } from "./parts";
import { isLevel } from "./levels";
import { quoted } from "../reading/plain-text";
import { inPrintedUnit } from "../telling/show-figure";
import { reportSum, sumOf } from "./sum-of-parts";

/** A profit may exceed the whole where others lose. */
const NET = /利润|盈|亏|净|收益/;

/** 高于东部沿海33个国家级开发区: what is compared with is no part. */
const COMPARED = /高于|低于|快于|慢于|超过|领先|落后/;

/** Levels told shortly before 其中 of which the part may be: 协议外资2.82亿美元，实际利用1.34亿美元，其中…. */
function possibleWholes(check: Checking, { whole }: Division): Figure[] {
  return check.index
    .ofParagraph(whole)
    .filter(
      (one) =>
        one.statement >= whole.statement - 1 && one.to <= whole.to && one.unit.family === whole.unit.family,
    );
}

/** A part told larger than all that it may be a part of. */
function aboveWhole(check: Checking, division: Division): boolean {
  const { whole, parts, told } = division;
  if (
    !told ||
    wholeSlipped(
      whole,
      parts.map(({ figure }) => figure),
    )
  )
    return false;
  const wholes = possibleWholes(check, division);
  let found = false;
  for (const { figure, name } of parts) {
    if (wholes.some(({ value }) => figure.value.lo <= value.hi) || check.verdicts.isTold(figure)) continue;
    if (COMPARED.test(figure.lead)) continue;
    if (NET.test(`${whole.lead}${whole.subject ?? ""}${name}`)) continue;
    found = true;
    check.report(figure, {
      severity: "error",
      kind: "partAboveWhole",
      parameters: {
        part: name,
        stated: quoted(check.plain, figure.from, figure.to).quote,
        whole: quoted(check.plain, whole.from, whole.to).quote,
      },
      stated: inPrintedUnit(figure.value.mid, figure),
    });
  }
  return found;
}

/** 东园20.7亿元、西园18.3亿元: places of one kind have nothing in common. */
function ofApartPlaces(names: readonly string[]): boolean {
  const kinds = names.map((name) => /(?:园区|园|区|县|市|镇|乡|街道)$/.exec(name)?.[0]);
  return kinds[0] !== undefined && new Set(kinds).size === 1 && new Set(names).size === names.length;
}

/** 1-8月33.60亿元，其中1-7月29.45亿元，8月当月4.51亿元 */
function areMonths({ scope }: Figure, parts: Division["parts"]): boolean {
  const [before, last] = parts
    .map(({ figure }) => figure.scope)
    .sort((one, other) => Number(one.kind === "month") - Number(other.kind === "month"));
  if (parts.length !== 2 || scope.kind !== "cumulative" || !scope.number || !before || !last) return false;
  return (
    before.kind === "cumulative" &&
    before.number === scope.number - 1 &&
    last.kind === "month" &&
    last.number === scope.number
  );
}

/** 增值税3.52亿元，企业所得税2.05亿元，其他税收2.00亿元: what is left has been told as well. */
function endWithRest(parts: Division["parts"]): boolean {
  return parts.length > 2 && REST.test(parts[parts.length - 1]!.name);
}

/** Of the sentence's amounts of their kind nothing stands behind the parts. */
function areLast({ parts }: Division, check: Checking): boolean {
  const last = parts[parts.length - 1]!.figure;
  return !check.index
    .ofSentence(last)
    .some((one) => one.from > last.to && one.unit.family === last.unit.family && isLevel(one));
}

/** Sizes may overlap (亿元以上, 5000万元以上), as may what is 其中. */
const OVERLAPS = /以上|其中|占|含/;

/** 268家:工业142家、商贸67家、服务业38家、建筑业21家 */
function listsAll({ listed, parts }: Division): boolean {
  return (
    listed === true && parts.length > 2 && parts.every(({ name }) => name !== "" && !OVERLAPS.test(name))
  );
}

/** Kinds that others cut across. */
const CROSSING = /民间|民营|国有|技改|高新|高技术|外资|规上|限上|重点|以上|新兴|数字|绿色|工业投资/;

/** 博士32人、硕士168人、本科286人: kinds of people or amounts told in one breath. */
function inOneBreath({ whole, parts }: Division, { plain }: Checking): boolean {
  return (
    parts.length > 2 &&
    whole.unit.family !== "家" &&
    parts.every(({ name }) => name !== "" && !CROSSING.test(name)) &&
    parts.slice(0, -1).every(({ figure }) => plain.text.charAt(figure.to) === "、")
  );
}

/** Whether the parts are all that there are, or at least never overlap. */
function standing(division: Division, check: Checking): "all" | "disjoint" | undefined {
  const { whole, parts } = division;
  const { text } = check.plain;
  const words = clauseWords(whole, text);
  const last = parts[parts.length - 1]!.figure;
  if (/^[^,;。]{0,6}等/.test(text.slice(last.to))) return undefined;
  const all = WHOLES.some(
    (one) =>
      one.whole.test(words) &&
      one.parts.length === parts.length &&
      one.parts.every((part) => parts.filter(({ name }) => part.test(name)).length === 1),
  );
  if (all || areMonths(whole, parts)) return "all";
  if ((endWithRest(parts) || listsAll(division)) && areLast(division, check)) return "all";
  const disjoint =
    ofApartPlaces(parts.map(({ name }) => name)) ||
    inOneBreath(division, check) ||
    DISJOINT.some((kinds) => {
      const each = parts.map(({ name }) => kinds.findIndex((kind) => kind.test(name)));
      return each.every((kind) => kind >= 0) && new Set(each).size === parts.length;
    });
  return parts.length > 1 && disjoint ? "disjoint" : undefined;
}

function widerWholes(check: Checking, { whole, parts }: Division): Figure[] {
  const own = new Set([whole, ...parts.map(({ figure }) => figure)]);
  return check.index
    .ofParagraph(whole)
    .filter((one) => one.unit.family === whole.unit.family && !own.has(one) && isLevel(one));
}

function checkSum(check: Checking, division: Division): void {
  const { whole, parts } = division;
  const figures = parts.map(({ figure }) => figure);
  const sum = sumOf(figures);
  if (meet(sum, whole.value)) {
    if (figures.length > 1) check.verdicts.confirm(whole, ...figures);
    return;
  }
  // 财政总收入20亿元，地方收入12亿元；税收15亿元，非税5亿元: the parts are of the wider one.
  if (widerWholes(check, division).some(({ value }) => meet(sum, value))) return;
  const kind = standing(division, check);
  if (kind === undefined || (kind === "disjoint" && sum.lo <= whole.value.hi)) return;
  if ([whole, ...figures].some((figure) => check.verdicts.isTold(figure))) return;
  reportSum(check, whole, sum, figures, division.apart && !wholeSlipped(whole, figures));
}

/** The parts told of a whole against it: each alone, then their sum. */
export function checkDivision(check: Checking, division: Division): void {
  if (!check.wholes.has(division.whole) && !aboveWhole(check, division)) checkSum(check, division);
}
