/**
 * `npm run test:schemas -- SCHEMAS FILE…`: holds every part of the workbooks (files or folders of them) against the schemas
 * of ECMA-376 (transitional) by xmllint. The schemas are not part of this project: SCHEMAS is a folder that holds
 * sml.xsd and its like, as the gem caxlsx brings them in lib/schema.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { schemaErrors } from "./corpus/schema-errors";

function workbooksIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inside = join(path, name);
      return statSync(inside).isDirectory() || /\.xls[xm]$/i.test(name) ? workbooksIn(inside) : [];
    });
}

function main(): number {
  const [schemas, ...paths] = process.argv.slice(2);
  if (schemas === undefined || paths.length === 0 || !existsSync(join(schemas, "sml.xsd"))) {
    console.error("npm run test:schemas -- SCHEMAS FILE… (SCHEMAS holds sml.xsd and the other schemas of ECMA-376)"); // prettier-ignore
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "park-schemas-"));
  let [parts, wrong] = [0, 0];
  const unchecked = new Set<string>();
  try {
    const files = paths.flatMap(workbooksIn);
    for (const file of files) {
      const result = schemaErrors(new Uint8Array(readFileSync(file)), schemas, folder);
      if (!result) {
        console.error("xmllint is not there");
        return 2;
      }
      parts += result.parts;
      wrong += result.errors.length;
      for (const name of result.unchecked) unchecked.add(name);
      for (const error of result.errors) console.log(`${basename(file)}: ${error}`);
    }
    if (unchecked.size > 0) console.log(`no schema for ${[...unchecked].sort().join(", ")}`);
    console.log(`workbooks ${files.length}, parts checked ${parts}, errors ${wrong}`);
    return wrong === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
