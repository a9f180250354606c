import { areaAddress, parseArea, type Area } from "./addresses";
import type { RowFile, SheetFile, TableFile } from "./workbook-file";
import { child, childrenOf, decodeString, element, encodeString, isTrue, numberOf, xmlDeclaration, type XmlElement } from "./xml"; // prettier-ignore

export function readTable(root: XmlElement): TableFile {
  const { displayName, name, ref = "", headerRowCount, totalsRowCount } = root.attributes;
  const info = child(root, "tableStyleInfo")?.attributes;
  const table: TableFile = {
    name: displayName ?? name ?? "",
    range: ref,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column) =>
      decodeString(column.attributes["name"] ?? ""),
    ),
    showHeaders: headerRowCount !== "0",
    showTotals: (numberOf(totalsRowCount) ?? 0) > 0,
    showBandedRows: isTrue(info?.["showRowStripes"]),
    showBandedColumns: isTrue(info?.["showColumnStripes"]),
    showFilterButton: child(root, "autoFilter") !== undefined,
  };
  if (info?.["name"]) table.style = info["name"];
  return table;
}

export function tableXml(table: TableFile, id: number): string {
  const area = parseArea(table.range);
  const filtered =
    area && table.showHeaders && table.showFilterButton
      ? element("autoFilter", {
          ref: areaAddress({ ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) }),
        })
      : "";
  return (
    xmlDeclaration +
    element(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name: table.name,
        displayName: table.name,
        ref: table.range,
        headerRowCount: table.showHeaders ? undefined : 0,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : false,
      },
      filtered,
      element(
        "tableColumns",
        { count: table.columns.length },
        ...table.columns.map((name, index) =>
          element("tableColumn", { id: index + 1, name: columnName(name) }),
        ),
      ),
      element("tableStyleInfo", {
        name: table.style,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    )
  );
}

/** Line breaks in a header are escaped in the table part. */
export const columnName = (name: string): string =>
  encodeString(name).replace(/[\n\t]/g, (mark) => (mark === "\n" ? "_x000a_" : "_x0009_"));

/**
 * Excel repairs a table whose header cells differ from its column names or are no texts, so the header cells are
 * written from the names.
 */
export function withTableHeaders(sheet: SheetFile): RowFile[] {
  const headers = sheet.tables.flatMap((table) => {
    const area = parseArea(table.range);
    return area && table.showHeaders ? [{ area, columns: table.columns }] : [];
  });
  if (headers.length === 0) return sheet.rows;
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { area, columns } of headers) {
    const row = rows.get(area.top) ?? { row: area.top, cells: [] };
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    columns.forEach((name, index) => {
      const column = area.left + index;
      const cell = cells.get(column);
      if (cell?.value !== name || cell.formula !== undefined)
        cells.set(column, {
          column,
          value: name,
          ...(cell?.style === undefined ? {} : { style: cell.style }),
        });
    });
    rows.set(area.top, { ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) });
  }
  return [...rows.values()];
}

export const tableAreas = (tables: TableFile[]): { name: string; area: Area }[] =>
  tables.flatMap((table) => {
    const area = parseArea(table.range);
    return area ? [{ name: table.name, area }] : [];
  });
