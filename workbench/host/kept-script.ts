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

/** Each use of a global object inside a context is looked up through its sandbox, which costs more than most calls. */
const HANDED =
  "Array,BigInt,Boolean,Date,Error,JSON,Map,Math,Number,Object,Promise,Reflect,RegExp,Set,String,Symbol,WeakMap";

/** A file that gives no globals of its own by its declarations: what it uses of the language is handed to it. */
export const keptModule = (filename: string): Script =>
  keptScript(filename, (source) => `((${HANDED})=>{${source}\n})(${HANDED});`);

/** A file as a script, compiled once for all contexts; what the engine makes of it is kept when the process ends. */
export function keptScript(filename: string, wrapped = (source: string): string => source): Script {
  const source = wrapped(readFileSync(filename, "utf8"));
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
