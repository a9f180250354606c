import { areaName } from "./model/address";
import type { Area } from "./model/area";
import { intersect } from "./model/area";
import type { SheetModel } from "./model/sheet-model";
import type { TableModel } from "./model/table-model";

/** The numbers by which the client knows its events. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  sheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** Events of the older document interface. */
export const DOCUMENT_EVENT = { settingsChanged: 1, selectionChanged: 2 } as const;

/** The target of events that belong to the workbook as a whole. */
export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  type: number;
  target: string;
  arguments: Record<string, unknown>;
}

/** Events wait here until the request that caused them has been answered. */
export class EventQueue {
  enabled = true;
  private waiting: HostEvent[] = [];
  private documentEvents = new Set<number>();
  /** Whether what happens is done by somebody else at the same workbook. */
  isRemote = false;

  private get origin(): { source: "Local" | "Remote" } {
    return { source: this.isRemote ? "Remote" : "Local" };
  }

  take(): { events: HostEvent[]; documentEvents: number[] } {
    const taken = { events: this.waiting, documentEvents: [...this.documentEvents] };
    this.waiting = [];
    this.documentEvents = new Set();
    return taken;
  }

  add(type: number, targets: readonly string[], values: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const target of new Set(targets)) this.waiting.push({ type, target, arguments: values });
  }

  document(type: number): void {
    if (this.enabled) this.documentEvents.add(type);
  }

  sheet(type: number, sheet: SheetModel, values: Record<string, unknown> = {}): void {
    this.add(type, [sheet.id, WORKBOOK_TARGET], { ...this.origin, worksheetId: sheet.id, ...values });
  }

  rangeChanged(
    sheet: SheetModel,
    area: Area,
    changeType: string,
    shiftDirection = "None",
    details: object = {},
  ): void {
    if (!this.enabled) return;
    const address = areaName(area);
    const values = {
      changeType,
      address,
      referenceId: eventReference(sheet, address),
      triggerSource: this.isRemote ? "Unknown" : "ThisLocalAddin",
      shiftDirection,
      ...details,
    };
    this.sheet(EVENT.sheetChanged, sheet, values);
    for (const table of sheet.tables) {
      if (intersect(table.area, area)) this.table(EVENT.tableChanged, table, values);
    }
  }

  table(type: number, table: TableModel, values: Record<string, unknown> = {}): void {
    this.add(type, [table.id, table.sheet.id, WORKBOOK_TARGET], {
      ...this.origin,
      worksheetId: table.sheet.id,
      tableId: table.id,
      tableName: table.name,
      ...values,
    });
  }

  selectionChanged(sheet: SheetModel, areas: readonly Area[]): void {
    const address = areas.map(areaName).join(",");
    this.sheet(EVENT.sheetSelectionChanged, sheet, { address });
    for (const table of sheet.tables) {
      const inside = areas.some((area) => intersect(table.area, area));
      this.table(EVENT.tableSelectionChanged, table, { address: inside ? address : "" });
    }
    this.document(DOCUMENT_EVENT.selectionChanged);
  }
}

const SEPARATOR = "!";

/** A reference that names its range instead of being kept: an event may never be asked for its range. */
export const eventReference = (sheet: SheetModel, address: string): string =>
  `${sheet.id}${SEPARATOR}${address}`;

export function parseEventReference(reference: string): { sheetId: string; address: string } {
  const mark = reference.lastIndexOf(SEPARATOR);
  return { sheetId: reference.slice(0, mark), address: reference.slice(mark + 1) };
}
