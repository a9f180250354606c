import { areaOf, rowCount, type Area } from "./area";
import type { FilterModel } from "./filter-model";
import type { SheetModel } from "./sheet-model";

export interface TableColumnModel {
  id: number;
  name: string;
}

export class TableModel {
  /** With header row and totals row. */
  area: Area;
  columns: TableColumnModel[] = [];
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  filter?: FilterModel;
  sort: { fields: unknown[]; matchCase: boolean; method: string } = {
    fields: [],
    matchCase: false,
    method: "PinYin",
  };

  constructor(
    readonly id: string,
    public name: string,
    public sheet: SheetModel,
    area: Area,
  ) {
    this.area = area;
  }

  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, bottom: this.area.top } : undefined;
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? { ...this.area, top: this.area.bottom } : undefined;
  }

  get bodyArea(): Area {
    const top = this.area.top + (this.showHeaders ? 1 : 0);
    const bottom = this.area.bottom - (this.showTotals ? 1 : 0);
    return { ...this.area, top, bottom };
  }

  get bodyRows(): number {
    return rowCount(this.bodyArea);
  }

  columnArea(index: number): Area {
    return areaOf(this.area.top, this.area.left + index, rowCount(this.area), 1);
  }

  columnIndex(name: string): number {
    const wanted = name.toLowerCase();
    return this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  }
}
