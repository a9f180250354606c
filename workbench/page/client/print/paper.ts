/** Points of the shorter and the longer side, by Excel.PaperType. */
const SIZES: Record<string, [number, number]> = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
  B4: [728.5, 1031.81],
  B5: [515.91, 728.5],
  Letter: [612, 792],
  Legal: [612, 1008],
  Tabloid: [792, 1224],
};

export interface Paper {
  /** Of its @page rule in page.css, for instance "a4-landscape". */
  page: string;
  /** Points, as it lies. */
  width: number;
  height: number;
}

/** Where a sheet names no paper, or one that offices here do not have, A4. */
export function paperOf(name: string | undefined, orientation: "portrait" | "landscape" | undefined): Paper {
  const known = name !== undefined && name in SIZES ? name : "A4";
  const [short = 0, long = 0] = SIZES[known] ?? [];
  const page = `${known.toLowerCase()}-${orientation ?? "portrait"}`;
  return orientation === "landscape"
    ? { page, width: long, height: short }
    : { page, width: short, height: long };
}
