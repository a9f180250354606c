const { createHash } = require("crypto");
const { existsSync, readFileSync, readdirSync, statSync } = require("fs");
const path = require("path");
const { Compilation, sources } = require("webpack");

const NAME = "BuiltFromPlugin";
/** Beside the bundles: what they were built from. */
const FILE = "built-from.json";
const ROOT = path.resolve(__dirname, "..");
const SOURCES = [
  "src",
  "assets",
  "scripts/built-from.js",
  "scripts/functions-metadata-plugin.js",
  "scripts/licences",
  "scripts/licences-plugin.js",
  "scripts/production-manifest.js",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
];

/** One value for the contents of files and folders; the age of a file, which a checkout changes, says nothing. */
function stampOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

function filesUnder(name) {
  const found = statSync(path.join(ROOT, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(path.join(ROOT, name))
    .sort()
    .flatMap((entry) => filesUnder(`${name}/${entry}`));
}

/**
 * Writes what the build was made of: a stamp of everything, and one of the modules in functions.js alone, so that a
 * change of a sheet does not make the functions of the last build too old for a test that uses only them.
 */
class BuiltFromPlugin {
  apply(compiler) {
    let all = "";
    const begin = () => void (all = stampOf(SOURCES));
    compiler.hooks.beforeRun.tap(NAME, begin);
    compiler.hooks.watchRun.tap(NAME, begin);
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const files = modulesOf(compilation, "functions");
        const text = JSON.stringify({ all, functions: { files, stamp: stampOf(files) } }, undefined, 2);
        compilation.emitAsset(FILE, new sources.RawSource(`${text}\n`));
      });
    });
  }
}

/** The files of our own that an entry is made of. */
function modulesOf(compilation, entry) {
  const chunks = compilation.entrypoints.get(entry)?.chunks ?? [];
  const modules = chunks.flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
  const resources = modules
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .flatMap(({ resource }) => (resource ? [path.relative(ROOT, resource).split(path.sep).join("/")] : []));
  return [...new Set(resources)].filter((file) => file.startsWith("src/")).sort();
}

/** Whether a build is of these very sources: all of it, or its functions.js. False also where there is none. */
function isBuiltFrom(dist, part) {
  const file = path.join(dist, FILE);
  if (!existsSync(file)) return false;
  const { all, functions } = JSON.parse(readFileSync(file, "utf8"));
  return part === "all" ? all === stampOf(SOURCES) : functions.stamp === stampOf(functions.files);
}

module.exports = { BuiltFromPlugin, isBuiltFrom, stampOf };
