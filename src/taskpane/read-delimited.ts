import Papa from "papaparse";

/** Rows of equal length, commas, tabs or semicolons between the cells, blank rows and blank ends left out. */
export function readDelimited(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: ["\t", ",", ";", "\uFF0C"],
  });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  const width = Math.max(0, ...rows.map(filledLength));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** The length of a row without its blank end. */
function filledLength(row: string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === "") length--;
  return length;
}
