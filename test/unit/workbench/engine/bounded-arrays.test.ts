/** @jest-environment ./test/support/engine-environment.ts */
import type { Engine } from "../../../../workbench/engine/engine";

declare const createNodeEngine: () => Engine;

let engine: Engine;
beforeAll(() => {
  engine = createNodeEngine();
  engine.reset([{ id: "sheet", name: "一" }]);
  engine.reach("sheet", 60, 30);
});
afterAll(() => engine.dispose());

const valueOf = async (formula: string): Promise<unknown> => (await engine.evaluate(formula))[0]?.[0];

// Each of these would take more memory, or time, than there is.
it.each([
  ["=SUM(MUNIT(20000))", { error: "#NUM!" }],
  ["=SUM(EXPAND(1,1048576,16384,0))", { error: "#NUM!" }],
  ["=SUM(RANDARRAY(1048576,1000))", { error: "#NUM!" }],
  ['=LEN(SUBSTITUTE(REPT("x",32767),"x",REPT("y",32767)))', { error: "#VALUE!" }],
  ['=TEXT(1,REPT("0",300))', { error: "#VALUE!" }],
  ['=SEARCH(REPT("*a",200),REPT("a",30000))', { error: "#VALUE!" }],
])("%s gives an error", async (formula, value) => {
  expect(await valueOf(formula)).toEqual(value);
});

it.each([
  ["=SUM(SEQUENCE(50,10))", 125_250],
  ["=SUM(MUNIT(100))", 100],
  ['=TEXT(0.5,"0.0%")', "50.0%"],
  ['=SUBSTITUTE("a-b","-","+")', "a+b"],
  ['=SEARCH("b","abc")', 2],
])("%s is calculated", async (formula, value) => {
  expect(await valueOf(formula)).toBe(value);
});
