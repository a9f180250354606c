/**
 * `npm run mutate`: changes the arithmetic a little, again and again, and asks whether a test notices. One folder:
 * `npm run mutate -- --mutate "src/statistics/**\/*.ts"`.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/statistics/**/*.ts", "src/functions/**/*.ts", "src/wording/**/*.ts", "!**/*.d.ts"],
  testRunner: "mocha",
  // Mocha keeps the tests in one process, where a mutant takes milliseconds; jest reads every source anew for each.
  mochaOptions: {
    spec: [
      "test/unit/statistics/*.test.ts",
      "test/unit/wording/*.test.ts",
      "test/unit/functions/built-functions.test.ts",
      "test/unit/functions/properties.test.ts",
      "test/unit/functions/reading.test.ts",
      "test/unit/functions/run.test.ts",
      "test/unit/functions/to-native.test.ts",
      "test/unit/functions/native/*.test.ts",
    ],
    require: ["tsx/cjs", "./test/support/jest-words.js"],
  },
  // A mutant that never ends, or takes all memory, is found out soon.
  timeoutMS: 2000,
  testRunnerNodeArgs: ["--max-old-space-size=512"],
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
