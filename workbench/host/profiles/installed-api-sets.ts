import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readApiSets, type ApiSets } from "./api-sets";

let sets: ApiSets | undefined;

/** From the typings that are installed here, read once. */
export function installedApiSets(): ApiSets {
  if (sets) return sets;
  const require = createRequire(join(process.cwd(), "package.json"));
  return (sets = readApiSets(readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8")));
}
