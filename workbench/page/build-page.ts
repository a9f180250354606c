import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, resolve } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { stampOf } from "../../scripts/stamp";
import { leanUniver } from "../bundling/lean-univer";

const ROOT = resolve(__dirname, "../..");
const CLIENT = join(__dirname, "client");
const FOLDER = join(ROOT, ".cache/workbench-page");
const SOURCES = ["workbench", "package-lock.json", "tsconfig.json"];

/**
 * Builds the page unless it was built from these very sources before, and gives the folder that holds it.
 * Throws an Error whose message lists what did not compile.
 */
export async function buildPage(): Promise<string> {
  const stamp = join(FOLDER, "built-from.txt");
  const sources = stampOf(SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return FOLDER;
  rmSync(FOLDER, { recursive: true, force: true });
  // What is needed only at times lies in parts of its own: drawing charts, reading and writing files.
  await build({ ...common, entryPoints: { page: join(CLIENT, "page.tsx") }, format: "esm", splitting: true });
  // Runs in the pane before any script of the add-in, which a module could not.
  await build({
    ...common,
    entryPoints: { "pane-bootstrap": join(CLIENT, "pane-bootstrap.ts") },
    format: "iife",
  });
  copyFileSync(join(CLIENT, "index.html"), join(FOLDER, "index.html"));
  writeFileSync(stamp, sources);
  return FOLDER;
}

/** Modules of Node that packages ask for on the way to what they do in a browser. */
const withoutNode: Plugin = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    const asked = new RegExp(`^(${builtinModules.join("|")})$`);
    onResolve({ filter: asked }, ({ path }) => ({ path, namespace: "without-node" }));
    onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: "module.exports = {};" }));
  },
};

const common: BuildOptions = {
  absWorkingDir: ROOT,
  outdir: FOLDER,
  publicPath: "/page/",
  assetNames: "fonts/[name]",
  chunkNames: "part-[name]-[hash]",
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  jsx: "automatic",
  loader: { ".woff2": "file" },
  define: { "process.env.NODE_ENV": '"production"' },
  external: ["node:*"],
  plugins: [leanUniver, withoutNode],
  legalComments: "none",
  logLevel: "silent",
};
