/**
 * The layout of official documents, GB/T 9704-2012: A4, a type area of 156 × 225 mm, 22 lines of 28 characters. Sizes
 * are in the units of the file format: lengths in twips (1/20 pt), fonts in half points.
 */
function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

export const PAGE = { width: millimetres(210), height: millimetres(297) };
/** 天头 37 mm, 订口 28 mm; 35 and 26 mm are what the type area leaves. */
export const MARGINS = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
};
/** The page number's line is 7 mm below the type area. */
export const FOOTER = millimetres(23);
/** 28 pt, exactly. */
export const LINE_PITCH = 28 * 20;

/** 二号, 三号, 四号 */
export const SIZES = { title: 44, body: 32, pageNumber: 28 };
/** 五号, and 小五, 六号 where a table needs them. */
export const TABLE_SIZES = [21, 18, 15];
/** Two characters of 三号. */
export const FIRST_LINE = 2 * 16 * 20;

/** Chinese font and what stands in for it where it is not installed. Digits and Latin words are set in Times New Roman. */
export const FONTS = {
  title: { name: "方正小标宋简体", instead: "宋体" },
  body: { name: "仿宋_GB2312", instead: "仿宋" },
  heading: { name: "黑体", instead: "SimHei" },
  subheading: { name: "楷体_GB2312", instead: "楷体" },
  pageNumber: { name: "宋体", instead: "SimSun" },
} as const;
export const LATIN_FONT = "Times New Roman";
