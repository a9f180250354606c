const { existsSync, readFileSync, readdirSync } = require("fs");
const path = require("path");
const { Compilation, sources } = require("webpack");

const NAME = "LicencesPlugin";
/** Beside the bundles: the texts that the licences of what is in them ask to go with every copy. */
const FILE = "third-party-licences.txt";
const ROOT = path.resolve(__dirname, "..");
const LICENCE_FILE = /^(un)?licen[cs]e(?:[-._].*)?$/i;
const NOTICE_FILE = /^notice(?:[-._].*)?$/i;

/** Packages whose data is in our own sources, not their code in the bundles. */
const DATA_FROM = ["chinese-days"];

/**
 * Packages that publish no file with their licence: the text of the licence that their package.json names stands in
 * scripts/licences/ under the package's name.
 */
const OWN_COPIES = path.join(__dirname, "licences");

/**
 * Writes the licence texts of every package that has a module in any bundle, workers included, once each, and of those whose
 * data we ship. The build fails where a package has no text: nothing leaves here without what its licence asks for.
 */
class LicencesPlugin {
  apply(compiler) {
    // The bundles of workers and of the page's template are compilations of their own, with the same plugin hooks.
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const folders = new Set([...packageFolders(compilation), ...DATA_FROM.map(folderOf)]);
        const packages = [...folders].map(readPackage).sort((a, b) => (a.title < b.title ? -1 : 1));
        for (const { title, text } of packages)
          if (text === undefined)
            compilation.errors.push(
              new Error(`${title} has no licence text: put one into scripts/licences/`),
            );
        compilation.emitAsset(FILE, new sources.RawSource(documentOf(packages)));
      });
    });
  }
}

const folderOf = (name) => path.join(ROOT, "node_modules", name);

/** The folders of the packages that the modules of a compilation come from. */
function packageFolders(compilation) {
  const resources = [];
  const visit = (module) => {
    if (module.resource) resources.push(module.resource.split("?")[0]);
    for (const inner of module.modules ?? []) visit(inner);
  };
  const { chunkGraph, moduleGraph } = compilation;
  // A module may be in no chunk because its constants were put where they are used.
  for (const module of compilation.modules)
    if (
      chunkGraph.getNumberOfModuleChunks(module) > 0 ||
      moduleGraph.getExportsInfo(module).isUsed(undefined)
    )
      visit(module);
  return resources.flatMap((resource) => {
    const folder = packageFolder(resource);
    return folder === undefined ? [] : [folder, ...inlinedFolders(resource, folder)];
  });
}

/** A line that a bundler leaves over the code of another package that it put into a package's file. */
const INLINED = /^\/\/.*\bnode_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;

/** The packages whose code a published file carries in itself, as they are installed for it. */
function inlinedFolders(resource, folder) {
  const names = [...readFileSync(resource, "utf8").matchAll(INLINED)].map(([, name]) => name);
  return [...new Set(names)].map((name) => {
    const nested = path.join(folder, "node_modules", name);
    return existsSync(nested) ? nested : folderOf(name);
  });
}

/** The nearest folder directly under a node_modules, and the name's two parts where it has a scope. */
function packageFolder(resource) {
  const mark = `${path.sep}node_modules${path.sep}`;
  const at = resource.lastIndexOf(mark);
  if (at < 0) return undefined;
  const parts = resource.slice(at + mark.length).split(path.sep);
  const name = parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join(path.sep);
  return resource.slice(0, at) + mark + name;
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).sort();
  const texts = [
    ...files.filter((file) => LICENCE_FILE.test(file)),
    ...files.filter((file) => NOTICE_FILE.test(file)),
  ].map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return { title: `${name} ${version}`, licence: license, text: texts.join("\n\n") || ownCopy(name) };
}

function ownCopy(name) {
  const file = path.join(OWN_COPIES, `${name.replace("/", "+")}.txt`);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

function documentOf(packages) {
  const head =
    "PARK contains code of these packages, or data that they collected. Their licences ask that these texts go with it.";
  const line = "-".repeat(80);
  const parts = packages.map(
    ({ title, licence, text }) => `${line}\n${title} (${licence})\n${line}\n\n${text}`,
  );
  return `${[head, ...parts].join("\n\n")}\n`.replace(/\r\n?/g, "\n");
}

module.exports = { DATA_FROM, LicencesPlugin };
