import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Script } from "node:vm";
import { scriptWithKeptCode } from "../bundling/kept-code";

const scripts = new Map<string, { source: string; script: Script }>();

/** A file as a script, compiled once for all contexts; what the engine makes of it is kept when the process ends. */
export function keptScript(filename: string): Script {
  const source = readFileSync(filename, "utf8");
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const { script, keep } = scriptWithKeptCode(filename, source, basename(filename));
  scripts.set(filename, { source, script });
  process.once("exit", keep);
  return script;
}
