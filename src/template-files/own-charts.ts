import type { Archive } from "../../opc/read-archive";
import { XmlScanner } from "../../opc/xml-scanner";
import { relationsOf, textOf } from "../import/source/check-workbook-parts";
import { blockOf } from "./own-reference";

/** The drawing of a sheet that holds nothing but charts, and those. */
export interface ChartParts {
  drawing: string;
  /** By the id of their relation. */
  charts: { id: string; xml: string }[];
}

/** Undefined where a sheet has none, or its drawing holds anything but charts of the sheet's own cells. */
export function ownChartParts(archive: Archive, sheet: string, name: string): ChartParts | undefined {
  const drawing = [...relationsOf(archive, sheet).values()].find(({ type }) => type === "drawing")?.target;
  if (drawing === undefined || !archive.entry(drawing)) return undefined;
  const charts: ChartParts["charts"] = [];
  for (const [id, { type, target }] of relationsOf(archive, drawing)) {
    if (type !== "chart" || !archive.entry(target)) return undefined;
    const xml = textOf(archive, target);
    if (!drawsOnly(xml, name)) return undefined;
    charts.push({ id, xml });
  }
  return charts.length === 0 ? undefined : { drawing: textOf(archive, drawing), charts };
}

/** Nothing in it is another part's, and every reference is to cells of the sheet. */
function drawsOnly(xml: string, sheet: string): boolean {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind !== "start") continue;
    if (scanner.attributes["r:id"] !== undefined || scanner.attributes["embed"] !== undefined) return false;
    if (scanner.name === "f" && !scanner.selfClosing && blockOf(scanner.readContent()) !== sheet)
      return false;
  }
  return true;
}
