import { reportText } from "../../locales/zh-CN/report-text";
import type { CellPlace } from "../../records/finding";
import type { ReportRun } from "./report-document";

/** Clauses joined by ， into a run; undefined clauses are what is not known. */
export function run(clauses: readonly (string | undefined)[], sources: CellPlace[] = []): ReportRun {
  return {
    text: clauses.filter((clause) => clause !== undefined && clause !== "").join(reportText.comma),
    sources,
  };
}

/** Runs as one sentence: ； between them and 。 at the end. Runs without words are dropped. */
export function sentence(runs: readonly ReportRun[], lead = ""): ReportRun[] {
  const told = runs.filter((one) => one.text !== "");
  return told.map((one, at) => ({
    text:
      (at === 0 ? lead : "") + one.text + (at === told.length - 1 ? reportText.stop : reportText.semicolon),
    sources: one.sources,
  }));
}

/** A、B和C */
export function namesInWords(names: readonly string[]): string {
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : names.slice(0, -1).join("、") + reportText.and + last;
}
