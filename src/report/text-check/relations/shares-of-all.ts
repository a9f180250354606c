import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { meet, minus, over, printed, scaled } from "../interval";
import { quoted } from "../reading/plain-text";
import { figureText, inPrintedUnit } from "../telling/show-figure";
import { sumOf } from "../rules/sum-of-parts";
import { judge } from "./judge";
import { slipsBetween } from "./one-slip";

const SHARE = /占|比重|贡献率/;
/** 三家企业合计占69.8%: the shares before it together. */
const TOGETHER = /(?:合计|共计|总计|共同|共)占?(?:比|比重)?(?:达到?|为|约)*$/;
/** Two shares may be of anything. */
const FEWEST = 3;
const MOST = 8;

function isShare({ unit, approximate, misuse }: Figure): boolean {
  return unit.kind === "percent" && !approximate && !misuse;
}

/** Shares told one after the other in a statement, of one whole as far as the words say. */
function runsOfShares(check: Checking): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  for (const figure of check.figures) {
    if (figure.unit.kind !== "percent") continue;
    const first = run[0];
    const goesOn =
      first?.statement === figure.statement && (SHARE.test(figure.lead) || figure.list === run.at(-1)?.list);
    if (goesOn && !TOGETHER.test(figure.lead)) run.push(figure);
    else {
      runs.push(run);
      run = SHARE.test(figure.lead) ? [figure] : [];
    }
  }
  runs.push(run);
  return runs.filter((one) => (one.length >= FEWEST || areOpposites(one)) && one.length <= MOST);
}

/** 54.8%、38.6%和6.6%: all there is. One slip that makes them that is one. */
function checkHundred(check: Checking, run: readonly Figure[]): void {
  if (!run.every(isShare) || run.some(check.verdicts.isTold)) return;
  const all = printed(100, 0);
  if (meet(sumOf(run), all)) {
    check.verdicts.confirm(...run);
    return;
  }
  const whole: Figure = { ...run[0]!, number: 100, decimals: run[0]!.decimals, value: all };
  const slips = slipsBetween([whole], run).filter(({ figure }) => figure !== whole);
  if (slips.length > 0 && areAll(run, check)) {
    tellHundred(check, run);
    return;
  }
  const [slipped, another] = slips.filter(
    ({ figure, slip }) => slip === "turned" && check.verdicts.of(figure).standing === "open",
  );
  if (!slipped || another) return;
  const others = run.filter((one) => one !== slipped.figure);
  judge(check, { figure: slipped.figure, role: "share", value: slipped.figure.value }, [
    { value: minus(all, sumOf(others)), inputs: others },
  ]);
}

/** Which of them slipped is not to be seen: all are quoted. */
function tellHundred(check: Checking, run: readonly Figure[]): void {
  const [first, last] = [run[0]!, run[run.length - 1]!];
  const recomputed = inPrintedUnit(sumOf(run).mid, first);
  check.findings.push({
    severity: "error",
    kind: "partsDiffer",
    parameters: { stated: "100%", recomputed: figureText(recomputed, { ...first, unsigned: true }) },
    stated: 100,
    recomputed,
    ...quoted(check.plain, first.from, last.to),
  });
  check.verdicts.tell(...run);
}

/** 全部投资中，国有投资占…; 税收占82.6%，非税占17.4%: nothing else is left. */
function areAll(run: readonly Figure[], { plain: { text } }: Checking): boolean {
  const first = run[0]!;
  return ALL_OF.test(text.slice(Math.max(0, first.from - NAMING), first.from)) || areOpposites(run);
}
const ALL_OF = /全部[^,。;]{1,8}中,|构成[^,。;]{0,6}[:,]|(?:货运|运输|客运)量中/;
const NAMING = 30;

function areOpposites(run: readonly Figure[]): boolean {
  const [first, second, another] = run;
  const name = /^,?非([^,占]{1,2})/.exec(second?.lead ?? "")?.[1];
  return another === undefined && name !== undefined && first!.lead.includes(name.charAt(0));
}

/** 甲占38.6%，乙占21.4%，丙占9.8%，合计占69.8% */
function checkTogether(check: Checking, total: Figure): void {
  if (!isShare(total) || !TOGETHER.test(total.lead) || check.verdicts.of(total).standing !== "open") return;
  const before = check.index
    .ofParagraph(total)
    .filter((one) => one.statement === total.statement && one.to <= total.from && isShare(one));
  const shares = before.slice(before.findIndex(({ lead }) => SHARE.test(lead)));
  if (shares.length < 2 || shares.length !== before.length || shares.length > MOST) return;
  const read = { figure: total, role: "share" as const, value: total.value };
  const value = sumOf(shares);
  const slipped = slipsBetween([total], shares).length > 0;
  if (meet(value, total.value) || slipped) judge(check, read, [{ value, inputs: shares }]);
}

/** Amounts with a share right behind each of them, told one after the other. */
function partsWithShares(check: Checking): { part: Figure; share: Figure }[][] {
  const runs: { part: Figure; share: Figure }[][] = [];
  check.figures.forEach((share, at) => {
    const part = check.figures[at - 1];
    if (!part || !isShare(share) || !OWN_SHARE.test(share.lead)) return;
    if (!isPlainAmount(part) || part.sentence !== share.sentence) return;
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      check.figures[at - 2] === last.share &&
      last.part.statement === part.statement &&
      last.part.unit.family === part.unit.family;
    if (goesOn) runs.at(-1)!.push({ part, share });
    else runs.push([{ part, share }]);
  });
  return runs.filter(({ length }) => length > 1);
}
const OWN_SHARE = /^,?占(?!.{0,8}(?:目标|任务|计划|预算))[^,;]{0,12}$|^,?(?:占比|比重)[^,;]{0,4}$/;

/** 税务部门14.86亿元，占总收入的82.4%；财政部门3.18亿元，占17.6%: parts that are all there is, as their own shares say but for one. */
function checkPartsWithShares(check: Checking, run: readonly { part: Figure; share: Figure }[]): void {
  const whole = sumOf(run.map(({ part }) => part));
  const judged = run.map(({ part, share }) => {
    const ratio = over(part.value, whole);
    return { part, share, value: ratio && scaled(ratio, 100) };
  });
  const odd = judged.filter(({ share, value }) => !value || !meet(value, share.value));
  const [only] = odd;
  if (odd.length === 0) check.verdicts.confirm(...run.flatMap(({ part, share }) => [part, share]));
  if (odd.length !== 1 || !only?.value) return;
  const inputs = run.map(({ part }) => part);
  judge(check, { figure: only.share, role: "share", value: only.share.value }, [
    { value: only.value, inputs },
  ]);
}

/** Shares of one whole against all of it, and against what they are told to be together. */
export function checkSharesOfAll(check: Checking): void {
  for (const run of partsWithShares(check)) checkPartsWithShares(check, run);
  for (const run of runsOfShares(check)) checkHundred(check, run);
  for (const total of check.index.all) checkTogether(check, total);
}
