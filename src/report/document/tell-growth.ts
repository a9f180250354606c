import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import { formatDecimals } from "../../statistics/round-half-up";
import { printsAsZero } from "../../wording/digits";
import { growthChangeClause } from "../../wording/growth-change-clause";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import { figures, namesInWords, phrase, run, sentence } from "./sentences";
import type { Decimals } from "../../wording/digits";

type Direction = "slower" | "faster" | "narrower" | "wider";

function direction({ growth, growthGap = 0 }: IndicatorMeasures): Direction {
  const decline = growth !== undefined && growth < 0 && 100 * growth < growthGap;
  if (decline) return growthGap > 0 ? "narrower" : "wider";
  return growthGap > 0 ? "faster" : "slower";
}

/** 8.71、5.27和7.95个百分点 */
function pointsList(gaps: readonly number[], decimals: Decimals): string {
  return wording.points(namesInWords(gaps.map((gap) => formatDecimals(Math.abs(gap), decimals.rates))));
}

function group(way: Direction, all: readonly IndicatorMeasures[], decimals: Decimals): ReportRun {
  const [only] = all;
  if (!only) return run([]);
  const origins = all.map((one) => indicatorOrigin(one, "growthGap"));
  if (all.length === 1) {
    const clause = growthChangeClause(only.growthGap ?? 0, only.growth, decimals);
    return run([phrase(only.record.name, figures(clause, ...origins))]);
  }
  const points = pointsList(
    all.map((one) => one.growthGap ?? 0),
    decimals,
  );
  return run([
    phrase(
      namesInWords(all.map((one) => one.record.name)),
      figures(reportText.growth[way](points), ...origins),
    ),
  ]);
}

/** How growth itself changed: one list for each direction, in the order of the rows. */
export function growthParagraph(all: readonly IndicatorMeasures[], decimals: Decimals): ReportRun[] {
  const told = all.filter((one) => one.growthGap !== undefined);
  const level = told.filter((one) => printsAsZero(one.growthGap ?? 0, decimals.rates));
  const moved = told.filter((one) => !level.includes(one));
  return sentence([
    ...(["slower", "wider", "faster", "narrower"] as const).map((way) =>
      group(
        way,
        moved.filter((one) => direction(one) === way),
        decimals,
      ),
    ),
    ...level.map((one) =>
      run(
        [phrase(one.record.name, growthChangeClause(0, one.growth, decimals))],
        indicatorOrigin(one, "growthGap").inputs,
      ),
    ),
  ]);
}
