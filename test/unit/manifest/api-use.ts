import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { apiSetIn, type ApiSet } from "../../../workbench/host/profiles/api-sets";

export interface ApiUse {
  /** For instance "Range.getResizedRange". */
  member: string;
  /** The requirement set that the typings name, for instance ExcelApi 1.9; undefined where they name none. */
  set: ApiSet | undefined;
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
      if (symbol && isExcels(symbol)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const owner = (symbol as { parent?: ts.Symbol }).parent?.name ?? "";
        uses.push({
          member: `${owner}.${symbol.name}`,
          set: requiredSet(symbol),
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

/** Microsoft's typings of Excel's objects; those of Office and of the client itself have no sets for their members. */
function isExcels(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  return declarations.some(
    (declaration) =>
      declaration.getSourceFile().fileName.includes("@types/office-js") &&
      namespaceOf(declaration) === "Excel" &&
      ts.isClassDeclaration(declaration.parent) &&
      declaration.parent.name?.text !== "RequestContext" &&
      !OF_THE_CLIENT.has(symbol.name),
  );
}

/** What every object of the client has, whatever it stands for. */
const OF_THE_CLIENT = new Set([
  "context",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "isNullObject",
  "items",
]);

function namespaceOf(node: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isModuleDeclaration(at)) return at.name.text;
  return undefined;
}

/** Of the member itself, else of its class; the newest of several overloads is not held against it. */
function requiredSet(symbol: ts.Symbol): ApiSet | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const set = apiSetIn(declaration.getFullText()) ?? apiSetIn(commentBefore(declaration.parent));
    if (set) return set;
  }
  return undefined;
}

const commentBefore = (node: ts.Node): string =>
  node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
