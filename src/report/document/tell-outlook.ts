import { reportText } from "../../locales/zh-CN/report-text";
import type { EnterpriseRecord } from "../../records/records";
import { paceRatio } from "../../statistics/pace-ratio";
import { projection } from "../../statistics/projection";
import { requiredPace } from "../../statistics/required-pace";
import { formatDecimals } from "../../statistics/round-half-up";
import type { Parameters } from "../../templates/parameters/parameters";
import { amountInWords, isCountUnit, percentInWords } from "../../wording/digits";
import type { IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { tagged } from "./tell-enterprises";
import { named } from "./tell-indicators";
import { run, sentence } from "./sentences";

const words = reportText.outlook;

function outlookOf(
  measures: IndicatorMeasures,
  month: number,
  schedule: number | undefined,
  decimals: number,
  withPark: boolean,
): ReportRun {
  const { record, target } = measures;
  const { actual, unit } = record;
  if (actual === undefined || target === undefined) return run([]);
  const sources = cellsOf(record.source, "actual", "target", "revisedTarget");
  const name = named(record, withPark);
  if (actual >= target) return run([words.done(name)], sources);
  const pace = requiredPace(actual, target, month);
  if (!pace.defined) return run([]);
  const ratio = paceRatio(actual, target, month);
  const yearEnd = schedule === undefined || isCountUnit(unit) ? undefined : projection(actual, schedule);
  return run(
    [
      words.pace(name, words.remainingMonths(12 - month), amountInWords(pace.value, unit, decimals)),
      ratio.defined ? words.ratio(formatDecimals(ratio.value, decimals)) : undefined,
      yearEnd?.defined
        ? words.projection(
            amountInWords(yearEnd.value, unit, decimals),
            percentInWords(yearEnd.value / target, decimals),
          )
        : undefined,
    ],
    sources,
  );
}

function register(
  enterprises: readonly EnterpriseRecord[],
  { registeredTarget, source }: Parameters,
): ReportRun {
  const now = enterprises.filter((row) => row.registered === true).length;
  const filing = tagged(enterprises, "申报规上").filter((row) => row.registered !== true).length;
  if (now === 0 || filing === 0) return run([]);
  const target = registeredTarget === undefined ? undefined : words.registeredTarget(registeredTarget);
  return run([words.registered(now, filing), target], cellsOf(source, "registeredTarget"));
}

/** The pace that the targets still ask for, beside the pace so far; nothing of it in December. */
export function outlookParagraph(
  input: {
    measures: readonly IndicatorMeasures[];
    enterprises: readonly EnterpriseRecord[];
    parameters: Parameters;
  },
  options: { month: number; decimals: number; withPark: boolean },
): ReportRun[] {
  // Without a month the pace so far is not known.
  if (options.month < 1 || options.month >= 12) return [];
  const { measures, enterprises, parameters } = input;
  return [
    ...sentence(
      measures.map((one) =>
        outlookOf(one, options.month, parameters.schedule, options.decimals, options.withPark),
      ),
    ),
    ...sentence([register(enterprises, parameters)]),
  ];
}
