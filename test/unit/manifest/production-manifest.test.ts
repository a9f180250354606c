import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { manifestFor } from "../../../scripts/production-manifest";

const manifest = readFileSync("manifest.xml", "utf8");

describe("the manifest for production", () => {
  it("names the given host everywhere and the developer's machine nowhere", () => {
    const made = manifestFor(manifest, "https://park.example.com/add-in");
    expect(made).not.toMatch(/localhost|127\.0\.0\.1/);
    expect(made).toContain('DefaultValue="https://park.example.com/add-in/taskpane.html"');
    expect(made.match(/https:\/\/park\.example\.com\/add-in\//g)).toHaveLength(
      manifest.match(/https:\/\/localhost:3000\//g)?.length ?? 0,
    );
  });

  it("takes an address with or without a slash at its end", () => {
    expect(manifestFor(manifest, "https://park.example.com/")).toBe(
      manifestFor(manifest, "https://park.example.com"),
    );
  });

  it("stays local where no address is given", () => {
    expect(manifestFor(manifest, undefined)).toBe(manifest);
  });

  it.each([
    "http://park.example.com",
    "https://park.example.com/?a=1",
    "https://park.example.com/#a",
    "park",
  ])("refuses %s", (url) => {
    expect(() => manifestFor(manifest, url)).toThrow();
  });
});

describe("what is built", () => {
  it("holds no local address outside the manifest, but for the help links that follow PARK_URL as it does", () => {
    const built = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(js|json|html)$/.test(file),
    );
    expect(built).toEqual(
      expect.arrayContaining(["functions.js", "commands.js", "taskpane.js", "taskpane.html"]),
    );
    const withoutHelp = (text: string): string => text.replace(/"helpUrl": "[^"]*"/g, "");
    const leaks = built.filter((file) =>
      /localhost:\d|127\.0\.0\.1/.test(withoutHelp(readFileSync(join("dist", file), "utf8"))),
    );
    expect(leaks).toEqual([]);
  });

  it("loads Office.js from Microsoft before anything of ours, and never bundles it", () => {
    const page = readFileSync("dist/taskpane.html", "utf8");
    const scripts = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address]) => address);
    const [office, ...ours] = scripts;
    expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    // The hash keeps a browser from mixing the scripts of two versions.
    expect(ours.map((address) => /^([a-z]+\.js)\?[0-9a-f]{20}$/.exec(address ?? "")?.[1])).toEqual([
      "functions.js",
      "commands.js",
      "taskpane.js",
    ]);
  });
});
