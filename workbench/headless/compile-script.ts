import { transformSync } from "@swc/core";

/**
 * A script as the body of an async function, so that await stands at the top level as it does in Script Lab.
 * TypeScript's types are taken out; throws with the compiler's own words on a syntax error.
 */
export function compileScript(source: string, path: string): string {
  const typescript = /\.tsx?$/i.test(path);
  // An async function around it: the compiler would refuse a return at the top of a module.
  const wrapped = `(async () => {${source.replace(/^#!.*/, "")}\n})()`;
  if (!typescript) return wrapped;
  return transformSync(wrapped, {
    filename: path,
    sourceMaps: "inline",
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    isModule: false,
  }).code;
}
