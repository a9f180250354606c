/**
 * What the tests of the arithmetic use of jest, given to mocha, which runs them again and again in one process, so that
 * `npm run mutate` tries a mutant in milliseconds and not in seconds.
 */
const Module = require("node:module");
const path = require("node:path");
const { expect } = require("expect");
const { bind } = require("jest-each");
const { interfaces } = require("mocha");

process.env.TZ = "Asia/Shanghai";
process.env.PARK_FUNCTIONS = "sources";

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...from) =>
  request === "./remember" ? path.join(__dirname, "forgetful.ts") : resolve(request, ...from);

const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  // Mocha makes its words anew for every file.
  suite.on("pre-require", (words) => {
    words.it.each = bind(words.it);
    words.describe.each = bind(words.describe, false);
    Object.assign(words, { test: words.it, beforeAll: words.before, afterAll: words.after, expect });
  });
};
