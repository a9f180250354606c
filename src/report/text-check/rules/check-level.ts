import { type Checking } from "../checking";
import { sameQuantity, type Figure } from "../figure";
import { exactly, minus, over, scaled, type Interval } from "../interval";
import { startOf } from "../reading/start-of";
import { quoted } from "../reading/plain-text";
import { figureText, inPrintedUnit } from "../telling/show-figure";
import { subjectText } from "../telling/subject-text";

/** 与去年同期的5.12亿元持平, 同比基本持平 */
const LEVEL =
  /(?:(?:[与同和较比](?:去年|上年)同期[^,。;:!?\n\d]{0,6}(?:\d[\d.,]*[^,。;:!?\n\d]{0,8})?|同比)(?<roughly>基本|大体|大致)?)持平/g;
/** In percent; 基本持平 is said more freely. */
const TOLERANCE = { exact: 2, rough: 5 };

function growthTold(
  figures: readonly Figure[],
): { actual: Figure; prior: Figure; growth: Interval } | undefined {
  const exact = figures.filter(({ approximate, base }) => !approximate && base === "");
  const actuals = exact.filter(({ measure }) => measure === "actual");
  const priors = exact.filter(({ measure }) => measure === "prior");
  const [actual, prior] = [actuals[0], priors[0]];
  if (!actual || !prior || actuals.length > 1 || priors.length > 1) return undefined;
  if (!sameQuantity(actual, prior) || actual.unit.family !== prior.unit.family) return undefined;
  const ratio = over(actual.value, prior.value);
  return ratio && { actual, prior, growth: scaled(minus(ratio, exactly(1)), 100) };
}

/** 持平 beside two levels that are not: the sentence gives this year's figure and that of a year ago. */
export function checkLevel(check: Checking): void {
  for (const match of check.plain.text.matchAll(LEVEL)) {
    const to = match.index + match[0].length;
    const near = check.index.before(to);
    const told = near && growthTold(check.index.ofSentence(near));
    if (!told || near.to < startOf(check.plain.text, match.index, "。") - 1) continue;
    const tolerance = match.groups?.["roughly"] === undefined ? TOLERANCE.exact : TOLERANCE.rough;
    const { actual, prior, growth } = told;
    if (growth.lo <= tolerance && growth.hi >= -tolerance) {
      check.verdicts.confirm(actual, prior);
      continue;
    }
    const shown: Figure = {
      ...actual,
      measure: "growth",
      decimals: 1,
      unit: { kind: "percent", name: "%", scale: 1, family: "%" },
    };
    const recomputed = inPrintedUnit(growth.mid, shown);
    const from = match.index + match[0].length - "持平".length;
    check.findings.push({
      severity: "error",
      kind: "notLevelWithYearAgo",
      parameters: {
        subject: subjectText(actual, check.plain),
        stated: "持平",
        recomputed: figureText(recomputed, shown),
        actual: quoted(check.plain, actual.from, actual.to).quote,
        prior: quoted(check.plain, prior.from, prior.to).quote,
      },
      stated: 0,
      recomputed,
      ...quoted(check.plain, from, to),
    });
    check.verdicts.tell(actual, prior);
  }
}
