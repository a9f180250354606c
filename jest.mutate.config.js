// What `npm run mutate` runs against every mutant: the unit tests of the arithmetic, over the sources and not over a build.
process.env.PARK_FUNCTIONS = "sources";
const { projects } = require("./jest.config");
const unit = projects.find(({ displayName }) => displayName === "unit");

/** @type {import("jest").Config} */
module.exports = { ...unit, testMatch: ["<rootDir>/test/arithmetic.ts"] };
