import bold from "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2";
import boldLatin from "@fontsource/noto-sans-sc/files/noto-sans-sc-latin-700-normal.woff2";
import latin from "@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2";
import regular from "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2";

/**
 * Families that Chinese workbooks and Office's panes name, with the names under which systems have them. Where a
 * machine has none, as a bare Linux does, Noto Sans SC stands in, so that no one reads little boxes.
 */
const FAMILIES: Record<string, string[]> = {
  "Noto Sans SC": ["Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC"],
  宋体: ["SimSun", "宋体", "STSong", "Songti SC", "Noto Serif CJK SC"],
  SimSun: ["SimSun", "STSong", "Songti SC", "Noto Serif CJK SC"],
  新宋体: ["NSimSun", "SimSun", "STSong"],
  等线: ["DengXian", "等线", "PingFang SC", "Microsoft YaHei"],
  DengXian: ["DengXian", "PingFang SC", "Microsoft YaHei"],
  微软雅黑: ["Microsoft YaHei", "微软雅黑", "PingFang SC"],
  "Microsoft YaHei": ["Microsoft YaHei", "PingFang SC"],
  "Microsoft YaHei UI": ["Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC"],
  黑体: ["SimHei", "黑体", "STHeiti", "Heiti SC"],
  SimHei: ["SimHei", "STHeiti", "Heiti SC"],
  仿宋: ["FangSong", "仿宋", "STFangsong"],
  仿宋_GB2312: ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "STFangsong"],
  FangSong: ["FangSong", "STFangsong"],
  楷体: ["KaiTi", "楷体", "STKaiti", "Kaiti SC"],
  楷体_GB2312: ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "STKaiti"],
  KaiTi: ["KaiTi", "STKaiti", "Kaiti SC"],
  方正小标宋简体: ["FZXiaoBiaoSong-B05S", "方正小标宋简体", "SimSun", "STSong"],
  方正小标宋_GBK: ["FZXiaoBiaoSong-B05", "方正小标宋_GBK", "SimSun", "STSong"],
};

/** Latin families whose text goes on in Chinese: they keep their letters and borrow the characters. */
const LATIN_FAMILIES: Record<string, string[]> = {
  "Segoe UI": ["Segoe UI", "Helvetica Neue", "Arial"],
  Calibri: ["Calibri", "Carlito"],
  Arial: ["Arial", "Liberation Sans", "Helvetica"],
};

const HAN =
  "U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+2010-2027, U+2030-205E, U+00B7, U+20000-2FA1F";
const LETTERS = "U+0000-00FF, U+0131, U+0152-0153, U+2190-22FF, U+2580-25FF";
const SYSTEM_HAN = [
  "Microsoft YaHei",
  "PingFang SC",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
];
const WEIGHTS = [
  { weight: "400", han: regular, letters: latin },
  { weight: "700", han: bold, letters: boldLatin },
];

function faces(): FontFace[] {
  const chinese = Object.entries(FAMILIES).flatMap(([family, system]) =>
    WEIGHTS.flatMap(({ weight, han, letters }) => [
      face(family, system, han, { weight, unicodeRange: HAN }),
      face(family, system, letters, { weight, unicodeRange: LETTERS }),
    ]),
  );
  const latinFaces = Object.entries(LATIN_FAMILIES).flatMap(([family, system]) =>
    WEIGHTS.flatMap(({ weight, han, letters }) => [
      face(family, SYSTEM_HAN, han, { weight, unicodeRange: HAN }),
      face(family, system, letters, { weight, unicodeRange: LETTERS }),
    ]),
  );
  return [...chinese, ...latinFaces];
}

function face(family: string, system: string[], url: string, descriptors: FontFaceDescriptors): FontFace {
  const sources = [...system.map((name) => `local("${name}")`), `url("${url}") format("woff2")`];
  return new FontFace(`"${family}"`, sources.join(", "), { ...descriptors, display: "block" });
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
