// The time zone of the users; fixed here so that a date never depends on the machine that runs the tests.
process.env.TZ = "Asia/Shanghai";

const { availableParallelism } = require("node:os");

const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

// Each use of a global object inside a test's sandbox is looked up through it, which costs more than most calls.
const sandboxInjectedGlobals = [
  "Array",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "RegExp",
  "Set",
  "String",
];

/** @type {import("jest").Config} */
module.exports = {
  // A worker that held a compiler with all sources takes longer than half a second to give its memory back.
  workerGracefulExitTimeout: 10_000,
  // Jest leaves one core free, which on two cores is one test file at a time; the files often wait for a browser.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: "<rootDir>/test/support/longest-first.js",
  // A worker that has run many workbooks hands its memory back before the next file.
  workerIdleMemoryLimit: "1500MB",
  projects: [
    {
      // Plain logic: no Excel, no browser.
      displayName: "unit",
      testEnvironment: "node",
      transform,
      sandboxInjectedGlobals,
      testMatch: ["<rootDir>/test/unit/**/*.test.ts?(x)"],
    },
    {
      // Microsoft's Office.js client over the workbench host.
      displayName: "host",
      testEnvironment: "<rootDir>/test/support/excel-environment.ts",
      transform,
      sandboxInjectedGlobals,
      testMatch: ["<rootDir>/test/host/**/*.test.ts"],
    },
    {
      // The built page and pane in a real browser.
      displayName: "browser",
      testEnvironment: "node",
      transform,
      sandboxInjectedGlobals,
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/support/browser-setup.ts",
      globalTeardown: "<rootDir>/test/support/browser-teardown.ts",
    },
  ],
};
