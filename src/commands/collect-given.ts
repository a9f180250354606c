import type { FormFile } from "../collecting/form-files";
import type { CollectionLine } from "../collecting/plan-collection";
import { collecting } from "../locales/zh-CN/collecting";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import { acceptCollection, makeForms, previewCollection } from "./collect";
import type { GivenFile } from "./collect";
import { commandOutcome } from "./command-outcome";
import { findingText } from "./finding-text";

type Told = Finding & { message: string };

/** A line of 收集情况 in words. */
interface ToldLine extends Omit<CollectionLine, "findings"> {
  /** Of the sheet: 已报, 未报 … */
  told: string;
  findings: string[];
}

interface ReceiveAnswer {
  message: string;
  lines: ToldLine[];
  findings: Told[];
  problem?: { kind: string };
}

export interface CollectAnswer {
  send: (how: "each" | "book", deadline?: string) => Promise<{ files: FormFile[]; findings: Told[] }>;
  receive: (files: readonly GivenFile[], deadline?: string) => Promise<ReceiveAnswer>;
}

/** What a caller without a pane does in place of the pane's page 收集. */
export function collectGiven(language: Language): Promise<CollectAnswer> {
  const tell = (finding: Finding): Told => ({ ...finding, message: findingText(finding, language) });
  return Promise.resolve({
    send: async (how, deadline) => {
      const made = await makeForms(how, deadline);
      const files = made.flatMap((each) => ("bytes" in each ? [each] : []));
      return { files, findings: made.flatMap((each) => ("kind" in each ? [tell(each)] : [])) };
    },
    receive: async (files, deadline) => {
      const preview = await previewCollection(files, language, deadline);
      if (Array.isArray(preview)) {
        const findings = preview.map(tell);
        const kind = findings[0]?.kind ?? "collectNothing";
        return { message: findings[0]?.message ?? "", lines: [], findings, problem: { kind } };
      }
      // Blank options: a workbook that lists enterprises has its tables.
      const outcome = commandOutcome(await acceptCollection(preview, { language }), language);
      const lines = preview.collection.lines.map((line): ToldLine => ({
        ...line,
        told: collecting.states[line.state],
        findings: line.findings.map((finding) => findingText(finding, language)),
      }));
      return {
        message: outcome.findings.find(({ kind }) => kind === "collectDone")?.message ?? outcome.message,
        ...{ lines, findings: outcome.findings },
        ...(outcome.problem ? { problem: { kind: outcome.problem.kind } } : {}),
      };
    },
  });
}
