import { stable } from "./appended-styles";
import { chartAnchors, Grid, readDrawing } from "./drawing-xml";
import type { PartsWriter } from "./parts-writer";
import { readChart } from "./read-chart";
import type { Palette } from "./theme";
import type { SheetFile } from "./workbook-file";
import { parseXml } from "./xml";
import { edited, outlineOf, type Edit } from "./xml-patch";

/** A drawing whose charts became others: those that stay, pictures and shapes are kept as they are stored. */
export function patchDrawing(
  path: string,
  before: SheetFile,
  now: SheetFile,
  { writer, palette }: { writer: PartsWriter; palette: Palette },
): void {
  const { parts } = writer;
  const text = parts.text(path) ?? "";
  const { root, children } = outlineOf(text, path);
  const targets = new Map(parts.relations(path).map(({ id, target }) => [id, target]));
  const grid = new Grid(before);
  const open = text.slice(root.start, root.innerStart).replace(/\s*\/>$/, ">");
  const wanted = now.charts.map((chart) => ({ chart, isTaken: false }));
  const edits: Edit[] = [];
  let number = 0;
  for (const { start, end } of children) {
    const anchor = parseXml(`${open}${text.slice(start, end)}</${root.qualifiedName}>`, path);
    const [placed] = readDrawing(anchor, grid, () => undefined);
    const target = placed && targets.get(placed.relationId);
    const part = target === undefined ? undefined : parts.xml(target);
    if (!placed || !part || !readChart(part, placed, palette, () => undefined)) continue;
    const was = before.charts[number];
    number += 1;
    const same = wanted.find(({ chart, isTaken }) => !isTaken && stable(chart) === stable(was));
    if (same) {
      same.isTaken = true;
      continue;
    }
    edits.push({ start, end, text: "" });
    parts.unrelate(path, placed.relationId);
    if (target !== undefined) removeChart(target, writer);
  }
  const added = wanted.filter(({ isTaken }) => !isTaken).map(({ chart }) => chart);
  const ids = added.map((chart) => writer.addChart(path, chart, now.name));
  const anchors = chartAnchors(added, ids, new Grid(now), children.length + 2);
  if (root.innerStart === root.end)
    parts.put(path, `${text.slice(0, root.start)}${open}${anchors}</${root.qualifiedName}>`);
  else parts.put(path, edited(text, [...edits, { start: root.innerEnd, end: root.innerEnd, text: anchors }]));
}

/** With its colours and styles, which only it uses. */
function removeChart(target: string, { parts }: PartsWriter): void {
  for (const relation of parts.relations(target)) if (!relation.external && /chart(Style|ColorStyle)/.test(relation.type)) parts.remove(relation.target); // prettier-ignore
  parts.remove(target);
}
