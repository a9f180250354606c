import Papa from "papaparse";

/**
 * The text of a file that Excel, WPS or a statistics system saved: UTF-8 with or without a mark, UTF-16, else GB 18030,
 * which is what Chinese Windows means by CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

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
