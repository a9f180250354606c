const { Module, createRequire } = require("module");

const PATTERNS = /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/][a-z-]+(-[0-9]+)?-[\w-]{8}\.js$/;
const PRESET = /[\\/]preset-sheets-core[\\/]/;

/** The sets of characters that the grid breaks lines by, each as the expression that its package builds of Unicode's tables. */
async function characterSets(esbuild, resolveDir) {
  const file = createRequire(`${resolveDir}/from-here.js`).resolve("cjk-regex");
  // A module of the language's own kind, which a test's set-up cannot import.
  const bundled = { entryPoints: [file], bundle: true, format: "cjs", platform: "node", write: false };
  const [{ text }] = (await esbuild.build(bundled)).outputFiles;
  const loaded = new Module(file);
  loaded._compile(text, file);
  const sets = loaded.exports;
  return Object.keys(sets)
    .map((name) => `export const ${name} = () => ({ toRegExp: () => ${sets[name]().toRegExp()} });`)
    .join("\n");
}

/** What is asked of packages that the workbench does without, doing nothing or no more than is needed. */
const WITHOUT = {
  // What was chosen last is offered again until the page is closed.
  localforage: `
    const kept = new Map();
    export default {
      getItem: async (key) => kept.get(key) ?? null,
      setItem: async (key, value) => void kept.set(key, value),
      removeItem: async (key) => void kept.delete(key),
      clear: async () => kept.clear(),
      key: async (index) => [...kept.keys()][index] ?? null,
      keys: async () => [...kept.keys()],
      iterate: async (tell) => kept.forEach((value, key) => void tell(value, key)),
    };`,
  "@univerjs/network": `
    import { Plugin } from "@univerjs/core";
    export class UniverNetworkPlugin extends Plugin { static pluginName = "UNIVER_NETWORK_PLUGIN"; }`,
  "@univerjs/network/lib/facade": "export {};",
  // For grids that calculate in a worker: ours asks for none.
  "@univerjs/rpc": `
    import { createIdentifier, Plugin } from "@univerjs/core";
    export class DataSyncPrimaryController {}
    export const IRPCChannelService = createIdentifier("IRPCChannelService");
    export class UniverRPCMainThreadPlugin extends Plugin { static pluginName = "UNIVER_RPC_MAIN_THREAD_PLUGIN"; }
    const inAWorker = () => { throw new Error("nothing runs in a worker"); };
    export { inAWorker as fromModule, inAWorker as toModule };`,
};

/**
 * Leaves out of a bundle what Univer brings and the workbench never uses: the patterns by which documents of seventy
 * languages are hyphenated, the guess which language a document is in, which only they need, the reader of fonts, for which
 * the page has no permission, Unicode's tables, where what is made of them is known when the bundle is built, requests over
 * the network, workers, and a store that outlasts the page.
 * The texts of Excel's functions, two thirds of the grid's, are not in the grid's own: they are loaded by themselves.
 *
 * @type {import("esbuild").Plugin}
 */
const leanUniver = {
  name: "lean-univer",
  setup({ esbuild, onLoad, onResolve }) {
    onLoad({ filter: PATTERNS }, () => ({ contents: "export {};" }));
    const replaced = "lean-univer";
    onResolve({ filter: /^(cjk-regex|franc-min|opentype\.js)$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: replaced,
      pluginData: resolveDir,
    }));
    onLoad({ filter: /^cjk-regex$/, namespace: replaced }, async ({ pluginData }) => ({
      contents: await characterSets(esbuild, pluginData),
    }));
    onLoad({ filter: /^franc-min$/, namespace: replaced }, () => ({
      contents: 'export const franc = () => "und";',
    }));
    onLoad({ filter: /^opentype\.js$/, namespace: replaced }, () => ({
      contents: 'export const parse = () => { throw new Error("fonts of the machine are not read"); };',
    }));
    onResolve({ filter: new RegExp(`^(${Object.keys(WITHOUT).join("|")})$`) }, ({ path, resolveDir }) => ({
      path: `without ${path}`,
      namespace: replaced,
      pluginData: resolveDir,
    }));
    onLoad({ filter: /^without /, namespace: replaced }, ({ path, pluginData }) => ({
      contents: WITHOUT[path.slice("without ".length)],
      resolveDir: pluginData,
    }));
    onResolve({ filter: /^@univerjs\/sheets-formula\/locale\// }, ({ path, importer }) =>
      PRESET.test(importer) ? { path, namespace: replaced } : undefined,
    );
    onLoad({ filter: /locale/, namespace: replaced }, () => ({ contents: "export default {};" }));
  },
};

module.exports = { leanUniver };
