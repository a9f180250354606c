/**
 * Unpacks the Chromium of @sparticuz/chromium, with the libraries and the font that a bare Linux lacks, into a folder:
 *   node unpack-browser.mjs FOLDER
 * A process of its own, because the package is an ES module that unpacks into the temporary folder of its process.
 */
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;

const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
const root = join(dirname(main), "..", "..");
const { inflate } = await import(pathToFileURL(join(root, "build/esm/lambdafs.js")).href);
for (const file of ["chromium.br", "swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"]) {
  await inflate(join(root, "bin", file));
}
