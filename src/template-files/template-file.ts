import { ArchiveProblem } from "../../opc/archive-problem";
import { Archive } from "../../opc/read-archive";
import { XmlProblem } from "../../opc/xml-scanner";
import { writeArchive } from "../../opc/write-archive";
import type { Finding } from "../records/finding";
import {
  checkWorkbookParts,
  relationsOf,
  sheetsOf,
  textOf,
  workbookPath,
} from "../import/source/check-workbook-parts";
import { ownChartParts } from "./own-charts";
import { bareSheet } from "./bare-sheet";
import { pageNames } from "./page-names";
import { packageParts } from "./package-parts";
import { readStrings } from "./shared-strings";

/** Templates of a workbook's file, as a file of their own. */
export interface TemplateFile {
  bytes: Uint8Array;
  sheets: string[];
}

/** More than any form is. */
const MOST_BYTES = 20 * 2 ** 20;
const MOST_CELLS = 200_000;
/** How a compound file begins: .xls, or a workbook under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The template sheets of a workbook and nothing else: cells, looks, merged cells, rules, sizes, page setup and charts of
 * their own cells. Names, links, tables, notes, pictures, macros and the other sheets stay behind; a formula that reaches
 * outside is told with its cell, and nothing is taken then.
 */
export function templatesOnly(
  bytes: Uint8Array,
  { wanted, withCharts = true }: { wanted?: readonly string[]; withCharts?: boolean } = {},
): { file: TemplateFile } | { findings: Finding[] } {
  const refused = (kind: string, parameters: Finding["parameters"] = {}) => ({
    findings: [{ severity: "error" as const, kind, parameters }],
  });
  if (bytes.length > MOST_BYTES) return refused("templateFileTooLarge", { most: MOST_BYTES / 2 ** 20 });
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) return refused("templateFileOld");
  try {
    const archive = new Archive(bytes);
    const path = workbookPath(archive);
    if (path === undefined) return refused("templateFileUnknown");
    checkWorkbookParts(archive);
    return taken(archive, path, wanted, withCharts);
  } catch (error) {
    if (error instanceof ArchiveProblem || error instanceof XmlProblem)
      return refused("templateFileDamaged", { detail: error.message });
    throw error;
  }
}

function taken(
  archive: Archive,
  path: string,
  wanted: readonly string[] | undefined,
  withCharts: boolean,
): { file: TemplateFile } | { findings: Finding[] } {
  const relations = relationsOf(archive, path);
  const target = (type: string) => [...relations.values()].find((each) => each.type === type)?.target;
  const strings = readStrings(archive, target("sharedStrings"));
  const findings: Finding[] = [];
  let cells = 0;
  const all = sheetsOf(archive, path);
  const sheets = all.flatMap(({ name, id, isVisible }, place) => {
    const relation = relations.get(id);
    if (!isVisible || relation?.type !== "worksheet" || wanted?.includes(name) === false) return [];
    const sheet = bareSheet(name, textOf(archive, relation.target), strings);
    if (!sheet.isTemplate) return [];
    cells += sheet.cells;
    findings.push(...sheet.findings);
    return [
      {
        name,
        place,
        reads: sheet.reads,
        xml: sheet.xml,
        charts: withCharts ? ownChartParts(archive, relation.target, name) : undefined,
      },
    ];
  });
  if (sheets.length === 0)
    return { findings: [{ severity: "error", kind: "templateFileNone", parameters: {} }] };
  if (cells > MOST_CELLS)
    return {
      findings: [{ severity: "error", kind: "templateFileTooManyCells", parameters: { most: MOST_CELLS } }],
    };
  const along = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const { name, reads } of sheets)
    for (const [other, address] of reads)
      if (!along.has(other.toLowerCase()) && findings.length === 0)
        findings.push({
          ...{ severity: "error", kind: "templateFileOtherSheet" },
          parameters: { cell: `${name}!${address}`, other },
        });
  if (findings.length > 0) return { findings };
  const styles = target("styles");
  const theme = target("theme");
  return {
    file: {
      sheets: sheets.map(({ name }) => name),
      bytes: writeArchive(
        packageParts({
          sheets,
          strings: strings.part(),
          names: pageNames(
            archive,
            path,
            all.map(({ name }) => name),
          ).flatMap((each) => {
            const sheet = sheets.findIndex(({ place }) => place === each.sheet);
            return sheet < 0 ? [] : [{ ...each, sheet }];
          }),
          ...(styles === undefined ? {} : { styles: textOf(archive, styles) }),
          ...(theme === undefined ? {} : { theme: textOf(archive, theme) }),
        }),
      ),
    },
  };
}
