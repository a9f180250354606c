import type { CellFile, RowFile, SheetFile } from "../../workbench/file/workbook-file";
import { areaAddress } from "../../workbench/file/addresses";
import { inputPageLayout } from "./input-page-layout";
import { grid, textFont, type StyleBook } from "./style-book";

/** A template as an example writes it: row by row, with the looks of a row by a word. */
interface TemplateRow {
  look: "title" | "note" | "head" | "row" | "total" | "group" | "mark";
  cells: readonly (string | number | undefined)[];
}

interface ExampleTemplate {
  name: string;
  widths: readonly number[];
  landscape?: boolean;
  rows: readonly TemplateRow[];
}

/** One template for each thing that the language can do; docs/templates.zh-CN.md explains them. */
export const EXAMPLE_TEMPLATES: readonly ExampleTemplate[] = [
  {
    name: "模板_企业排名",
    widths: [7, 34, 16, 16, 16, 12, 12],
    rows: [
      { look: "title", cells: ["{{参数.报告期}}营业收入前十企业"] },
      { look: "note", cells: ["单位\uFF1A万元"] },
      { look: "head", cells: ["序号", "企业", "产业集群", "主营业务收入", "去年同期", "同比增长", "占比"] },
      {
        look: "row",
        cells: [
          "{{#企业 | 条件 主营业务收入 > 0 | 排序 主营业务收入 降序 | 前 10}}{{序号}}",
          "{{企业.企业}}",
          '{{产业集群 | 空 "—"}}',
          "{{主营业务收入}}",
          "{{去年同期}}",
          "{{同比增长}}",
          "{{占比}}{{/企业}}",
        ],
      },
      { look: "total", cells: ["", "前十合计", "", "=SUM(D4)", "=SUM(E4)", "", "=SUM(G4)"] },
      {
        look: "total",
        cells: [
          "",
          "全部{{全区.企业数}}户",
          "",
          "{{合计(企业.主营业务收入)}}",
          "{{合计(企业.去年同期)}}",
          "{{同比(企业.主营业务收入, 企业.去年同期)}}",
        ],
      },
    ],
  },
  {
    name: "模板_集群汇总",
    widths: [34, 16, 16, 12, 14],
    rows: [
      { look: "title", cells: ["{{参数.报告期}}各园区产业集群情况"] },
      { look: "note", cells: ["单位\uFF1A万元"] },
      { look: "head", cells: ["园区、集群和企业", "主营业务收入", "去年同期", "同比增长", "占本集群"] },
      { look: "mark", cells: ["{{#园区}}"] },
      {
        look: "group",
        cells: [
          "{{园区}}\uFF08{{个数(企业.企业)}}户\uFF09",
          "{{合计(企业.主营业务收入)}}",
          "{{合计(企业.去年同期)}}",
          "{{同比(企业.主营业务收入, 企业.去年同期)}}",
        ],
      },
      { look: "mark", cells: ["{{#企业 | 分组 产业集群}}"] },
      {
        look: "total",
        cells: [
          '　{{组 | 空 "未分集群"}}',
          "{{合计(主营业务收入)}}",
          "{{合计(去年同期)}}",
          "{{同比(主营业务收入, 去年同期)}}",
        ],
      },
      {
        look: "row",
        cells: [
          "{{#企业 | 排序 主营业务收入 降序}}　　{{企业.企业}}",
          "{{主营业务收入}}",
          "{{去年同期}}",
          "{{同比增长}}",
          '=IF(N(B7)=0,"",N(B8)/B7)',
        ],
      },
      { look: "mark", cells: ["{{/企业}}{{/企业}}"] },
      { look: "mark", cells: ["{{/园区}}"] },
      { look: "group", cells: ["合计", "=SUM(B8)", "=SUM(C8)"] },
    ],
  },
];

export function templateSheet(
  { name, widths, rows, landscape }: ExampleTemplate,
  styles: StyleBook,
): SheetFile {
  const looks: Record<TemplateRow["look"], number> = {
    title: styles.index({
      font: { ...textFont, bold: true, size: 16 },
      alignment: { horizontal: "center", vertical: "center" },
    }),
    note: styles.index({ font: textFont, alignment: { horizontal: "right", vertical: "center" } }),
    head: styles.index({
      ...{ font: { ...textFont, bold: true }, fill: "#D9E1F2", borders: grid },
      alignment: { horizontal: "center", vertical: "center", wrap: true },
    }),
    row: styles.index({ font: textFont, borders: grid, alignment: { vertical: "center", wrap: true } }),
    total: styles.index({
      font: { ...textFont, bold: true },
      borders: grid,
      alignment: { vertical: "center" },
    }),
    group: styles.index({
      font: { ...textFont, bold: true },
      fill: "#EDF2F9",
      borders: grid,
      alignment: { vertical: "center" },
    }),
    mark: styles.index({ font: textFont }),
  };
  const share = styles.index({
    ...{ font: textFont, borders: grid, numberFormat: "0.00%" },
    alignment: { vertical: "center" },
  });
  const last = widths.length - 1;
  const lines = rows.map(({ look, cells }, row): RowFile => ({
    row,
    height: look === "title" ? 32 : look === "head" ? 30 : 22,
    cells: widths.map((_width, column): CellFile => {
      const content = cells[column];
      const style = look === "mark" && content === undefined ? undefined : looks[look];
      if (content === undefined || content === "")
        return { column, ...(style === undefined ? {} : { style }) };
      return typeof content === "string" && content.startsWith("=")
        ? { column, formula: content, style: content.startsWith("=IF") ? share : style }
        : { column, value: content, style };
    }),
  }));
  const across = (row: number): string => areaAddress({ top: row, bottom: row, left: 0, right: last });
  return {
    ...{ name, visibility: "Visible", showGridlines: false },
    columns: widths.map((width, index) => ({ from: index, to: index, width })),
    rows: lines,
    merges: rows.flatMap(({ look }, row) => (look === "title" || look === "note" ? [across(row)] : [])),
    freeze: { rows: rows.findIndex(({ look }) => look === "head") + 1, columns: 0 },
    ...{ tables: [], conditionalFormats: [], validations: [], charts: [], notes: [] },
    pageLayout: inputPageLayout(
      landscape ? "landscape" : "portrait",
      "$1:$3",
      name.replace(/^模板_/, ""),
      landscape ? widths : [],
    ),
  };
}
