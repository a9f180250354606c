import { sheets } from "../../locales/zh-CN/sheets";
import { quotedText } from "../cells/input-cell";
import type { FigureFormulas } from "../figures/figure-formulas";
import type { ChartArea } from "../layout/compose-sheet";
import type { ParameterReference } from "../parameters/parameter-reference";
import { nextMonthlyFiling, nextYearlyFiling } from "./filing-dates";

const words = sheets.enterprises;

export interface SummaryContext {
  /** All body rows of a column. */
  range: (key: string) => string;
  /** The cell of a column in the total row. */
  total: (key: string) => string;
  parameter: ParameterReference;
  /** What the rows tell: of what they do not tell nothing is said. */
  known: { register: boolean; stopped: boolean };
  figures: FigureFormulas;
}

/** Every enterprise once. */
const once = (range: SummaryContext["range"]) => `(${range("counted")}=${quotedText(words.counted)})`;
const has = (range: SummaryContext["range"], tag: string) =>
  `ISNUMBER(SEARCH(${quotedText(tag)},${range("tags")}))`;
const unregistered = (range: SummaryContext["range"]) =>
  `(${range("registered")}<>${quotedText(words.registered)})`;

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
    ...(known.register ? [pipelineLine(range, parameter), filingLine(range, parameter)] : []),
    ...(known.stopped ? [stoppedLine(range)] : []),
    doublingLine(total, parameter, figures),
  ];
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

function pipelineLine(range: SummaryContext["range"], parameter: ParameterReference): string {
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
  const against =
    goal === undefined
      ? '""'
      : `IF(ISNUMBER(${goal}),${text("\uFF0C", target)}&${goal}&${text(household, "\uFF0C")}&IF(${expected}<${goal},${text(short)}&(${goal}-${expected}),${text(over)}&(${expected}-${goal}))&${text(household)},"")`;
  const inWords = {
    existing: countInWords(existing, registeredCount(range), parameter("registeredCount")),
    applicants: countInWords(applicants, applyingCount(range), parameter("applyingCount")),
  };
  return `=${text(title, registered)}&${inWords.existing}&${text("\uFF0C", applied)}&${inWords.applicants}&${text("\uFF0C", yearEnd)}&${expected}&${text(household)}&${against}&${text("\uFF1B", nurtured)}&${nurturedCount(range)}&${text(household)}`;
}

function filingLine(range: SummaryContext["range"], parameter: ParameterReference): string {
  const { reachedOnly, household, yearly, monthly } = words.pipeline;
  const threshold = parameter("threshold");
  const reached =
    threshold === undefined
      ? '""'
      : `${text(reachedOnly)}&SUMPRODUCT(ISNUMBER(${range("last12")})*(${range("last12")}>=${threshold})*${unregistered(range)}*${once(range)})&${text(household)}`;
  const part = (label: string, date: string) =>
    `IF(ISNUMBER(${date}),${text("\uFF1B", label)}&TEXT(${date},${quotedText(sheets.signature.dateFormat)}),"")`;
  return `=${reached}&${part(yearly, nextYearlyFiling(parameter))}&${part(monthly, nextMonthlyFiling(parameter))}`;
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
  const required = figures.requiredGrowth(2, 3);
  const growth = total("growth");
  const against = `IF(${growth}>=${required},${text(ahead)},${text(behind)})&TEXT(ABS(${growth}-${required})*100,"0.00")&${text(points)}`;
  const multiples = ["1", "2", "3"]
    .map((power) => `TEXT((1+${required})^${power},"0.00")&${text(times)}`)
    .join(`&"、"&`);
  return `=IF(ISNUMBER(${growth}),${text(title)}&${year === undefined ? '""' : `${year}`}&${text(base)}&TEXT(${required},"0.00%")&${text(path)}&${multiples}&${text(now)}&TEXT(${growth},"0.00%")&${against},"")`;
}

/** 现有 → 申报中 → 预计年底 against the target, and those being nurtured. */
export function pipelineChart(range: SummaryContext["range"], parameter: ParameterReference): ChartArea {
  const { registered, applying: applied, yearEnd, target, nurtured } = words.pipeline;
  const goal = parameter("registeredTarget");
  const [existing, applicants] = [registeredTotal({ range, parameter }), applyingTotal({ range, parameter })];
  const data: [string, string | number][] = [
    [registered, `=${existing}`],
    [applied, `=${applicants}`],
    [yearEnd, `=${existing}+${applicants}`],
    [target, goal === undefined ? 0 : `=N(${goal})`],
    [nurtured, `=${nurturedCount(range)}`],
  ];
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
