import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

/** Every source file of a folder. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return sourcesIn(path);
      return /\.tsx?$/.test(path) && !path.endsWith(".d.ts") ? [path] : [];
    });
}

/** The expressions that a file writes out, as they stand there: /…/flags. */
function literalsIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  if (!text.includes("/")) return [];
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

/** The expressions that are put together while something runs. */
function madeWhile(run: () => void): string[] {
  const found: string[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct: (target, [pattern, flags]: [string | RegExp, string?]) => {
      const made = new target(pattern, flags);
      found.push(String(made));
      return made;
    },
  });
  try {
    run();
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/**
 * The regular expressions of source files: those written out, and those that the files put together as they are loaded
 * (by `load`) and while `use` runs.
 */
export function expressionsOf(
  paths: readonly string[],
  load: (path: string) => unknown,
  use: () => void = () => undefined,
): string[] {
  const written = paths.flatMap(literalsIn);
  const making = paths.filter((path) => readFileSync(path, "utf8").includes("new RegExp("));
  const made = madeWhile(() => {
    for (const path of making) load(resolve(path));
    use();
  });
  return [...new Set([...written, ...made])].sort();
}
