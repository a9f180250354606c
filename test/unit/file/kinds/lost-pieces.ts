const piecesOf = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? [];

/** Tags and texts of a part that do not stand in it any more, in their order; what was put between them is no loss. */
export function lostPieces(before: string, after: string): string[] {
  const now = piecesOf(after);
  let at = 0;
  return piecesOf(before).filter((piece) => {
    const found = now.indexOf(piece, at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}
