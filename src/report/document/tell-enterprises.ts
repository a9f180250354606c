import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import type { EnterpriseRecord } from "../../records/records";
import type { EnterpriseTag } from "../../records/enterprise-tags";
import type { Shared } from "../../templates/parks/shared-records";
import type { Parameters } from "../../templates/parameters/parameters";
import { rowKeys } from "../../templates/plan/row-keys";
import { growth } from "../../statistics/growth";
import { percent, type ToldFigure } from "../../wording/told-figure";
import { growthClause } from "../../wording/growth-clause";
import { listInWords } from "../../wording/list-in-words";
import { money } from "./money";
import { cellsOfRows, moneySum, pairedSums, shareOf } from "./money-sums";
import { rankedParks } from "./rank-parks";
import { registerCounts, statedInWords, type RegisterCounts } from "./register-counts";
import type { FigureOrigin, ReportRun } from "./report-document";
import type { Telling } from "./report-input";
import { clause, count, phrase, run, say, sentence, type Phrase } from "./sentences";

const { enterprises: words, units } = reportText;

export function tagged(enterprises: readonly EnterpriseRecord[], tag: EnterpriseTag): EnterpriseRecord[] {
  return enterprises.filter((one) => one.tags.includes(tag));
}

export function enterpriseNames(enterprises: readonly EnterpriseRecord[], limit: number): string {
  return listInWords(
    enterprises.map((one) => one.name),
    { measureWord: words.measureWord, limit },
  );
}

type MoneyField = "revenue" | "priorRevenue" | "plannedInvestment" | "completedInvestment";

/** The origin of a sum in the sheet's row. */
function sumOrigin(
  rows: readonly EnterpriseRecord[],
  row: string,
  column: string,
  ...fields: MoneyField[]
): FigureOrigin {
  return { cell: { template: "enterprises", row, column }, inputs: cellsOfRows(rows, ...fields) };
}

function expansion(
  enterprises: readonly EnterpriseRecord[],
  { decimals, limit, sumRatios }: Telling,
): ReportRun {
  const rows = tagged(enterprises, "扩建升级");
  if (rows.length === 0) return run([]);
  const planned = moneySum(rows, (row) => row.plannedInvestment);
  const completed = moneySum(rows, (row) => row.completedInvestment);
  const pair = pairedSums(
    rows,
    (row) => row.completedInvestment,
    (row) => row.plannedInvestment,
    { sumRatios },
  );
  const share = shareOf(pair.one, pair.other);
  const origin = (column: string, ...fields: MoneyField[]) =>
    sumOrigin(rows, rowKeys.group("扩建升级"), column, ...fields);
  const completedTold = (amount: ToldFigure<FigureOrigin>): Phrase => {
    if (share === undefined) return say(words.completedAmount, amount);
    const progress = origin("investmentProgress", "plannedInvestment", "completedInvestment");
    const rate = percent(share, decimals, progress);
    if (pair.leftOut === 0) return say(words.completed, amount, rate);
    // No cell of its own holds how many were left out.
    const leftOut = count(pair.leftOut, units.enterprises, { inputs: progress.inputs });
    return say(words.completedOfSome, amount, rate, leftOut);
  };
  return run(
    [
      words.expansion(enterpriseNames(rows, limit)),
      planned === undefined
        ? undefined
        : say(words.investment, money(planned, "万元", decimals, origin("planned", "plannedInvestment"))),
      completed === undefined
        ? undefined
        : completedTold(money(completed, "万元", decimals, origin("completed", "completedInvestment"))),
    ],
    cellsOfRows(rows, "name"),
  );
}

const TOLD: [EnterpriseTag, (names: string) => string][] = [
  ["增资扩股", words.capital],
  ["达产达标", words.fullCapacity],
  ["新投产进规模", words.newlyStarted],
  ["规下转规上", words.pipeline],
  ["申报规上", words.filing],
  ["搬迁/退企还城", words.moving],
];

/** The revenue of all that are listed, as the total row has it, and of each park. */
function revenue(
  enterprises: readonly Shared<EnterpriseRecord>[],
  parks: readonly string[],
  { decimals, sumRatios }: Telling,
): ReportRun[] {
  const rows = enterprises.map(({ record }) => record);
  const current = moneySum(rows, (row) => row.revenue);
  if (current === undefined) return [];
  const { one, other, leftOut } = pairedSums(
    rows,
    (row) => row.revenue,
    (row) => row.priorRevenue,
    { sumRatios },
  );
  const rate = one === undefined || other === undefined ? undefined : growth(one, other);
  const origin = (column: string, ...fields: MoneyField[]) =>
    sumOrigin(rows, rowKeys.total, column, ...fields);
  const rateOrigin = origin("growth", "revenue", "priorRevenue");
  return [
    run([
      say(
        words.revenue,
        count(rows.length, units.enterprises, { inputs: cellsOfRows(rows, "name") }),
        money(current, "万元", decimals, origin("revenue", "revenue")),
      ),
      rate?.defined
        ? phrase(
            clause(
              () => rateOrigin,
              (out) => growthClause(out, rate.value, decimals),
            ),
            // No cell of its own holds how many were left out.
            leftOut === 0
              ? undefined
              : say(words.growthLeftOut, count(leftOut, units.enterprises, { inputs: rateOrigin.inputs })),
          )
        : undefined,
    ]),
    rankedParks(
      words.ranked,
      parks.flatMap((park) => {
        const own = enterprises.filter((each) => each.parks.includes(park)).map(({ record }) => record);
        const value = moneySum(own, (row) => row.revenue);
        const place = sumOrigin(own, rowKeys.subtotal(park), "revenue", "revenue");
        return value === undefined ? [] : [{ park, value, told: money(value, "万元", decimals, place) }];
      }),
    ),
  ];
}

/** 现有规上企业30户（列名4户）, 正在申报16户, those being nurtured; and those that only lack the entry. */
function register({ registered, applying, nurtured, reached, origin }: RegisterCounts): ReportRun[] {
  const rows = (lead: string, counted: readonly EnterpriseRecord[], place: FigureOrigin) =>
    counted.length === 0 ? undefined : phrase(lead, count(counted.length, units.enterprises, place));
  return [
    run([
      registered.count > 0 ? phrase(words.registered, statedInWords(registered)) : undefined,
      applying.count > 0 ? phrase(words.applying, statedInWords(applying)) : undefined,
      rows(words.nurtured, nurtured, { cell: origin.cell, inputs: cellsOfRows(nurtured, "tags") }),
    ]),
    run([
      rows(words.reached, reached, {
        cell: { template: "enterprises", line: sheets.enterprises.pipeline.reachedOnly },
        inputs: cellsOfRows(reached, "revenueLast12"),
      }),
    ]),
  ];
}

/** Who expands, who is on the way to 规上, who moves: an enterprise under each of its tags. */
export function enterprisesParagraph(
  enterprises: readonly Shared<EnterpriseRecord>[],
  parks: readonly string[],
  parameters: Parameters,
  telling: Telling,
): ReportRun[] {
  const records = enterprises.map(({ record }) => record);
  const groups = TOLD.map(([tag, told]) => {
    const rows = tagged(records, tag);
    return rows.length === 0
      ? run([])
      : run([told(enterpriseNames(rows, telling.limit))], cellsOfRows(rows, "name", "tags"));
  });
  return [
    ...sentence([expansion(records, telling), ...groups]),
    ...sentence(revenue(enterprises, parks, telling)),
    ...sentence(register(registerCounts(records, parameters))),
  ];
}
