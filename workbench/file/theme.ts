import { child, numberOf, isTrue, type XmlElement } from "./xml";

/** Colours as #RRGGBB from the ways in which a file states them: rgb, theme with tint, indexed, auto. */
export class Palette {
  constructor(private readonly theme: string[] = officeTheme) {}

  /** Undefined where the file leaves the colour to the program (auto). */
  color(element: XmlElement | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, indexed, tint, auto } = element.attributes;
    if (isTrue(auto)) return undefined;
    const base =
      rgb !== undefined
        ? `#${rgb.slice(-6).toUpperCase()}`
        : theme !== undefined
          ? this.theme[Number(theme)]
          : indexed !== undefined
            ? indexedColors[Number(indexed)]
            : undefined;
    return base && tinted(base, numberOf(tint) ?? 0);
  }

  /** A DrawingML colour: <a:srgbClr>, <a:schemeClr> with its changes, <a:sysClr>. */
  drawing(fill: XmlElement | undefined): string | undefined {
    const color = fill?.children[0];
    if (!color) return undefined;
    const value = color.attributes["val"] ?? "";
    if (color.name === "srgbClr") return `#${value.toUpperCase()}`;
    if (color.name === "sysClr") return `#${(color.attributes["lastClr"] ?? "000000").toUpperCase()}`;
    if (color.name !== "schemeClr") return undefined;
    const base = this.theme[schemeOrder.indexOf(schemeAlias[value] ?? value)];
    if (!base) return undefined;
    const [hue, saturation, lightness] = toHsl(base);
    const by = Number(child(color, "lumMod")?.attributes["val"] ?? 100_000) / 100_000;
    const plus = Number(child(color, "lumOff")?.attributes["val"] ?? 0) / 100_000;
    return fromHsl(hue, saturation, Math.min(1, lightness * by + plus));
  }

  static of(themePart: XmlElement | undefined): Palette {
    const scheme = child(themePart, "themeElements", "clrScheme");
    if (!scheme) return new Palette();
    const colors = schemeOrder.map((name, index) => {
      const color = child(scheme, name)?.children[0];
      const value = color?.name === "sysClr" ? color.attributes["lastClr"] : color?.attributes["val"];
      return value ? `#${value.toUpperCase()}` : (officeTheme[index] ?? "#000000");
    });
    return new Palette(colors);
  }
}

// The order in which theme="0"… counts: light before dark.
const schemeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);
const schemeAlias: Record<string, string> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
const officeTheme =
  "#FFFFFF #000000 #E7E6E6 #44546A #5B9BD5 #ED7D31 #A5A5A5 #FFC000 #4472C4 #70AD47 #0563C1 #954F72".split(
    " ",
  );

const eightColors = "#000000 #FFFFFF #FF0000 #00FF00 #0000FF #FFFF00 #FF00FF #00FFFF".split(" ");
const indexedColors = [
  ...eightColors,
  ...eightColors,
  ...(
    "#800000 #008000 #000080 #808000 #800080 #008080 #C0C0C0 #808080 #9999FF #993366 #FFFFCC #CCFFFF #660066 #FF8080 " +
    "#0066CC #CCCCFF #000080 #FF00FF #FFFF00 #00FFFF #800080 #800000 #008080 #0000FF #00CCFF #CCFFFF #CCFFCC #FFFF99 " +
    "#99CCFF #FF99CC #CC99FF #FFCC99 #3366FF #33CCCC #99CC00 #FFCC00 #FF9900 #FF6600 #666699 #969696 #003366 #339966 " +
    "#003300 #333300 #993300 #993366 #333399 #333333"
  ).split(" "),
];

/** ECMA-376 18.3.1.15: a tint darkens (below 0) or lightens the colour's luminance. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function toHsl(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [hue, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const order: [number, number, number][] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const parts = order[Math.floor(hue) % 6] ?? [0, 0, 0];
  const hex = (part: number): string =>
    Math.round(Math.min(1, Math.max(0, part + base)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${parts.map(hex).join("")}`.toUpperCase();
}

/** "FFRRGGBB", as spreadsheet parts state a colour. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
