import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionDescriptions as english } from "../../../src/locales/en-US/function-descriptions";
import { functionDescriptions as chinese } from "../../../src/locales/zh-CN/function-descriptions";
import type { EXAMPLES } from "../../../src/functions/examples";
import { exampleFormula } from "../../../src/functions/examples";

interface Described {
  description: string;
  parameters: Record<string, string>;
}

interface Metadata {
  functions: { id: keyof typeof EXAMPLES; helpUrl: string; parameters: { name: string }[] }[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

describe.each([
  ["functions.json", "zh-CN", chinese],
  ["functions-en-US.json", "en-US", english],
] as const)("the help links of %s", (file, language, descriptions) => {
  const { functions } = JSON.parse(readFileSync(join("dist", file), "utf8")) as Metadata;

  it("lead each to a page of the function's own, with its arguments and an example", () => {
    expect(functions.length).toBeGreaterThan(20);
    for (const { id, helpUrl, parameters } of functions) {
      const [, path = ""] = /\/(help\/.+)$/.exec(helpUrl) ?? [];
      const page = readFileSync(join("dist", path), "utf8");
      const described: Described = descriptions[id];
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<h1>PARK.${id}</h1>`);
      expect(page).toContain(escaped(described.description));
      for (const { name } of parameters) expect(page).toContain(escaped(described.parameters[name] ?? name));
      expect(page).toContain(escaped(exampleFormula(id)));
    }
    expect(new Set(functions.map(({ helpUrl }) => helpUrl)).size).toBe(functions.length);
  });
});
