// What `npm run mutate` runs against every mutant: the unit tests of the arithmetic, over the sources and not over a build.
process.env.PARK_FUNCTIONS = "sources";
const { projects } = require("./jest.config");
const unit = projects.find(({ displayName }) => displayName === "unit");

/** @type {import("jest").Config} */
module.exports = {
  ...unit,
  testMatch: [
    "<rootDir>/test/unit/statistics/**/*.test.ts",
    "<rootDir>/test/unit/wording/**/*.test.ts",
    "<rootDir>/test/unit/functions/built-functions.test.ts",
    "<rootDir>/test/unit/functions/properties.test.ts",
    "<rootDir>/test/unit/functions/to-native.test.ts",
  ],
};
