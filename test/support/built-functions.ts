import { readFileSync } from "fs";
import path from "path";
import vm from "vm";
import { builtAddIn } from "./built-add-in";

export class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export interface FunctionMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: {
      name: string;
      description: string;
      type: string;
      dimensionality: string;
      optional?: boolean;
    }[];
    result: { dimensionality: string };
  }[];
}

export type Call = (...delivered: unknown[]) => unknown;

/** The functions of dist/functions.js, loaded as Excel loads them: nothing but CustomFunctions (and Office, if given). */
export function loadBuiltFunctions(office?: unknown): ReadonlyMap<string, Call> {
  const associated = new Map<string, Call>();
  const globals = {
    CustomFunctions: {
      Error: CustomFunctionsError,
      associate: (id: string, call: Call) => associated.set(id, call),
    },
    ...(office === undefined ? {} : { Office: office }),
  };
  vm.runInNewContext(readBuilt("functions.js"), globals);
  return associated;
}

export function readMetadata(file: "functions.json" | "functions-en-US.json"): FunctionMetadata {
  return JSON.parse(readBuilt(file)) as FunctionMetadata;
}

function readBuilt(file: string): string {
  return readFileSync(path.join(builtAddIn("functions"), file), "utf8");
}

/** Calls a built function and gives its result as plain data, errors as { error }, thrown or returned. */
export function call(
  functions: ReadonlyMap<string, Call>,
  id: string,
  delivered: readonly unknown[],
): unknown[][] {
  const implementation = functions.get(id);
  if (!implementation) throw new Error(`dist/functions.js did not register ${id}`);
  try {
    const result = implementation(...delivered) as unknown[][];
    return Array.from(result, (row) => Array.from(row, plain));
  } catch (thrown) {
    if (thrown instanceof CustomFunctionsError) return [[plain(thrown)]];
    throw thrown;
  }
}

function plain(value: unknown): unknown {
  if (!(value instanceof CustomFunctionsError)) return value;
  return value.message === undefined ? { error: value.code } : { error: value.code, says: value.message };
}
