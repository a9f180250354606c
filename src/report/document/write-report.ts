import { reportText } from "../../locales/zh-CN/report-text";
import { fromSerial } from "../../statistics/calendar/date-serial";
import { periodInWords } from "./period-words";
import {
  PARAGRAPH_KEYS,
  type ParagraphKey,
  type ReportBlock,
  type ReportDocument,
  type ReportRun,
} from "./report-document";
import { type ReportInput, type ReportOptions, type Telling } from "./report-input";
import { LIST_LIMIT } from "../../wording/list-in-words";
import { reportScope } from "./report-scope";
import { reportTables } from "./report-tables";
import { run, say, wordsOfPieces } from "./sentences";
import { difficultyParagraphs } from "./tell-difficulties";
import { enterprisesParagraph } from "./tell-enterprises";
import { growthParagraph } from "./tell-growth";
import { indicatorParagraphs } from "./tell-indicators";
import { outlookParagraph } from "./tell-outlook";
import { facilitiesParagraph, projectsParagraph } from "./tell-projects";
import { standingParagraphs } from "./tell-standing";

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
  let [heading, subheading, chapter, section] = ["", "", 0, 0];
  for (const { key, runs } of paragraphs) {
    const above = headingAbove(key, period);
    if (above !== heading) {
      heading = above;
      // 一、二、三 in the order that is left when a section has nothing to say.
      const mark = reportText.chineseNumbers.charAt(chapter++);
      blocks.push({ kind: "heading", key, runs: [run([reportText.heading(mark, above)])] });
    }
    const below = SUBHEADINGS[key];
    if (below !== undefined && below !== subheading) {
      subheading = below;
      const mark = reportText.chineseNumbers.charAt(section++);
      blocks.push({ kind: "subheading", key, runs: [run([reportText.subheading(mark, below)])] });
    }
    blocks.push({ kind: "paragraph", key, runs });
  }
  return blocks;
}

function headingAbove(key: ParagraphKey, period: string): string {
  const { development, difficulties, outlook } = reportText.headings;
  return key === "difficulties" ? difficulties : key === "outlook" ? outlook : development(period);
}

/**
 * The report of the period: its paragraphs in the order of the offices' reports, each telling only what the rows hold,
 * and the three tables. Without a month nothing can be said of the schedule; the figures are told all the same.
 */
export function writeReport(input: ReportInput, options: ReportOptions = {}): ReportDocument {
  const { parameters } = input;
  const scope = reportScope(input);
  const { place, main, ofParks, parks, enterprises, projects } = scope;
  const include = options.include ?? PARAGRAPH_KEYS;
  const month = parameters.month ?? 0;
  const telling: Telling = {
    month,
    decimals: {
      amounts: options.decimals?.amounts ?? parameters.decimals.amounts,
      rates: options.decimals?.rates ?? parameters.decimals.rates,
    },
    limit: options.listLimit ?? LIST_LIMIT,
    sumRatios: parameters.sumRatios,
  };
  const period = month > 0 ? periodInWords(month, parameters.year) : parameters.periodLabel;
  const records = {
    enterprises: enterprises.map(({ record }) => record),
    projects: projects.map(({ record }) => record),
  };
  const tell: Record<ParagraphKey, () => ReportRun[][]> = {
    indicators: () =>
      indicatorParagraphs([{ park: place, measures: main }, ...ofParks], period, telling.decimals),
    standing: () => standingParagraphs(scope, parameters, telling),
    growth: () => [growthParagraph(main, telling.decimals)],
    enterprises: () => [enterprisesParagraph(enterprises, parks, parameters, telling)],
    projects: () => [projectsParagraph(projects, parks, parameters, telling)],
    facilities: () => [facilitiesParagraph(records.projects, parameters, telling)],
    difficulties: () => difficultyParagraphs({ measures: main, ...records, parameters }, telling),
    outlook: () => [outlookParagraph(main, records.enterprises, parameters, telling)],
  };
  const paragraphs = PARAGRAPH_KEYS.filter((key) => include.includes(key)).flatMap((key) =>
    tell[key]()
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ key, runs })),
  );
  return {
    title: reportText.title(place),
    period: wordsOfPieces(say(reportText.brackets, parameters.periodLabel || period)),
    blocks: blocksOf(paragraphs, month > 0 ? periodInWords(month) : period),
    tables: reportTables(scope, parameters, telling.decimals),
    signature: signature(parameters),
  };
}
