import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "fs";
import path from "path";
import { stampOf } from "../../../../scripts/stamp";

const ROOT = path.join(__dirname, "../../../..");
const CACHE = path.join(ROOT, ".cache");

let folder: string;
beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(path.join(CACHE, "stamp-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the stamp of files", () => {
  it("tells contents, not ages: it is another for another text of the same length, and the first again for the first", () => {
    const file = path.join(folder, "source.ts");
    const stamp = (text: string, age: number): string => {
      writeFileSync(file, text);
      utimesSync(file, age, age);
      return stampOf([path.relative(ROOT, folder)]);
    };
    const first = stamp("one", 1_000);
    expect(stamp("two", 1_000)).not.toBe(first);
    expect(stamp("one", 2_000)).toBe(first);
    writeFileSync(path.join(folder, "another.ts"), "");
    expect(stampOf([path.relative(ROOT, folder)])).not.toBe(first);
  });
});
