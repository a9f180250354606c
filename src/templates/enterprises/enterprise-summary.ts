import { sheets } from "../../locales/zh-CN/sheets";
import { quotedText } from "../cells/input-cell";
import type { FigureFormulas } from "../figures/figure-formulas";
import type { ChartArea } from "../layout/compose-sheet";
import type { ParameterReference } from "../parameters/parameter-reference";
import { nextMonthlyFiling, nextYearlyFiling } from "./filing-dates";
import type { KnownCounts } from "./known-counts";

const words = sheets.enterprises;

export interface SummaryContext {
  /** All body rows of a column. */
  range: (key: string) => string;
  /** The cell of a column in the total row. */
  total: (key: string) => string;
  parameter: ParameterReference;
  /** Of what is not known nothing is said. */
  known: KnownCounts;
  figures: FigureFormulas;
}

/** Every enterprise once. */
const once = (range: SummaryContext["range"]) => `(${range("counted")}=${quotedText(words.counted)})`;
const has = (range: SummaryContext["range"], tag: string) =>
  `ISNUMBER(SEARCH(${quotedText(tag)},${range("tags")}))`;
const unregistered = (range: SummaryContext["range"]) =>
  `(${range("registered")}<>${quotedText(words.registered)})`;
/** The register is known to lack it. */
const outsideRegister = (range: SummaryContext["range"]) =>
  `(${range("registered")}=${quotedText(words.notRegistered)})`;

function registeredCount(range: SummaryContext["range"]): string {
  return `COUNTIFS(${range("registered")},${quotedText(words.registered)},${range("counted")},${quotedText(words.counted)})`;
}

const applying = (range: SummaryContext["range"]) =>
  `((${has(range, "申报规上")}+${has(range, "规下转规上")})>0)`;

function applyingCount(range: SummaryContext["range"]): string {
  return `SUMPRODUCT(${applying(range)}*${unregistered(range)}*${once(range)})`;
}

function nurturedCount(range: SummaryContext["range"]): string {
  return `SUMPRODUCT(${has(range, "新投产进规模")}*(1-${applying(range)})*${unregistered(range)}*${once(range)})`;
}

/** The lines under the table: the pipeline, what stopped enterprises cost, the path to doubling. */
export function enterpriseSummary({ range, total, parameter, figures, known }: SummaryContext): string[] {
  return [
    pipelineLine(range, parameter, known),
    filingLine(range, parameter, known),
    ...(known.stopped ? [stoppedLine(range)] : []),
    ...(known.doubling ? [doublingLine(total, parameter, figures)] : []),
  ].filter((line) => line !== "");
}

const text = (...parts: string[]) => quotedText(parts.join(""));

/** The stated number where 参数 has one: it may exceed the rows that are named. */
function stated(named: string, cell: string | undefined): string {
  return cell === undefined ? named : `IF(ISNUMBER(${cell}),${cell},${named})`;
}

const registeredTotal = ({ range, parameter }: Counted) =>
  stated(registeredCount(range), parameter("registeredCount"));
const applyingTotal = ({ range, parameter }: Counted) =>
  stated(applyingCount(range), parameter("applyingCount"));

type Counted = Pick<SummaryContext, "range" | "parameter">;

/** The number in words, with the named rows beside a stated one that differs. */
function countInWords(total: string, named: string, cell: string | undefined): string {
  const { household, listed } = words.pipeline;
  const plain = `${total}&${text(household)}`;
  if (cell === undefined) return plain;
  return `${plain}&IF(AND(ISNUMBER(${cell}),${cell}<>${named}),${text("\uFF08", listed)}&${named}&${text(household, "\uFF09")},"")`;
}

function pipelineLine(
  range: SummaryContext["range"],
  parameter: ParameterReference,
  known: KnownCounts,
): string {
  const {
    title,
    registered,
    applying: applied,
    yearEnd,
    target,
    household,
    short,
    over,
    nurtured,
  } = words.pipeline;
  const [existing, applicants] = [registeredTotal({ range, parameter }), applyingTotal({ range, parameter })];
  const expected = `(${existing}+${applicants})`;
  const goal = parameter("registeredTarget");
  const against = `IF(${expected}<${goal},${text("\uFF0C", short)}&(${goal}-${expected}),${text("\uFF0C", over)}&(${expected}-${goal}))&${text(household)}`;
  const counts = [
    known.registered &&
      `${text(registered)}&${countInWords(existing, registeredCount(range), parameter("registeredCount"))}`,
    known.applying &&
      `${text(applied)}&${countInWords(applicants, applyingCount(range), parameter("applyingCount"))}`,
    known.expected && `${text(yearEnd)}&${expected}&${text(household)}`,
  ].filter((part) => part !== false);
  const aim =
    goal === undefined || !known.target
      ? []
      : [
          `IF(ISNUMBER(${goal}),${text(counts.length > 0 ? "\uFF0C" : "", target)}&${goal}&${text(household)}${known.expected ? `&${against}` : ""},"")`,
        ];
  const main = [counts.join(`&${text("\uFF0C")}&`), ...aim].filter((part) => part !== "").join("&");
  const parts = [main, known.nurtured ? `${text(nurtured)}&${nurturedCount(range)}&${text(household)}` : ""];
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? "" : `=${text(title)}&${said.join(`&${text("\uFF1B")}&`)}`;
}

