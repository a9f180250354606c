const { createHash } = require("crypto");
const { existsSync, readFileSync, readdirSync, statSync } = require("fs");
const path = require("path");
const { keepFile } = require("./keep-file");

const ROOT = path.resolve(__dirname, "..");
/** What was made of other files is kept here, beside what it was made of. */
const KEPT = path.join(ROOT, ".cache/stamps");
/** Beside the bundles: what they were built from. */
const BUILT_FROM = "built-from.json";
/** What dist/ is built from. */
const SOURCES = [
  "src",
  "assets",
  "scripts/built-from.js",
  "scripts/keep-file.js",
  "scripts/stamp.js",
  "scripts/functions-metadata-plugin.js",
  "scripts/licences",
  "scripts/licences-plugin.js",
  "scripts/production-manifest.js",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
];

/**
 * One value for the contents of files and folders, given from the project's root; the age of a file, which a checkout
 * changes, says nothing. The contents are read again only where a size or an age differs from when they were last read.
 */
function stampOf(paths) {
  const files = paths.flatMap(filesUnder);
  const seen = createHash("sha256");
  for (const file of files) seen.update(`${file} ${tracesOf(file)}\n`);
  const traces = seen.digest("hex");
  const note = path.join(KEPT, `${createHash("sha256").update(paths.join("\n")).digest("hex").slice(0, 16)}`);
  const [before, known] = read(note).split(" ");
  if (before === traces && known?.length === 64) return known;
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  const stamp = hash.digest("hex");
  keepFile(note, `${traces} ${stamp}`);
  return stamp;
}

function tracesOf(file) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path.join(ROOT, file));
  return [size, mtimeMs, ctimeMs, ino].join(" ");
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

function filesUnder(name) {
  const found = statSync(path.join(ROOT, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(path.join(ROOT, name), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${name}/${entry.name}`) : `${name}/${entry.name}`,
    );
}

/** Whether a build is of these very sources: all of it, or its functions.js. False also where there is none. */
function isBuiltFrom(dist, part) {
  const file = path.join(dist, BUILT_FROM);
  if (!existsSync(file)) return false;
  const { all, functions } = JSON.parse(readFileSync(file, "utf8"));
  return part === "all" ? all === stampOf(SOURCES) : functions.stamp === stampOf(functions.files);
}

module.exports = { BUILT_FROM, SOURCES, isBuiltFrom, stampOf };
