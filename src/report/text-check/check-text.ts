import { againstReport } from "./own-report/against-report";
import { againstWorkbook } from "./workbook/against-workbook";
import { checkNamedLists } from "./rules/check-named-lists";
import { checkStandings } from "./rules/check-standings";
import { checkUnits } from "./rules/check-units";
import { checkWording } from "./rules/check-wording";
import { RULES } from "./rules/rules";
import { checkable, Checking, type TextCheckOptions } from "./checking";
import { keyOf, type Figure } from "./figure";
import { meet } from "./interval";
import { isOneSlip } from "./relations/explained-by-slip";
import { startOf } from "./reading/start-of";
import { plainText, quoted } from "./reading/plain-text";
import { inPrintedUnit } from "./telling/show-figure";
import { subjectText } from "./telling/subject-text";
import type { TextFinding } from "./telling/text-finding";

export type { TextCheckOptions } from "./checking";

export interface TextCheck {
  /** In the order of the text. */
  findings: TextFinding[];
  /** How many figures were read, and how many of them agree with others or with the workbook. */
  read: number;
  confirmed: number;
}

const SINGLE: ReadonlySet<Figure["measure"]> = new Set([
  "actual",
  "prior",
  "target",
  "progress",
  "gap",
  "shortfall",
  "growth",
  "priorGrowth",
  "growthGap",
]);

/** What stands behind these words is a part of the whole before them, which another whole may have as well. */
const OF_A_WHOLE = /其中[:本当]|[按从分][^,。;:]{1,8}(?:分|看)[,:]/;

/** 完成固定资产投资34.9亿元，占园区固定资产投资比重达88%: what is a share of its own kind is a part of it. */
const OF_THE_WHOLE =
  /^,占(?!.{0,8}(?:目标|任务|计划|预算|GDP|生产总值))[^,;。]{2,20}?(?:的|比重|比例)(?:比重|达到?|为)*\d[\d.]*%/;
const SHARE_LENGTH = 40;
/** As many characters before a figure. */
const LOOKS_BACK = 400;

/** 食品23户实现产值28.08亿元 is that of those 23, and 地方收入按构成分:税收收入… that of the local income alone. */
function ofSome(figure: Figure, figures: readonly Figure[], text: string): boolean {
  const before = text.slice(
    Math.max(startOf(text, figure.from, "。!?\n"), figure.from - LOOKS_BACK),
    figure.from,
  );
  return (
    OF_THE_WHOLE.test(text.slice(figure.to, figure.to + SHARE_LENGTH)) ||
    /\d/.test(before.slice(0, Math.max(0, before.lastIndexOf("其中")))) ||
    OF_A_WHOLE.test(before) ||
    figures.some(
      ({ clauseFrom, to, unit }) =>
        unit.kind === "count" && clauseFrom === figure.clauseFrom && to <= figure.from,
    )
  );
}

/** 上年同期，工业投资增长15.1%: a sentence that begins with another time tells of that. */
function ofEarlier({ from }: Figure, text: string): boolean {
  return /^(?:[去上前]年|上个?[月季])[^,]{0,4},/.test(text.slice(startOf(text, from, "。;!?\n"), from));
}

/** 开发区…税收达5.37亿元，全区税收13.0亿元: in one statement 全区 is another place than what was told before. */
function ofWholePlace(earlier: Figure, later: Figure): boolean {
  return earlier.statement === later.statement && PLACE.test(later.lead) && !PLACE.test(earlier.lead);
}
const PLACE = /全[市县区省州园]/;

/** One quantity, two values. Growth of both signs is checkWording's. */
function conflicts(check: Checking): void {
  const first = new Map<string, Figure>();
  for (const figure of check.figures) {
    const key = keyOf(figure);
    if (
      key === undefined ||
      figure.subject === undefined ||
      figure.subject === "完成投资" ||
      !checkable(figure) ||
      figure.base !== "" ||
      !figure.own ||
      !SINGLE.has(figure.measure) ||
      ofEarlier(figure, check.plain.text) ||
      ofSome(figure, check.index.ofSentence(figure), check.plain.text) ||
      figure.unsigned
    )
      continue;
    const id = `${key}|${figure.measure}|${figure.unit.family}`;
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, figure);
      continue;
    }
    if (check.verdicts.isTold(figure) || check.verdicts.isTold(earlier)) continue;
    if (ofWholePlace(earlier, figure)) continue;
    if (meet(earlier.value, figure.value) || !isOneSlip(figure, earlier.value, [])) continue;
    check.report(figure, {
      severity: "warning",
      kind: "figureConflict",
      parameters: {
        subject: subjectText(figure, check.plain),
        stated: quoted(check.plain, figure.from, figure.to).quote,
        words: quoted(check.plain, figure.clauseFrom, figure.clauseTo).quote,
        earlier: quoted(check.plain, earlier.from, earlier.to).quote,
      },
      stated: inPrintedUnit(figure.value.mid, figure),
    });
  }
}

/** A figure told again is as good as where it was confirmed. */
function confirmRepeats(check: Checking): void {
  const id = (figure: Figure): string => `${keyOf(figure) ?? ""}|${figure.measure}|${figure.value.mid}`;
  const known = new Set(
    check.verdicts
      .confirmed()
      .filter((figure) => figure.subject !== undefined)
      .map(id),
  );
  for (const figure of check.figures) {
    if (!figure.approximate && known.has(id(figure))) check.verdicts.confirm(figure);
  }
}

function notChecked(check: Checking): void {
  for (const figure of check.figures) {
    if (check.verdicts.of(figure).standing !== "open") continue;
    const reason = figure.approximate
      ? "approximate"
      : figure.subject === undefined || figure.measure === "other"
        ? "unknown"
        : "alone";
    check.report(figure, {
      severity: "hint",
      kind: "notCheckable",
      parameters: {
        subject: subjectText(figure, check.plain),
        measure: figure.measure,
        reason,
        stated: quoted(check.plain, figure.from, figure.to).quote,
        words: quoted(check.plain, figure.clauseFrom, figure.clauseTo).quote,
      },
    });
  }
}

/**
 * Checks the figures of a report's text: against the workbook where one is given, against each other where they allow
 * it, and the words beside them. A stated figure is an error only where no rounding of its inputs reaches it.
 */
export function checkText(text: string, options: TextCheckOptions = {}): TextCheck {
  const { workbook } = options;
  const check = new Checking(plainText(text), options);
  const worded = checkWording(check.index, check.plain);
  for (const { figures, finding } of worded) {
    check.verdicts.tell(...figures);
    check.findings.push(finding);
  }
  if (workbook) againstWorkbook(check, workbook);
  checkUnits(check);
  check.verdicts.settleTold();
  for (const rule of RULES) rule.check(check);
  if (workbook?.report) againstReport(check, workbook.report, workbook);
  checkNamedLists(check);
  conflicts(check);
  check.findings.push(...checkStandings(check));
  confirmRepeats(check);
  notChecked(check);
  check.findings.sort((a, b) => a.offset - b.offset);
  return {
    findings: check.findings,
    read: check.figures.length,
    confirmed: check.verdicts.confirmed().length,
  };
}