function filingLine(
  range: SummaryContext["range"],
  parameter: ParameterReference,
  known: KnownCounts,
): string {
  const { reachedOnly, household, yearly, monthly } = words.pipeline;
  const threshold = parameter("threshold");
  const isReached = known.reached && threshold !== undefined;
  const reached = isReached
    ? `${text(reachedOnly)}&SUMPRODUCT(ISNUMBER(${range("last12")})*(${range("last12")}>=${threshold})*${outsideRegister(range)}*${once(range)})&${text(household)}`
    : "";
  if (!known.registered && !known.applying && !isReached) return "";
  const part = (mark: string, label: string, date: string) =>
    `IF(ISNUMBER(${date}),${text(mark, label)}&TEXT(${date},${quotedText(sheets.signature.dateFormat)}),"")`;
  const yearlyPart = part(isReached ? "\uFF1B" : "", yearly, nextYearlyFiling(parameter));
  return `=${[reached, yearlyPart, part("\uFF1B", monthly, nextMonthlyFiling(parameter))].filter((each) => each !== "").join("&")}`;
}

/** Revenue that stopped enterprises had a year ago and no longer have; one without last year's figure has no part in it. */
function stoppedLine(range: SummaryContext["range"]): string {
  const { title, none, lost, gained, households } = words.stopped;
  const stopped = `${has(range, "停产")}*${once(range)}`;
  const known = `SUMPRODUCT(${stopped}*ISNUMBER(${range("prior")}))`;
  const sum = (key: string) =>
    `SUMIFS(${range(key)},${range("tags")},"*停产*",${range("counted")},${quotedText(words.counted)},${range("prior")},">-1E+300")`;
  const fall = `(${sum("prior")}-${sum("revenue")})`;
  return `=${text(title)}&SUMPRODUCT(${stopped})&${text(households, "\uFF0C")}&IF(${known}=0,${text(none)},IF(${fall}<0,${text(gained)},${text(lost)})&TEXT(ABS(${fall}),"#,##0.00")&${text(words.unit)})`;
}

function doublingLine(
  total: SummaryContext["total"],
  parameter: ParameterReference,
  figures: FigureFormulas,
): string {
  const { title, base, path, times, now, ahead, behind, points } = words.doubling;
  const year = parameter("doublingBaseYear");
  const aims = year === undefined ? `ISNUMBER(${total("growth")})` : `COUNT(${total("growth")},${year})=2`;
  const required = figures.requiredGrowth(2, 3);
  const growth = total("growth");
  const against = `IF(${growth}>=${required},${text(ahead)},${text(behind)})&TEXT(ABS(${growth}-${required})*100,"0.00")&${text(points)}`;
  const multiples = ["1", "2", "3"]
    .map((power) => `TEXT((1+${required})^${power},"0.00")&${text(times)}`)
    .join(`&"、"&`);
  return `=IF(${aims},${text(title)}&${year === undefined ? '""' : `${year}`}&${text(base)}&TEXT(${required},"0.00%")&${text(path)}&${multiples}&${text(now)}&TEXT(${growth},"0.00%")&${against},"")`;
}

/** 现有 → 申报中 → 预计年底 against the target, and those being nurtured: bars for what is known. */
export function pipelineChart(
  range: SummaryContext["range"],
  parameter: ParameterReference,
  known: KnownCounts,
): ChartArea | undefined {
  const { registered, applying: applied, yearEnd, target, nurtured } = words.pipeline;
  const goal = parameter("registeredTarget");
  const [existing, applicants] = [registeredTotal({ range, parameter }), applyingTotal({ range, parameter })];
  const bars: readonly [boolean, string, string][] = [
    [known.registered, registered, `=${existing}`],
    [known.applying, applied, `=${applicants}`],
    [known.expected, yearEnd, `=${existing}+${applicants}`],
    [known.target && goal !== undefined, target, `=N(${goal})`],
    [known.nurtured, nurtured, `=${nurturedCount(range)}`],
  ];
  const data = bars.flatMap(([isKnown, label, count]) => (isKnown ? [[label, count]] : []));
  if (!known.registered && !known.applying) return undefined;
  return {
    rows: 11,
    data: [[words.chart, words.pipeline.household], ...data],
    chart: (over, dataRow) => ({
      name: words.name,
      type: "ColumnClustered",
      title: words.chart,
      over,
      categories: { row: dataRow + 1, column: 1, rows: data.length, columns: 1 },
      series: [
        {
          name: words.pipeline.household,
          values: { row: dataRow + 1, column: 2, rows: data.length, columns: 1 },
          color: "#2F75B5",
          labels: "0",
        },
      ],
      axis: { numberFormat: "0", minimum: 0 },
      legend: false,
    }),
  };
}
