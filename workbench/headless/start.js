/**
 * Starts a headless tool: `node workbench/headless/start.js generate …`. The tools are made into one file once, and run
 * with the code that the engine made of it before: reading hundreds of modules took longer than the work.
 */
const { readFileSync } = require("fs");
const { createRequire, wrap } = require("module");
const path = require("path");
const { builtTools } = require("../bundling/build-tools");
const { scriptWithKeptCode } = require("../bundling/kept-code");

async function start(name) {
  const file = await builtTools();
  const { script, keep } = scriptWithKeptCode(file, wrap(readFileSync(file, "latin1")), `tools-${name}`);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  // Kept when all is done, the code has what the work needed; that of the help alone would be kept in its place.
  if (!process.argv.includes("--help") && !process.argv.includes("-h")) process.once("exit", keep);
  await module.exports.runToolNamed(name, process.argv.slice(3));
}

start(process.argv[2] ?? "").catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
