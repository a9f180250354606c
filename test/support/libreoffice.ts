import { execFileSync } from "child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CaseCell } from "./native-cases";

/** A cell of the workbook that LibreOffice is given: a value or a formula, perhaps one that fills a range. */
export type SheetCell = CaseCell | { formula: string; fills?: string };
export interface Sheet {
  name: string;
  /** By A1 address, row by row and left to right. */
  rows: Map<number, Map<string, SheetCell>>;
}

export type Recalculated = number | string | { error: string };

/** The program, or undefined where it is not installed. */
export function findLibreOffice(): string | undefined {
  for (const program of ["soffice", "libreoffice"]) {
    try {
      execFileSync("which", [program], { stdio: "ignore" });
      return program;
    } catch {
      // Not this name.
    }
  }
  return undefined;
}

/** Writes a workbook without any computed value, lets LibreOffice compute it, and reads the first sheet. */
export function recalculate(program: string, sheets: Sheet[]): Map<string, Recalculated> {
  return readFirstSheet(recalculatedFile(program, workbook(sheets)));
}

/** What LibreOffice saves of a workbook after computing every formula anew, whatever values the file holds. */
export function recalculatedFile(program: string, file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "park-native-"));
  try {
    const [input, output, profile] = ["in.xlsx", "out", "profile"].map((name) => path.join(folder, name));
    mkdirSync(output ?? "");
    mkdirSync(path.join(profile ?? "", "user"), { recursive: true });
    writeFileSync(path.join(profile ?? "", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(input ?? "", file);
    execFileSync(
      program,
      [
        ...["--headless", "--norestore", `-env:UserInstallation=file://${profile}`],
        ...["--convert-to", "xlsx", "--outdir", output ?? "", input ?? ""],
      ],
      { stdio: "ignore" },
    );
    return readFileSync(path.join(output ?? "", "in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice otherwise keeps the values that stand in a file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function cellXml(address: string, cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ("error" in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  const array = cell.fills === undefined ? "" : ` t="array" ref="${cell.fills}"`;
  return `<c r="${address}"><f${array}>${escapeXml(cell.formula.replace(/^=/, ""))}</f></c>`;
}

function workbook(sheets: Sheet[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packageRelations}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
  };
  sheets.forEach(({ rows }, index) => {
    const data = [...rows]
      .map(
        ([row, cells]) =>
          `<row r="${row}">${[...cells].map(([column, cell]) => cellXml(`${column}${row}`, cell)).join("")}</row>`,
      )
      .join("");
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

function readFirstSheet(file: Uint8Array): Map<string, Recalculated> {
  const parts = unzipSync(file);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = ""]) =>
    [...item.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, part = ""]) => unescapeXml(part)).join(""),
  );
  const cells = new Map<string, Recalculated>();
  for (const [, attributes = "", content = ""] of text("xl/worksheets/sheet1.xml").matchAll(
    /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const address = /r="([^"]+)"/.exec(attributes)?.[1] ?? "";
    const type = /t="([^"]+)"/.exec(attributes)?.[1] ?? "n";
    const value = unescapeXml(/<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? "");
    if (type === "s") cells.set(address, shared[Number(value)] ?? "");
    else if (type === "e") cells.set(address, { error: value });
    else if (type === "n" && value !== "") cells.set(address, Number(value));
    else cells.set(address, value);
  }
  return cells;
}
