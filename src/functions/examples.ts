import type { FunctionId } from "./declarations";

/** Arguments that mean something, from a half-year of a real park: what help and wizard show, and what is put into a sheet. */
export const EXAMPLES: Record<FunctionId, readonly string[]> = {
  SCHEDULE: ['"2013年1-6月"'],
  PROGRESS: ["52.14", "135"],
  GAP: ["52.14", "135", "0.5"],
  SHORTFALL: ["52.14", "135", "0.5"],
  PACE: ["52.14", "135", "6"],
  PACERATIO: ["52.14", "135", "6"],
  PROJECTION: ["52.14", "0.5"],
  STATUS: ["52.14", "135", "0.5"],
  TARGET: ["52.14", "38.62%"],
  YOY: ["10723", "9123"],
  YOYCHANGE: ["10723", "9123"],
  BASE: ["52.14", "20.47%"],
  YOYGAP: ["52.14", "43.28", "33.5"],
  GROWTHGAP: ["20.47%", "29.18%"],
  MONTHLY: ["{10,16,20}"],
  MOM: ["9.8", "8.6"],
  SHARE: ["12.58", "52.14"],
  CONTRIBUTION: ["3.2", "8.86"],
  PULL: ["3.2", "43.28"],
  REQUIREDGROWTH: ["2", "3"],
  SCALE: ["2150"],
  OVERDUE: ['"2013-05-31"', '""', '"2013-06-30"'],
  TIMESTATUS: ['"2012-09-01"', '"2013-05-31"', '""', '"2013-06-30"'],
  NARRATE: ['"主营业务收入"', '"亿元"', "52.14", "135", "0.5", "20.47%", "-8.71"],
};

/** The example as it is typed into a cell. */
export const exampleFormula = (id: FunctionId): string => `=PARK.${id}(${EXAMPLES[id].join(",")})`;
