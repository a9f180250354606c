/** The defined names that say what is printed: Print_Area and Print_Titles. */

/** "$A:$B" or "$1:$3" of a Print_Titles name, told apart; sheet names in front are dropped. */
export function printTitles(refersTo: string): { rows?: string; columns?: string } {
  const found: { rows?: string; columns?: string } = {};
  for (const part of splitAreas(refersTo)) {
    if (/^\$?[0-9]+:\$?[0-9]+$/.test(part)) found.rows = part;
    else if (/^\$?[A-Z]+:\$?[A-Z]+$/.test(part)) found.columns = part;
  }
  return found;
}

/** "A1:D20" or several areas separated by commas, without sheet and $. */
export const printArea = (refersTo: string): string =>
  splitAreas(refersTo)
    .map((area) => area.replace(/\$/g, ""))
    .join(",");

const splitAreas = (refersTo: string): string[] =>
  (refersTo.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).map((area) =>
    area.slice(area.lastIndexOf("!") + 1).trim(),
  );

/** Whole columns and rows as Print_Titles wants them: "1:3" or "$1:$3" becomes "$1:$3". */
export const absoluteLines = (lines: string): string => {
  const [from = "", to = from] = lines.replace(/\$/g, "").split(":");
  return `$${from.toUpperCase()}:$${to.toUpperCase()}`;
};

/** "A1:D20" becomes "$A$1:$D$20"; whole rows and columns likewise. */
export const absoluteArea = (area: string): string =>
  area.replace(
    /\$?([A-Za-z]+)?\$?([0-9]+)?/g,
    (whole, letters: string | undefined, digits: string | undefined) =>
      whole === "" ? "" : `${letters ? `$${letters.toUpperCase()}` : ""}${digits ? `$${digits}` : ""}`,
  );
