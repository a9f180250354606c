import type { ConditionalFormatFile, ValidationFile } from "../../file/workbook-file";
import type { Area } from "./area";

export interface ConditionalFormatModel {
  id: string;
  ranges: Area[];
  /** 0 is the first to be looked at. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalFormatFile["rule"];
}

export interface ValidationModel {
  ranges: Area[];
  rule: Omit<ValidationFile, "ranges">;
}
