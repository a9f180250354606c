import { sheets } from "../../locales/zh-CN/sheets";
import { quotedText } from "../cells/input-cell";
import type { RowCells } from "../indicators/indicator-formulas";

const words = sheets.projects;

/** Investment progress, for rows and totals alike. */
export function investmentProgress(at: RowCells): string {
  const [investment, invested] = [at("investment"), at("invested")];
  return `=IF(OR(${investment}="",${invested}=""),"",IF(${investment}>0,PARK.PROGRESS(${invested},${investment}),""))`;
}

/** What follows from a project's own dates and progress, by the report date and never by today's clock. */
export function projectStatus(at: RowCells): Record<string, string> {
  const [start, planned, actual] = [at("start"), at("plannedFinish"), at("actualFinish")];
  const [progress, time, stage] = [at("progress"), at("timeProgress"), at("stage")];
  const isFinished = `AND(ISNUMBER(${actual}),N(${actual})<=报告日)`;
  const known = (then: string) => `=IF(NOT(ISNUMBER(报告日)),"",${then})`;
  // Work that is reported as going on has started, also where no date says when.
  const begun = `IF(${start}="",IF(OR(${stage}="开工",${stage}="在建"),报告日,""),${start})`;
  return {
    investmentProgress: investmentProgress(at),
    timeProgress: known(
      `IF(OR(${start}="",${planned}=""),"",IF(${isFinished},1,IF(${planned}>${start},MAX(0,MIN(1,(报告日-${start})/(${planned}-${start}))),IF(${planned}=${start},IF(报告日>=${start},1,0),""))))`,
    ),
    gap: `=IF(OR(${progress}="",${time}=""),"",100*(${progress}-${time}))`,
    overdue: known(`IF(${planned}="","",PARK.OVERDUE(${planned},${actual},报告日))`),
    status: known(
      `IF(${planned}="",IF(${isFinished},${quotedText(words.finished)},""),PARK.TIMESTATUS(${begun},${planned},${actual},报告日))`,
    ),
  };
}

/**
 * One month of the timeline: built, planned, or beyond the planned finish; with an arrow where the work began before the
 * year or goes on after it. A project whose start is not known has its planned finish marked.
 */
export function timelineCell(at: RowCells, month: number, year: string): string {
  const [start, planned, actual] = [at("start"), at("plannedFinish"), at("actualFinish")];
  const first = `DATE(${year},${month},1)`;
  const last = `DATE(${year},${month + 1},0)`;
  const end = `IF(AND(ISNUMBER(${actual}),N(${actual})<=报告日),${actual},MAX(N(${planned}),${start},报告日))`;
  const built = `IF(${first}<=报告日,${quotedText(words.filled)},${quotedText(words.ahead)})`;
  const inTime = `IF(AND(ISNUMBER(${planned}),N(${planned})<${first}),${quotedText(words.late)},${built})`;
  const edge =
    month === 1
      ? `IF(${start}<${first},${quotedText(words.before)},${inTime})`
      : month === 12
        ? `IF(${end}>${last},${quotedText(words.after)},${inTime})`
        : inTime;
  const bar = `IF(AND(${start}<=${last},${end}>=${first}),${edge},"")`;
  const mark = `IF(AND(N(${planned})>=${first},N(${planned})<=${last}),${quotedText(words.due)},"")`;
  return `=IF(NOT(AND(ISNUMBER(报告日),ISNUMBER(${year}))),"",IF(ISNUMBER(${start}),${bar},${mark}))`;
}
