import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Script } from "node:vm";
import { scriptWithKeptCode } from "../bundling/kept-code";

interface Known {
  source: string;
  script: Script;
  keep: () => void;
}

const scripts = new Map<string, Known>();

/** A file as a script, compiled once for all contexts; what the engine makes of it is kept when the process ends. */
export function keptScript(filename: string): Script {
  const source = readFileSync(filename, "utf8");
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  if (scripts.size === 0) process.once("exit", keepAll);
  const made = scriptWithKeptCode(filename, source, basename(filename));
  scripts.set(filename, { source, ...made });
  return made.script;
}

function keepAll(): void {
  for (const { keep } of scripts.values()) keep();
}
