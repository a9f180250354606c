import type { Profile } from "./profile";

/** Office.context.requirements.isSetSupported of a kind of Excel. */
export function isSetSupported(
  { sets }: Pick<Profile, "sets">,
  name: string,
  version: string | number = "1.1",
): boolean {
  const known = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return known !== undefined && isAtLeast(known[1], String(version));
}

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
