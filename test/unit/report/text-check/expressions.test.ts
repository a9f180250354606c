import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../../../src/report/text-check/check-text";
import { expressionsOf, sourcesIn } from "../../../support/expressions";

const root = join(__dirname, "..", "..", "..", "..");
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

test("every expression of the text check has been looked through for words that hold it up (npm run check:regex)", () => {
  const verified = new Set(
    Object.values(read("test/data/verified-expressions.json") as Record<string, string[]>).flat(),
  );
  const texts = read("test/unit/report/data/bulletin-wordings.json") as { text: string }[];
  const found = expressionsOf(
    sourcesIn(join(root, "src/report/text-check")),
    (path) => {
      jest.isolateModules(() => {
        jest.requireActual(path);
      });
    },
    () => {
      for (const { text } of texts) checkText(text);
    },
  );
  expect(found.length).toBeGreaterThan(400);
  expect(found.filter((expression) => !verified.has(expression))).toEqual([]);
});
