import { textsIn } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { periodWords } from "./roll-over-period";
import type { RollOverPlan, WriteReason } from "./roll-over-plan";

/** What the plan will do to the workbook, in one line each. */
export function rollOverPreview(plan: RollOverPlan, language: Language): string[] {
  const words = textsIn(language).rollover.preview;
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
