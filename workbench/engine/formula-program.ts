import type { Injector, Nullable } from "@univerjs/core";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import {
  AstTreeBuilder,
  ErrorValueObject,
  Interpreter,
  Lexer,
  LexerNode,
  NullValueObject,
  type BaseAstNode,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellBlock } from "./dependents";
import { referencesOf, type ShapeReference } from "./formula-shape";

/** The engine's numbers for kinds of nodes. */
const NODE = { reference: 1, call: 4, error: 7 } as const;
/** Functions that give another value each time they are asked, or read cells that no reference names. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"]);
const BY_ADDRESS = new Set(["OFFSET", "INDIRECT"]);

/** An area that a formula read though no reference of its names it. */
export interface ReadArea extends CellBlock {
  sheetId: string;
}

interface Corner {
  node: BaseAstNode;
  number: number;
  object?: BaseReferenceObject;
}

interface Parsed {
  root: BaseAstNode;
  corners: Corner[];
  addressCalls: BaseAstNode[];
  isAsync: boolean;
  isVolatile: boolean;
  callsAddIn: boolean;
  readsByAddress: boolean;
}

/** All formulas of one shape: parsed once, run for each cell with the addresses of that cell's formula. */
export class FormulaProgram {
  readonly references: readonly ShapeReference[];
  private parsed: Parsed | undefined;

  constructor(
    private readonly shape: string,
    private readonly parser: FormulaParser,
  ) {
    this.references = referencesOf(shape);
  }

  /** Where it is to be parsed anew: a function that it calls is another one now. */
  forget(): void {
    this.parsed = undefined;
  }

  get isVolatile(): boolean {
    return this.parse().isVolatile;
  }

  /** Reads cells that no reference of its names. */
  get readsByAddress(): boolean {
    return this.parse().readsByAddress;
  }

  get isAsync(): boolean {
    return this.parse().isAsync;
  }

  /** Whether a function of an add-in has to answer before the formula has a value. */
  get callsAddIn(): boolean {
    return this.parse().callsAddIn;
  }

  run(corners: readonly number[]): FunctionVariantType {
    const { root } = this.bound(corners);
    try {
      evaluate(root);
    } catch {
      // The engine has come to something that it was not made for: a function that calls itself without end, for one.
      return ErrorValueObject.create("#NUM!" as ErrorType);
    }
    return root.getValue() ?? ErrorValueObject.create("#VALUE!" as ErrorType);
  }

  async runAsync(corners: readonly number[]): Promise<FunctionVariantType> {
    const { root } = this.bound(corners);
    return this.parser.interpreter.executeAsync({ node: root, refOffsetX: 0, refOffsetY: 0 });
  }

  /** After a run, what OFFSET and INDIRECT read in it. */
  readAreas(): ReadArea[] {
    return (this.parsed?.addressCalls ?? []).flatMap((node) => {
      const value = node.getValue();
      if (!value?.isReferenceObject()) return [];
      const { sheetId, range } = (value as BaseReferenceObject).toUnitRange();
      return [{ sheetId, top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }]; // prettier-ignore
    });
  }

  /** Lets go of what a run worked out. */
  reset(): void {
    this.parsed?.root.resetCalculationState();
  }

  private bound(corners: readonly number[]): Parsed {
    const parsed = this.parse();
    for (const corner of parsed.corners) bind(corner, corners);
    return parsed;
  }

  private parse(): Parsed {
    return (this.parsed ??= this.parser.parse(this.shape));
  }
}

export class FormulaParser {
  readonly interpreter: Interpreter;
  /** In upper case. */
  readonly addInFunctions = new Set<string>();
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;

  constructor(injector: Injector) {
    this.interpreter = injector.get(Interpreter);
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
  }

  /** The formula's tree, or the error that it has for its value: also where the engine stumbles over it. */
  private readTree(shape: string): BaseAstNode | string {
    try {
      const tree = this.lexer.treeBuilder(shape);
      if (!(tree instanceof LexerNode)) return typeof tree === "string" ? tree : "#NAME?";
      return this.builder.parse(tree) ?? "#NAME?";
    } catch {
      return "#NAME?";
    }
  }

  parse(shape: string): Parsed {
    const root = this.readTree(shape);
    if (typeof root === "string") return unreadable(root);
    const nodes = nodesOf(root);
    for (const node of nodes) if (node.nodeType === NODE.call && comparesTexts(node)) takeTextsAsTyped(node);
    return {
      root,
      corners: nodes.flatMap((node): Corner[] => {
        const number = node.nodeType === NODE.reference ? /A([0-9]+)$/.exec(node.getToken()) : null;
        return number ? [{ node, number: Number(number[1]) - 1 }] : [];
      }),
      addressCalls: nodes.filter((node) => node.nodeType === NODE.call && node.isAddress()),
      isAsync: this.interpreter.checkAsyncNode(root),
      isVolatile: nodes.some((node) => calls(node, VOLATILE)),
      callsAddIn: nodes.some((node) => node.nodeType === NODE.call && this.addInFunctions.has(nameOf(node))),
      readsByAddress: nodes.some((node) => calls(node, BY_ADDRESS)),
    };
  }
}

