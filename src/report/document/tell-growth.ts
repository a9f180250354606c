import { reportText } from "../../locales/zh-CN/report-text";
import { points, printsAsZero, type Decimals } from "../../wording/told-figure";
import { growthChangeClause } from "../../wording/growth-change-clause";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import type { ReportPiece, ReportRun } from "./report-document";
import { clause, listOf, namesInWords, phrase, run, say, sentence } from "./sentences";

type Direction = "slower" | "faster" | "narrower" | "wider";

function direction({ growth, growthGap = 0 }: IndicatorMeasures): Direction {
  const decline = growth !== undefined && growth < 0 && 100 * growth < growthGap;
  if (decline) return growthGap > 0 ? "narrower" : "wider";
  return growthGap > 0 ? "faster" : "slower";
}

function changeTold(one: IndicatorMeasures, decimals: Decimals): ReportPiece[] {
  return clause(
    (measure) => indicatorOrigin(one, measure),
    (out) => growthChangeClause(out, one.growthGap ?? 0, one.growth, decimals),
  );
}

function group(way: Direction, all: readonly IndicatorMeasures[], decimals: Decimals): ReportRun {
  const [only] = all;
  if (!only) return run([]);
  if (all.length === 1) return run([phrase(only.record.name, changeTold(only, decimals))]);
  // 8.71、5.27和7.95个百分点: the unit stands once.
  const gaps = all.map((one, at) => {
    const gap = points(Math.abs(one.growthGap ?? 0), decimals, indicatorOrigin(one, "growthGap"));
    return at < all.length - 1 ? { ...gap, unit: "" } : gap;
  });
  const names = namesInWords(all.map((one) => one.record.name));
  return run([phrase(names, say(reportText.growth[way], listOf(gaps)))]);
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
        [phrase(one.record.name, changeTold({ ...one, growthGap: 0 }, decimals))],
        indicatorOrigin(one, "growthGap").inputs,
      ),
    ),
  ]);
}
