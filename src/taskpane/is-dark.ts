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
