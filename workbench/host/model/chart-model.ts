import type { ChartFile } from "../../file/workbook-file";

/** A chart as the file keeps it, with what only a running host needs. */
export interface ChartModel extends ChartFile {
  id: string;
  /** Formats and options that the file form has no place for, by "path.property", kept for the session. */
  extras: Record<string, unknown>;
}
