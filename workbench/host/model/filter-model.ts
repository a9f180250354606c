import type { Area } from "./area";

/** Excel.FilterCriteria as it came. */
export interface FilterCriteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  color?: string;
  values?: (string | { date: string; specificity: string })[];
  dynamicCriteria?: string;
  icon?: { set: string; index: number };
}

/** The filter of a sheet or of a table: criteria by the column's place in its area. */
export interface FilterModel {
  area: Area;
  criteria: Map<number, FilterCriteria>;
}
