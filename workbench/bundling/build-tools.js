const { existsSync, readFileSync, readdirSync, rmSync } = require("fs");
const path = require("path");
const { keepFile } = require("../../scripts/keep-file");
const { stampOf } = require("../../scripts/stamp");

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = path.join(ROOT, ".cache/headless");
const SOURCES = [
  "opc",
  "scripts/keep-file.js",
  "scripts/stamp.js",
  ...["bundling", "engine", "file", "headless", "host", "locales"].map((room) => `workbench/${room}`),
  "package-lock.json",
  "tsconfig.json",
];
/** Loaded only by what compiles something, and by what it comes from. */
const EXTERNAL = ["webpack", "webpack/*", "@swc/core", "esbuild"];

/** Gives the headless tools in one file, made once of their sources as they are now. */
async function builtTools() {
  const file = path.join(FOLDER, `tools-${stampOf(SOURCES).slice(0, 16)}.js`);
  if (!existsSync(file)) await buildTools(file);
  return file;
}

async function buildTools(file) {
  const { build } = require("esbuild");
  const { leanUniver } = require("./lean-univer");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [path.join(ROOT, "workbench/headless/tools.ts")],
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // What is only ASCII is read as it is, byte by letter.
    charset: "ascii",
    // The packages' modules for a browser are the same code without their readers of old formats.
    mainFields: ["module", "main"],
    conditions: ["import"],
    supported: { "dynamic-import": false },
    external: EXTERNAL,
    plugins: [leanUniver, nodesOwnPacking, ownPlaces],
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  keepFile(file, onlyAscii(outputFiles[0].text));
  for (const name of readdirSync(FOLDER))
    if (!file.endsWith(name)) rmSync(path.join(FOLDER, name), { force: true });
}

/** esbuild leaves the letters of regular expressions as they are; read byte by letter, [、，] would match neither. */
const onlyAscii = (text) =>
  text.replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Node packs bytes four times as fast as a script does, in the same format. */
const nodesOwnPacking = {
  name: "nodes-own-packing",
  setup({ onLoad, onResolve }) {
    const writers = /[\\/]opc[\\/]write-archive\.ts$/;
    onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      writers.test(importer) ? { path: "fflate", namespace: "nodes-own-packing" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "nodes-own-packing" }, () => ({
      contents: 'export { deflateRawSync as deflateSync } from "node:zlib";',
      resolveDir: ROOT,
    }));
  },
};

/** A module that looks for files beside itself goes on finding them from inside of the one file. */
const ownPlaces = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](workbench|scripts)[\\/][^.]+\.(ts|js)$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("__dirname")) return undefined;
      const contents = text.replaceAll("__dirname", JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith(".ts") ? "ts" : "js" };
    });
  },
};

module.exports = { builtTools };
