const { createHash } = require("crypto");
const { existsSync, readFileSync, readdirSync, rmSync } = require("fs");
const path = require("path");
const { Script } = require("vm");
const { keepFile } = require("../../scripts/keep-file");

const FOLDER = path.resolve(__dirname, "../../.cache/code");

const hashOf = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
};

/**
 * A script, with the code that the engine made of the same text the last time. `keep` writes what the engine has made of
 * it by now, where nothing of the kind was there: called after the work, it has the functions that the work needs. Scripts
 * of one text that are used differently keep their code under different names.
 */
function scriptWithKeptCode(filename, source, name) {
  // The engine refuses code that it kept with other flags; what it does not look at is whether the text is the same.
  const kind = `${name}-${hashOf(process.version, process.execArgv.join(" "))}-`;
  const place = path.join(FOLDER, kind + hashOf(source));
  const cachedData = existsSync(place) ? readFileSync(place) : undefined;
  const script = new Script(source, { filename, cachedData });
  const keep = () => {
    if (cachedData !== undefined && !script.cachedDataRejected) return;
    const older = existsSync(FOLDER) ? readdirSync(FOLDER).filter((each) => each.startsWith(kind)) : [];
    for (const each of older) rmSync(path.join(FOLDER, each), { force: true });
    keepFile(place, script.createCachedData());
  };
  return { script, keep };
}

module.exports = { scriptWithKeptCode };
