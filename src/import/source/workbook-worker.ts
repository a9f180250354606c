import { answerOrders } from "../../workers/answer-orders";
import { readWorkbookSource } from "./read-workbook-source";
import { SourceProblem } from "./source-book";
import type { SourceBook, SourceProblemKind } from "./source-book";

/** What the worker answers: the values, or why there are none. */
export type WorkerAnswer =
  { book: SourceBook } | { problem: SourceProblemKind; parameters: Record<string, string | number> };

/** A file that takes minutes to unpack must not freeze the pane, and can be stopped. */
answerOrders<Uint8Array, WorkerAnswer>((bytes, send) => {
  try {
    send({ book: readWorkbookSource(bytes) });
  } catch (error) {
    const known = error instanceof SourceProblem;
    send({ problem: known ? error.kind : "corrupt", parameters: known ? error.parameters : {} });
  }
});