/** What the engine cannot read has an error for its value. */
function unreadable(error: string): Parsed {
  const value = ErrorValueObject.create(error as ErrorType);
  const root = {
    nodeType: NODE.error,
    getToken: () => error,
    getChildren: () => [],
    getValue: () => value,
    execute: () => undefined,
    resetCalculationState: () => undefined,
  } as unknown as BaseAstNode;
  const calls = { isAsync: false, isVolatile: false, callsAddIn: false, readsByAddress: false };
  return { root, corners: [], addressCalls: [], ...calls };
}

function nodesOf(node: BaseAstNode): BaseAstNode[] {
  return [node, ...node.getChildren().flatMap(nodesOf)];
}

const nameOf = (node: BaseAstNode): string => node.getToken().trim().toUpperCase();

const comparesTexts = (node: BaseAstNode): boolean => nameOf(node) === "EXACT";

/**
 * The engine would make a date of a text in the formula that looks like one, and EXACT(A1,"2013-06-30") FALSE where A1
 * holds that text.
 */
function takeTextsAsTyped(call: BaseAstNode): void {
  Object.assign(call, { isFunctionExecutorArgumentsIgnoreNumberPattern: () => true });
}

const calls = (node: BaseAstNode, functions: ReadonlySet<string>): boolean =>
  node.nodeType === NODE.call && functions.has(nameOf(node));

/**
 * Lets a node of a reference mean another cell. The engine would make an object anew for every run, by its text; the
 * place where it keeps the object of a table's reference holds the one that is used again.
 */
function bind(corner: Corner, corners: readonly number[]): void {
  if (!corner.object) {
    corner.node.execute();
    const value = corner.node.getValue();
    if (!value?.isReferenceObject()) return;
    corner.object = value as BaseReferenceObject;
    (corner.node as unknown as { _tableReferenceObject: BaseReferenceObject })._tableReferenceObject =
      corner.object;
  }
  const row = corners[2 * corner.number] ?? 0;
  const column = corners[2 * corner.number + 1] ?? 0;
  corner.object.setRangeData({ startRow: row, endRow: row, startColumn: column, endColumn: column });
}

/** As the engine's interpreter does it, except that of an IF's branches only the one that counts is worked out. */
function evaluate(node: BaseAstNode): void {
  const children = node.getChildren();
  if (node.nodeType === NODE.call) {
    if (nameOf(node) === "IF" && children.length >= 2) {
      evaluateIf(node, children);
      return;
    }
  }
  for (const child of children) {
    // A lambda without its arguments is a value, not a call.
    if (child.getToken().toUpperCase() === "LAMBDA" && isBare(child)) child.execute();
    else evaluate(child);
  }
  node.execute();
  if (node.nodeType === NODE.call && nameOf(node) === "INDIRECT") sayReferenceIsGone(node);
}

/** An address on a sheet that is not there is #REF! in Excel, where the engine goes on and says #VALUE!. */
function sayReferenceIsGone(node: BaseAstNode): void {
  const value = node.getValue();
  if (!value?.isReferenceObject()) return;
  const reference = value as BaseReferenceObject;
  if (reference.getForcedSheetName() !== "" && !reference.getForcedSheetId())
    node.setValue(ErrorValueObject.create("#REF!" as ErrorType));
}

const isBare = (node: BaseAstNode): boolean =>
  (node as unknown as { isEmptyParamFunction?: () => boolean }).isEmptyParamFunction?.() ?? false;

function evaluateIf(node: BaseAstNode, [condition, ...branches]: BaseAstNode[]): void {
  if (!condition) return;
  evaluate(condition);
  const test = singleValue(condition.getValue());
  branches.forEach((branch, index) => {
    const isLeft = test !== undefined && (test.isError() || Boolean(test.getValue()) !== (index === 0));
    if (isLeft) branch.setValue(NullValueObject.create());
    else evaluate(branch);
  });
  node.execute();
}

/** The value of a condition that is one value; undefined for several. */
function singleValue(value: Nullable<FunctionVariantType>): BaseValueObject | undefined {
  if (!value) return undefined;
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).isCell()
      ? (value as BaseReferenceObject).toArrayValueObject()
      : undefined
    : (value as BaseValueObject);
  if (!plain?.isArray()) return plain;
  const array = plain as unknown as { getRowCount(): number; getColumnCount(): number; get(row: number, column: number): BaseValueObject | null }; // prettier-ignore
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return undefined;
  return array.get(0, 0) ?? NullValueObject.create();
}
