import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";

export interface ApiUse {
  /** For instance "Range.getResizedRange". */
  member: string;
  /** N of ExcelApi 1.N */
  minor: number;
  place: string;
}

/**
 * Every member of Excel's API that the sources under a folder use without asking first, with the requirement set that
 * Microsoft's typings say it needs. What stands under a condition that calls isSetSupported is left out.
 */
export function apiUses(folder: string): ApiUse[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => resolve(folder, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    types: ["office-js"],
  });
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];

  const visit = (source: ts.SourceFile, node: ts.Node): void => {
    if (ts.isIfStatement(node) && node.expression.getText(source).includes("isSetSupported")) {
      if (node.elseStatement) visit(source, node.elseStatement);
      return;
    }
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const minor = symbol && requiredMinor(symbol);
      if (symbol && minor !== undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const owner = (symbol as { parent?: ts.Symbol }).parent?.name ?? "";
        uses.push({
          member: `${owner}.${symbol.name}`,
          minor,
          place: `${relative(folder, source.fileName)}:${line + 1}`,
        });
      }
    }
    node.forEachChild((child) => visit(source, child));
  };

  for (const source of program.getSourceFiles()) {
    // The compiler names some files by their full path and some as they were given.
    if (files.includes(resolve(source.fileName))) visit(source, source);
  }
  return uses;
}

/** From "[Api set: ExcelApi 1.9]" in the member's documentation; the newest of several overloads is not held against it. */
function requiredMinor(symbol: ts.Symbol): number | undefined {
  const minors = (symbol.declarations ?? [])
    .filter((declaration) => declaration.getSourceFile().fileName.includes("@types/office-js"))
    .flatMap((declaration) => /\[Api set: ExcelApi 1\.(\d+)/.exec(declaration.getFullText())?.[1] ?? [])
    .map(Number);
  return minors.length === 0 ? undefined : Math.min(...minors);
}
