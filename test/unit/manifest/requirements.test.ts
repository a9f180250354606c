import { readFileSync } from "node:fs";
import { isSetSupported } from "../../../workbench/host/profiles/requirement-sets";
import { apiUses } from "./api-use";

/** The requirement sets of the manifest, with their versions. */
const asked = Object.fromEntries(
  [...readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, name, version]) => [name, version],
  ),
);

describe("what the code calls without asking isSetSupported first", () => {
  const uses = apiUses("src");

  it("is found", () => {
    expect(asked).toHaveProperty("ExcelApi");
    expect(uses.length).toBeGreaterThan(30);
  });

  it("belongs to a set that the manifest asks for, whatever the set is called", () => {
    const others = uses.filter(({ set }) => set && !isSetSupported({ sets: asked }, set.name, set.version));
    expect(others).toEqual([]);
  });

  it("belongs to a set", () => {
    expect(uses.filter(({ set }) => set === undefined)).toEqual([]);
  });
});
