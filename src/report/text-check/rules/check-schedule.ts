import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { exactly, meet, type Interval } from "../interval";
import { quoted } from "../reading/plain-text";
import { schedulesAt, schedulesByWorkday } from "./schedule-candidates";
import { scheduleFor } from "../workbook/workbook-indicators";
import { figureText, inPrintedUnit } from "../telling/show-figure";

/** Words of an office whose schedule follows planned shares: then any share may be right. */
const PLANNED =
  /分月|分季|月度计划|季度计划|计划进度|进度计划|权重|分解计划|阶段(?:性)?目标|收入规律|入库规律/;

/** A stated 序时进度 that the months of its period do not give: 1-5月 with 50%. */
export function checkSchedule(check: Checking): void {
  const planned = PLANNED.test(check.plain.text);
  for (const figure of check.figures) {
    const { number, kind, day } = figure.scope;
    if (figure.measure !== "schedule" || figure.approximate || kind !== "cumulative" || number === undefined)
      continue;
    const own = ofWorkbook(check, figure);
    if (own ? meet(own, figure.value) : fits(figure)) {
      check.verdicts.confirm(figure);
      continue;
    }
    if (!own && (planned || withinMonth(figure))) continue;
    const expected = own ?? schedulesAt({ kind, number, day })[0];
    if (!expected) continue;
    // Two indicators or more that go by it: an office's own plan, most likely.
    const used = check.schedules.impliedTogether(number).some((one) => meet(one, figure.value));
    const recomputed = inPrintedUnit(expected.mid, figure);
    const text = figureText(recomputed, figure);
    check.report(figure, {
      severity: used && !own && !ofAnotherMonth(figure) ? "hint" : "error",
      kind: "scheduleOutOfPeriod",
      parameters: {
        stated: quoted(check.plain, figure.from, figure.to).quote,
        recomputed: text,
        months: number,
      },
      stated: inPrintedUnit(figure.value.mid, figure),
      recomputed,
      suggestion: text,
    });
  }
}

/** 50% in May is June's: a slip, and no plan. */
function ofAnotherMonth({ value }: Figure): boolean {
  return Array.from({ length: 12 }, (_, at) => at + 1).some((number) =>
    schedulesAt({ kind: "cumulative", number }).some((one) => meet(one, value)),
  );
}

function ofWorkbook(check: Checking, figure: Figure): Interval | undefined {
  const { workbook } = check.options;
  const schedule = scheduleFor(figure, workbook);
  return schedule !== undefined && workbook?.months === figure.scope.number
    ? exactly(100 * schedule)
    : undefined;
}

/** By months, by days, or by the working days of its year or of any. */
function fits(figure: Figure): boolean {
  const bases = [
    ...schedulesAt(figure.scope),
    ...schedulesByWorkday(figure.scope),
    ...schedulesByWorkday({ ...figure.scope, year: undefined }),
  ];
  return bases.some((one) => meet(one, figure.value));
}

/** Before the month's end, each office has its own way to count the month that runs. */
function withinMonth({ scope: { number = 0, day }, value }: Figure): boolean {
  return (
    day !== undefined && value.mid >= (100 * (number - 1)) / 12 - 1 && value.mid <= (100 * number) / 12 + 1
  );
}
