import type { SheetPlan } from "../../templates/plan/sheet-plan";

/** Excel takes 255 characters of a name's comment, in which a copy's mark says more besides. */
const LONGEST_COMMENT = 190;

/** Those among the hidden columns in which no row has anything: they are told. */
export const emptyColumns = ({ leftOut, notChosen }: SheetPlan): string[] =>
  leftOut.filter((name) => !notChosen.includes(name));

/** The columns that a build hid, for the next one to know them from those that the user hid. */
export const leftOutComment = ({ leftOut }: Pick<SheetPlan, "leftOut">): string =>
  leftOut.join("、").slice(0, LONGEST_COMMENT);
