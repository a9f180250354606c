import bold from "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2";
import boldLatin from "@fontsource/noto-sans-sc/files/noto-sans-sc-latin-700-normal.woff2";
import latin from "@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2";
import regular from "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2";

interface SystemFonts {
  regular: string[];
  /** Where a system has a real bold; else the browser thickens the regular one, as Excel does. */
  bold?: string[];
}

const SANS_BOLD = [
  "Microsoft YaHei Bold",
  "PingFang SC Semibold",
  "Noto Sans CJK SC Bold",
  "Source Han Sans SC Bold",
];
const SERIF = ["STSong", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC"];

/**
 * Families that Chinese workbooks and Office's panes name, with the names under which systems have them. Where a
 * machine has none, as a bare Linux does, Noto Sans SC stands in, so that no one reads little boxes.
 */
const FAMILIES: Record<string, SystemFonts> = {
  "Noto Sans SC": { regular: ["Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC"], bold: SANS_BOLD },
  宋体: { regular: ["SimSun", "宋体", ...SERIF] },
  SimSun: { regular: ["SimSun", ...SERIF] },
  新宋体: { regular: ["NSimSun", "SimSun", ...SERIF] },
  等线: {
    regular: ["DengXian", "等线", "PingFang SC", "Microsoft YaHei"],
    bold: ["DengXian Bold", ...SANS_BOLD],
  },
  DengXian: {
    regular: ["DengXian", "PingFang SC", "Microsoft YaHei"],
    bold: ["DengXian Bold", ...SANS_BOLD],
  },
  微软雅黑: { regular: ["Microsoft YaHei", "微软雅黑", "PingFang SC"], bold: SANS_BOLD },
  "Microsoft YaHei": { regular: ["Microsoft YaHei", "PingFang SC"], bold: SANS_BOLD },
  "Microsoft YaHei UI": {
    regular: ["Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC"],
    bold: SANS_BOLD,
  },
  黑体: { regular: ["SimHei", "黑体", "STHeiti", "Heiti SC"] },
  SimHei: { regular: ["SimHei", "STHeiti", "Heiti SC"] },
  仿宋: { regular: ["FangSong", "仿宋", "STFangsong"] },
  仿宋_GB2312: { regular: ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "STFangsong"] },
  FangSong: { regular: ["FangSong", "STFangsong"] },
  楷体: { regular: ["KaiTi", "楷体", "STKaiti", "Kaiti SC"] },
  楷体_GB2312: { regular: ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "STKaiti"] },
  KaiTi: { regular: ["KaiTi", "STKaiti", "Kaiti SC"] },
  方正小标宋简体: { regular: ["FZXiaoBiaoSong-B05S", "方正小标宋简体", "SimSun", ...SERIF] },
  方正小标宋_GBK: { regular: ["FZXiaoBiaoSong-B05", "方正小标宋_GBK", "SimSun", ...SERIF] },
};

/** Latin families whose text goes on in Chinese: they keep their letters and borrow the characters. */
const LATIN_FAMILIES: Record<string, Required<SystemFonts>> = {
  "Segoe UI": { regular: ["Segoe UI", "Helvetica Neue", "Arial"], bold: ["Segoe UI Bold", "Helvetica Neue Bold", "Arial Bold"] }, // prettier-ignore
  Calibri: { regular: ["Calibri", "Carlito"], bold: ["Calibri Bold", "Carlito Bold"] },
  Arial: { regular: ["Arial", "Liberation Sans", "Helvetica"], bold: ["Arial Bold", "Liberation Sans Bold", "Helvetica Bold"] }, // prettier-ignore
};

const HAN =
  "U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+2010-2027, U+2030-205E, U+00B7, U+20000-2FA1F";
const LETTERS = "U+0000-00FF, U+0131, U+0152-0153, U+2190-22FF, U+2580-25FF";
const SYSTEM_HAN: Required<SystemFonts> = {
  regular: ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"],
  bold: SANS_BOLD,
};

function faces(): FontFace[] {
  const chinese = Object.entries(FAMILIES).flatMap(([family, system]) => familyFaces(family, system, system));
  const latinFaces = Object.entries(LATIN_FAMILIES).flatMap(([family, system]) =>
    familyFaces(family, SYSTEM_HAN, system),
  );
  return [...chinese, ...latinFaces];
}

function familyFaces(family: string, han: SystemFonts, letters: SystemFonts): FontFace[] {
  const made = [
    face(family, han.regular, regular, { weight: "400", unicodeRange: HAN }),
    face(family, letters.regular, latin, { weight: "400", unicodeRange: LETTERS }),
  ];
  if (han.bold && letters.bold) {
    made.push(face(family, han.bold, bold, { weight: "700", unicodeRange: HAN }));
    made.push(face(family, letters.bold, boldLatin, { weight: "700", unicodeRange: LETTERS }));
  }
  return made;
}

function face(family: string, system: string[], url: string, descriptors: FontFaceDescriptors): FontFace {
  const sources = [...system.map((name) => `local("${name}")`), `url("${url}") format("woff2")`];
  return new FontFace(family, sources.join(", "), { ...descriptors, display: "block" });
}

/** Makes the families known to a document: the system's own font first, the shipped one where there is none. */
export function addFontFaces(fonts: FontFaceSet): void {
  for (const one of faces()) fonts.add(one);
}

/** Waits until text in these families can be drawn: a canvas does not wait by itself, nor draw again. */
export async function loadFonts(fonts: FontFaceSet, families: Iterable<string>): Promise<void> {
  const sample = "汉A";
  await Promise.all(
    [...families].flatMap((family) =>
      ["", "bold "].map((weight) => fonts.load(`${weight}16px "${family}"`, sample).catch(() => [])),
    ),
  );
}
