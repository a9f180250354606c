import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Archive } from "../../opc/read-archive";
import { XmlScanner } from "../../opc/xml-scanner";
import { escapeXml } from "../../workbench/file/xml";

/** The schema of a part, by the namespace of its root. */
const SCHEMAS: [namespace: RegExp, schema: string][] = [
  [/spreadsheetml\/2006\/main$/, "sml.xsd"],
  [/drawingml\/2006\/spreadsheetDrawing$/, "dml-spreadsheetDrawing.xsd"],
  [/drawingml\/2006\/chart$/, "dml-chart.xsd"],
  [/drawingml\/2006\/main$/, "dml-main.xsd"],
  [/extended-properties$/, "shared-documentPropertiesExtended.xsd"],
  [/custom-properties$/, "shared-documentPropertiesCustom.xsd"],
  [/metadata\/core-properties$/, "opc-coreProperties.xsd"],
  [/package\/2006\/content-types$/, "opc-contentTypes.xsd"],
  [/package\/2006\/relationships$/, "opc-relationships.xsd"],
];

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

interface SchemaErrors {
  parts: number;
  /** Parts of vocabularies that no schema is there for: those of Microsoft's own, and of anybody's. */
  unchecked: string[];
  errors: string[];
}

/** What xmllint finds wrong in the parts of a package; undefined where there is no xmllint. */
export function schemaErrors(bytes: Uint8Array, schemas: string, folder: string): SchemaErrors | undefined {
  const archive = new Archive(bytes);
  const bySchema = new Map<string, Map<string, string>>();
  const unchecked: string[] = [];
  archive.names
    .filter((name) => /\.(xml|rels)$/i.test(name))
    .forEach((name, index) => {
      const text = new TextDecoder().decode(archive.read(name));
      const schema = SCHEMAS.find(([namespace]) => namespace.test(rootNamespace(text)))?.[1];
      if (schema === undefined) {
        unchecked.push(name);
        return;
      }
      const path = join(folder, `part${index}.xml`);
      writeFileSync(path, understood(text));
      bySchema.set(schema, (bySchema.get(schema) ?? new Map<string, string>()).set(path, name));
    });
  const errors: string[] = [];
  let parts = 0;
  for (const [schema, files] of bySchema) {
    parts += files.size;
    const words = [
      "--noout",
      "--nonet",
      "--huge",
      "--schema",
      join(resolve(schemas), schema),
      ...files.keys(),
    ];
    const { error, stderr } = spawnSync("xmllint", words, { encoding: "utf8", maxBuffer: 64 * 2 ** 20 });
    if (error) return undefined;
    for (const line of stderr.split("\n")) {
      const [, path = "", rest = ""] = /^(.*part\d+\.xml):(\d+: .*)$/.exec(line) ?? [];
      const name = files.get(path);
      if (name !== undefined) errors.push(`${name}:${rest}`);
    }
  }
  return { parts, unchecked, errors };
}

const rootNamespace = (text: string): string => {
  const [, prefix] =
    /<(?:([\w.-]+):)?[A-Za-z][^>]*>/.exec(text.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, "")) ?? [];
  const declared = prefix === undefined ? /\sxmlns="([^"]*)"/ : new RegExp(`\\sxmlns:${prefix}="([^"]*)"`);
  return declared.exec(text)?.[1] ?? "";
};

/**
 * The part as a reader sees it that knows no extension (ECMA-376 part 3): what may be ignored is left out. So is xml:space,
 * which the standard's text has on every text and its schema forgets.
 */
const understood = (text: string): string => withoutExtensions(text).replace(/\sxml:space="preserve"/g, "");

function withoutExtensions(text: string): string {
  if (!text.includes(COMPATIBILITY)) return text;
  const scanner = new XmlScanner(text);
  const ignorable = new Set<string>();
  let result = "";
  const closing: string[] = [];
  while (scanner.next()) {
    if (scanner.kind === "text") result += escapeXml(scanner.text);
    else if (scanner.kind === "end") result += closing.pop() ?? "";
    else {
      const tag = text.slice(scanner.start, scanner.end);
      const [, list = ""] = /\s[\w.-]+:Ignorable\s*=\s*["']([^"']*)["']/.exec(tag) ?? [];
      for (const name of list.split(/\s+/).filter((each) => each !== "")) ignorable.add(name);
      const prefix = scanner.qualifiedName.includes(":") ? (scanner.qualifiedName.split(":")[0] ?? "") : "";
      if (ignorable.has(prefix) || scanner.name === "Choice") {
        scanner.skip();
        continue;
      }
      if (scanner.name === "AlternateContent" || scanner.name === "Fallback") {
        closing.push("");
        continue;
      }
      result += tag
        .replace(/\s[\w.-]+:Ignorable\s*=\s*(?:"[^"]*"|'[^']*')/, "")
        .replace(/\s([\w.-]+):[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
          ignorable.has(name) ? "" : whole,
        );
      closing.push(scanner.selfClosing ? "" : `</${scanner.qualifiedName}>`);
    }
  }
  return result;
}
