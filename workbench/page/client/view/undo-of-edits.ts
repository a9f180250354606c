import { IUndoRedoService, type IMutationInfo } from "@univerjs/core";
import type { Display } from "./create-display";

/** Of the rules that the grid draws by: they go by names that each drawing gives anew. */
const OF_RULES = /^data-validation\.mutation\.|^sheet\.mutation\.[a-z-]*conditional-rule$/;

/**
 * Leaves the rules for validity and for looks out of what is undone and done again: the host takes them along with their
 * cells, and the grid, which finds those it remembers no more, would stop in the midst of it.
 */
export function undoWithoutRules({ univer }: Display): void {
  const history = univer.__getInjector().get(IUndoRedoService);
  const push = history.pushUndoRedo.bind(history);
  const ofCells = (mutations: IMutationInfo[]) => mutations.filter(({ id }) => !OF_RULES.test(id));
  history.pushUndoRedo = (item) => {
    push({ ...item, undoMutations: ofCells(item.undoMutations), redoMutations: ofCells(item.redoMutations) });
  };
}
