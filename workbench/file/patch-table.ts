import { areaAddress, parseArea } from "./addresses";
import { stable } from "./appended-styles";
import { columnName, tableXml } from "./table-xml";
import type { TableFile } from "./workbook-file";
import { element } from "./xml";
import { changedTag, edited, outlineOf, withPrefix, type Edit } from "./xml-patch";

/** A table's part with what became another: totals, calculated columns and filters of the columns that stay are kept. */
export function patchTable(text: string, part: string, before: TableFile, now: TableFile): string {
  const { root, children } = outlineOf(text, part);
  const columns = children.find(({ name }) => name === "tableColumns");
  if (!columns) return tableXml(now, Number(root.attributes["id"]) || 1);
  const edits: Edit[] = [];
  const tag = changedTag(text.slice(root.start, root.innerStart), {
    ...(before.range === now.range ? {} : { ref: now.range }),
    ...(before.name === now.name ? {} : { name: now.name, displayName: now.name }),
    ...(before.showHeaders === now.showHeaders ? {} : { headerRowCount: now.showHeaders ? undefined : 0 }),
    ...(before.showTotals === now.showTotals
      ? {}
      : {
          totalsRowCount: now.showTotals ? 1 : undefined,
          totalsRowShown: now.showTotals ? undefined : false,
        }),
  });
  edits.push({ start: root.start, end: root.innerStart, text: tag });
  const filter = children.find(({ name }) => name === "autoFilter");
  const area = parseArea(now.range);
  const filters = area && now.showHeaders && now.showFilterButton;
  if (filter && !filters) edits.push({ start: filter.start, end: filter.end, text: "" });
  else if (filters) {
    const ref = areaAddress({ ...area, bottom: area.bottom - (now.showTotals ? 1 : 0) });
    if (!filter) edits.push({ start: root.innerStart, end: root.innerStart, text: withPrefix(element("autoFilter", { ref }), root.qualifiedName) }); // prettier-ignore
    else edits.push({ start: filter.start, end: filter.innerStart, text: changedTag(text.slice(filter.start, filter.innerStart), { ref }) }); // prettier-ignore
  }
  if (stable(before.columns) !== stable(now.columns)) {
    const raw = text.slice(columns.start, columns.end);
    const stored = outlineOf(raw, part).children;
    let id = Math.max(0, ...stored.map(({ attributes }) => Number(attributes["id"]) || 0));
    const isRename = before.columns.length === now.columns.length;
    const items = now.columns.map((name, index) => {
      const same = stored[before.columns.indexOf(name)] ?? (isRename ? stored[index] : undefined);
      if (!same)
        return withPrefix(
          element("tableColumn", { id: ++id, name: columnName(name) }),
          columns.qualifiedName,
        );
      const own = raw.slice(same.start, same.innerStart);
      const renamed = before.columns.includes(name)
        ? own
        : changedTag(own, { name: columnName(name), uniqueName: undefined });
      return renamed + raw.slice(same.innerStart, same.end);
    });
    const open = changedTag(text.slice(columns.start, columns.innerStart), { count: now.columns.length });
    edits.push({
      start: columns.start,
      end: columns.end,
      text: `${open}${items.join("")}</${columns.qualifiedName}>`,
    });
  }
  const info = children.find(({ name }) => name === "tableStyleInfo");
  const looks = {
    name: now.style,
    showRowStripes: now.showBandedRows,
    showColumnStripes: now.showBandedColumns,
  };
  const looked = {
    name: before.style,
    showRowStripes: before.showBandedRows,
    showColumnStripes: before.showBandedColumns,
  };
  if (info && stable(looks) !== stable(looked))
    edits.push({
      start: info.start,
      end: info.innerStart,
      text: changedTag(text.slice(info.start, info.innerStart), looks),
    });
  return edited(text, edits);
}
