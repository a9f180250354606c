import type { undo as chinese } from "../zh-CN/undo";

export const undo: typeof chinese = {
  findings: {
    undoSheetChanged:
      "{address} has been changed since; undoing would lose that, so nothing was undone. You can delete the sheet yourself.",
    undoSheetUsed: "The formula in {address} uses what would be undone, so nothing was undone.",
    undoNameUses: 'The name "{name}" uses what would be undone, so nothing was undone.',
    undoSheetGone: 'The sheet "{sheet}" has been deleted or renamed, so nothing was undone.',
    changedSinceTold:
      "{address} was changed or moved after the check, so nothing was written there. Check again, then apply.",
    undoRowsChanged:
      "{address} has been changed since; undoing would lose that, so nothing was undone. You can delete the rows yourself.",
    undoTableChanged:
      'Rows of "{table}" have come, gone or moved since, so nothing was undone. You can delete the rows yourself.',
  },
};
