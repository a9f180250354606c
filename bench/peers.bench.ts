/**
 * The gap of a column of 100,000 rows, computed anew: PARK.GAP in one call, and what else computes formulas in JavaScript:
 * HyperFormula with the native formula in every row, and @formulajs/formulajs called for every row.
 */
import * as formulajs from "@formulajs/formulajs";
import { HyperFormula } from "hyperformula";
import { toNativeFormula } from "../src/functions/native/to-native";
import { loadBuiltFunctions } from "../test/support/built-functions";
import { columnsOf } from "./hand-loops";
import { endBench, medianOfPair, inMilliseconds, tell } from "./results";

const quick = process.argv.includes("--quick");
const ROWS = quick ? 20_000 : 100_000;
const ROUNDS = quick ? 2 : 4;

const { actual, target } = columnsOf(ROWS);
const gap = loadBuiltFunctions().get("GAP");
if (!gap) throw new Error("dist/functions.js has no GAP");
const ours = (): unknown => gap(actual, target, 0.5);

function besides(name: string, theirs: () => unknown): void {
  const pair = medianOfPair(ours, theirs, ROUNDS);
  const rows = ROWS.toLocaleString("en-US");
  tell({ section: "Peers", name: `GAP, ${rows} rows, beside ${name}`, ours: inMilliseconds(pair.ours), beside: inMilliseconds(pair.beside), ratio: pair.ratio, most: 1 }); // prettier-ignore
}

/** The schedule stands in D1, so that one change computes the whole column anew. */
function hyperFormulaColumn(): HyperFormula {
  const lines = actual.map(([a], row) => {
    const native = toNativeFormula(`=PARK.GAP(A${row + 1},B${row + 1},$D$1)`);
    if (!native.converted) throw new Error("PARK.GAP has no native form");
    return [a, target[row]?.[0], native.formula, ...(row === 0 ? [0.5] : [])] as (string | number)[];
  });
  return HyperFormula.buildFromArray(lines, { licenseKey: "gpl-v3", maxRows: ROWS });
}

const book = hyperFormulaColumn();
let schedule = 0.5;
besides("HyperFormula", () => {
  schedule = schedule === 0.5 ? 0.25 : 0.5;
  book.setCellContents({ sheet: 0, row: 0, col: 3 }, schedule);
});
book.destroy();

besides("@formulajs/formulajs", () => {
  const results: unknown[][] = [];
  for (let row = 0; row < ROWS; row += 1) {
    const [a] = actual[row]!;
    const [g] = target[row]!;
    const known = formulajs.AND(formulajs.ISNUMBER(a), formulajs.ISNUMBER(g), Number(g) > 0);
    const points = formulajs.PRODUCT(100, (a as number) / (g as number) - 0.5) as number;
    results.push([formulajs.IF(known, points, "") as unknown]);
  }
  return results;
});
endBench();
