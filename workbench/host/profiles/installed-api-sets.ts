import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { keepFile } from "../../../scripts/keep-file";
import { stampOf } from "../../../scripts/stamp";
import { readApiSets, type ApiSet, type ApiSets } from "./api-sets";

const TYPINGS = "node_modules/@types/office-js/index.d.ts";
const READER = "workbench/host/profiles/api-sets.ts";

let sets: ApiSets | undefined;

/** From the typings that are installed here, read once and kept: they are three megabytes. */
export const installedApiSets = (): ApiSets => (sets ??= keptApiSets());

function keptApiSets(): ApiSets {
  const root = process.cwd();
  const folder = join(root, ".cache/api-sets");
  const kept = join(folder, `${stampOf([TYPINGS, READER]).slice(0, 16)}.json`);
  if (existsSync(kept)) return new Map(JSON.parse(readFileSync(kept, "utf8")) as [string, ApiSet][]);
  const read = readApiSets(readFileSync(join(root, TYPINGS), "utf8"));
  keepFile(kept, JSON.stringify([...read]));
  return read;
}
