import type { AnyProfileName } from "../../workbench/host/profiles/profile";

/**
 * Host tests run as the harshest mixture of Excels. These do not yet: what they call was found to fail there, or has not
 * been run there. A line goes when its tests are green with PARK_PROFILE=harsh; none may be added for a new test.
 */
const NOT_YET: readonly string[] = [
  // Not run there yet.
  "distribute/in-libreoffice",
  "distribute/native-parameters",
  "scale/",
];

/** The kind of Excel that a test file runs on where it asks for none. */
export function usualProfile(testPath: string): AnyProfileName {
  const path = testPath.replace(/\\/g, "/");
  return NOT_YET.some((part) => path.includes(`/test/host/${part}`)) ? "lenient" : "harsh";
}
