import type { AllTexts } from "../../locales/texts";
import type { GeneratedCell } from "../../report/document/report-document";
import { rowKeys } from "../../templates/plan/row-keys";
import { columnOf, hasRecordsBelow, SHEET_LINES, type GeneratedSheet } from "./generated-sheet";
import type { BlockAt, CellAt } from "./precedents";

/**
 * How the sheets' own columns are made, whichever way their formulas are written. `uses` are columns of the same row that
 * the formula must refer to, or the user has put another one there; none for figures that come from an input table.
 */
const USES = {
  indicators: {
    name: [], park: [], unit: [], target: [], actual: [], prior: [], priorGrowth: [],
    change: ["actual", "prior"], growth: ["actual", "prior"], growthGap: ["growth", "priorGrowth"],
    progress: ["actual", "target"], schedule: ["target"], gap: ["actual", "target"], shortfall: ["actual", "target"],
    seasonPart: [], seasonNext: [], seasonWhole: [], ownSchedule: ["target", "seasonPart", "seasonWhole"],
    seasonalPace: ["actual", "target"], linearProjection: ["actual"], seasonalProjection: ["actual"],
    pace: ["actual", "target"], paceRatio: ["actual", "target"], status: ["actual", "target"], rank: ["progress"],
  },
  enterprises: {
    name: [], cluster: [], tags: [], registered: [], revenue: [], prior: [], last12: [], expansion: [], planned: [],
    completed: [], progress: [], help: [], responsible: [],
    growth: ["revenue", "prior"], distance: ["last12", "registered"], investmentProgress: ["planned", "completed"],
    rank: ["revenue"],
  },
  projects: {
    name: [], kind: [], investment: [], invested: [], scale: [], start: [], plannedFinish: [], actualFinish: [],
    trialProduction: [], progress: [], basis: [], stage: [], responsible: [],
    investmentProgress: ["investment", "invested"], timeProgress: ["start", "plannedFinish"],
    gap: ["progress", "timeProgress"], overdue: ["plannedFinish"], status: ["plannedFinish"], rank: ["investment"],
  },
} as const; // prettier-ignore

type Template = keyof typeof USES;

/** Which rows are sums, and of what. */
type RowKind = "record" | "group" | "subtotal" | "total";

function kindOf(sheet: GeneratedSheet, key: string, row: number): RowKind {
  if (sheet.template === "indicators")
    return key === rowKeys.indicatorTotal(key.slice(0, key.lastIndexOf("|"))) ? "total" : "record";
  if (key === rowKeys.total) return "total";
  if (!key.startsWith(rowKeys.group(""))) return "record";
  return hasRecordsBelow(sheet, row) ? "group" : "subtotal";
}

const SUMMED: Record<Template, readonly string[]> = {
  indicators: ["target", "actual", "prior", "seasonPart", "seasonNext", "seasonWhole"],
  enterprises: ["revenue", "prior", "last12", "planned", "completed"],
  projects: ["investment", "invested"],
};

function covers(block: BlockAt, sheet: string, column: number, row?: number): boolean {
  return (
    block.sheet === sheet &&
    column >= block.column &&
    column < block.column + block.columns &&
    (row === undefined || (row >= block.row && row < block.row + block.rows))
  );
}

/** The words for a cell of ours; undefined where its formula is not the one that we write there. */
export function wordsOfCell(
  sheet: GeneratedSheet,
  cell: GeneratedCell,
  start: CellAt,
  references: readonly BlockAt[],
  texts: AllTexts["trace"],
): string | undefined {
  if ("line" in cell) {
    const [id] = Object.entries(SHEET_LINES).find(([, begin]) => begin === cell.line) ?? [];
    return id === undefined ? undefined : texts.lines[id as keyof typeof SHEET_LINES];
  }
  const { template, row } = cell;
  // By last year's course each row makes its own.
  const isOwnSchedule = cell.column === "schedule" && columnOf(sheet, "seasonPart") !== undefined;
  const column = isOwnSchedule ? "ownSchedule" : cell.column;
  const kind = kindOf(sheet, row, start.row);
  const own = columnOf(sheet, cell.column);
  const refersTo = (each: number | undefined, at?: number) =>
    each !== undefined && references.some((block) => covers(block, start.sheet, each, at));
  if (kind !== "record" && SUMMED[template].includes(column) && refersTo(own)) {
    const sums: Partial<Record<RowKind, string>> = texts.sums[template];
    return sums[kind];
  }
  const uses = (USES[template] as Record<string, readonly string[]>)[column];
  const words = (texts.columns[template] as Record<string, string>)[column];
  if (uses === undefined || words === undefined) {
    return template === "projects" && column.startsWith("month") ? texts.timeline : undefined;
  }
  const isOurs =
    uses.length === 0
      ? references.some((block) => block.sheet !== start.sheet)
      : // A ratio of sums is made from the rows that have both figures, not from the sums of its own row.
        uses.every((key) => refersTo(columnOf(sheet, key), kind === "record" ? start.row : undefined));
  return isOurs ? words : undefined;
}
