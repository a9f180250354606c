import { reportText } from "../../locales/zh-CN/report-text";
import type { EnterpriseRecord, EnterpriseTag } from "../../records/records";
import { unitFactor } from "../../records/unit-conversion";
import { reachesDesignatedSize } from "../../statistics/designated-size";
import { percentInWords } from "../../wording/digits";
import { listInWords } from "../../wording/list-in-words";
import { moneyInWords } from "./money-in-words";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { run, sentence } from "./sentences";

const words = reportText.enterprises;

export function tagged(enterprises: readonly EnterpriseRecord[], tag: EnterpriseTag): EnterpriseRecord[] {
  return enterprises.filter((one) => one.tags.includes(tag));
}

export function enterpriseNames(enterprises: readonly EnterpriseRecord[], limit?: number): string {
  return listInWords(
    enterprises.map((one) => one.name),
    { measureWord: words.measureWord, limit: limit ?? enterprises.length },
  );
}

/** A sum in 万元 over the rows that state it; undefined where none does. */
export function sumInTenThousands(
  rows: readonly EnterpriseRecord[],
  of: (row: EnterpriseRecord) => number | undefined,
): number | undefined {
  const stated = rows.flatMap((row) => {
    const value = of(row);
    const factor = unitFactor(row.unit, "万元");
    return value === undefined || factor === undefined ? [] : [value * factor];
  });
  return stated.length === 0 ? undefined : stated.reduce((sum, value) => sum + value, 0);
}

function expansion(enterprises: readonly EnterpriseRecord[], decimals: number, limit?: number): ReportRun {
  const rows = tagged(enterprises, "扩建升级");
  if (rows.length === 0) return run([]);
  const planned = sumInTenThousands(rows, (row) => row.plannedInvestment);
  const both = rows.filter(
    (row) => row.plannedInvestment !== undefined && row.completedInvestment !== undefined,
  );
  const completed = sumInTenThousands(both, (row) => row.completedInvestment);
  const base = sumInTenThousands(both, (row) => row.plannedInvestment);
  return run(
    [
      words.expansion(enterpriseNames(rows, limit)),
      planned === undefined ? undefined : words.investment(moneyInWords(planned, "万元", decimals)),
      completed === undefined || !base
        ? undefined
        : words.completed(
            moneyInWords(completed, "万元", decimals),
            percentInWords(completed / base, decimals),
          ),
    ],
    rows.flatMap((row) => cellsOf(row.source, "name", "plannedInvestment", "completedInvestment")),
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

/** Who expands, who is on the way to 规上, who moves: an enterprise under each of its tags. */
export function enterprisesParagraph(
  enterprises: readonly EnterpriseRecord[],
  threshold: number,
  decimals: number,
  limit?: number,
): ReportRun[] {
  const groups = TOLD.map(([tag, told]) => {
    const rows = tagged(enterprises, tag);
    return rows.length === 0
      ? run([])
      : run(
          [told(enterpriseNames(rows, limit))],
          rows.flatMap((row) => cellsOf(row.source, "name", "tags")),
        );
  });
  const registered = enterprises.filter((row) => row.registered === true);
  const reached = enterprises.filter((row) => {
    const factor = unitFactor(row.unit, "万元");
    return (
      row.registered === false &&
      row.revenueLast12 !== undefined &&
      factor !== undefined &&
      reachesDesignatedSize(row.revenueLast12 * factor, threshold)
    );
  });
  const register = run([
    registered.length === 0 ? undefined : words.registered(registered.length),
    reached.length === 0 ? undefined : words.reached(reached.length),
  ]);
  return [...sentence([expansion(enterprises, decimals, limit), ...groups]), ...sentence([register])];
}
