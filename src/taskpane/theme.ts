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
