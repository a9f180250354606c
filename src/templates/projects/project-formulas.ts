import { sheets } from "../../locales/zh-CN/sheets";
import { PROGRESS_LIMIT } from "../../records/reading/rate-limits";
import type { ProjectField, RowSource } from "../../records/records";
import { inputReference, numberExpression, quotedText } from "../cells/input-cell";
import type { FigureFormulas } from "../figures/figure-formulas";
import type { RowCells } from "../indicators/indicator-formulas";

const words = sheets.projects;

/** Reported progress: a figure as a figure, words as words. Typed as 80 for 80 % it is refused, and the cell stays blank. */
export function progressExpression(source: RowSource<ProjectField>): string {
  const figure = numberExpression(source, "progress", { limit: PROGRESS_LIMIT });
  const cell = inputReference(source, "progress");
  const isRead = source.readAs?.progress !== undefined || source.refused?.includes("progress");
  return cell === undefined || isRead ? figure : `IF(ISTEXT(${cell}),${cell},${figure})`;
}

/** Investment progress, for rows and totals alike. */
function investmentProgress(at: RowCells, figures: FigureFormulas): string {
  const [investment, invested] = [at("investment"), at("invested")];
  return `=IF(COUNT(${investment},${invested})<2,"",IF(${investment}>0,${figures.progress(invested, investment)},""))`;
}

/** What follows from a project's own dates and progress, by the report date and never by today's clock. */
export function projectStatus(at: RowCells, figures: FigureFormulas): Record<string, string> {
  const [start, planned, actual] = [at("start"), at("plannedFinish"), at("actualFinish")];
  const [progress, time, stage] = [at("progress"), at("timeProgress"), at("stage")];
  const isFinished = `AND(ISNUMBER(${actual}),N(${actual})<=报告日)`;
  // Work that is reported as going on has started, also where no date says when.
  const goesOn = `OR(${stage}="开工",${stage}="在建")`;
  const elapsed = `MAX(0,MIN(1,(报告日-${start})/(${planned}-${start})))`;
  return {
    investmentProgress: investmentProgress(at, figures),
    timeProgress: `=IF(COUNT(${start},${planned},报告日)<3,"",IF(${isFinished},1,IF(${planned}>${start},${elapsed},IF(${planned}=${start},IF(报告日>=${start},1,0),""))))`,
    gap: `=IF(COUNT(${progress},${time})<2,"",100*(${progress}-${time}))`,
    overdue: `=IF(COUNT(${planned},报告日)<2,"",${figures.overdue(planned, actual, "报告日")})`,
    status: `=IF(COUNT(报告日)=0,"",IF(${isFinished},${quotedText(words.finished)},IF(COUNT(${planned})=0,"",${figures.openStatus(start, planned, "报告日", goesOn)})))`,
  };
}

/**
 * One month of the timeline: built, planned, or beyond the planned finish; with an arrow where the work began before the
 * year or goes on after it. A project whose start is not known has its planned finish marked.
 */
export function timelineCell(at: RowCells, month: number, year: string): string {
  const [start, planned, actual, status] = [
    at("start"),
    at("plannedFinish"),
    at("actualFinish"),
    at("status"),
  ];
  const first = `DATE(${year},${month},1)`;
  const next = `DATE(${year},${month + 1},1)`;
  const end = `IF(${status}=${quotedText(words.finished)},${actual},MAX(${start},${planned},报告日))`;
  const built = `IF(${first}<=报告日,${quotedText(words.filled)},${quotedText(words.ahead)})`;
  const inTime = `IF(COUNT(${planned})*(N(${planned})<${first}),${quotedText(words.late)},${built})`;
  const isPast = `${end}<${first}`;
  const bars: Partial<Record<number, string>> = {
    1: `IF(${isPast},"",IF(${start}<${first},${quotedText(words.before)},${inTime}))`,
    // December has as many days as are counted here: work ends before it, in it or after it.
    12: `CHOOSE(2+SIGN(INT((${end}-${first})/31)),"",${inTime},${quotedText(words.after)})`,
  };
  const bar = `IF(${start}>=${next},"",${bars[month] ?? `IF(${isPast},"",${inTime})`})`;
  const isDue = `EOMONTH(N(${planned}),0)=DATE(${year},${month + 1},0)`;
  const mark = `IF(${isDue},${quotedText(words.due)},"")`;
  return `=IF(COUNT(报告日,${year})<2,"",IF(COUNT(${start}),${bar},${mark}))`;
}
