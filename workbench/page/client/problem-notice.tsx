import type { PageText } from "../../locales/page";

export interface ProblemNoticeProps {
  text: PageText;
  problem: string;
  dismiss(): void;
}

/** One line below the ribbon, as Excel shows its own: it stands until it is closed. */
export function ProblemNotice({ text, problem, dismiss }: ProblemNoticeProps) {
  return (
    <div className="problem" role="alert">
      <span>{problem}</span>
      <button type="button" title={text.problem.dismiss} aria-label={text.problem.dismiss} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
