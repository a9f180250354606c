import { rollover as english } from "../../locales/en-US/rollover";
import type { Language } from "../../locales/language";
import { rollover as chinese } from "../../locales/zh-CN/rollover";
import { periodWords } from "./roll-over-period";
import type { RollOverPlan, WriteReason } from "./roll-over-plan";

/** What the plan will do to the workbook, in one line each. */
export function rollOverPreview(plan: RollOverPlan, language: Language): string[] {
  const words = (language === "zh-CN" ? chinese : english).preview;
  const count = (reason: WriteReason) => plan.writes.filter((write) => write.reason === reason).length;
  const counted = (cells: number, line: (cells: number) => string) => (cells > 0 ? [line(cells)] : []);
  const { replaced, appended } = plan.history;
  const filled = count("priorFilled");
  const emptied = count("priorUnknown");
  return [
    words.period(periodWords(plan.from), periodWords(plan.to)),
    ...(plan.keeps.length > 0 ? [words.kept(plan.keeps.map(({ name }) => name))] : []),
    words.history(replaced.length + appended.length),
    ...counted(replaced.length, words.historyAgain),
    ...counted(count("cleared"), words.cleared),
    ...counted(filled, words.priorFilled),
    ...counted(emptied, words.priorUnknown),
    ...(filled + emptied === 0 ? [words.priorLeft] : []),
    ...counted(count("targetSet"), words.targetsSet),
    ...counted(count("targetAsked"), words.targetsAsked),
    ...(count("progressCleared") > 0
      ? [words.progressCleared(count("progressCleared"))]
      : [words.progressKept]),
  ];
}
