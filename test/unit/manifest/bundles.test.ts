import { readdirSync, readFileSync } from "fs";
import path from "path";
import { gzipSync } from "zlib";
import ts from "typescript";

const dist = path.join(__dirname, "../../../dist");
const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
const read = (name: string) => readFileSync(path.join(dist, name), "utf8");

/** Regular expressions, for which a script is refused before it begins, and texts, from which they may be made. */
function expressionsAndTexts(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isRegularExpressionLiteral(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", script, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS));
  return found;
}

describe("What Excel loads at once", () => {
  it.each(scripts)(
    "%s has no look-behind, which is a syntax error in web views before Safari 16.4",
    (name) => {
      expect(expressionsAndTexts(read(name)).filter((each) => /\(\?<[=!]./.test(each))).toEqual([]);
    },
  );

  it.each([
    ["functions.js", 20_000],
    ["commands.js", 5_000],
    ["taskpane.js", 5_000],
  ])("holds in %s no more than it must, %d bytes sent: the rest comes when it is wanted", (name, most) => {
    expect(gzipSync(read(name)).length).toBeLessThan(most);
  });

  it("is asked for by the page under an address of its own build", () => {
    const scripts = [...read("taskpane.html").matchAll(/<script[^>]*src="([^"]*)"/g)]
      .map(([, source]) => source ?? "")
      .filter((source) => !source.includes("office.js"));
    expect(scripts).toHaveLength(3);
    for (const script of scripts) expect(script).toMatch(/^(?:functions|commands|taskpane)\.js\?[0-9a-f]+$/);
  });
});
