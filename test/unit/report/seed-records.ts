import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../../../src/records/records";
import type { EnterpriseTag } from "../../../src/records/enterprise-tags";
import { toSerial } from "../../../src/statistics/calendar/date-serial";
import seed from "../../../examples/seed-2013H1.json";

/** The source report's half-year as rows of the three input tables. */
export function seedIndicators(): IndicatorRecord[] {
  return seed.indicators.map((row, at) => ({
    park: "",
    constantPrices: false,
    ...row,
    source: {
      sheet: "指标数据",
      row: at + 2,
      cells: {
        target: `D${at + 2}`,
        actual: `G${at + 2}`,
        prior: `H${at + 2}`,
        publishedGrowth: `J${at + 2}`,
        publishedGrowthGap: `K${at + 2}`,
        unit: `C${at + 2}`,
      },
    },
  }));
}

export function seedEnterprises(): EnterpriseRecord[] {
  return seed.enterprises.map((row, at) => ({
    park: "",
    unit: "万元",
    ...row,
    tags: (row.tags ?? []) as EnterpriseTag[],
    source: { sheet: "企业数据", row: at + 2, cells: { name: `C${at + 2}` } },
  }));
}

function day(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return toSerial({ year, month, day: date });
}

export function seedProjects(): ProjectRecord[] {
  return seed.projects.map((row, at) => ({
    park: "",
    unit: "万元",
    ...row,
    start: day(row.start),
    plannedFinish: day(row.plannedFinish),
    actualFinish: day(row.actualFinish),
    trialProduction: day(row.trialProduction),
    stage: row.stage as ProjectRecord["stage"],
    source: { sheet: "项目数据", row: at + 2, cells: { name: `C${at + 2}`, investment: `F${at + 2}` } },
  }));
}
