import type { distribute as chinese } from "../zh-CN/distribute";

export const distribute: typeof chinese = {
  page: {
    title: "Distribution copy",
    lead: "Replaces PARK formulas, so that others need no add-in. It can be taken back at any time.",
    places: "Where",
    workbook: "Whole workbook (recommended)",
    workbookHint:
      "Replaces the PARK formulas of every sheet in place and keeps them in a hidden sheet. Save it under another name, send that, then restore.",
    copies: "Copies of the sheets",
    copiesHint:
      "Adds copies whose names end in （分发）; the sheets stay untouched. Earlier copies are replaced.",
    modes: "With what",
    native: "Native Excel formulas",
    nativeHint: "Figures follow when the recipient changes the data",
    values: "Values only",
    valuesHint: "All formulas of the built sheets become values",
    unconvertible: "Keep values only of what cannot be converted",
    run: "Make distribution copy",
    runCopies: "Make copies",
    restore: "Restore formulas",
    restorable: (count) => `This is a distribution copy: ${count} formulas can be restored.`,
    copiesThere: (count) =>
      count === 1 ? "There is 1 copy to distribute." : `There are ${count} copies to distribute.`,
    removeCopies: "Delete copies",
    reading: "Reading the workbook…",
    failed: "The workbook could not be read. Try again later.",
  },
  copies: {
    suffix: "（分发）",
    linkedSheet: "PARK分发参数",
    heading: { source: "取自", figure: "数值" },
  },
  findings: {
    alreadyDistributed: "This is a distribution copy already. Restore the formulas before making it again.",
    notDistributed: "This workbook is no distribution copy: there are no formulas to restore.",
    nothingToReplace: "The workbook has no PARK formulas. It can be handed on as it is.",
    structureProtected:
      "The workbook's structure is protected, so the hidden sheet that keeps the formulas cannot be added or removed. Unprotect it and try again.",
    distributionSheetProtected:
      'Sheet "{sheet}" is protected, so its formulas cannot be replaced. Unprotect it on the Review tab and try again.',
    noNativeSyntax: "The formula {call} cannot be read and has no native equivalent.",
    noNativeUnknownFunction: "There is no function {call}, so it has no native equivalent. Check its name.",
    noNativeArgumentCount:
      "{call} has a wrong number of arguments and no native equivalent. Check the formula.",
    noNativeSpillReference:
      "{call} refers to the spilled range {argument}, which older Excel cannot read. Use a plain range.",
    noNativeNotAReference:
      "The argument {argument} of {call} is no range of cells. Put the numbers into cells and refer to them.",
    noNativePeriodsOverWeights:
      "{call} takes several periods over weights at once. Write one formula for each period.",
    noNativeTooLong: "The native formula is longer than Excel allows. Split the formula over several cells.",
    nameNotConverted:
      'The PARK formula in the name "{name}" was not replaced and shows an error without the add-in.',
    periodFixed:
      'The cell {reference} holds "{text}", which is fixed in the formulas now: they do not follow a later change of the period.',
    spillFixed:
      "The spilled range {reference} is now written as {range}, which does not grow or shrink with its formula.",
    copiesRemoved: "The copies were deleted.",
    notCalculated:
      "The PARK formulas have no figures yet (they show {shown}). Wait until the add-in has loaded and the cells show figures, and try again; if they never do, close all Excel windows and open it again.",
    nothingToCopy: "The workbook has no built sheets to copy. Build them first.",
    copyReadsPark:
      'This cell reads a range of sheet "{sheet}" that PARK formulas compute: without the add-in it may show errors. Replace in the whole workbook instead, or keep values only.',
    figureDiffers: "It was {before} and is {after} after the replacement. Please check.",
    replacementChanged: "This cell was changed since and was not restored. Its formula was {formula}",
    formulaCellGone: "A cell was deleted since and was not restored. Its formula was {formula}",
  },
};
