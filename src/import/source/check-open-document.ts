import type { Archive } from "../../../opc/read-archive";
import { decodePieces, XmlProblem, XmlScanner } from "../../../opc/xml-scanner";
import { countOf, numberOf } from "../../../opc/xml-values";
import { SOURCE_LIMITS, SourceProblem } from "./source-book";

const CONTENT = "content.xml";

/**
 * Refuses a sheet of OpenDocument (.ods) whose figures are none, and one that says by repetitions that it has more filled
 * cells than are taken: a few bytes can be made to stand for all cells of a sheet. Throws XmlProblem, SourceProblem.
 */
export function checkOpenDocument(archive: Archive): void {
  const entry = archive.entry(CONTENT);
  if (!entry || !archive.entry("mimetype")) return;
  const scanner = new XmlScanner(decodePieces(archive.pieces(entry)));
  let [rows, repeated, cells] = [0, 1, 0];
  while (scanner.next()) {
    if (scanner.kind !== "start") continue;
    const { name, attributes } = scanner;
    if (name === "table") rows = 0;
    if (name === "table-row") {
      repeated = times(attributes["number-rows-repeated"]);
      rows += repeated;
    }
    if (name !== "table-cell" && name !== "covered-table-cell") continue;
    const across = times(attributes["number-columns-repeated"]);
    const { "value-type": type, value } = attributes;
    if (type === undefined) continue;
    const isFigure = type === "float" || type === "percentage" || type === "currency";
    if (isFigure && !Number.isFinite(numberOf(value) ?? Number.NaN))
      throw new XmlProblem(`value="${value ?? ""}"`);
    if (rows > SOURCE_LIMITS.rows)
      throw new SourceProblem("tooManyRows", { count: rows, most: SOURCE_LIMITS.rows });
    if (across > SOURCE_LIMITS.columns)
      throw new SourceProblem("tooManyColumns", { count: across, most: SOURCE_LIMITS.columns });
    cells += across * repeated;
    if (cells > SOURCE_LIMITS.cells)
      throw new SourceProblem("tooManyRows", { count: rows, most: SOURCE_LIMITS.rows });
  }
}

function times(stored: string | undefined): number {
  const count = stored === undefined ? 1 : countOf(stored);
  if (!(count >= 1)) throw new XmlProblem(`repeated="${stored ?? ""}"`);
  return count;
}
