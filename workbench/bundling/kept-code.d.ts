import type { Script } from "node:vm";

/**
 * A script, with the code that the engine made of the same text the last time. `keep` writes what the engine has made of
 * it by now, where nothing of the kind was there.
 */
export function scriptWithKeptCode(
  filename: string,
  source: string,
  name: string,
): { script: Script; keep: () => void };
