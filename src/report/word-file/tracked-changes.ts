import { DeletedTextRun, Document, InsertedTextRun, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import { reportText } from "../../locales/zh-CN/report-text";
import type { TextPiece } from "../text-check/corrections";
import { FIRST_LINE, FONTS, LATIN_FONT, LINE_PITCH, MARGINS, PAGE, SIZES } from "./official-layout";
import { settledPackage } from "./settled-package";

const BODY = {
  font: { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia: FONTS.body.name },
  size: SIZES.body,
};

/** A checked text as a Word file in which every correction is a tracked change, to accept or to reject. */
export async function trackedChanges(pieces: readonly TextPiece[], at: Date): Promise<Uint8Array> {
  const change = { author: reportText.reviser, date: at.toISOString() };
  let id = 0;
  const paragraphs = linesOf(pieces).map(
    (line) =>
      new Paragraph({
        spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        indent: { firstLine: FIRST_LINE },
        children: line.flatMap(({ kept, deleted, inserted }) => [
          ...(kept ? [new TextRun({ ...BODY, text: kept })] : []),
          ...(deleted ? [new DeletedTextRun({ ...BODY, ...change, id: ++id, text: deleted })] : []),
          ...(inserted ? [new InsertedTextRun({ ...BODY, ...change, id: ++id, text: inserted })] : []),
        ]),
      }),
  );
  const document = new Document({
    features: { trackRevisions: true },
    sections: [{ properties: { page: { size: PAGE, margin: MARGINS } }, children: paragraphs }],
  });
  return settledPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** Line breaks of the text are paragraphs; a correction never spans one. */
function linesOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kept === undefined) {
      lines.at(-1)?.push(piece);
      continue;
    }
    const [first = "", ...rest] = piece.kept.split(/\r?\n/);
    lines.at(-1)?.push({ kept: first });
    for (const text of rest) lines.push([{ kept: text }]);
  }
  return lines;
}
