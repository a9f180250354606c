import { sheets } from "../../locales/zh-CN/sheets";
import { inputReference } from "../../templates/cells/input-cell";
import type { InputRecords } from "../../templates/catalogue";
import type { Parameters } from "../../templates/parameters/parameters";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { contentOf } from "../../records/table-layout/written-figures";
import type { RowSource } from "../../records/records";
import { inUnit } from "../../statistics/units";
import type { InputOf } from "./typed-over";

/** The fields behind the columns of a sheet, by the columns' keys; the first whose cell the formula reads. */
const FIELDS: Record<TemplateId, Record<string, { fields: string[]; isMoney?: boolean }>> = {
  indicators: {
    target: { fields: ["revisedTarget", "target"] },
    actual: { fields: ["actual"] },
    prior: { fields: ["prior"] },
    growth: { fields: ["publishedGrowth"] },
    priorGrowth: { fields: ["priorGrowth"] },
    growthGap: { fields: ["publishedGrowthGap"] },
  },
  enterprises: {
    revenue: { fields: ["revenue"], isMoney: true },
    prior: { fields: ["priorRevenue"], isMoney: true },
    last12: { fields: ["revenueLast12"], isMoney: true },
    planned: { fields: ["plannedInvestment"], isMoney: true },
    completed: { fields: ["completedInvestment"], isMoney: true },
  },
  projects: {
    investment: { fields: ["investment"], isMoney: true },
    invested: { fields: ["invested"], isMoney: true },
    progress: { fields: ["progress"] },
  },
};

/** Which input cell a figure of a generated sheet comes from, and what that cell has to hold to show it. */
export function inputsBehind(records: InputRecords, { moneyUnit }: Parameters): InputOf {
  const units: Record<TemplateId, string | undefined> = {
    indicators: undefined,
    enterprises: sheets.enterprises.unit,
    projects: moneyUnit,
  };
  return (template, formula, header, figure) => {
    const headers: Record<string, string> = sheets[template].headers;
    const column = Object.keys(headers).find((key) => headers[key]?.replace(/\s+/g, "") === header);
    const entry = column === undefined ? undefined : FIELDS[template][column];
    for (const field of entry?.fields ?? []) {
      const read = (records[template] as readonly { unit: string; source: RowSource<string> }[]).filter(
        ({ source }) => {
          const reference = inputReference(source, field);
          return reference !== undefined && mentions(formula, reference);
        },
      );
      const [record] = read;
      if (!record || read.length > 1) continue;
      const unit = entry?.isMoney ? (units[template] ?? record.unit) : record.unit;
      const converted = entry?.isMoney ? inUnit(figure, unit, record.unit) : figure;
      const address = record.source.cells[field];
      if (converted === undefined || address === undefined) return undefined;
      return { sheet: record.source.sheet, address, content: contentOf(record.source, field, converted) };
    }
    return undefined;
  };
}

/** $D$5 is not in a formula that reads $D$51. */
function mentions(formula: string, reference: string): boolean {
  const at = formula.indexOf(reference);
  return at >= 0 && !/\d/.test(formula[at + reference.length] ?? "");
}
