const path = require("path");
const { Compilation, sources } = require("webpack");
const { BUILT_FROM, SOURCES, stampOf } = require("./stamp");

const NAME = "BuiltFromPlugin";
const ROOT = path.resolve(__dirname, "..");

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
        compilation.emitAsset(BUILT_FROM, new sources.RawSource(`${text}\n`));
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

module.exports = { BuiltFromPlugin };
