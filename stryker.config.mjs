/**
 * `npm run mutate`: changes the arithmetic a little, again and again, and asks whether a test notices. One folder:
 * `npm run mutate -- --mutate "src/statistics/**\/*.ts"`.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/statistics/**/*.ts", "src/functions/**/*.ts", "src/wording/**/*.ts", "!**/*.d.ts"],
  testRunner: "jest",
  // By its imports a test is not found that loads the sources another way, as the golden cases do.
  jest: { configFile: "jest.mutate.config.js", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // Tables that are read once when a file is loaded: each such mutant would need every test anew.
  ignoreStatic: true,
  ignorePatterns: ["dist", "docs", ".page", "reports", "coverage"],
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: ".stryker",
  concurrency: 2,
  allowEmpty: false,
};
