/**
 * All tests of the arithmetic as one file, for `npm run mutate`: a mutant is tried in about a second where they share one
 * environment, and in four where each has its own.
 */
import { readdirSync } from "fs";
import path from "path";

const UNIT = path.join(__dirname, "unit");
const FUNCTIONS = ["built-functions", "properties", "to-native"];

const testsIn = (folder: string): string[] =>
  readdirSync(path.join(UNIT, folder))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(UNIT, folder, name));

const files = [
  ...testsIn("statistics"),
  ...testsIn("wording"),
  ...FUNCTIONS.map((name) => path.join(UNIT, "functions", `${name}.test.ts`)),
];
// eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are told by what a folder holds
for (const file of files) require(file);
