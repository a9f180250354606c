/**
 * Writes docs/third-party-licences.md from package-lock.json: every package that ships in dist/, those whose data
 * ships, and every direct development dependency. `--check` fails when the file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { DATA_FROM } from "./licences-plugin";

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}
interface Lock {
  packages: Record<string, LockedPackage & { devDependencies?: Record<string, string> }>;
}

const root = path.resolve(__dirname, "..");
const target = path.join(root, "docs/third-party-licences.md");

function row(name: string, { version, license }: LockedPackage): string {
  return `| ${name} | ${version ?? ""} | ${license ?? "see the package"} |`;
}

function table(rows: string[]): string {
  return ["| package | version | licence |", "|---|---|---|", ...rows].join("\n");
}

export function licencesDocument(lock: Lock): string {
  const direct = Object.keys(lock.packages[""]?.devDependencies ?? {});
  const shipped = Object.entries(lock.packages)
    .filter(([place, entry]) => place !== "" && !entry.dev && !entry.optional)
    .map(([place, entry]) => [place.slice(place.lastIndexOf("node_modules/") + 13), entry] as const);
  const shippedRows = [...new Set(shipped.map(([name, entry]) => row(name, entry)))].sort();
  const dataRows = DATA_FROM.map((name) => row(name, lock.packages[`node_modules/${name}`] ?? {}));
  const tools = direct.filter((name) => !DATA_FROM.includes(name));
  const toolRows = tools.map((name) => row(name, lock.packages[`node_modules/${name}`] ?? {}));
  return `# Licences of dependencies

Made by \`npm run licences\` from package-lock.json. Microsoft's Office.js is loaded from Microsoft in Excel and from
its package in the workbench; it is neither changed nor part of what we build, and its own licence limits it to
designing, developing and testing add-ins for Microsoft 365.

## What ships in the add-in

The build writes the texts of what is really in the bundles to \`dist/third-party-licences.txt\`, which goes with them;
this list also has what was installed for them and left out.

${table(shippedRows)}

## Whose data ships in the add-in

Its holidays and working days stand in src/statistics/calendar/holidays.json; its licence text is in the same file.

${table(dataRows)}

## Development tools and the workbench

${table(toolRows)}
`;
}

const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as Lock;
const wanted = licencesDocument(lock);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== wanted) {
    console.error("docs/third-party-licences.md is out of date: run `npm run licences`.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, wanted);
}
