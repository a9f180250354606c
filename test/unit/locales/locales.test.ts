import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Sentence } from "../../../src/locales/sentence";
import { halfWidthMarks, markdownProse } from "./half-width";

type Tree = { [key: string]: unknown };

/**
 * What is written into official tables and reports is Chinese in every display language, and so are the names of fields
 * that a form may use; their English ones have a shape of their own, which the types of src/fields hold.
 */
const CHINESE_ONLY = new Set([
  "collection-sheets.ts",
  "field-names.ts",
  "findings-sheet.ts",
  "report-text.ts",
  "sheet-fields.ts",
  "sheets.ts",
  "trend-sheet.ts",
  "wording.ts",
]);

const rooms = ["src/locales", "workbench/locales"].flatMap((folder) =>
  readdirSync(join(folder, "zh-CN")).map((file) => ({ folder, file })),
);

async function load(folder: string, language: string, file: string): Promise<[string, string][]> {
  return texts((await import(resolve(folder, language, file))) as Tree);
}

/** A figure, or a name, in the place of a sentence. */
const IN_PLACE = "0";
const isSentence = (value: object): value is Sentence => "texts" in value && "places" in value;

/** Every text of a locale by its path; of a function its source, which holds the sentence. */
function texts(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[at, value] as [string, string]];
    if (typeof value === "function") return [[at, String(value)] as [string, string]];
    if (typeof value === "object" && value !== null && isSentence(value))
      return [[at, value.texts.join(IN_PLACE)] as [string, string]];
    return typeof value === "object" && value !== null ? texts(value as Tree, at) : [];
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(rooms)("$folder/…/$file", ({ folder, file }) => {
  let chinese: [string, string][] = [];
  let english: [string, string][] = [];
  beforeAll(async () => {
    chinese = await load(folder, "zh-CN", file);
    english = CHINESE_ONLY.has(file) ? chinese : await load(folder, "en-US", file);
  });

  it("says the same things in both languages", () => {
    expect(english.map(([key]) => key).sort()).toEqual(chinese.map(([key]) => key).sort());
    expect([...chinese, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it("names nothing in one language that the other does not know", () => {
    const known = new Map(english);
    for (const [key, text] of chinese) {
      if (text.includes("=>")) continue;
      const names = new Set(placeholders(text));
      expect({ key, names: [...new Set(placeholders(known.get(key) ?? ""))] }).toEqual({
        key,
        names: [...names],
      });
    }
  });

  it("uses full-width marks in Chinese", () => {
    expect(chinese.flatMap(([key, text]) => halfWidthMarks(text).map((place) => `${key}: ${place}`))).toEqual(
      [],
    );
  });
});

test.each(rooms)(
  "$folder/zh-CN/$file is written in plain characters, without escapes",
  ({ folder, file }) => {
    const escapes = readFileSync(join(folder, "zh-CN", file), "utf8").match(/.*\\u(?:FF|30)[0-9A-F]{2}.*/gi);
    expect(escapes ?? []).toEqual([]);
  },
);

describe("what else a Chinese reader sees", () => {
  const documents = ["README.zh-CN.md", ...readdirSync("docs").map((file) => join("docs", file))].filter(
    (file) => file.endsWith(".zh-CN.md"),
  );

  it("has a guide", () => expect(documents).toContain(join("docs", "guide.zh-CN.md")));

  it.each(documents)("%s uses full-width marks", (file) => {
    expect(halfWidthMarks(markdownProse(readFileSync(file, "utf8")))).toEqual([]);
  });

  it.each(["manifest.xml", "assets/shortcuts.json", "src/taskpane/taskpane.html"])(
    "%s uses full-width marks",
    (file) => {
      expect(halfWidthMarks(readFileSync(file, "utf8"))).toEqual([]);
    },
  );
});
