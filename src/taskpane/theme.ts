import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

const brand: BrandVariants = {
  10: "#031A19",
  20: "#052725",
  30: "#063230",
  40: "#073D3B",
  50: "#084946",
  60: "#0A5552",
  70: "#0C615D",
  80: "#0F6E6A",
  90: "#2B7F7B",
  100: "#45918C",
  110: "#5FA39E",
  120: "#79B5B0",
  130: "#94C7C2",
  140: "#AFD8D5",
  150: "#CBEAE7",
  160: "#E6F6F5",
};

const fonts = {
  fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", sans-serif',
};

export const lightTheme: Theme = { ...createLightTheme(brand), ...fonts };
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  ...fonts,
  // The ramp's own foregrounds are too dim on a dark grey pane.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[130],
  colorCompoundBrandBackground: brand[120],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandStroke: brand[120],
};

/** What Office says of its colours; older hosts say less. */
export interface OfficeColours {
  isDarkTheme?: boolean;
  bodyBackgroundColor?: string;
}

/** Whether to draw dark: Office's own word, else its background, else what the system prefers. */
export function isDark(office: OfficeColours | undefined, systemPrefersDark: boolean): boolean {
  if (typeof office?.isDarkTheme === "boolean") return office.isDarkTheme;
  const light = luminance(office?.bodyBackgroundColor);
  return light === undefined ? systemPrefersDark : light < 0.5;
}

/** 0 black … 1 white, of a #RRGGBB colour. */
function luminance(colour: string | undefined): number | undefined {
  const digits = /^#?([0-9a-f]{6})/i.exec(colour ?? "")?.[1];
  if (digits === undefined) return undefined;
  const value = parseInt(digits, 16);
  return (0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255)) / 255;
}
