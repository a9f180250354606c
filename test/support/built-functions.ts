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
  if (process.env["PARK_FUNCTIONS"] === "sources") return loadSourceFunctions(office);
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

/** The same from their sources, where what is in them changes from test to test. */
function loadSourceFunctions(office: unknown): ReadonlyMap<string, Call> {
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionsError }, Office: office });
  const file = path.join(__dirname, "../../src/functions/functions.ts");
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only here, and only after the globals are there
  const exported = require(file) as Record<string, Call>;
  const declared = readFileSync(file, "utf8").matchAll(
    /@customfunction (\w+)\s*\*\/\s*export function (\w+)/g,
  );
  const associated = new Map<string, Call>();
  for (const [, id = "", name = ""] of declared) {
    const call = exported[name];
    if (call)
      associated.set(id, (...delivered) => {
        Object.assign(globalThis, { Office: office });
        return call(...delivered);
      });
  }
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
