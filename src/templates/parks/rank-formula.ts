/**
 * The rank of a figure among others, the largest first. Figures that differ by no more than the last digits of a
 * computer's arithmetic are equal and share their rank, which RANK would part.
 */
export function rankFormula(cell: string, among: string): string {
  return `=IF(ISNUMBER(${cell}),1+SUMPRODUCT(ISNUMBER(${among})*(${among}>${cell}+1E-9)),"")`;
}
