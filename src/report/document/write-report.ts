import { reportText } from "../../locales/zh-CN/report-text";
import type { IndicatorRecord } from "../../records/records";
import { indicatorLines } from "../../templates/indicators/indicator-lines";
import { choosePark } from "../../templates/parks/chosen-parks";
import { fromSerial } from "../../statistics/calendar/date-serial";
import { measuresOf, type IndicatorMeasures } from "./indicator-measures";
import { periodInWords } from "./period-words";
import {
  PARAGRAPH_KEYS,
  type ParagraphKey,
  type ReportBlock,
  type ReportDocument,
  type ReportRun,
} from "./report-document";
import type { ReportInput, ReportOptions } from "./report-input";
import { reportTables } from "./report-tables";
import { difficultyParagraphs } from "./tell-difficulties";
import { enterprisesParagraph } from "./tell-enterprises";
import { indicatorsParagraph } from "./tell-indicators";
import { outlookParagraph } from "./tell-outlook";
import { facilitiesParagraph, projectsParagraph } from "./tell-projects";
import { growthParagraph, standingParagraph } from "./tell-standing";

/** Figures of several rows in one: a sum only where every row has the figure. */
function total(records: readonly IndicatorRecord[], name: string, park: string): IndicatorRecord | undefined {
  const first = records[0];
  if (!first || records.some((record) => record.unit !== first.unit)) return undefined;
  if (records.length === 1) return { ...first, park };
  const sum = (of: (record: IndicatorRecord) => number | undefined): number | undefined =>
    records.every((record) => of(record) !== undefined)
      ? records.reduce((all, record) => all + (of(record) ?? 0), 0)
      : undefined;
  return {
    park,
    name,
    unit: first.unit,
    target: sum((record) => record.revisedTarget ?? record.target),
    actual: sum((record) => record.actual),
    prior: sum((record) => record.prior),
    constantPrices: records.some((record) => record.constantPrices),
    source: { sheet: first.source.sheet, row: first.source.row, cells: {} },
  };
}

interface Told {
  place: string;
  /** What the standing, the growth and the outlook are told of: the 区 where there are several parks. */
  main: IndicatorMeasures[];
  groups: { park: string; measures: IndicatorMeasures[] }[];
}

function chosen(input: ReportInput): Told {
  const { parameters } = input;
  const choice = choosePark(input.indicators, parameters, parameters.area ?? "");
  const measured = (record: IndicatorRecord): IndicatorMeasures =>
    measuresOf(record, parameters.month, parameters.schedule);
  const place = choice.title || reportText.anyPlace;
  if (choice.parks.length < 2) {
    const main = choice.rows.map(measured);
    return { place, main, groups: [{ park: "", measures: main }] };
  }
  const totals = indicatorLines(choice.rows, choice.parks).flatMap((line) => {
    const one = line.kind === "total" ? total(line.records, line.name, "") : undefined;
    return one ? [measured(one)] : [];
  });
  const parks = choice.parks.map((park) => ({
    park,
    measures: choice.rows.filter((record) => record.park === park).map(measured),
  }));
  return { place, main: totals, groups: [{ park: place, measures: totals }, ...parks] };
}

function signature({ reportingUnit, reportedOn }: ReportInput["parameters"]): string[] {
  const lines = reportingUnit ? [reportingUnit] : [];
  if (reportedOn !== undefined) {
    const { year, month, day } = fromSerial(reportedOn);
    lines.push(`${year}年${month}月${day}日`);
  }
  return lines;
}

const SUBHEADINGS: Partial<Record<ParagraphKey, string>> = {
  indicators: reportText.subheadings.indicators,
  standing: reportText.subheadings.indicators,
  growth: reportText.subheadings.indicators,
  enterprises: reportText.subheadings.enterprises,
  projects: reportText.subheadings.projects,
  facilities: reportText.subheadings.facilities,
};

/** Paragraphs under their headings; a heading stands only above something. */
function blocksOf(
  paragraphs: readonly { key: ParagraphKey; runs: ReportRun[] }[],
  period: string,
): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let [heading, subheading, number] = ["", "", 0];
  for (const { key, runs } of paragraphs) {
    const above =
      key === "difficulties"
        ? reportText.headings.difficulties
        : key === "outlook"
          ? reportText.headings.outlook
          : reportText.headings.development(period);
    if (above !== heading) {
      heading = above;
      blocks.push({ kind: "heading", key, runs: [{ text: above, sources: [] }] });
    }
    const below = SUBHEADINGS[key];
    if (below !== undefined && below !== subheading) {
      subheading = below;
      number++;
      const mark = reportText.chineseNumbers.charAt(number - 1);
      blocks.push({
        kind: "subheading",
        key,
        runs: [{ text: reportText.subheading(mark, below), sources: [] }],
      });
    }
    blocks.push({ kind: "paragraph", key, runs });
  }
  return renumbered(blocks);
}

/** 一、二、三 in the order that is left when a section has nothing to say. */
function renumbered(blocks: ReportBlock[]): ReportBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const mark = reportText.chineseNumbers.charAt(number++);
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: mark + run.text.slice(1) })) };
  });
}

/**
 * The report of the period: its paragraphs in the order of the offices' reports, each telling only what the rows hold,
 * and the three tables. Without a month nothing can be said of the schedule; the figures are told all the same.
 */
export function writeReport(input: ReportInput, options: ReportOptions = {}): ReportDocument {
  const { parameters, enterprises, projects } = input;
  const decimals = options.decimals ?? parameters.decimals;
  const include = options.include ?? PARAGRAPH_KEYS;
  const month = parameters.month ?? 0;
  const period = month > 0 ? periodInWords(month, parameters.year) : parameters.periodLabel;
  const { place, main, groups } = chosen(input);
  const limit = options.listLimit;
  const told = { month, decimals, withPark: false, limit };
  const tell: Record<ParagraphKey, () => ReportRun[][]> = {
    indicators: () => [
      indicatorsParagraph(
        groups.map((group, at) => (at === 0 ? { ...group, park: place } : group)),
        period,
        decimals,
      ),
    ],
    standing: () => [standingParagraph(main, parameters.schedule, month, decimals, false)],
    growth: () => [growthParagraph(main, decimals, false)],
    enterprises: () => [enterprisesParagraph(enterprises, parameters.threshold, decimals, limit)],
    projects: () => [projectsParagraph(projects, parameters, decimals, limit)],
    facilities: () => [facilitiesParagraph(projects, parameters, decimals)],
    difficulties: () => difficultyParagraphs({ measures: main, enterprises, projects, parameters }, told),
    outlook: () => [outlookParagraph({ measures: main, enterprises, parameters }, told)],
  };
  const paragraphs = PARAGRAPH_KEYS.filter((key) => include.includes(key)).flatMap((key) =>
    tell[key]()
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ key, runs })),
  );
  return {
    title: reportText.title(place),
    period: reportText.brackets(parameters.periodLabel || period),
    blocks: blocksOf(paragraphs, month > 0 ? periodInWords(month) : period),
    tables: reportTables(input, decimals),
    signature: signature(parameters),
  };
}
