/** One value for the contents of files and folders, given from the project's root. */
export function stampOf(paths: readonly string[]): string;

/** Whether a build is of these very sources: all of it, or its functions.js. False also where there is none. */
export function isBuiltFrom(dist: string, part: "all" | "functions"): boolean;
