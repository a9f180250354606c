/** What of a template a picture of a few dozen pixels can show. */
export interface SheetPreview {
  /** In the order of the sheet; widths in any one unit. */
  columns: { width: number; kind: "text" | "number" | "status" }[];
  /** Rows stand in groups with a heading each. */
  grouped: boolean;
  chart: "barsAndLine" | "funnel" | "timeline" | "none";
}
