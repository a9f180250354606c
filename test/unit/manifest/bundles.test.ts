import { existsSync, readFileSync } from "fs";
import path from "path";

const dist = path.join(__dirname, "../../../dist");

describe("What Excel loads at once", () => {
  it.each(["functions.js", "commands.js", "taskpane.js"])(
    "%s has no look-behind, which is a syntax error in web views before Safari 16.4",
    (name) => {
      const file = path.join(dist, name);
      // `npm test` builds first; a single file may be run without.
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8").match(/.{0,40}\(\?<[=!].{0,40}/g) ?? []).toEqual([]);
    },
  );

  it("is asked for by the page under an address of its own build", () => {
    const scripts = [
      ...readFileSync(path.join(dist, "taskpane.html"), "utf8").matchAll(/<script[^>]*src="([^"]*)"/g),
    ]
      .map(([, source]) => source ?? "")
      .filter((source) => !source.includes("office.js"));
    expect(scripts).toHaveLength(3);
    for (const script of scripts) expect(script).toMatch(/^(?:functions|commands|taskpane)\.js\?[0-9a-f]+$/);
  });
});
