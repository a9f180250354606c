const { mkdirSync, renameSync, writeFileSync } = require("fs");
const path = require("path");

/**
 * Writes what can be made anew, whole or not at all; others may be reading. Where nothing can be written nothing is kept,
 * and it is made each time.
 */
function keepFile(file, content) {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch {
    return;
  }
}

module.exports = { keepFile };
