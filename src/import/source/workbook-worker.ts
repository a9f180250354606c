import { readWorkbookSource } from "./read-workbook-source";
import { SourceProblem } from "./source-book";
import type { SourceBook, SourceProblemKind } from "./source-book";

/** What the worker answers: the values, or why there are none. */
export type WorkerAnswer =
  { book: SourceBook } | { problem: SourceProblemKind; parameters: Record<string, string | number> };

/** The page's own worker: a file that takes minutes to unpack must not freeze the pane, and can be stopped. */
const page = self as unknown as {
  onmessage: (event: { data: Uint8Array }) => void;
  postMessage: (answer: WorkerAnswer) => void;
};

page.onmessage = ({ data }) => {
  try {
    page.postMessage({ book: readWorkbookSource(data) });
  } catch (error) {
    const known = error instanceof SourceProblem;
    page.postMessage({
      problem: known ? error.kind : "corrupt",
      parameters: known ? error.parameters : {},
    });
  }
};
