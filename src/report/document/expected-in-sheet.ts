import { sheets } from "../../locales/zh-CN/sheets";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { reportScope } from "./report-scope";
import type { ReportInput } from "./report-input";
import { enterpriseTable } from "./tables/enterprise-table";
import { indicatorTable } from "./tables/indicator-table";
import { projectTable } from "./tables/project-table";
import type { ReportTable } from "./report-document";

/**
 * What a generated sheet should show in a row and column, in the words of the report's table, which holds the same figures.
 * Undefined where that table has no such row or column.
 */
export function expectedInSheet(
  input: ReportInput,
): (template: TemplateId, key: string, header: string) => string | undefined {
  const { parameters } = input;
  const { decimals } = parameters;
  const scope = reportScope(input);
  const tables: Record<TemplateId, () => ReportTable> = {
    indicators: () => indicatorTable(scope, decimals),
    enterprises: () => enterpriseTable(scope, decimals),
    projects: () => projectTable(scope, parameters, decimals),
  };
  const made: Partial<Record<TemplateId, ReportTable>> = {};
  return (template, key, header) => {
    const { headers, rows } = (made[template] ??= tables[template]());
    const column = headers.indexOf(header);
    if (column < 0) return undefined;
    const found = rows.filter(({ cells }) => isRow(template, key, cells, headers));
    const texts = new Set(found.map(({ cells }) => cells[column] ?? ""));
    const [text] = texts;
    return texts.size === 1 && text !== "" ? text : undefined;
  };
}

function isRow(
  template: TemplateId,
  key: string,
  cells: readonly string[],
  headers: readonly string[],
): boolean {
  const [label = ""] = cells;
  if (key.startsWith("#"))
    return label.startsWith(key === "#total" ? "合计\uFF08" : `${key.slice(1)}小计\uFF08`);
  const [name = "", park = ""] = key.split("|");
  if (template !== "indicators") return label === name;
  const parks = headers.indexOf(sheets.indicators.headers.park);
  return label === name && (parks < 0 || park === "" || cells[parks] === park);
}
