import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import os from "os";
import path from "path";
import webpack from "webpack";
import { LicencesPlugin } from "../../../scripts/licences-plugin";
import { builtAddIn } from "../../support/built-add-in";

const FILE = "third-party-licences.txt";

/** Each package of the file by its name, with its text. */
function texts(document: string): Map<string, string> {
  const parts = document.split(/^-{80}\n(.+)\n-{80}\n/m).slice(1);
  const found = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2)
    found.set((parts[at] ?? "").replace(/ \S+ \(.*\)$/, ""), (parts[at + 1] ?? "").trim());
  return found;
}

describe("The licences that go with the bundles", () => {
  const document = readFileSync(path.join(builtAddIn("all"), FILE), "utf8");
  const found = texts(document);

  it.each([
    ["react", /Meta Platforms/],
    ["react-dom", /Meta Platforms/],
    ["scheduler", /Meta Platforms/],
    ["@fluentui/react-icons", /Microsoft/],
    ["@fluentui/react-button", /Microsoft/],
    ["@e965/xlsx", /Apache License/],
    ["papaparse", /Permission is hereby granted/],
    ["docx", /Permission is hereby granted/],
    ["docxtemplater", /Permission is hereby granted/],
    ["pizzip", /Permission is hereby granted/],
    ["fflate", /Permission is hereby granted/],
    ["nanoid", /Permission is hereby granted/],
    ["chinese-days", /Permission is hereby granted/],
  ])("have the text of %s", (name, text) => expect(found.get(name)).toMatch(text));

  it("are those of their packages, none of them empty", () => {
    expect([...found].filter(([, text]) => text.length < 400)).toEqual([]);
  });

  it("are all listed in the document about licences", () => {
    const list = readFileSync(path.join(__dirname, "../../../docs/third-party-licences.md"), "utf8");
    const [shipped = ""] = list.split("## Development tools");
    expect([...found.keys()].filter((name) => !shipped.includes(`| ${name} |`))).toEqual([]);
  });
});

describe("A build with packages of all kinds", () => {
  let folder = "";
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const putPackage = (name: string, files: Record<string, string>): void => {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.2.3", license: "MIT" }));
    for (const [file, text] of Object.entries(files)) put(`node_modules/${name}/${file}`, text);
  };
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "park-licences-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Builds what an entry of these lines asks for. */
  async function build(entry: string): Promise<{ errors: string[]; found: Map<string, string> }> {
    put("entry.js", entry);
    const compiler = webpack({
      mode: "production",
      context: folder,
      entry: "./entry.js",
      output: { path: path.join(folder, "out") },
      plugins: [new LicencesPlugin()],
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler.run((error, done) => (error ? reject(error) : resolve(done))),
    );
    await new Promise<void>((resolve) => compiler.close(() => resolve()));
    const errors = (stats?.toJson({ errors: true }).errors ?? []).map(({ message }) => message);
    if (errors.length > 0) return { errors, found: new Map() };
    return { errors, found: texts(readFileSync(path.join(folder, "out", FILE), "utf8")) };
  }

  it("has the text of what is used, with a scope, behind another package and loaded later, and of nothing else", async () => {
    putPackage("plain", { "index.js": 'export const a = "a";', LICENSE: "text of plain" });
    putPackage("@scope/outer", {
      "index.js": 'import { inner } from "inner"; export const outer = () => inner;',
      "licence.md": "text of outer",
      NOTICE: "notice of outer",
    });
    putPackage("@scope/outer/node_modules/inner", {
      "index.js": 'export const inner = "inner";',
      "LICENSE-MIT": "text of inner",
    });
    putPackage("later", { "index.js": 'console.log("later");', "LICENSE.txt": "text of later" });
    putPackage("unused", { "index.js": "export const no = 1;", LICENSE: "text of unused" });
    putPackage("dropped", { "index.js": "export const no = () => 1;", LICENSE: "text of dropped" });
    const { errors, found } = await build(
      'import { a } from "plain"; import { outer } from "@scope/outer"; import { no } from "dropped";' +
        'console.log(a, outer()); void import("later");',
    );
    expect(errors).toEqual([]);
    found.delete("chinese-days");
    expect(Object.fromEntries(found)).toEqual({
      plain: "text of plain",
      "@scope/outer": "text of outer\n\nnotice of outer",
      "@scope/outer/node_modules/inner": "text of inner",
      later: "text of later",
    });
  });

  it("fails where a package has no text", async () => {
    putPackage("bare", { "index.js": 'console.log("bare");' });
    const { errors } = await build('import "bare";');
    expect(errors).toEqual([expect.stringContaining("bare 1.2.3 has no licence text")]);
  });

  it("has the text of a package that another carries in its own file", async () => {
    putPackage("carrier", {
      "index.js": '// node_modules/carried/index.js\nconsole.log("carried");\n',
      LICENSE: "text of carrier",
    });
    putPackage("carrier/node_modules/carried", { LICENSE: "text of carried" });
    const { found } = await build('import "carrier";');
    expect([...found.values()]).toEqual(expect.arrayContaining(["text of carrier", "text of carried"]));
  });
});
