import { mkdtempSync, readdirSync, rmSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { scriptWithKeptCode } from "../../../../workbench/bundling/kept-code";

const KEPT = path.join(__dirname, "../../../../.cache/code");
const name = `kept-code-test-${path.basename(mkdtempSync(path.join(tmpdir(), "park-kept-")))}`;

const keptOfIt = (): string[] => readdirSync(KEPT).filter((each) => each.startsWith(name));

afterAll(() => {
  rmSync(path.join(tmpdir(), name.slice("kept-code-test-".length)), { recursive: true });
  for (const each of keptOfIt()) rmSync(path.join(KEPT, each));
});

describe("a script with kept code", () => {
  const first = "(() => { const answer = () => 41; return answer(); })()";
  const second = first.replace("41", "42");

  it("gives the same with the code that was kept of it as without", () => {
    for (let run = 0; run < 2; run += 1) {
      const { script, keep } = scriptWithKeptCode("answer.js", first, name);
      expect(script.runInThisContext()).toBe(41);
      keep();
    }
    expect(keptOfIt()).toHaveLength(1);
  });

  it("does not take the code of another text of the same length, and keeps one for a name", () => {
    const { script, keep } = scriptWithKeptCode("answer.js", second, name);
    expect(script.runInThisContext()).toBe(42);
    keep();
    expect(keptOfIt()).toHaveLength(1);
    expect(scriptWithKeptCode("answer.js", first, name).script.runInThisContext()).toBe(41);
  });
});
