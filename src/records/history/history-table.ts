import {
  DATE_FORMAT,
  GENERAL_FORMAT,
  NUMBER_FORMAT,
  POINTS_FORMAT,
  RATE_FORMAT,
  TEXT_FORMAT,
} from "../columns/column";
import type { ColumnKind, InputColumn, InputTable } from "../columns/column";
import { HISTORY_KINDS } from "./history-record";
import type { HistoryField } from "./history-record";

const FORMATS: Record<ColumnKind, string> = {
  text: TEXT_FORMAT,
  list: TEXT_FORMAT,
  tags: TEXT_FORMAT,
  yesNo: GENERAL_FORMAT,
  number: NUMBER_FORMAT,
  rate: RATE_FORMAT,
  points: POINTS_FORMAT,
  date: DATE_FORMAT,
  month: "0",
};

/** A column lost is a figure lost in silence, so the history is not read without all of them. */
function column(
  field: HistoryField,
  header: string,
  kind: ColumnKind,
  width: number,
  synonyms: readonly string[] = [],
): InputColumn<HistoryField> {
  return { field, header, synonyms, kind, required: true, numberFormat: FORMATS[kind], width };
}

/**
 * 历史数据: what the input tables held at the end of each period that was closed. A user may correct it, sort it and
 * add columns. Money keeps the unit of its row.
 */
export const HISTORY_TABLE: InputTable<HistoryField> = {
  name: "历史数据",
  columns: [
    { ...column("year", "年度", "number", 8, ["年份"]), numberFormat: "0" },
    column("month", "截至月份", "month", 10, ["月份"]),
    { ...column("kind", "类别", "list", 8), items: Object.values(HISTORY_KINDS) },
    column("park", "园区", "text", 16, ["园区名称"]),
    column("id", "编号", "text", 10),
    column("name", "名称", "text", 24),
    column("unit", "单位", "text", 8, ["计量单位"]),
    column("actual", "累计完成", "number", 14, ["本期累计", "累计"]),
    column("target", "年度目标", "number", 12),
    column("prior", "去年同期", "number", 12, ["上年同期"]),
    column("priorGrowth", "去年同期增幅", "rate", 13, ["上年同期增幅"]),
    column("publishedGrowth", "公布同比", "rate", 11),
    column("publishedGrowthGap", "公布增幅变化", "points", 13),
    column("revenueLast12", "近12个月", "number", 12),
    column("invested", "完成投资", "number", 12),
    column("progress", "形象进度", "rate", 11),
    column("progressText", "进度说明", "text", 18),
    column("stage", "阶段", "text", 10),
  ],
};
