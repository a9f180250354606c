import { join } from "node:path";
import { isBuiltFrom } from "../../scripts/stamp";

/** The folder of the build; another can be named to test a build of one's own, which is then taken as it is. */
const DIST = process.env["PARK_DIST"] ?? join(__dirname, "../../dist");

/**
 * The built add-in, or an error where it is missing or was made of other sources than those that are there now: a test
 * over an old build says nothing about what stands in the editor.
 */
export function builtAddIn(part: "all" | "functions"): string {
  if (process.env["PARK_DIST"] === undefined && !isBuiltFrom(DIST, part))
    throw new Error(
      "dist/ is missing or was built from other sources: run npm run build, then the test again",
    );
  return DIST;
}
