import { reportText } from "../../../locales/zh-CN/report-text";
import { sheets } from "../../../locales/zh-CN/sheets";
import { type EnterpriseRecord } from "../../../records/records";
import { ENTERPRISE_TAGS } from "../../../records/enterprise-tags";
import type { Shared } from "../../../templates/parks/shared-records";
import { moneySum, pairedSums, shareOf } from "../money-sums";
import type { ReportTable } from "../report-document";
import type { ReportScope } from "../report-scope";
import { MOST_TABLE_ROWS, tableOf, type TableColumn } from "./table-columns";
import { amountCell, growthCell, percentCell } from "./table-figures";
import type { SumRatios } from "../../../templates/parameters/parameter-keys";
import type { Decimals } from "../../../wording/told-figure";

const { headers, unit, registered, notRegistered, subtotal, total, untagged, group, name } =
  sheets.enterprises;

/** One enterprise, or several of which only sums are told. */
interface Line {
  label: string;
  rows: readonly EnterpriseRecord[];
  /** Parks that share the one enterprise. */
  parks: readonly string[];
}

type MoneyField = "revenue" | "priorRevenue" | "plannedInvestment" | "completedInvestment";

function sumOf({ rows }: Line, field: MoneyField): number | undefined {
  return moneySum(rows, (row) => row[field], unit);
}

function pairOf(
  { rows }: Line,
  field: MoneyField,
  beside: MoneyField,
  sumRatios: SumRatios | undefined,
): ReturnType<typeof pairedSums> {
  return pairedSums(
    rows,
    (row) => row[field],
    (row) => row[beside],
    { unit, sumRatios },
  );
}

/** What the total's ratios leave out, as the sheet's footnote says it. */
function leftOutNote(line: Line, sumRatios: SumRatios | undefined): string | undefined {
  const growth = pairOf(line, "revenue", "priorRevenue", sumRatios).leftOut;
  const progress = pairOf(line, "completedInvestment", "plannedInvestment", sumRatios).leftOut;
  return growth + progress === 0
    ? undefined
    : reportText.tables.leftOut(growth, progress, sumRatios === "blank");
}

function columns(decimals: Decimals, summed: boolean, sumRatios: SumRatios | undefined): TableColumn<Line>[] {
  const own =
    (of: (row: EnterpriseRecord) => string | undefined) =>
    ({ rows: [row], label }: Line): string =>
      row && row.name === label ? (of(row) ?? "") : "";
  const money = (header: string, field: MoneyField): TableColumn<Line> => ({
    header,
    numeric: true,
    cell: (line) => amountCell(sumOf(line, field), decimals),
  });
  return [
    { header: summed ? headers.tags : headers.name, cell: ({ label }) => label },
    { header: headers.park, cell: ({ parks }) => parks.join("、") },
    { header: headers.cluster, cell: own((row) => row.cluster) },
    { header: headers.tags, cell: own((row) => row.tags.join("、")) },
    {
      header: headers.registered,
      cell: own((row) =>
        row.registered === undefined ? undefined : row.registered ? registered : notRegistered,
      ),
    },
    money(headers.revenue, "revenue"),
    money(headers.prior, "priorRevenue"),
    {
      header: headers.growth,
      numeric: true,
      cell: (line) => {
        const { one, other } = pairOf(line, "revenue", "priorRevenue", sumRatios);
        return growthCell(one, other, decimals);
      },
    },
    money(headers.planned, "plannedInvestment"),
    money(headers.completed, "completedInvestment"),
    {
      header: headers.investmentProgress,
      numeric: true,
      cell: (line) => {
        const { one, other } = pairOf(line, "completedInvestment", "plannedInvestment", sumRatios);
        return percentCell(shareOf(one, other), decimals);
      },
    },
    { header: headers.expansion, cell: own((row) => row.expansion) },
    { header: headers.progress, cell: own((row) => row.progress) },
    { header: headers.responsible, cell: own((row) => row.responsible) },
  ];
}

/** A row for each tag where there are too many enterprises to name. */
function tagLines(enterprises: readonly Shared<EnterpriseRecord>[]): Line[] {
  const records = enterprises.map(({ record }) => record);
  const groups = [
    ...ENTERPRISE_TAGS.map((tag) => ({
      tag: tag as string,
      rows: records.filter((row) => row.tags.includes(tag)),
    })),
    { tag: untagged, rows: records.filter((row) => row.tags.length === 0) },
  ];
  return groups.flatMap(({ tag, rows }) =>
    rows.length === 0 ? [] : [{ label: group(tag, rows.length), rows, parks: [] }],
  );
}

/** The enterprises, each once with its tags, under them the parks' subtotals and the total. */
export function enterpriseTable(
  { enterprises, parks, sumRatios }: ReportScope,
  decimals: Decimals,
): ReportTable {
  const summed = enterprises.length > MOST_TABLE_ROWS;
  const lines: Line[] = summed
    ? tagLines(enterprises)
    : enterprises.map(({ record, parks: own }) => ({
        label: record.name,
        rows: [record],
        parks: parks.length === 0 ? [] : own,
      }));
  const totals: Line[] = [
    ...parks.map((park) => {
      const rows = enterprises.filter((each) => each.parks.includes(park)).map(({ record }) => record);
      return { label: subtotal(park, rows.length), rows, parks: [] };
    }),
    { label: total(enterprises.length), rows: enterprises.map(({ record }) => record), parks: [] },
  ];
  const all: Line = { label: "", rows: enterprises.map(({ record }) => record), parks: [] };
  const note = [
    ...(summed ? [reportText.tables.enterprisesSummed(enterprises.length, name)] : []),
    leftOutNote(all, sumRatios) ?? "",
  ].join("");
  return tableOf(
    {
      title: name,
      unit: sheets.unitLine(unit),
      ...(note === "" ? {} : { note }),
    },
    columns(decimals, summed, sumRatios),
    [...lines.map((row) => ({ row })), ...totals.map((row) => ({ row, strong: true }))],
  );
}
